// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/secret.h"

/// What the page of secrets says.
namespace Vitrine::Ui {

[[nodiscard]] QString placeTitle(SecretPlace place);           ///< "In the desktop's keyring"
[[nodiscard]] QString placeSentence(const SecretInfo &secret); ///< where it is kept, or which command prints it
/// Where secrets are kept on this computer, in one sentence.
[[nodiscard]] QString placesSentence(const SecretPlaces &places);
[[nodiscard]] QString providerTitle(const QString &alias); ///< "Anthropic"; an unknown one as it is
/// What programs ask for: "http://model.vitrine/anthropic/".
[[nodiscard]] QString grantUrl(const SecretGrant &grant);
/// Where that goes, and how: "api.anthropic.com as x-api-key. POST only. At most 100 requests a session."
[[nodiscard]] QString grantSentence(const SecretGrant &grant);
/// Of what was typed into one line: words between spaces and commas.
[[nodiscard]] QStringList wordsOf(const QString &line);

} // namespace Vitrine::Ui
