// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/changerun.h"
#include "app/cli/commands.h"

namespace Vitrine::Cli {

namespace {

class FilesRemoveRun : public ChangeRun
{
public:
    using ChangeRun::ChangeRun;

protected:
    void change(const SessionInfo &session) override
    {
        if (const auto path = typedPath(session, 0))
            endWith(nouns().files.remove(key(), *path));
    }
};

} // namespace

Command filesRemoveCommand()
{
    Usage usage;
    usage.path = QStringLiteral("files rm");
    usage.words = QStringLiteral("PATH");
    usage.summary = Run::tr("Delete a file, or a folder with all that is in it, in a session's workspace");
    usage.more = Run::tr("The session's machine does it, and is started when there is none. A checkpoint that was "
                         "taken before still has it.");
    usage.options = sessionOptions();
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<FilesRemoveRun>()};
}

} // namespace Vitrine::Cli
