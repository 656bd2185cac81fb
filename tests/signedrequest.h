// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/request.h"
#include "engine/gateway/signature.h"

namespace Vitrine {

/// A request to a gateway on this computer as it goes over the wire, signed (SigV4, in fields, as of now).
[[nodiscard]] QByteArray signedRequest(const Gateway::AccessKey &key, quint16 port, const QByteArray &method,
                                       const QByteArray &target, const QByteArray &body = {},
                                       const Gateway::Fields &more = {});

/// The target of an operation on a runtime: `/runtimes/ARN` and `rest`. `id`: RuntimeInfo::id.
[[nodiscard]] QByteArray runtimeTarget(const QByteArray &id, const QByteArray &rest);

} // namespace Vitrine
