// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/diskwords.h"
#include "app/cli/words.h"

#include "engine/model/file.h"
#include "engine/model/json.h"

#include <algorithm>

namespace Vitrine::Cli {

namespace {

class DiskReclaimRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        const bool all = arguments().has(QStringLiteral("all"));
        if (all && !arguments().words().isEmpty()) {
            complain({ErrorCode::InvalidInput, tr("--all takes everything. Name items, or give --all."), {}});
            return end(Exit::usage);
        }
        connectEngine({}, [this, all] {
            if (!arguments().words().isEmpty())
                return reclaim(arguments().words());
            ask(nouns().storage.report(), [this, all](const DiskReport &report) {
                QStringList items;
                for (const ReclaimItem &item : report.items) {
                    if (all && item.canBeChosen())
                        items.append(item.id);
                }
                if (!items.isEmpty())
                    return reclaim(items);
                if (json())
                    printJson(all ? QJsonArray() : listToJson(report.items));
                else
                    print(reclaimText(report));
                if (!json() && !all && std::ranges::any_of(report.items, &ReclaimItem::canBeChosen))
                    note(
                        tr("Nothing was done yet. `vitrine disk reclaim ITEM…` does what these say, --all all of it."));
                end(Exit::good);
            });
        });
    }

private:
    void reclaim(const QStringList &items)
    {
        ask(nouns().storage.reclaim(items), [this](const QList<ReclaimOutcome> &outcomes) {
            const bool isGood = std::ranges::all_of(
                outcomes, [](const ReclaimOutcome &outcome) { return outcome.problem.message.isEmpty(); });
            if (json()) {
                printJson(listToJson(outcomes));
            } else {
                using enum Table::Align;
                Table table({tr("ITEM"), tr("CAME BACK")}, {Left, Right});
                for (const ReclaimOutcome &outcome : outcomes) {
                    if (outcome.problem.message.isEmpty())
                        table.addRow({displayText(outcome.id.toUtf8()), sizeWords(outcome.bytes)});
                }
                if (!table.isEmpty())
                    print(table.text());
                for (const ReclaimOutcome &outcome : outcomes) {
                    if (!outcome.problem.message.isEmpty())
                        note(tr("%1: %2").arg(displayText(outcome.id.toUtf8()), outcome.problem.message));
                }
            }
            end(isGood ? Exit::good : Exit::failed);
        });
    }
};

} // namespace

Command diskReclaimCommand()
{
    Usage usage;
    usage.path = QStringLiteral("disk reclaim");
    usage.words = QStringLiteral("[ITEM…]");
    usage.summary = Run::tr("Show what could be given back to this computer's disk, or give it back");
    usage.more = Run::tr("Without ITEM nothing is done: it lists the items with their bytes. Checkpoints that somebody "
                         "keeps are named with what they hold, and left alone.");
    usage.options = {{QStringLiteral("all"), QStringLiteral("a"), {}, Run::tr("everything that can be given back")}};
    usage.most = -1;
    return {usage, makes<DiskReclaimRun>()};
}

} // namespace Vitrine::Cli
