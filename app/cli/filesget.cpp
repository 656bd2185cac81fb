// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/sessionrun.h"
#include "app/cli/words.h"
#include "engine/transfer/download.h"
#include "engine/transfer/filesat.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace Vitrine::Cli {

namespace {

/// Copies a file, or a folder with all that is in it.
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
        if (m_copy)
            m_copy->cancel(); // and the unfinished file with it
        SessionRun::interrupt(number);
    }

private:
    void look(const SessionInfo &session)
    {
        const auto path = workspacePath(arguments().words().first(), session.mountPath);
        if (!path) {
            complain(path.error());
            return end(Exit::usage);
        }
        const QByteArray ownName = path->isEmpty() ? key().session.toUtf8() : path->mid(path->lastIndexOf('/') + 1);
        const QString typed = arguments().words().value(1);
        QFileInfo target(typed.isEmpty() ? QStringLiteral(".") : typed);
        QByteArray name = ownName;
        if (!target.isDir()) {
            name = QFile::encodeName(QDir::cleanPath(target.absoluteFilePath()).section(QLatin1Char('/'), -1));
            target = QFileInfo(target.absolutePath());
        }
        const bool force = arguments().has(QStringLiteral("force"));
        auto folder = Transfer::HostFolder::open(target.filePath(), force ? Transfer::HostFolder::Existing::Replace
                                                                          : Transfer::HostFolder::Existing::Keep);
        if (!folder)
            return failed(folder.error());
        begin(*path, name, std::move(*folder), force ? Transfer::Existing::Replace : Transfer::Existing::Refuse);
    }

    void begin(const QByteArray &path, const QByteArray &name, Transfer::HostFolder folder, Transfer::Existing existing)
    {
        m_files = std::make_unique<Transfer::FilesAt>(nouns().files, nouns().checkpoints);
        m_files->setCheckpoint(arguments().value(QStringLiteral("checkpoint")));
        m_copy = std::make_unique<Transfer::Download>(*m_files, key(), QList<Transfer::DownloadSource>{{path, name}},
                                                      std::move(folder), existing);
        connect(m_copy.get(), &Transfer::Copy::leftOut, this, [](const QByteArray &left, const QString &why) {
            note(tr("Left out: %1 (%2).").arg(displayText(left), why));
        });
        connect(m_copy.get(), &Transfer::Copy::unreadable, this, [](const Error &error) { complain(error); });
        m_copy->pending().then(this, [this](const Result<Transfer::CopyReport> &report) {
            if (report)
                finish(*report);
            else if (report.error().code == ErrorCode::AlreadyExists)
                failed({ErrorCode::AlreadyExists, tr("%1 Use --force to replace it.").arg(report.error().message),
                        report.error().detail});
            else if (!hasEnded())
                failed(report.error());
        });
        m_copy->start();
    }

    void finish(const Transfer::CopyReport &report)
    {
        if (json()) {
            printJson(QJsonObject{{QStringLiteral("files"), report.files},
                                  {QStringLiteral("folders"), report.folders},
                                  {QStringLiteral("links"), report.links},
                                  {QStringLiteral("bytes"), report.bytes},
                                  {QStringLiteral("leftOut"), QJsonArray::fromStringList(report.leftOut)}});
        } else {
            note(tr("Copied: %n file(s), %1.", nullptr, int(report.files)).arg(sizeWords(report.bytes)));
        }
        end(report.incomplete ? Exit::failed : Exit::good);
    }

    std::unique_ptr<Transfer::FilesAt> m_files;
    std::unique_ptr<Transfer::Download> m_copy; // after the files, which it reads
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
