// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/address.h"

#include <QByteArray>
#include <QProcessEnvironment>

#include <optional>

namespace Vitrine::Network {

/// The proxy that this computer itself goes out through, as http_proxy, https_proxy, all_proxy and no_proxy of its
/// environment say. It looks names up, so that where they lead cannot be checked here; people are told.
class HostProxy
{
public:
    struct Server
    {
        QString host;
        quint16 port = 0;
        QByteArray credentials; ///< "user:password", base64; empty: none

        [[nodiscard]] QString text() const;
    };

    HostProxy() = default; ///< there is none
    [[nodiscard]] static HostProxy fromEnvironment(const QProcessEnvironment &environment);

    /// The one for a connection; none: it is made directly. `encrypted`: not plain HTTP.
    [[nodiscard]] std::optional<Server> serverFor(const QString &host, quint16 port, bool encrypted) const;
    /// "host:port" for people; empty: none.
    [[nodiscard]] QString text() const;
    /// For people: a proxy is named that cannot be used (SOCKS, TLS). Nothing is dialled around it.
    [[nodiscard]] QString problem() const { return m_problem; }

private:
    void take(const QString &value, std::optional<Server> &server);
    [[nodiscard]] bool isExcepted(const QString &host, quint16 port) const;

    std::optional<Server> m_plain;
    std::optional<Server> m_encrypted;
    QStringList m_exceptions;
    QString m_problem;
};

} // namespace Vitrine::Network
