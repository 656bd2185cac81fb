// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/archiverun.h"

#include "app/cli/words.h"

#include <QDir>

#include <csignal>

namespace Vitrine::Cli {

QString archiveContents(const ArchiveReport &report)
{
    return ArchiveRun::tr("%n checkpoint(s)", nullptr, report.checkpoints) + QStringLiteral(", ") +
           ArchiveRun::tr("%n command(s)", nullptr, report.commands) + QStringLiteral(", ") +
           ArchiveRun::tr("%n prompt(s)", nullptr, report.prompts);
}

QString ArchiveRun::file() const
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(arguments().words().first()));
}

void ArchiveRun::start()
{
    connectEngine({QStringLiteral("archives")}, [this] {
        Api::Nouns all = nouns();
        connect(&all.archives, &Api::Archives::progress, this, &ArchiveRun::show);
        ask(begin(), [this](const ArchiveReport &report) {
            m_line.end();
            if (json())
                printJson(report.toJson());
            else
                print(words(report) + QLatin1Char('\n'));
            for (const QString &each : report.notes)
                note(each);
            end(Exit::good);
        });
    });
}

void ArchiveRun::interrupt(int number)
{
    if (number == SIGWINCH)
        return;
    if (m_interrupted != 0)
        return end(128 + number);
    m_interrupted = number;
    nouns().archives.cancel(file());
}

void ArchiveRun::failed(const Error &error)
{
    m_line.end();
    if (m_interrupted != 0) {
        note(tr("Stopped. Nothing is left of it."));
        return end(128 + m_interrupted);
    }
    SessionRun::failed(error);
}

void ArchiveRun::show(const ArchiveProgress &progress)
{
    if (progress.file == file() && progress.bytesTotal > 0)
        m_line.show(tr("%1 of %2").arg(sizeWords(progress.bytesDone), sizeWords(progress.bytesTotal)));
}

} // namespace Vitrine::Cli
