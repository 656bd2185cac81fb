// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/changerun.h"
#include "app/cli/commands.h"

namespace Vitrine::Cli {

namespace {

class FilesMoveRun : public ChangeRun
{
public:
    using ChangeRun::ChangeRun;

protected:
    void change(const SessionInfo &session) override
    {
        const auto from = typedPath(session, 0);
        const auto to = from ? typedPath(session, 1) : std::nullopt;
        if (to)
            endWith(nouns().files.rename(key(), *from, *to, arguments().has(QStringLiteral("force"))));
    }
};

} // namespace

Command filesMoveCommand()
{
    Usage usage;
    usage.path = QStringLiteral("files mv");
    usage.words = QStringLiteral("PATH NEW");
    usage.summary = Run::tr("Rename or move a file or folder of a session's workspace");
    usage.more = Run::tr("NEW is the whole new path, and no folder to put it into. The session's machine does it, and "
                         "is started when there is none.");
    usage.options = sessionOptions();
    usage.options.append(
        {QStringLiteral("force"), QStringLiteral("f"), {}, Run::tr("replace what has that name already")});
    usage.least = 2;
    usage.most = 2;
    return {usage, makes<FilesMoveRun>()};
}

} // namespace Vitrine::Cli
