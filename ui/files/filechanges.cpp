// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filechanges.h"

#include "engine/transfer/savefile.h"
#include "ui/files/transfers.h"
#include "ui/theme/format.h"
#include "ui/window/questions.h"

#include <QDir>
#include <QFile>
#include <QWidget>

namespace Vitrine::Ui {

namespace {

constexpr int weighFolders = 200; ///< listed at most before it is asked
constexpr int weighEntries = 20'000;
constexpr qsizetype maxName = 255;

QString nameOf(const QByteArray &path)
{
    return displayText(path.mid(path.lastIndexOf('/') + 1));
}

QByteArray join(const QByteArray &folder, const QByteArray &name)
{
    return folder.isEmpty() ? name : folder + '/' + name;
}

} // namespace

FileChanges::FileChanges(Api::Nouns &engine, Transfers &transfers, QWidget *window)
    : QObject(window), m_engine(engine), m_transfers(transfers), m_window(window), m_machine(engine, window)
{
    connect(&m_machine, &MachineFirst::failed, this, &FileChanges::failed);
}

Result<QByteArray> FileChanges::checkedName(const QString &name)
{
    const QByteArray bytes = name.toUtf8();
    if (bytes.isEmpty() || bytes == "." || bytes == ".." || bytes.contains('/') || bytes.contains('\0'))
        return fail(ErrorCode::InvalidInput, tr("“%1” is no name for a file. A name has no “/” in it.").arg(name));
    if (bytes.size() > maxName)
        return fail(ErrorCode::InvalidInput, tr("The name is too long. It may have %1 bytes.").arg(maxName));
    return bytes;
}

void FileChanges::askName(const QString &headline, const QString &about, const QString &name, const QString &go,
                          const std::function<void(const QByteArray &)> &next)
{
    auto *dialog = new NameDialog({headline, about, {}, go}, name, int(maxName), m_window);
    connect(dialog, &NameDialog::chosen, this, [this, next](const QString &chosen) {
        const auto checked = checkedName(chosen);
        if (checked)
            next(*checked);
        else
            Q_EMIT failed(checked.error());
    });
    m_machine.open(dialog);
}

void FileChanges::newFolder(const QByteArray &folder)
{
    m_machine.run(tr("A new folder is to be made."), [this, folder] {
        askName(tr("New folder"), folder.isEmpty() ? tr("In the workspace.") : tr("In %1.").arg(displayText(folder)),
                {}, tr("Make"), [this, folder](const QByteArray &name) { make(join(folder, name), false); });
    });
}

void FileChanges::newFile(const QByteArray &folder)
{
    m_machine.run(tr("A new file is to be made."), [this, folder] {
        askName(tr("New file"), folder.isEmpty() ? tr("In the workspace.") : tr("In %1.").arg(displayText(folder)), {},
                tr("Make"), [this, folder](const QByteArray &name) { make(join(folder, name), true); });
    });
}

void FileChanges::make(const QByteArray &path, bool isFile)
{
    if (!session())
        return;
    const auto ended = [this, path, isFile](const std::optional<Error> &error) {
        if (!error)
            Q_EMIT made(path, isFile);
        else if (error->code == ErrorCode::AlreadyExists)
            Q_EMIT failed({ErrorCode::AlreadyExists,
                           tr("There is a %1 already. Choose another name.").arg(nameOf(path)), error->detail});
        else
            Q_EMIT failed(*error);
    };
    if (isFile)
        Transfer::SaveFile::run(m_engine.files, session()->key, {.path = path, .bytes = {}, .mustBeNew = true})
            .then(this, [ended](const Result<FileEntry> &result) {
                ended(result ? std::nullopt : std::optional(result.error()));
            });
    else
        m_engine.files.makeFolder(session()->key, path).then(this, [ended](const Result<void> &result) {
            ended(result ? std::nullopt : std::optional(result.error()));
        });
}

void FileChanges::rename(const QByteArray &path)
{
    if (path.isEmpty())
        return;
    m_machine.run(tr("%1 is to be renamed.").arg(nameOf(path)), [this, path] {
        const QByteArray old = path.mid(path.lastIndexOf('/') + 1);
        const QString shown = nameOf(path);
        askName(tr("Rename %1").arg(shown), tr("It stays in its folder."), shown, tr("Rename"),
                [this, path, old, shown](const QByteArray &name) {
                    // What is shown of a name that has control characters in it is not that name.
                    if (!session() || name == old || QString::fromUtf8(name) == shown)
                        return;
                    const QByteArray to = path.left(path.lastIndexOf('/') + 1) + name;
                    m_engine.files.rename(session()->key, path, to, false)
                        .then(this, [this, to](const Result<void> &renamed) {
                            if (renamed)
                                Q_EMIT made(to, false);
                            else if (renamed.error().code == ErrorCode::AlreadyExists)
                                Q_EMIT failed({ErrorCode::AlreadyExists,
                                               tr("There is a %1 already. Choose another name.").arg(nameOf(to)),
                                               renamed.error().detail});
                            else
                                Q_EMIT failed(renamed.error());
                        });
                });
    });
}

// --- Deleting

void FileChanges::remove(const QList<QByteArray> &paths)
{
    if (paths.isEmpty())
        return;
    m_machine.run(tr("Files are to be deleted."), [this, paths] {
        auto weight = std::make_shared<Weight>();
        weight->asked = int(paths.size());
        for (const QByteArray &path : paths) {
            m_engine.files.stat(session()->key, path)
                .then(this, [this, weight, path, paths](const Result<FileEntry> &entry) {
                    if (entry && entry->kind == FileEntry::Kind::Folder) {
                        weight->left.append(path);
                    } else if (entry) {
                        ++weight->files;
                        weight->bytes += entry->size;
                    }
                    if (--weight->asked == 0)
                        weigh(weight, [this, paths, weight] { askRemove(paths, *weight); });
                });
        }
    });
}

void FileChanges::weigh(const std::shared_ptr<Weight> &weight, const std::function<void()> &next)
{
    if (!session() || weight->left.isEmpty())
        return next();
    if (++weight->folders > weighFolders || weight->files > weighEntries) {
        weight->cut = true;
        return next();
    }
    const QByteArray folder = weight->left.takeLast();
    m_engine.files.list(session()->key, folder, weighEntries)
        .then(this, [this, weight, next, folder](const Result<FolderPage> &page) {
            if (!page || !page->complete)
                weight->cut = true;
            if (page) {
                for (const FileEntry &entry : page->entries) {
                    if (entry.kind == FileEntry::Kind::Folder) {
                        weight->left.append(join(folder, entry.name));
                    } else {
                        ++weight->files;
                        weight->bytes += entry.size;
                    }
                }
            }
            weigh(weight, next);
        });
}

void FileChanges::askRemove(const QList<QByteArray> &paths, const Weight &weight)
{
    const QString question = paths.size() == 1 ? tr("Delete %1?").arg(nameOf(paths.first()))
                                               : tr("Delete these %n entries?", nullptr, int(paths.size()));
    QString lost = weight.cut ? tr("More than %n file(s), %1, go.", nullptr, weight.files).arg(sizeText(weight.bytes))
                              : tr("%n file(s), %1, go.", nullptr, weight.files).arg(sizeText(weight.bytes));
    if (paths.size() > 1) {
        QStringList names;
        for (const QByteArray &path : paths.mid(0, 5))
            names.append(nameOf(path));
        if (paths.size() > 5)
            names.append(tr("%n more", nullptr, int(paths.size()) - 5));
        lost = tr("%1: %2").arg(names.join(tr(", ")), lost);
    }
    auto *dialog =
        new ConfirmDialog(question, tr("%1 Only a checkpoint that was taken before has them then.").arg(lost),
                          tr("Keep"), tr("Delete"), m_window);
    connect(dialog, &QDialog::accepted, this, [this, paths] { removeNext(paths); });
    m_machine.open(dialog);
}

void FileChanges::removeNext(QList<QByteArray> paths)
{
    if (paths.isEmpty() || !session())
        return;
    const QByteArray path = paths.takeFirst();
    m_engine.files.remove(session()->key, path).then(this, [this, paths](const Result<void> &removed) {
        // What went meanwhile is what was wanted.
        if (!removed && removed.error().code != ErrorCode::NotFound)
            Q_EMIT failed(removed.error());
        else
            removeNext(paths);
    });
}

// --- From this computer

void FileChanges::upload(const QStringList &paths, const QByteArray &folder)
{
    QList<Transfer::UploadSource> sources;
    for (const QString &path : paths) {
        const QByteArray name = QFile::encodeName(QDir(QDir::cleanPath(path)).dirName());
        if (!name.isEmpty())
            sources.append({path, join(folder, name)});
    }
    if (sources.isEmpty())
        return;
    m_machine.run(tr("Files are to be copied into its workspace."), [this, sources] {
        if (session())
            m_transfers.upload(session()->key, sources);
    });
}

} // namespace Vitrine::Ui
