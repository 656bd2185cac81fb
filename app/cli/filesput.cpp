// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/changerun.h"
#include "app/cli/commands.h"
#include "app/cli/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace Vitrine::Cli {

namespace {

constexpr qint64 pieceSize = qint64(1) << 20;
constexpr int maxDepth = 256;

/// Copies a file or folder of this computer into the workspace, one file after the other. A file gets its name when all
/// of it is there.
class FilesPutRun : public ChangeRun
{
public:
    using ChangeRun::ChangeRun;

    void interrupt(int number) override
    {
        dropUnfinished();
        ChangeRun::interrupt(number);
    }

protected:
    void change(const SessionInfo &session) override
    {
        m_source = QFileInfo(arguments().words().first());
        if (!m_source.exists())
            return failed({ErrorCode::NotFound, tr("There is no %1.").arg(arguments().words().first()), {}});
        const QByteArray name = QFile::encodeName(QDir(m_source.absoluteFilePath()).dirName());
        if (arguments().words().size() < 2)
            return begin(name);
        const auto target = typedPath(session, 1);
        if (!target)
            return;
        // A folder that is there takes it in; anything else is its new name.
        nouns().files.stat(key(), *target).then(this, [this, target = *target, name](const Result<FileEntry> &entry) {
            const bool isFolder = target.isEmpty() || (entry && entry->kind == FileEntry::Kind::Folder);
            begin(!isFolder ? target : target.isEmpty() ? name : target + '/' + name);
        });
    }

private:
    struct Item
    {
        QString path;      ///< on this computer
        QByteArray target; ///< in the workspace
    };

    void begin(const QByteArray &target)
    {
        if (target.isEmpty())
            return failed({ErrorCode::InvalidInput, tr("The copy needs a name. Give it as the second word."), {}});
        m_items.append({m_source.absoluteFilePath(), target});
        next();
    }

    void next()
    {
        if (hasEnded())
            return;
        if (m_items.isEmpty())
            return finish();
        m_item = m_items.takeLast();
        const QFileInfo info(m_item.path);
        // The one that was named is what it leads to.
        if (info.isSymLink() && m_seen > 0)
            return leaveOut(tr("a link"));
        ++m_seen;
        if (info.isDir())
            return takeFolder();
        if (!info.isFile())
            return leaveOut(tr("no file that can be copied"));
        takeFile();
    }

    void takeFolder()
    {
        if (m_item.target.count('/') >= maxDepth)
            return leaveOut(tr("too deep"));
        nouns().files.makeFolder(key(), m_item.target).then(this, [this](const Result<void> &made) {
            if (made || made.error().code == ErrorCode::AlreadyExists)
                return enterFolder();
            failed(made.error());
        });
    }

    void enterFolder()
    {
        const QDir folder(m_item.path);
        if (!folder.isReadable())
            return leaveOut(tr("cannot be read"));
        ++m_folders;
        const auto entries =
            folder.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
        for (const QFileInfo &entry : entries)
            m_items.append({entry.filePath(), m_item.target + '/' + QFile::encodeName(entry.fileName())});
        later();
    }

    void takeFile()
    {
        m_file.setFileName(m_item.path);
        if (!m_file.open(QIODevice::ReadOnly))
            return leaveOut(m_file.errorString());
        if (arguments().has(QStringLiteral("force")))
            return beginFile();
        // Before all of it is sent for nothing.
        nouns().files.stat(key(), m_item.target).then(this, [this](const Result<FileEntry> &there) {
            if (!there)
                return beginFile();
            m_file.close();
            failed({ErrorCode::AlreadyExists,
                    tr("The workspace has %1 already. Use --force to replace files.").arg(displayText(m_item.target)),
                    {}});
        });
    }

    void beginFile()
    {
        const qsizetype slash = m_item.target.lastIndexOf('/');
        m_unfinished = m_item.target.left(slash + 1) + ".vitrine-put-" + newId().toLatin1();
        m_offset = 0;
        writeOn();
    }

    void writeOn()
    {
        if (hasEnded())
            return;
        const QByteArray bytes = m_file.read(pieceSize);
        if (bytes.isEmpty() && m_offset > 0)
            return finishFile();
        ask(nouns().files.write(key(), m_unfinished, {bytes, m_offset, 0}), [this, size = bytes.size()] {
            m_offset += size;
            m_bytes += size;
            if (size < pieceSize)
                finishFile();
            else
                writeOn();
        });
    }

    void finishFile()
    {
        const QFileInfo info(m_item.path);
        m_file.close();
        const quint32 mode = info.isExecutable() ? 0755 : 0644;
        ask(nouns().files.setAttributes(key(), m_unfinished, mode, info.lastModified()), [this] {
            const bool replace = arguments().has(QStringLiteral("force"));
            ask(nouns().files.rename(key(), m_unfinished, m_item.target, replace), [this] {
                m_unfinished.clear();
                ++m_files;
                later();
            });
        });
    }

    void failed(const Error &error) override
    {
        dropUnfinished();
        ChangeRun::failed(error);
    }

    void dropUnfinished()
    {
        if (!m_unfinished.isEmpty())
            (void)nouns().files.remove(key(), std::exchange(m_unfinished, {}));
    }

    void leaveOut(const QString &why)
    {
        m_left.append(m_item.path);
        note(tr("Left out: %1 (%2).").arg(displayText(QFile::encodeName(m_item.path)), why));
        later();
    }

    /// From the event loop: a million files must not be a million calls deep.
    void later()
    {
        QMetaObject::invokeMethod(this, [this] { next(); }, Qt::QueuedConnection);
    }

    void finish()
    {
        if (json())
            printJson(QJsonObject{{QStringLiteral("files"), m_files},
                                  {QStringLiteral("folders"), m_folders},
                                  {QStringLiteral("bytes"), m_bytes},
                                  {QStringLiteral("leftOut"), QJsonArray::fromStringList(m_left)}});
        else
            note(tr("Copied: %n file(s), %1.", nullptr, int(m_files)).arg(sizeWords(m_bytes)));
        end(m_files + m_folders > 0 ? Exit::good : Exit::failed);
    }

    QFileInfo m_source;
    QList<Item> m_items;
    Item m_item;
    QFile m_file;
    QByteArray m_unfinished;
    QStringList m_left;
    qint64 m_offset = 0;
    qint64 m_seen = 0;
    qint64 m_bytes = 0;
    qint64 m_files = 0;
    qint64 m_folders = 0;
};

} // namespace

Command filesPutCommand()
{
    Usage usage;
    usage.path = QStringLiteral("files put");
    usage.words = QStringLiteral("SOURCE [PATH]");
    usage.summary = Run::tr("Copy a file or folder of this computer into a session's workspace");
    usage.more = Run::tr("PATH is a folder of the workspace to put it into, or its new name there; without it, the "
                         "workspace itself. The session's machine is started when there is none. Links inside a folder "
                         "are left out. A file gets its name when all of it is there.");
    usage.options = sessionOptions();
    usage.options.append(
        {QStringLiteral("force"), QStringLiteral("f"), {}, Run::tr("replace files that are there already")});
    usage.least = 1;
    usage.most = 2;
    return {usage, makes<FilesPutRun>()};
}

} // namespace Vitrine::Cli
