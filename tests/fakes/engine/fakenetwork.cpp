// SPDX-License-Identifier: GPL-3.0-or-later
// Runtimes' policies, and questions about hosts' keys.
#include "tests/fakes/engine/fakenouns.h"
#include "tests/fakes/engine/fakestate.h"

namespace Vitrine::Fake {

Pending<NetworkPolicy> FakeNetwork::setRuntimePolicy(const QString &runtime, const NetworkPolicy &policy)
{
    m_engine->note(QStringLiteral("network.setRuntimePolicy %1 %2").arg(runtime, networkModeName(policy.mode)));
    if (auto error = m_engine->takeFailure(QStringLiteral("network.setRuntimePolicy")))
        return refuse<NetworkPolicy>(m_engine, *error);
    const auto found = m_engine->m->runtimeList.find(runtime);
    if (found == m_engine->m->runtimeList.end())
        return refuse<NetworkPolicy>(m_engine, noSuch(runtime));
    found->spec.network = policy;
    for (const SessionInfo &session : std::as_const(m_engine->m->sessionList)) {
        NetworkStatus status = m_engine->m->networkStatus.value(session.key);
        if (session.key.runtime != runtime || status.isOwn)
            continue;
        status.policy = policy;
        m_engine->putNetwork(session.key, status);
    }
    Q_EMIT m_engine->m->runtimes->changed();
    return answer<NetworkPolicy>(m_engine, policy);
}

Pending<NetworkPolicy> FakeNetwork::allowInRuntime(const QString &runtime, const QString &rule)
{
    m_engine->note(QStringLiteral("network.allowInRuntime %1 %2").arg(runtime, rule));
    if (auto error = m_engine->takeFailure(QStringLiteral("network.allowInRuntime")))
        return refuse<NetworkPolicy>(m_engine, *error);
    NetworkPolicy policy = m_engine->m->runtimeList.value(runtime).spec.network;
    policy.rules.append(rule);
    return setRuntimePolicy(runtime, policy);
}

void FakeNetwork::attendQuestions(bool on)
{
    m_engine->m->attending += on ? 1 : -1;
}

Pending<QList<HostKeyQuestion>> FakeNetwork::questions()
{
    return answer<QList<HostKeyQuestion>>(m_engine, m_engine->m->questionList);
}

Pending<void> FakeNetwork::trustHostKey(const QString &question)
{
    m_engine->note(QStringLiteral("network.trustHostKey ") + question);
    if (auto error = m_engine->takeFailure(QStringLiteral("network.trustHostKey")))
        return refuse<void>(m_engine, *error);
    m_engine->dropQuestion(question);
    return answer<void>(m_engine, {});
}

Pending<void> FakeNetwork::refuseHostKey(const QString &question)
{
    m_engine->note(QStringLiteral("network.refuseHostKey ") + question);
    if (auto error = m_engine->takeFailure(QStringLiteral("network.refuseHostKey")))
        return refuse<void>(m_engine, *error);
    m_engine->dropQuestion(question);
    return answer<void>(m_engine, {});
}

// --- What a test sets

void FakeEngine::putQuestion(const HostKeyQuestion &question)
{
    m->questionList.append(question);
    Q_EMIT m->network->questionsChanged();
}

void FakeEngine::dropQuestion(const QString &id)
{
    m->questionList.removeIf([&](const HostKeyQuestion &each) { return each.id == id; });
    Q_EMIT m->network->questionsChanged();
}

int FakeEngine::attending() const
{
    return m->attending;
}

void FakeEngine::putSecret(const SecretInfo &secret)
{
    m->secretList[secret.name] = secret;
    Q_EMIT m->secrets->changed();
}

void FakeEngine::setSecretPlaces(const SecretPlaces &places)
{
    m->secretPlaces = places;
    Q_EMIT m->secrets->changed();
}

QByteArray FakeEngine::secretValue(const QString &name) const
{
    return m->secretValues.value(name);
}

void FakeEngine::setListening(const SessionKey &key, const QList<ListeningPort> &ports)
{
    m->listeningPorts[key] = ports;
}

} // namespace Vitrine::Fake
