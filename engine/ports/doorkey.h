// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/httphead.h"

#include <QDateTime>
#include <QHash>

namespace Vitrine::Ports {

/// Who may come in through one port of this computer. Other people on this computer reach 127.0.0.1, too, and so do
/// pages of any site in this person's browser. So a URL carries a token, good for one visit, which is answered with a
/// cookie; from then on the cookie is what counts. The machine sees neither.
class DoorKey
{
public:
    static constexpr qsizetype maxTokens = 64; ///< the oldest goes
    static constexpr int tokenMinutes = 60;

    explicit DoorKey(quint16 port);

    [[nodiscard]] QString freshUrl(const QDateTime &now);

    struct Verdict
    {
        enum class Kind { Admitted, Redirected, TurnedAway };
        Kind kind = Kind::TurnedAway;
        QByteArray target; ///< Redirected: where to, without the token
        bool setsCookie = false;
    };
    /// Uses a token up. Admitted: the cookie has been taken out of `request`.
    [[nodiscard]] Verdict judge(Network::HttpHead &request, const QDateTime &now);
    /// What a Set-Cookie header says.
    [[nodiscard]] QByteArray cookie() const;

private:
    [[nodiscard]] bool isHere(const QByteArray &authority) const;
    [[nodiscard]] bool takeCookie(Network::HttpHead &request) const;
    [[nodiscard]] bool redeem(const QByteArray &token, const QDateTime &now);

    quint16 m_port;
    QByteArray m_cookieName;
    QByteArray m_cookie;
    QList<std::pair<QByteArray, QDateTime>> m_tokens; ///< oldest first, with their ends
};

/// Hard to guess, of letters and digits.
[[nodiscard]] QByteArray randomText();

} // namespace Vitrine::Ports
