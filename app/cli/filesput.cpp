// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/changerun.h"
#include "app/cli/commands.h"
#include "app/cli/words.h"
#include "engine/transfer/upload.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace Vitrine::Cli {

namespace {

/// Copies a file or folder of this computer into the workspace. A file gets its name when all of it is there.
class FilesPutRun : public ChangeRun
{
public:
    using ChangeRun::ChangeRun;

    void interrupt(int number) override
    {
        if (m_copy)
            m_copy->cancel();
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
    void begin(const QByteArray &target)
    {
        if (target.isEmpty())
            return failed({ErrorCode::InvalidInput, tr("The copy needs a name. Give it as the second word."), {}});
        const auto existing =
            arguments().has(QStringLiteral("force")) ? Transfer::Existing::Replace : Transfer::Existing::Refuse;
        m_copy = std::make_unique<Transfer::Upload>(
            nouns().files, key(), QList<Transfer::UploadSource>{{m_source.absoluteFilePath(), target}}, existing);
        connect(m_copy.get(), &Transfer::Copy::leftOut, this, [](const QByteArray &path, const QString &why) {
            note(tr("Left out: %1 (%2).").arg(displayText(path), why));
        });
        m_copy->pending().then(this, [this](const Result<Transfer::CopyReport> &report) {
            if (report)
                finish(*report);
            else if (report.error().code == ErrorCode::AlreadyExists)
                failed({ErrorCode::AlreadyExists, tr("%1 Use --force to replace files.").arg(report.error().message),
                        report.error().detail});
            else if (!hasEnded())
                failed(report.error());
        });
        m_copy->start();
    }

    void finish(const Transfer::CopyReport &report)
    {
        if (json())
            printJson(QJsonObject{{QStringLiteral("files"), report.files},
                                  {QStringLiteral("folders"), report.folders},
                                  {QStringLiteral("bytes"), report.bytes},
                                  {QStringLiteral("leftOut"), QJsonArray::fromStringList(report.leftOut)}});
        else
            note(tr("Copied: %n file(s), %1.", nullptr, int(report.files)).arg(sizeWords(report.bytes)));
        end(report.files + report.folders > 0 ? Exit::good : Exit::failed);
    }

    QFileInfo m_source;
    std::unique_ptr<Transfer::Upload> m_copy;
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
