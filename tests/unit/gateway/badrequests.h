// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/signature.h"

#include <QList>

namespace Vitrine {

/// What no client of the service sends; most of it is signed, so that it gets past the door.
struct BadRequest
{
    enum class Then {
        Wait,      ///< for the answer: there must be one, or a WebSocket's close
        HalfClose, ///< says that nothing more comes; an answer, or the connection's end
        Leave,     ///< without a word
    };

    QByteArray name;
    QByteArray bytes;
    Then then = Then::Wait;
};

/// More than two hundred, for the gateway at that port. Those that name a runtime name the fake engine's.
[[nodiscard]] QList<BadRequest> badRequests(const Gateway::AccessKey &key, quint16 port);

} // namespace Vitrine
