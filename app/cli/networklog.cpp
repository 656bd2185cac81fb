// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/networkwords.h"
#include "app/cli/sessionrun.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "engine/model/json.h"

namespace Vitrine::Cli {

namespace {

constexpr int usualLimit = 100;
constexpr int maxLimit = 1000;

class NetworkLogRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        const auto limit = arguments().number(QStringLiteral("limit"), usualLimit, 1, maxLimit);
        if (!limit) {
            complain(limit.error());
            return end(Exit::usage);
        }
        connectEngine({}, [this, limit = int(*limit)] {
            ask(nouns().network.log(key(), limit), [this](const QList<ConnectionRecord> &records) {
                show(records);
                end(Exit::good);
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }

private:
    void show(const QList<ConnectionRecord> &records)
    {
        if (json())
            return printJson(listToJson(records));
        if (records.isEmpty())
            return note(tr("Nothing in this session has asked for a connection."));
        using enum Table::Align;
        Table table({tr("TIME"), tr("HOST"), tr("PROCESS"), tr("OUT"), tr("IN"), tr("OUTCOME")},
                    {Left, Left, Left, Right, Right, Left});
        for (qsizetype i = records.size() - 1; i >= 0; --i) { // as they happened
            const ConnectionRecord &record = records.at(i);
            table.addRow({record.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                          harmless(record.target.text()),
                          record.target.process.isEmpty() ? QStringLiteral("-") : harmless(record.target.process),
                          sizeWords(record.bytesUp), sizeWords(record.bytesDown), outcomeWords(record)});
        }
        print(table.text());
    }
};

} // namespace

Command networkLogCommand()
{
    Usage usage;
    usage.path = QStringLiteral("network log");
    usage.summary = Run::tr("List the connections that a session's programs asked for, allowed and blocked");
    usage.options = sessionOptions();
    usage.options.append(
        {QStringLiteral("limit"), {}, QStringLiteral("N"), Run::tr("the last N (else 100; the log keeps 1000)")});
    return {usage, makes<NetworkLogRun>()};
}

} // namespace Vitrine::Cli
