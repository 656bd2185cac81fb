// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/externaledit.h"

#include "engine/transfer/savefile.h"
#include "ui/window/inworker.h"
#include "ui/window/questions.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <array>
#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {

constexpr qint64 pieceBytes = qint64(1) << 20;

/// Those that have a window of their own and open a file that is named as an argument.
constexpr std::array editors{
    "code",  "codium",   "zed",   "zeditor", "subl",  "kate",       "kwrite", "gnome-text-editor",
    "gedit", "mousepad", "pluma", "xed",     "geany", "featherpad", "gvim",   "emacs"};

Pending<QByteArray> readHere(const QString &file)
{
    return inWorker<QByteArray>([file]() -> Result<QByteArray> {
        QFile opened(file);
        if (!opened.open(QIODevice::ReadOnly))
            return fail(ErrorCode::NotFound, opened.errorString());
        return opened.read(ExternalEdit::maxBytes + 1);
    });
}

} // namespace

ExternalEdit::ExternalEdit(Api::Nouns &engine, const SessionInfo &session, const QByteArray &path, QWidget *window)
    : QObject(window), m_engine(engine), m_machine(engine, window), m_window(window), m_key(session.key), m_path(path)
{
    m_machine.setSession(session);
    // An editor writes in steps, and some put another file in its place.
    m_soon.setSingleShot(true);
    m_soon.setInterval(300ms);
    m_soon.callOnTimeout(this, &ExternalEdit::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_soon.start(); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_soon.start(); });
    connect(&m_machine, &MachineFirst::failed, this, &ExternalEdit::failed);
}

QString ExternalEdit::name() const
{
    return displayText(m_path.mid(m_path.lastIndexOf('/') + 1));
}

void ExternalEdit::setSession(const std::optional<SessionInfo> &session)
{
    if (session && session->key == m_key)
        m_machine.setSession(session);
}

Result<void> ExternalEdit::startEditor(const QString &file)
{
    for (const char *const editor : editors) {
        const QString program = QStandardPaths::findExecutable(QString::fromLatin1(editor));
        if (!program.isEmpty() && QProcess::startDetached(program, {file}))
            return {};
    }
    return Vitrine::fail(
        ErrorCode::HostLacks,
        tr("There is no text editor with a window on this computer. Install one, Kate for example, then try again."));
}

void ExternalEdit::fail(const Error &error)
{
    Q_EMIT failed({error.code, tr("%1 cannot be opened in an editor. %2").arg(name(), error.message), error.detail});
    Q_EMIT ended();
}

void ExternalEdit::open(const Starter &start)
{
    m_engine.files.stat(m_key, m_path).then(this, [this, start](const Result<FileEntry> &entry) {
        if (!entry)
            return fail(entry.error());
        if (entry->kind != FileEntry::Kind::File)
            return fail({ErrorCode::InvalidInput, tr("It is no file."), {}});
        if (entry->size > maxBytes)
            return fail({ErrorCode::InvalidInput, tr("It is too large. Use Save to… instead."), {}});
        m_entry = *entry;
        read({}, start);
    });
}

void ExternalEdit::read(const QByteArray &soFar, const Starter &start)
{
    m_engine.files.read(m_key, m_path, soFar.size(), pieceBytes)
        .then(this, [this, soFar, start](const Result<FileChunk> &chunk) {
            if (!chunk)
                return fail(chunk.error());
            const QByteArray bytes = soFar + chunk->bytes;
            if (bytes.size() > maxBytes)
                return fail({ErrorCode::InvalidInput, tr("It is too large. Use Save to… instead."), {}});
            if (chunk->bytes.isEmpty() || bytes.size() >= chunk->fileSize)
                fetched(bytes, start);
            else
                read(bytes, start);
        });
}

void ExternalEdit::fetched(const QByteArray &bytes, const Starter &start)
{
    const QByteArray own = m_path.mid(m_path.lastIndexOf('/') + 1);
    const QString file = m_folder.filePath(QFile::decodeName(own));
    QFile made(file);
    if (!m_folder.isValid() || own.isEmpty() || own == "." || own == ".." ||
        !made.open(QIODevice::WriteOnly | QIODevice::NewOnly) || made.write(bytes) != bytes.size() || !made.flush()) {
        return fail({ErrorCode::Failed, tr("A copy on this computer cannot be written."), made.errorString()});
    }
    made.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // nothing of a guest's is run here
    made.close();
    m_file = file;
    m_written = bytes;
    watch();
    if (const auto started = start(m_file); !started)
        return fail(started.error());
    Q_EMIT opened();
}

void ExternalEdit::watch()
{
    if (!m_watcher.directories().contains(m_folder.path()))
        m_watcher.addPath(m_folder.path());
    if (!m_watcher.files().contains(m_file) && QFileInfo::exists(m_file))
        m_watcher.addPath(m_file); // another one of that name, after an editor put it there
}

void ExternalEdit::look()
{
    watch();
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    readHere(m_file).then(this, [this](const Result<QByteArray> &bytes) {
        m_busy = false;
        if (!bytes || *bytes == m_written)
            return; // between two steps of the editor, or nothing new
        if (bytes->size() > maxBytes) {
            Q_EMIT failed(
                {ErrorCode::InvalidInput, tr("%1 was not written back: it is too large now.").arg(name()), {}});
            return;
        }
        m_machine.run(tr("%1 is to be written back.").arg(name()), [this, bytes = *bytes] { write(bytes, m_entry); });
    });
}

void ExternalEdit::write(const QByteArray &bytes, const std::optional<FileEntry> &expected)
{
    m_busy = true;
    Transfer::SaveFile::run(m_engine.files, m_key,
                            {.path = m_path, .bytes = bytes, .mode = m_entry.mode, .expected = expected})
        .then(this, [this, bytes](const Result<FileEntry> &entry) {
            m_busy = false;
            if (entry) {
                m_entry = *entry;
                m_written = bytes;
                Q_EMIT saved();
            } else if (entry.error().code == ErrorCode::AlreadyExists) {
                return askConflict(bytes);
            } else {
                Q_EMIT failed({entry.error().code,
                               tr("%1 was not written back. %2 Save it in the editor once more to try again.")
                                   .arg(name(), entry.error().message),
                               entry.error().detail});
            }
            if (std::exchange(m_again, false))
                look();
        });
}

void ExternalEdit::askConflict(const QByteArray &bytes)
{
    m_busy = true;
    auto *dialog = new ChoiceDialog(
        tr("%1 was changed meanwhile").arg(name()),
        tr("Somebody changed or removed it in the machine after it was opened in the editor. Nothing was written back; "
           "the editor has yours."),
        tr("Leave the machine's"), {{tr("Overwrite"), ButtonKind::Danger}}, m_window);
    connect(dialog, &ChoiceDialog::chosen, this, [this, bytes] { write(bytes, std::nullopt); });
    connect(dialog, &QDialog::rejected, this, [this] {
        m_busy = false;
        if (std::exchange(m_again, false))
            look();
    });
    m_machine.open(dialog);
}

} // namespace Vitrine::Ui
