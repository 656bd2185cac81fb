// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"

#include <QDateTime>

namespace Vitrine {

/// A host shows an SSH key that nobody has looked at yet, and git in a session waits until the person says whether it
/// is right. Only for a host that the session's policy names, and never for a host whose key has changed.
struct HostKeyQuestion
{
    QString id;
    SessionKey session;
    QString host;        ///< "host" or "[host]:port", as known_hosts has it
    QString keyType;     ///< "ssh-ed25519"
    QString fingerprint; ///< "SHA256:…"
    QString request;     ///< what git wants there; the guest's words, for people
    QDateTime askedAt;
    QDateTime endsAt; ///< refused then, if nobody has answered

    [[nodiscard]] QJsonObject toJson() const;
    static HostKeyQuestion fromJson(const QJsonObject &json);
    friend bool operator==(const HostKeyQuestion &, const HostKeyQuestion &) = default;
};

} // namespace Vitrine
