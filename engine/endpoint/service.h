// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/endpoint/address.h"
#include "engine/endpoint/credentials.h"

namespace Vitrine::Endpoint {

/// An endpoint, and what requests to it are signed with.
struct Service
{
    Address address;
    Credentials credentials;
    QByteArray region;

    /// The fields of a request, `fields` among them, with Host as it must then be sent and the signature of this
    /// moment.
    [[nodiscard]] AwsWire::Fields signedFields(const QByteArray &method, const QUrl &url, const AwsWire::Fields &fields,
                                               const QByteArray &body) const;
};

/// Host as it goes over the wire: Qt's WebSocket always names the port, HTTP where the URL does.
[[nodiscard]] QByteArray hostOf(const QUrl &url);

} // namespace Vitrine::Endpoint
