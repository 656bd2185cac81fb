// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/changerun.h"
#include "app/cli/commands.h"

namespace Vitrine::Cli {

namespace {

class FilesMakeFolderRun : public ChangeRun
{
public:
    using ChangeRun::ChangeRun;

protected:
    void change(const SessionInfo &session) override
    {
        if (const auto path = typedPath(session, 0))
            endWith(nouns().files.makeFolder(key(), *path));
    }
};

} // namespace

Command filesMakeFolderCommand()
{
    Usage usage;
    usage.path = QStringLiteral("files mkdir");
    usage.words = QStringLiteral("PATH");
    usage.summary = Run::tr("Make a folder in a session's workspace");
    usage.more = Run::tr("The session's machine does it, and is started when there is none.");
    usage.options = sessionOptions();
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<FilesMakeFolderRun>()};
}

} // namespace Vitrine::Cli
