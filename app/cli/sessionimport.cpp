// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/archiverun.h"
#include "app/cli/commands.h"
#include "app/cli/words.h"

namespace Vitrine::Cli {

namespace {

class SessionImportRun : public ArchiveRun
{
public:
    using ArchiveRun::ArchiveRun;

protected:
    Pending<ArchiveReport> begin() override { return nouns().archives.importFrom(file()); }
    QString words(const ArchiveReport &report) const override
    {
        return tr("%1 is here: %2 of workspace, %3.")
            .arg(report.session.text(), sizeWords(report.diskBytes), archiveContents(report));
    }
};

} // namespace

Command sessionImportCommand()
{
    Usage usage;
    usage.path = QStringLiteral("session import");
    usage.words = QStringLiteral("FILE.tar.zst");
    usage.summary = Run::tr("Make the session that `vitrine session export` has put into a file");
    usage.more = Run::tr("It has the same name as before, and belongs to the agent of the same name, which is made if "
                         "there is none. Nothing of it is started. All of it is imported, or nothing. What comes from "
                         "somebody else is as trustworthy as they are: it runs in its machine with what its agent may "
                         "reach here.");
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<SessionImportRun>()};
}

} // namespace Vitrine::Cli
