// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "engine/model/secret.h"

namespace Vitrine::Cli {

/// "keyring", "encrypted file", "command: …"
[[nodiscard]] QString placeWords(const SecretInfo &secret);
/// "api.anthropic.com as x-api-key; POST; /v1/messages; 100 requests a session"
[[nodiscard]] QString grantWords(const SecretGrant &grant);

/// What `secret give` was typed with. InvalidInput says what is wrong.
[[nodiscard]] Result<SecretGrant> grantFrom(const QString &secret, const Arguments &arguments);

} // namespace Vitrine::Cli
