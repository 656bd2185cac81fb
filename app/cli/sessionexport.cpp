// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/archiverun.h"
#include "app/cli/commands.h"
#include "app/cli/words.h"

namespace Vitrine::Cli {

namespace {

class SessionExportRun : public ArchiveRun
{
public:
    using ArchiveRun::ArchiveRun;

protected:
    Pending<ArchiveReport> begin() override { return nouns().archives.exportTo(key(), file()); }
    QString words(const ArchiveReport &report) const override
    {
        return tr("%1 is in %2 (%3): %4.")
            .arg(report.session.text(), report.file, sizeWords(report.fileBytes), archiveContents(report));
    }
};

} // namespace

Command sessionExportCommand()
{
    Usage usage;
    usage.path = QStringLiteral("session export");
    usage.words = QStringLiteral("FILE.tar.zst");
    usage.summary = Run::tr("Put a session into a file, to be imported on another computer");
    usage.more =
        Run::tr("Its workspace, its checkpoints that stay, commands and prompts with their output, and the "
                "definition of its agent; no secrets, and nothing of a running or suspended machine's memory. The "
                "session may run, and goes on. Whoever has the file can read all of it.");
    usage.options = sessionOptions();
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<SessionExportRun>()};
}

} // namespace Vitrine::Cli
