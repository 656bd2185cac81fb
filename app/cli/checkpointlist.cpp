// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkpointwords.h"
#include "app/cli/commands.h"
#include "app/cli/sessionrun.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include "engine/model/file.h"
#include "engine/model/json.h"

namespace Vitrine::Cli {

namespace {

class CheckpointListRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().checkpoints.list(key()), [this](const QList<CheckpointInfo> &list) {
                show(list);
                end(Exit::good);
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }

private:
    void show(const QList<CheckpointInfo> &list)
    {
        if (json())
            return printJson(listToJson(list));
        if (list.isEmpty())
            return note(tr("The session has no checkpoint. `vitrine checkpoint create` takes one."));
        using enum Table::Align;
        Table table({tr("ID"), tr("TAKEN"), tr("DISK"), tr("WHY"), tr("NAME")}, {Left, Left, Right});
        for (const CheckpointInfo &each : list) {
            QString why = causeWords(each.cause);
            if (each.crashConsistent)
                why += QStringLiteral(", ") + tr("not at rest");
            table.addRow({each.id, each.createdAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                          sizeWords(each.bytes), why,
                          each.name.isEmpty() ? QStringLiteral("-") : displayText(each.name.toUtf8())});
        }
        print(table.text());
    }
};

} // namespace

Command checkpointListCommand()
{
    Usage usage;
    usage.path = QStringLiteral("checkpoint list");
    usage.summary = Run::tr("List the checkpoints of a session, the newest first");
    usage.options = sessionOptions();
    return {usage, makes<CheckpointListRun>()};
}

} // namespace Vitrine::Cli
