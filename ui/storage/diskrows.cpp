// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storage/diskrows.h"

#include "engine/model/file.h"
#include "ui/theme/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Disk", text);
}

/// Names may have come with an archive of somebody else's.
QString shown(const QString &name)
{
    return displayText(name.toUtf8());
}

QString orNone(qint64 bytes)
{
    return bytes > 0 ? sizeText(bytes) : QStringLiteral("–");
}

QString bytesText(const ReclaimItem &item)
{
    return item.isEstimate ? tr("about %1").arg(sizeText(item.bytes)) : sizeText(item.bytes);
}

QString what(const ReclaimItem &item)
{
    using enum ReclaimItem::Kind;
    switch (item.kind) {
    case Trim:
        return item.startsMachine ? tr("Free space of its workspace (its machine starts for it)")
                                  : tr("Free space of its workspace");
    case Ring:
        return item.count == 1 ? tr("1 automatic checkpoint") : tr("%1 automatic checkpoints").arg(item.count);
    case Trash:
        return tr("In the trash; goes for good");
    case Template:
        return tr("Template that no agent uses");
    case Held:
        return tr("Held by the checkpoint “%1”").arg(shown(item.name));
    }
    return {};
}

} // namespace

QString partsText(const DiskReport &report)
{
    QList<std::pair<qint64, QString>> parts = {
        {report.layerBytes - report.trashLayerBytes, tr("workspaces and checkpoints %1")},
        {report.recordBytes, tr("records %1")},
        {report.suspendedBytes, tr("suspended machines %1")},
        {report.trashBytes(), tr("trash %1")},
        {report.templateBytes, tr("templates %1")},
        {report.imageBytes, tr("images %1")},
        {report.otherBytes, tr("lists and logs %1")},
    };
    std::ranges::stable_sort(parts, std::ranges::greater(), &std::pair<qint64, QString>::first);
    QStringList words;
    for (const auto &[bytes, text] : std::as_const(parts)) {
        if (bytes > 0)
            words.append(text.arg(sizeText(bytes)));
    }
    return tr("%1 in all, %2 free: %3.")
        .arg(sizeText(report.totalBytes()), sizeText(report.freeBytes), words.join(QStringLiteral(", ")));
}

QStringList usageHeadings()
{
    return {tr("Session"), tr("All"), tr("Workspace"), tr("Checkpoints"), tr("Records"), tr("Suspended")};
}

QList<Row> usageRows(const DiskReport &report)
{
    QList<Row> rows;
    for (const SessionUsage &usage : report.sessions) {
        Row row;
        row.id = usage.key.text();
        row.bytes = usage.bytes();
        row.cells = {shown(usage.name),
                     sizeText(usage.bytes()),
                     sizeText(usage.workspaceBytes),
                     usage.isExact ? orNone(usage.checkpointBytes) : tr("≥ %1").arg(sizeText(usage.checkpointBytes)),
                     orNone(usage.recordBytes),
                     orNone(usage.suspendedBytes)};
        row.numbers = {1, 2, 3, 4, 5};
        row.sentence = tr("%1, %2 in all, workspace %3, checkpoints %4, records %5")
                           .arg(shown(usage.name), sizeText(usage.bytes()), sizeText(usage.workspaceBytes),
                                sizeText(usage.checkpointBytes), sizeText(usage.recordBytes));
        rows.append(row);
    }
    return rows;
}

QStringList trashHeadings()
{
    return {tr("Deleted session"), tr("Size"), tr("Deleted"), tr("Gone for good")};
}

QList<Row> trashRows(const QList<TrashedSession> &trash, const QDateTime &now)
{
    QList<Row> rows;
    for (const TrashedSession &each : trash) {
        Row row;
        row.id = each.id;
        row.bytes = each.diskBytes;
        const QString deleted = each.cause == TrashCause::Retention
                                    ? tr("%1, expired").arg(agoSentence(each.deletedAt, now))
                                    : agoSentence(each.deletedAt, now);
        row.cells = {shown(each.name), sizeText(each.diskBytes), deleted, untilText(each.goneAt, now)};
        row.numbers = {1};
        row.sentence =
            tr("%1, %2, deleted %3, gone for good %4").arg(row.cells[0], row.cells[1], row.cells[2], row.cells[3]);
        rows.append(row);
    }
    return rows;
}

QStringList reclaimHeadings()
{
    return {tr("Of"), tr("Size"), tr("What")};
}

QList<Row> reclaimRows(const DiskReport &report)
{
    QList<Row> rows;
    for (const bool choosable : {true, false}) {
        for (const ReclaimItem &item : report.items) {
            if (item.canBeChosen() != choosable)
                continue;
            Row row;
            row.id = item.id;
            row.bytes = item.bytes;
            row.canBeChosen = choosable;
            row.isLoss = choosable && item.kind != ReclaimItem::Kind::Trim;
            QString of = item.name;
            if (item.kind == ReclaimItem::Kind::Held) {
                const auto usage = std::ranges::find(report.sessions, item.session, &SessionUsage::key);
                of = usage == report.sessions.end() ? item.session.session : usage->name;
            }
            row.cells = {shown(of), bytesText(item), what(item)};
            row.numbers = {1};
            row.sentence = QStringLiteral("%1, %2, %3").arg(row.cells[0], row.cells[1], row.cells[2]);
            rows.append(row);
        }
    }
    return rows;
}

} // namespace Vitrine::Ui
