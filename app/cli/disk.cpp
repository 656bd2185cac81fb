// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/diskwords.h"

#include <algorithm>

namespace Vitrine::Cli {

namespace {

class DiskRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().storage.report(), [this](const DiskReport &report) {
                if (json()) {
                    printJson(report.toJson());
                } else {
                    print(usageText(report));
                    if (!report.items.isEmpty())
                        note(tr("`vitrine disk reclaim` shows what of it can be given back."));
                }
                end(Exit::good);
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }
};

} // namespace

Command diskCommand()
{
    Usage usage;
    usage.path = QStringLiteral("disk");
    usage.summary = Run::tr("Show what sessions, trash, templates and images take on this computer's disk");
    usage.more = Run::tr("SHARED is what a session has in common with others, as forks have: each counts it, the sum "
                         "counts it once.");
    return {usage, makes<DiskRun>()};
}

} // namespace Vitrine::Cli
