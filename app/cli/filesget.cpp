// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/hostfolder.h"
#include "app/cli/sessionrun.h"
#include "app/cli/words.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace Vitrine::Cli {

namespace {

// What a guest offers may have no end.
constexpr int maxPerFolder = 200'000;
constexpr qsizetype maxEntries = 2'000'000;
constexpr int maxDepth = 256;

/// Copies a file, or a folder with all that is in it, one file after the other.
class FilesGetRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        connectEngine({}, [this] { findReadableSession([this](const SessionInfo &session) { look(session); }); });
    }

    void interrupt(int number) override
    {
        m_folder.reset(); // and the unfinished file with it
        SessionRun::interrupt(number);
    }

private:
    struct Item
    {
        QByteArray path;   ///< in the workspace
        QByteArray target; ///< in the folder
        FileEntry entry;
    };

    void look(const SessionInfo &session)
    {
        const auto path = workspacePath(arguments().words().first(), session.mountPath);
        if (!path) {
            complain(path.error());
            return end(Exit::usage);
        }
        m_shown = displayText(*path);
        ask(statFile(*path), [this, path = *path](const FileEntry &entry) {
            if (entry.kind != FileEntry::Kind::Link)
                return begin(path, entry);
            // What was named is what it leads to.
            listFiles(path, 1).then(this, [this, path, entry](const Result<FolderPage> &page) {
                FileEntry led = entry;
                led.kind = page ? FileEntry::Kind::Folder : FileEntry::Kind::File;
                led.mode = 0644;
                begin(path, led);
            });
        });
    }

    void begin(const QByteArray &path, const FileEntry &entry)
    {
        if (entry.kind == FileEntry::Kind::Other)
            return failed({ErrorCode::InvalidInput, tr("%1 is no file that can be copied.").arg(m_shown), {}});
        const QByteArray ownName = path.isEmpty() ? key().session.toUtf8() : path.mid(path.lastIndexOf('/') + 1);
        const QString typed = arguments().words().value(1);
        QFileInfo target(typed.isEmpty() ? QStringLiteral(".") : typed);
        QByteArray name = ownName;
        if (!target.isDir()) {
            name = QFile::encodeName(QDir::cleanPath(target.absoluteFilePath()).section(QLatin1Char('/'), -1));
            target = QFileInfo(target.absolutePath());
        }
        const auto existing =
            arguments().has(QStringLiteral("force")) ? HostFolder::Existing::Replace : HostFolder::Existing::Keep;
        auto folder = HostFolder::open(target.filePath(), existing);
        if (!folder)
            return failed(folder.error());
        m_folder.emplace(std::move(*folder));
        m_items.append({path, name, entry});
        next();
    }

    void next()
    {
        if (hasEnded())
            return;
        if (m_items.isEmpty())
            return finish();
        // Depth first: the list stays short.
        m_item = m_items.takeLast();
        switch (m_item.entry.kind) {
        case FileEntry::Kind::Folder:
            return takeFolder();
        case FileEntry::Kind::File:
            if (auto begun = m_folder->beginFile(m_item.target, m_item.entry.mode); !begun)
                return stopAt(begun.error());
            m_offset = 0;
            return readOn();
        case FileEntry::Kind::Link:
            // Inside the copy itself, not only inside the folder it is put into: that one holds the person's own files.
            if (!HostFolder::staysInside(m_item.target.mid(m_item.target.indexOf('/') + 1), m_item.entry.linkTarget))
                leaveOut(m_item, tr("a link that leads out of what is copied"));
            else if (auto made = m_folder->makeLink(m_item.target, m_item.entry.linkTarget); !made)
                return stopAt(made.error());
            else
                ++m_links;
            break;
        case FileEntry::Kind::Other:
            leaveOut(m_item, tr("no file that can be copied"));
            break;
        }
        later();
    }

    /// From the event loop: a million links must not be a million calls deep.
    void later()
    {
        QMetaObject::invokeMethod(this, [this] { next(); }, Qt::QueuedConnection);
    }

    void takeFolder()
    {
        if (m_item.target.count('/') >= maxDepth) {
            leaveOut(m_item, tr("too deep"));
            return later();
        }
        if (auto made = m_folder->makeFolder(m_item.target); !made)
            return stopAt(made.error());
        ++m_folders;
        listFiles(m_item.path, maxPerFolder).then(this, [this](const Result<FolderPage> &page) {
            if (!page)
                return unreadable(page.error());
            if (!page->complete)
                leaveOut(m_item, tr("has more than %1 entries; the rest is left out").arg(page->entries.size()));
            m_seen += page->entries.size();
            if (m_seen > maxEntries)
                return stopAt({ErrorCode::InvalidInput,
                               tr("There are more than %1 files. Copy the folders one by one.").arg(maxEntries),
                               {}});
            const QByteArray prefix = m_item.path.isEmpty() ? QByteArray() : m_item.path + '/';
            for (const FileEntry &entry : page->entries)
                m_items.append({prefix + entry.name, m_item.target + '/' + entry.name, entry});
            next();
        });
    }

    void readOn()
    {
        readFile(m_item.path, m_offset, qint64(1) << 20).then(this, [this](Result<FileChunk> chunk) {
            if (hasEnded() || !m_folder)
                return;
            if (!chunk) {
                m_folder->dropFile();
                return unreadable(chunk.error());
            }
            if (!chunk->bytes.isEmpty()) {
                m_offset += chunk->bytes.size();
                m_bytes += chunk->bytes.size();
                if (auto written = m_folder->write(chunk->bytes); !written)
                    return stopAt(written.error());
            }
            if (!chunk->bytes.isEmpty() && m_offset < chunk->fileSize)
                return readOn();
            if (auto done = m_folder->finishFile(m_item.entry.modifiedAt); !done)
                return stopAt(done.error());
            ++m_files;
            next();
        });
    }

    /// Something in the workspace: the rest may still be had, unless the engine is gone.
    void unreadable(const Error &error)
    {
        if (error.code == ErrorCode::Unreachable || error.code == ErrorCode::Cancelled ||
            error.code == ErrorCode::WrongState || (m_items.isEmpty() && m_files + m_folders <= 1))
            return stopAt(error);
        complain(error);
        m_bad = true;
        later();
    }

    void leaveOut(const Item &item, const QString &why)
    {
        m_left.append(QFile::decodeName(item.path));
        note(tr("Left out: %1 (%2).").arg(displayText(item.path), why));
    }

    /// Something on this computer, or the way to the engine: going on makes no sense. What is copied stays.
    void stopAt(const Error &error)
    {
        m_folder.reset();
        failed(error);
    }

    void finish()
    {
        m_folder.reset();
        if (json()) {
            printJson(QJsonObject{{QStringLiteral("files"), m_files},
                                  {QStringLiteral("folders"), m_folders},
                                  {QStringLiteral("links"), m_links},
                                  {QStringLiteral("bytes"), m_bytes},
                                  {QStringLiteral("leftOut"), QJsonArray::fromStringList(m_left)}});
        } else {
            note(tr("Copied: %n file(s), %1.", nullptr, int(m_files)).arg(sizeWords(m_bytes)));
        }
        end(m_bad ? Exit::failed : Exit::good);
    }

    QString m_shown;
    std::optional<HostFolder> m_folder;
    QList<Item> m_items;
    Item m_item;
    QStringList m_left;
    qint64 m_offset = 0;
    qint64 m_bytes = 0;
    qint64 m_files = 0;
    qint64 m_folders = 0;
    qint64 m_links = 0;
    qsizetype m_seen = 0;
    bool m_bad = false;
};

} // namespace

Command filesGetCommand()
{
    Usage usage;
    usage.path = QStringLiteral("files get");
    usage.words = QStringLiteral("PATH [TARGET]");
    usage.summary = Run::tr("Copy a file or folder of a session's workspace to this computer");
    usage.more =
        Run::tr("PATH is below the workspace, or begins with its mount path. TARGET is a folder to put it into, "
                "or its new name; without it, the current folder. A stopped session's files are read from its "
                "disk; nothing is started. Links that lead out of what is copied are left out.");
    usage.options = filesOptions();
    usage.options.append(
        {QStringLiteral("force"), QStringLiteral("f"), {}, Run::tr("replace files that are there already")});
    usage.least = 1;
    usage.most = 2;
    return {usage, makes<FilesGetRun>()};
}

} // namespace Vitrine::Cli
