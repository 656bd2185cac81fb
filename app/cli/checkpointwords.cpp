// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkpointwords.h"

#include <QCoreApplication>

namespace Vitrine::Cli {

namespace {
QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Cli", text);
}
} // namespace

QString causeWords(CheckpointCause cause)
{
    switch (cause) {
    case CheckpointCause::You:
        return tr("kept");
    case CheckpointCause::Prompt:
        return tr("before a prompt");
    case CheckpointCause::Tests:
        return tr("before tests");
    case CheckpointCause::Restore:
        return tr("before a restore");
    }
    return {};
}

} // namespace Vitrine::Cli
