// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrine {

/// How it stands with something that the engine serves on this computer; kept as a setting (ServingSettings::state).
struct ServingState
{
    QString url;       ///< empty: not served
    QString error;     ///< why not, in words; empty: nobody wants it
    qint64 holder = 0; ///< the process whose wish this answers; 0: the person's
    QString file = {}; ///< what clients may read to find it (of the door: Host entries); empty: there is none

    [[nodiscard]] QString toText() const;
    static ServingState fromText(const QString &text);
};

/// Names of the settings (Api::Settings) of one thing that is served on 127.0.0.1.
struct ServingSettings
{
    QString port;  ///< int: switched on by the person; 0 or none: not
    QString lease; ///< wish of a process that runs (app/host/frontswitch.h)
    QString state; ///< a ServingState, written by the engine
    int usualPort; ///< what is proposed
};

namespace Serving {
/// The service's API.
inline const ServingSettings gateway{QStringLiteral("gateway/port"), QStringLiteral("gateway/lease"),
                                     QStringLiteral("gateway/state"), 8911};
/// The SSH server for editors.
inline const ServingSettings door{QStringLiteral("door/port"), QStringLiteral("door/lease"),
                                  QStringLiteral("door/state"), 8922};
} // namespace Serving

} // namespace Vitrine
