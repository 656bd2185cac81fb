// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrine {

/// How it stands with the service's API on this computer; the engine keeps it as the setting `gateway/state`.
struct ServingState
{
    QString url;       ///< empty: not served
    QString error;     ///< why not, in words; empty: nobody wants it
    qint64 holder = 0; ///< the process whose wish this answers; 0: the person's

    [[nodiscard]] QString toText() const;
    static ServingState fromText(const QString &text);
};

/// Names of settings (Api::Settings).
namespace ServingSettings {
inline const QString port = QStringLiteral("gateway/port");   ///< int: switched on by the person; 0 or none: not
inline const QString lease = QStringLiteral("gateway/lease"); ///< wish of a process that runs
inline const QString state = QStringLiteral("gateway/state");
inline constexpr int usualPort = 8911;
} // namespace ServingSettings

} // namespace Vitrine
