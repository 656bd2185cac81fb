// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QUrl>

namespace Vitrine::Endpoint {

/// Where an endpoint is. Plain http is taken for this computer alone: what is signed is still readable.
class Address
{
public:
    /// InvalidInput when it is no address of an endpoint.
    [[nodiscard]] static Result<Address> parse(const QString &text);

    [[nodiscard]] bool isThisComputer() const { return m_isThisComputer; }
    [[nodiscard]] QString text() const { return m_base.toString(); }
    /// The region that the name of a cloud's host says; empty: it says none.
    [[nodiscard]] QByteArray region() const;

    // `target`: path and query, percent-encoded as they are to be on the wire.
    [[nodiscard]] QUrl url(const QByteArray &target) const;
    [[nodiscard]] QUrl webSocketUrl(const QByteArray &target) const;

private:
    QUrl m_base;
    bool m_isThisComputer = false;
};

/// What a URL's request has as its target: the path and the query as Qt sends them.
[[nodiscard]] QByteArray targetOf(const QUrl &url);

/// Whether a session's id keeps the service's rule: 33 to 256 letters, digits, hyphens and underscores, a letter or
/// digit first. InvalidInput says how to get one.
[[nodiscard]] Result<void> checkSessionId(const QString &id);

/// An agent runtime's ARN: whether it is one, and the region it lies in.
[[nodiscard]] bool isRuntimeArn(const QString &text);
[[nodiscard]] QByteArray regionOfArn(const QString &arn);

/// What a call is about.
struct Session
{
    QString arn; ///< of the agent runtime
    QString id;
    QString qualifier; ///< name of an endpoint of the runtime; empty: DEFAULT

    /// "/runtimes/ARN/`operation`", with the qualifier.
    [[nodiscard]] QByteArray target(const QByteArray &operation) const;
};

inline constexpr char sessionField[] = "X-Amzn-Bedrock-AgentCore-Runtime-Session-Id";

} // namespace Vitrine::Endpoint
