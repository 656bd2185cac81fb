// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secrets/guestsettings.h"

#include "engine/secrets/providers.h"

namespace Vitrine::Secrets {

QMap<QByteArray, QByteArray> guestSettings(const QList<SecretGrant> &grants, quint16 proxyPort)
{
    QMap<QByteArray, QByteArray> settings;
    QList<std::pair<QByteArray, QByteArray>> hosts; ///< alias, and how it is written with its port
    for (const SecretGrant &grant : grants) {
        const QByteArray alias = grant.alias.toLatin1();
        if (!grant.isModel) {
            hosts.append({alias, grant.port == 443 ? alias : alias + ':' + QByteArray::number(grant.port)});
            continue;
        }
        const QByteArray base = "http://model.vitrine:" + QByteArray::number(proxyPort) + '/' + alias;
        if (const Provider *provider = findProvider(grant.alias)) {
            settings.insert(provider->baseVariable, base + provider->baseSuffix);
            settings.insert(provider->keyVariable, placeholder);
        } else {
            settings.insert("VITRINE_MODEL_" + alias.toUpper().replace('-', '_') + "_URL", base);
        }
    }
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        const QByteArray number = QByteArray::number(i);
        settings.insert("GIT_CONFIG_KEY_" + number, "url.http://" + hosts.at(i).first + ".vitrine/.insteadOf");
        settings.insert("GIT_CONFIG_VALUE_" + number, "https://" + hosts.at(i).second + '/');
    }
    if (!hosts.isEmpty())
        settings.insert("GIT_CONFIG_COUNT", QByteArray::number(hosts.size()));
    return settings;
}

} // namespace Vitrine::Secrets
