// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diskwords.h"

#include "app/cli/run.h"
#include "app/cli/words.h"
#include "engine/model/file.h"

namespace Vitrine::Cli {

namespace {

QString tr(const char *text, const char *disambiguation = nullptr, int n = -1)
{
    return Run::tr(text, disambiguation, n);
}

QString shown(const QString &name)
{
    return displayText(name.toUtf8());
}

QString orNone(qint64 bytes)
{
    return bytes > 0 ? sizeWords(bytes) : QStringLiteral("-");
}

} // namespace

QString usageText(const DiskReport &report)
{
    using enum Table::Align;
    QString text;
    if (!report.sessions.isEmpty()) {
        Table sessions({tr("SESSION"), tr("WORKSPACE"), tr("CHECKPOINTS"), tr("RECORDS"), tr("SUSPENDED"), tr("ALL"),
                        tr("SHARED")},
                       {Left, Right, Right, Right, Right, Right, Right});
        for (const SessionUsage &each : report.sessions)
            sessions.addRow(
                {shown(each.key.text()), sizeWords(each.workspaceBytes),
                 each.isExact ? orNone(each.checkpointBytes) : tr("at least %1").arg(sizeWords(each.checkpointBytes)),
                 orNone(each.recordBytes), orNone(each.suspendedBytes), sizeWords(each.bytes()),
                 orNone(each.sharedBytes)});
        text += sessions.text() + QLatin1Char('\n');
    }
    Table sums({}, {Left, Right});
    sums.addRow({tr("Workspaces and checkpoints:"), sizeWords(report.layerBytes - report.trashLayerBytes)});
    sums.addRow({tr("Records:"), sizeWords(report.recordBytes)});
    sums.addRow({tr("Suspended machines:"), sizeWords(report.suspendedBytes)});
    sums.addRow({tr("Trash (%n session(s)):", nullptr, int(report.trash.size())), sizeWords(report.trashBytes())});
    sums.addRow({tr("Templates of machines:"), sizeWords(report.templateBytes)});
    sums.addRow({tr("Images:"), sizeWords(report.imageBytes)});
    sums.addRow({tr("List of sessions, logs:"), sizeWords(report.otherBytes)});
    sums.addRow({tr("All:"), sizeWords(report.totalBytes())});
    sums.addRow({tr("Free on this disk:"), sizeWords(report.freeBytes)});
    return text + sums.text();
}

QString reclaimWords(const ReclaimItem &item)
{
    using enum ReclaimItem::Kind;
    switch (item.kind) {
    case Trim:
        return item.startsMachine ? tr("give back what its files do not need (its machine starts for it)")
                                  : tr("give back what its files do not need");
    case Ring:
        return tr("delete its %n automatic checkpoint(s)", nullptr, item.count);
    case Trash:
        return tr("delete it for good");
    case Template:
        return tr("delete a template that no agent runtime uses");
    case Held:
        return tr("held by the checkpoint “%1”").arg(shown(item.name));
    }
    return {};
}

QString bytesWords(const ReclaimItem &item)
{
    return item.isEstimate ? tr("about %1").arg(sizeWords(item.bytes)) : sizeWords(item.bytes);
}

QString reclaimText(const DiskReport &report)
{
    using enum Table::Align;
    Table items({tr("ITEM"), tr("BYTES"), tr("WHAT")}, {Left, Right});
    Table held({tr("SESSION"), tr("BYTES"), tr("WHY NOT")}, {Left, Right});
    for (const ReclaimItem &item : report.items) {
        if (item.canBeChosen())
            items.addRow({shown(item.id), bytesWords(item),
                          item.kind == ReclaimItem::Kind::Trash
                              ? tr("%1: %2").arg(shown(item.session.text()), reclaimWords(item))
                              : reclaimWords(item)});
        else
            held.addRow({shown(item.session.text()), bytesWords(item), reclaimWords(item)});
    }
    QString text = items.isEmpty() ? tr("There is nothing to reclaim.") + QLatin1Char('\n') : items.text();
    if (!held.isEmpty())
        text += QLatin1Char('\n') +
                tr("Needed by nothing but checkpoints that are kept until somebody deletes them "
                   "(vitrine checkpoint delete):") +
                QLatin1Char('\n') + held.text();
    return text;
}

} // namespace Vitrine::Cli
