// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/secret.h"

namespace Vitrine::Secrets {

/// A provider of models that everybody knows: where it is, how it wants its key, and which variables of the environment
/// lead the usual agents and libraries to it.
struct Provider
{
    const char *alias; ///< below model.vitrine
    const char *host;
    const char *header;
    SecretForm form;
    const char *basePath;     ///< at the host
    const char *baseVariable; ///< what leads programs there
    const char *baseSuffix;   ///< that programs expect in it, behind the alias
    const char *keyVariable;  ///< without which programs do not start; it gets a placeholder
};
[[nodiscard]] const QList<Provider> &providers();
[[nodiscard]] const Provider *findProvider(const QString &alias); ///< null: there is none

/// A grant's members that a provider decides on.
void fillFrom(const Provider &provider, SecretGrant &grant);

} // namespace Vitrine::Secrets
