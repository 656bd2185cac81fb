// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/fdwriter.h"
#include "app/cli/sessionrun.h"
#include "app/cli/words.h"

#include <QJsonObject>

#include <cerrno>
#include <csignal>
#include <cstring>

#include <unistd.h>

namespace Vitrine::Cli {

namespace {

class FilesCatRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        connectEngine({}, [this] { findReadableSession([this](const SessionInfo &session) { open(session); }); });
    }

private:
    void open(const SessionInfo &session)
    {
        const auto path = workspacePath(arguments().words().first(), session.mountPath);
        if (!path) {
            complain(path.error());
            return end(Exit::usage);
        }
        m_path = *path;
        if (!json()) {
            m_writer = std::make_unique<FdWriter>(STDOUT_FILENO);
            connect(m_writer.get(), &FdWriter::written, this, [this] {
                if (m_writer->pending() == 0)
                    readOn();
            });
            connect(m_writer.get(), &FdWriter::failed, this, [this](int number) {
                if (number == EPIPE)
                    return end(128 + SIGPIPE);
                failed({ErrorCode::Failed, tr("Cannot write the file's content."),
                        QString::fromLocal8Bit(std::strerror(number))});
            });
        }
        readOn();
    }

    void readOn()
    {
        if (m_reading || hasEnded())
            return;
        m_reading = true;
        ask(readFile(m_path, m_offset, qint64(1) << 20), [this](const FileChunk &chunk) {
            m_reading = false;
            if (json()) {
                return printJsonAndEnd(chunk);
            }
            if (chunk.bytes.isEmpty())
                return end(Exit::good);
            m_offset += chunk.bytes.size();
            m_writer->write(chunk.bytes);
        });
    }

    void printJsonAndEnd(const FileChunk &chunk)
    {
        m_kept += chunk.bytes;
        m_offset += chunk.bytes.size();
        if (!chunk.bytes.isEmpty())
            return readOn();
        printJson(QJsonObject{{QStringLiteral("path"), QString::fromUtf8(m_path)},
                              {QStringLiteral("size"), m_kept.size()},
                              {QStringLiteral("base64"), QString::fromLatin1(m_kept.toBase64())}});
        end(Exit::good);
    }

    std::unique_ptr<FdWriter> m_writer;
    QByteArray m_path;
    QByteArray m_kept;
    qint64 m_offset = 0;
    bool m_reading = false;
};

} // namespace

Command filesCatCommand()
{
    Usage usage;
    usage.path = QStringLiteral("files cat");
    usage.words = QStringLiteral("PATH");
    usage.summary = Run::tr("Write a file of a session's workspace to standard output");
    usage.more = Run::tr(
        "PATH is below the workspace, or begins with its mount path. A stopped session's files are read from its "
        "disk; nothing is started.");
    usage.options = filesOptions();
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<FilesCatRun>()};
}

} // namespace Vitrine::Cli
