// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/checkpointwords.h"

#include "engine/model/file.h"
#include "ui/theme/format.h"

#include <QCoreApplication>

namespace Vitrine::Ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Checkpoints", text);
}

} // namespace

QString checkpointTitle(const CheckpointInfo &checkpoint)
{
    if (!checkpoint.name.isEmpty())
        return displayText(checkpoint.name.left(NewCheckpoint::maxName).toUtf8());
    switch (checkpoint.cause) {
    case CheckpointCause::You:
        return tr("Checkpoint");
    case CheckpointCause::Prompt:
        return tr("Before a prompt");
    case CheckpointCause::Tests:
        return tr("Before a test run");
    case CheckpointCause::Restore:
        return tr("Before a restore");
    }
    return {};
}

QString checkpointNote(const CheckpointInfo &checkpoint, const QDateTime &now)
{
    QStringList parts{whenText(checkpoint.createdAt, now)};
    parts.append(checkpoint.isAutomatic() ? tr("goes when newer ones come") : tr("kept"));
    if (checkpoint.crashConsistent)
        parts.append(tr("as after a power cut"));
    return parts.join(QStringLiteral(", "));
}

QString checkpointSentence(const CheckpointInfo &checkpoint, const QDateTime &now)
{
    return QStringList{checkpointTitle(checkpoint), checkpointNote(checkpoint, now), sizeText(checkpoint.bytes)}.join(
        QStringLiteral(", "));
}

QString checkpointMention(const CheckpointInfo &checkpoint, const QDateTime &now)
{
    return tr("“%1” of %2").arg(checkpointTitle(checkpoint), whenText(checkpoint.createdAt, now));
}

} // namespace Vitrine::Ui
