// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runtimewords.h"

#include <QCoreApplication>

namespace Vitrine::Cli {

std::optional<Error> unknownRuntime(const QString &name, const QList<RuntimeInfo> &known)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Vitrine::Cli", text); };
    QStringList names;
    for (const RuntimeInfo &runtime : known) {
        if (runtime.spec.name == name)
            return std::nullopt;
        names.append(runtime.spec.name);
    }
    const QString hint = tr("Make one with: vitrine runtime create %1 --image vitrine/debian-13")
                             .arg(isRuntimeName(name) ? name : QStringLiteral("NAME"));
    const QString message =
        names.isEmpty()
            ? tr("There is no agent runtime “%1”, and no other. %2").arg(name, hint)
            : tr("There is no agent runtime “%1”. There are: %2. %3").arg(name, names.join(QStringLiteral(", ")), hint);
    return Error{ErrorCode::NotFound, message, {}};
}

} // namespace Vitrine::Cli
