// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QHashFunctions>
#include <QString>

namespace Vitrine {

/// Names one session: the runtime's name and the session id within it. The same id in two runtimes is two sessions.
struct SessionKey
{
    QString runtime; ///< runtime name, see isRuntimeName()
    QString session; ///< session id, see isSessionId()

    friend bool operator==(const SessionKey &, const SessionKey &) = default;
    friend size_t qHash(const SessionKey &key, size_t seed = 0) { return qHashMulti(seed, key.runtime, key.session); }

    /// "runtime/session", for logs and titles.
    [[nodiscard]] QString text() const { return runtime + QLatin1Char('/') + session; }
    [[nodiscard]] QJsonObject toJson() const;
    static SessionKey fromJson(const QJsonObject &json);
};

/// `[a-zA-Z][a-zA-Z0-9_]{0,47}`, the service's rule for agentRuntimeName (botocore model 2023-06-05).
[[nodiscard]] bool isRuntimeName(const QString &name);

/// `[a-zA-Z0-9][a-zA-Z0-9_-]{0,255}`. The service asks for 33 characters at least; that lower bound is the gateway's to
/// enforce, people at a keyboard may be shorter.
[[nodiscard]] bool isSessionId(const QString &id);

/// A fresh id for a command, invocation or shell: a UUID without braces. It is a file name, too.
[[nodiscard]] QString newId();
[[nodiscard]] bool isRecordId(const QString &id);

/// A fresh session id that a person can tell apart and that the service would accept, too (36 characters).
[[nodiscard]] QString newSessionId();

} // namespace Vitrine

Q_DECLARE_METATYPE(Vitrine::SessionKey)
