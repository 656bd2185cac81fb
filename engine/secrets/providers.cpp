// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secrets/providers.h"

namespace Vitrine::Secrets {

const QList<Provider> &providers()
{
    static const QList<Provider> all{
        {"anthropic", "api.anthropic.com", "x-api-key", SecretForm::Plain, "", "ANTHROPIC_BASE_URL", "",
         "ANTHROPIC_API_KEY"},
        {"openai", "api.openai.com", "Authorization", SecretForm::Bearer, "", "OPENAI_BASE_URL", "/v1",
         "OPENAI_API_KEY"},
        {"gemini", "generativelanguage.googleapis.com", "x-goog-api-key", SecretForm::Plain, "",
         "GOOGLE_GEMINI_BASE_URL", "", "GEMINI_API_KEY"},
        {"mistral", "api.mistral.ai", "Authorization", SecretForm::Bearer, "", "MISTRAL_BASE_URL", "/v1",
         "MISTRAL_API_KEY"},
        {"openrouter", "openrouter.ai", "Authorization", SecretForm::Bearer, "/api", "OPENROUTER_BASE_URL", "/v1",
         "OPENROUTER_API_KEY"},
    };
    return all;
}

const Provider *findProvider(const QString &alias)
{
    for (const Provider &provider : providers()) {
        if (alias == QLatin1String(provider.alias))
            return &provider;
    }
    return nullptr;
}

void fillFrom(const Provider &provider, SecretGrant &grant)
{
    grant.isModel = true;
    grant.alias = QLatin1String(provider.alias);
    grant.host = QLatin1String(provider.host);
    grant.header = QLatin1String(provider.header);
    grant.form = provider.form;
    grant.basePath = QLatin1String(provider.basePath);
}

} // namespace Vitrine::Secrets
