// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace Vitrine::Agent {

/// The head of an HTTP/1.1 request to an agent. The connection is asked to close after the answer: one call each.
struct HttpRequest
{
    QByteArray method;
    QByteArray path;
    int port = 8080;                              ///< of the agent, for the Host field
    QList<std::pair<QByteArray, QString>> fields; ///< in this order; those with an empty value are left out
    qint64 contentLength = -1;                    ///< -1: no body

    /// InvalidInput when a value has a line break or another control character: it comes from callers of the API and
    /// must not become a field of its own.
    [[nodiscard]] Result<QByteArray> head() const;
};

} // namespace Vitrine::Agent
