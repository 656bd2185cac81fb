// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"

#include <QDateTime>

namespace Vitrine {

/// A port of a session's machine that is to be reached on this computer.
struct NewPort
{
    SessionKey session;
    quint16 guestPort = 0;
    quint16 hostPort = 0; ///< 0: any that is free
    /// Everybody on this computer may use it: for programs that are no browsers. Else it takes the URL's token.
    bool isOpen = false;

    [[nodiscard]] QJsonObject toJson() const;
    static NewPort fromJson(const QJsonObject &json);
};

/// A port of a session's machine that this computer reaches as 127.0.0.1:hostPort, until the machine goes.
struct PortInfo
{
    SessionKey session;
    quint16 guestPort = 0;
    quint16 hostPort = 0;
    bool isOpen = false;
    /// What to open. Unless isOpen it holds a token that counts once, and for an hour; each answer has a fresh one.
    QString url;
    QDateTime since;

    [[nodiscard]] QJsonObject toJson() const;
    static PortInfo fromJson(const QJsonObject &json);
};

/// A port on which a program in the machine listens.
struct ListeningPort
{
    quint16 port = 0;
    bool isLocal = false; ///< on the machine's 127.0.0.1 alone

    [[nodiscard]] QJsonObject toJson() const;
    static ListeningPort fromJson(const QJsonObject &json);
    friend bool operator==(const ListeningPort &, const ListeningPort &) = default;
};

} // namespace Vitrine
