// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Vitrine::Gateway {

/// The account that everything here belongs to.
inline constexpr QLatin1StringView localAccount("000000000000");
/// The endpoint that follows the newest version.
inline constexpr QLatin1StringView defaultEndpoint("DEFAULT");

[[nodiscard]] bool isRuntimeId(const QString &id);      ///< name, "-", ten letters or digits
[[nodiscard]] bool isEndpointName(const QString &name); ///< as names of runtimes
[[nodiscard]] bool isVersion(const QString &version);   ///< "1" to "99999"
[[nodiscard]] bool isAccount(const QString &account);   ///< twelve digits
[[nodiscard]] bool isClientToken(const QString &token); ///< 33 to 256 characters
/// What a session id must be here; people at a keyboard may use shorter ones.
[[nodiscard]] bool isServiceSessionId(const QString &id);
[[nodiscard]] bool isShellId(const QString &id);
/// The runtime's name in its id.
[[nodiscard]] QString nameInId(const QString &runtimeId);

/// "arn:aws:bedrock-agentcore:REGION:ACCOUNT:runtime/ID[/runtime-endpoint/NAME]"
struct Arn
{
    QString region;
    QString account;
    QString runtimeId;
    QString endpoint; ///< empty: the runtime's own

    [[nodiscard]] QString text() const;
};
[[nodiscard]] std::optional<Arn> parseArn(const QString &text);

} // namespace Vitrine::Gateway
