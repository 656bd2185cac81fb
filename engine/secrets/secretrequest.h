// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"
#include "engine/model/secret.h"
#include "engine/network/httphead.h"
#include "engine/secrets/lockedbytes.h"

namespace Vitrine::Secrets {

/// A request of the machine, and what it may become.
struct MatchedRequest
{
    SecretGrant grant;
    QByteArray target; ///< at the real host

    /// "POST https://api.example.com/v1/messages", without the query, for the log.
    [[nodiscard]] QString text(const QByteArray &method) const;
};

/// Finds the grant that a request is for and checks its methods and paths. NotFound: none of the session's is;
/// Rejected: the grant does not allow it. The words are for the program in the machine and for the log.
[[nodiscard]] Result<MatchedRequest> matchRequest(const ConnectionTarget &target, const Network::HttpHead &request,
                                                  const QList<SecretGrant> &grants);

/// The value as the header says it: "Bearer …", "Basic …".
[[nodiscard]] Value headerValue(const SecretGrant &grant, const Value &value);

/// The head for the real host, with the key in it and without whatever the machine sent in its place. `framing`: of
/// the request's body.
[[nodiscard]] LockedBytes headWithKey(const Network::HttpHead &request, const Network::HttpFraming &framing,
                                      const MatchedRequest &matched, const LockedBytes &headerText);

} // namespace Vitrine::Secrets
