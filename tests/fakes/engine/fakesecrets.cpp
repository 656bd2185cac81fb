// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakesecrets.h"

namespace Vitrine::Fake {

Pending<SecretPlaces> FakeSecrets::places()
{
    return answer<SecretPlaces>(m_engine, m_engine->m->secretPlaces);
}

Pending<QList<SecretInfo>> FakeSecrets::list()
{
    return answer<QList<SecretInfo>>(m_engine, m_engine->m->secretList.values());
}

Pending<SecretInfo> FakeSecrets::add(const NewSecret &secret, const SecretValue &value)
{
    m_engine->note(QStringLiteral("secrets.add ") + secret.name);
    if (auto error = m_engine->takeFailure(QStringLiteral("secrets.add")))
        return refuse<SecretInfo>(m_engine, *error);
    SecretInfo &info = m_engine->m->secretList[secret.name];
    info.name = secret.name;
    info.place = secret.place;
    info.command = secret.command;
    info.seconds = secret.seconds;
    // A copy of its own: whoever gave it wipes it.
    m_engine->m->secretValues[secret.name] = QByteArray(value.bytes.constData(), value.bytes.size());
    Q_EMIT changed();
    return answer<SecretInfo>(m_engine, info);
}

Pending<void> FakeSecrets::remove(const QString &name)
{
    m_engine->note(QStringLiteral("secrets.remove ") + name);
    if (m_engine->m->secretList.remove(name) == 0)
        return refuse<void>(m_engine, noSuch(name));
    Q_EMIT changed();
    return answer<void>(m_engine, {});
}

Pending<SecretInfo> FakeSecrets::give(const SecretGrant &grant)
{
    m_engine->note(QStringLiteral("secrets.give %1 %2").arg(grant.secret, grant.address()));
    if (auto error = m_engine->takeFailure(QStringLiteral("secrets.give")))
        return refuse<SecretInfo>(m_engine, *error);
    const auto found = m_engine->m->secretList.find(grant.secret);
    if (found == m_engine->m->secretList.end())
        return refuse<SecretInfo>(m_engine, noSuch(grant.secret));
    found->grants.append(grant);
    Q_EMIT changed();
    return answer<SecretInfo>(m_engine, *found);
}

Pending<void> FakeSecrets::takeBack(const QString &runtime, const QString &address)
{
    m_engine->note(QStringLiteral("secrets.takeBack %1 %2").arg(runtime, address));
    for (SecretInfo &info : m_engine->m->secretList) {
        const auto same = [&](const SecretGrant &grant) {
            return grant.runtime == runtime && grant.address() == address;
        };
        if (info.grants.removeIf(same) > 0) {
            Q_EMIT changed();
            return answer<void>(m_engine, {});
        }
    }
    return refuse<void>(m_engine, noSuch(address));
}

Pending<SecretPlaces> FakeSecrets::openVault(const SecretValue &passphrase)
{
    m_engine->note(QStringLiteral("secrets.openVault"));
    SecretPlaces &places = m_engine->m->secretPlaces;
    if (places.hasVault && passphrase.bytes != m_engine->m->passphrase)
        return refuse<SecretPlaces>(m_engine, {ErrorCode::Rejected, QStringLiteral("Another passphrase."), {}});
    m_engine->m->passphrase = QByteArray(passphrase.bytes.constData(), passphrase.bytes.size());
    places.hasVault = true;
    places.isVaultOpen = true;
    Q_EMIT changed();
    return answer<SecretPlaces>(m_engine, places);
}

Pending<SecretPlaces> FakeSecrets::closeVault()
{
    m_engine->note(QStringLiteral("secrets.closeVault"));
    m_engine->m->secretPlaces.isVaultOpen = false;
    Q_EMIT changed();
    return answer<SecretPlaces>(m_engine, m_engine->m->secretPlaces);
}

Pending<QList<SecretGrant>> FakeSecrets::modelProviders()
{
    SecretGrant anthropic;
    anthropic.isModel = true;
    anthropic.alias = QStringLiteral("anthropic");
    anthropic.host = QStringLiteral("api.anthropic.com");
    anthropic.header = QStringLiteral("x-api-key");
    anthropic.form = SecretForm::Plain;
    SecretGrant openai;
    openai.isModel = true;
    openai.alias = QStringLiteral("openai");
    openai.host = QStringLiteral("api.openai.com");
    return answer<QList<SecretGrant>>(m_engine, QList<SecretGrant>{anthropic, openai});
}

Pending<PortInfo> FakePorts::add(const NewPort &port)
{
    m_engine->note(QStringLiteral("ports.add %1 %2").arg(port.session.text()).arg(port.guestPort));
    if (auto error = m_engine->takeFailure(QStringLiteral("ports.add")))
        return refuse<PortInfo>(m_engine, *error);
    // Each answer has a fresh URL.
    const auto fresh = [this](PortInfo &info) {
        info.url = QStringLiteral("http://127.0.0.1:%1/?token=%2").arg(info.hostPort).arg(++m_engine->m->tokens);
        return answer<PortInfo>(m_engine, info);
    };
    for (PortInfo &open : m_engine->m->portList) {
        if (open.session == port.session && open.guestPort == port.guestPort)
            return fresh(open);
    }
    PortInfo info;
    info.session = port.session;
    info.guestPort = port.guestPort;
    info.hostPort = port.hostPort == 0 ? quint16(40'000 + m_engine->m->portList.size()) : port.hostPort;
    info.isOpen = port.isOpen;
    info.since = QDateTime::currentDateTimeUtc();
    m_engine->m->portList.append(info);
    Q_EMIT changed(port.session);
    return fresh(info);
}

Pending<QList<PortInfo>> FakePorts::list(const SessionKey &key)
{
    QList<PortInfo> result;
    for (const PortInfo &info : std::as_const(m_engine->m->portList)) {
        if (info.session != key)
            continue;
        result.append(info);
        result.last().url = QStringLiteral("http://127.0.0.1:%1/?token=listed").arg(info.hostPort);
    }
    return answer<QList<PortInfo>>(m_engine, result);
}

Pending<void> FakePorts::remove(const SessionKey &key, int guestPort)
{
    m_engine->note(QStringLiteral("ports.remove %1 %2").arg(key.text()).arg(guestPort));
    const auto same = [&](const PortInfo &info) { return info.session == key && info.guestPort == guestPort; };
    if (m_engine->m->portList.removeIf(same) == 0)
        return refuse<void>(m_engine, noSuch(QString::number(guestPort)));
    Q_EMIT changed(key);
    return answer<void>(m_engine, {});
}

Pending<QList<ListeningPort>> FakePorts::listening(const SessionKey &key)
{
    m_engine->note(QStringLiteral("ports.listening ") + key.text());
    if (auto error = m_engine->takeFailure(QStringLiteral("ports.listening")))
        return refuse<QList<ListeningPort>>(m_engine, *error);
    return answer<QList<ListeningPort>>(m_engine, m_engine->m->listeningPorts.value(key));
}

} // namespace Vitrine::Fake
