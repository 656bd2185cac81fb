// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/networkwords.h"

#include "app/cli/run.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

namespace Vitrine::Cli {

namespace {

void addPolicy(Table &table, const NetworkPolicy &policy, const QString &whose)
{
    table.addRow({Run::tr("Policy:"), networkModeName(policy.mode) + whose});
    if (policy.mode != NetworkMode::None)
        table.addRow({Run::tr("Rules:"),
                      policy.rules.isEmpty() ? QStringLiteral("-") : policy.rules.join(QStringLiteral(", "))});
}

} // namespace

QString policyText(const NetworkPolicy &policy)
{
    Table table({});
    addPolicy(table, policy, {});
    return table.text();
}

QString networkText(const NetworkStatus &status)
{
    Table table({});
    addPolicy(table, status.policy, status.isOwn ? Run::tr(" (this session's own)") : Run::tr(" (its agent's)"));
    table.addRow({Run::tr("Connections:"), Run::tr("%1 open, %2 allowed, %3 blocked, %4 failed")
                                               .arg(status.open)
                                               .arg(status.counters.allowed)
                                               .arg(status.counters.blocked)
                                               .arg(status.counters.failed)});
    table.addRow(
        {Run::tr("Bytes:"),
         Run::tr("%1 out, %2 in").arg(sizeWords(status.counters.bytesUp), sizeWords(status.counters.bytesDown))});
    if (!status.hostProxy.isEmpty())
        table.addRow({Run::tr("Goes out through:"),
                      Run::tr("%1, this computer's proxy, which also looks the names up").arg(status.hostProxy)});
    return table.text();
}

QString outcomeWords(const ConnectionRecord &record)
{
    if (!record.secret.isEmpty()) {
        const QString what = record.injected
                                 ? Run::tr("secret %1 put in: %2").arg(record.secret, harmless(record.request))
                                 : Run::tr("secret %1 not put in: %2").arg(record.secret, harmless(record.request));
        return record.reason.isEmpty() ? what : what + QLatin1String("; ") + harmless(record.reason);
    }
    // What a session does over SSH in the person's name is said in any case.
    if (!record.request.isEmpty() && !record.rule.isEmpty() && record.state != ConnectionRecord::State::Blocked &&
        record.state != ConnectionRecord::State::Failed) {
        const QString what = Run::tr("%1, by %2").arg(harmless(record.request), record.rule);
        return record.reason.isEmpty() ? what : what + QLatin1String("; ") + harmless(record.reason);
    }
    switch (record.state) {
    case ConnectionRecord::State::Blocked:
        return Run::tr("blocked: %1").arg(harmless(record.reason));
    case ConnectionRecord::State::Failed:
        return Run::tr("failed: %1").arg(harmless(record.reason));
    case ConnectionRecord::State::Open:
        return record.rule.isEmpty() ? Run::tr("is being made") : Run::tr("open, by %1").arg(record.rule);
    case ConnectionRecord::State::Ended:
        break;
    }
    return record.reason.isEmpty() ? Run::tr("allowed by %1").arg(record.rule)
                                   : Run::tr("allowed by %1; %2").arg(record.rule, harmless(record.reason));
}

} // namespace Vitrine::Cli
