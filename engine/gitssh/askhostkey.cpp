// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gitssh/askhostkey.h"

#include <QPointer>
#include <QThreadPool>

namespace Vitrine::GitSsh {

AskHostKey::AskHostKey(const HostPlace &place, const Network::World &world, QObject *parent)
    : Operation(parent), m_place(place), m_world(world)
{
}

AskHostKey::~AskHostKey()
{
    cancel();
}

void AskHostKey::start()
{
    NetworkPolicy everywhere;
    everywhere.mode = NetworkMode::Public;
    everywhere.rules = {QStringLiteral("0.0.0.0/0"), QStringLiteral("[::]/0")};
    m_dial = new Network::Dial(m_place.target(), std::make_shared<Network::Policy>(everywhere), m_world, this);
    m_dial->pending().then(this, [this, self = QPointer<QObject>(this)](const Result<Network::Dialled> &result) {
        if (self && !hasEnded())
            dialled(result);
    });
    m_dial->start();
}

void AskHostKey::dialled(const Result<Network::Dialled> &result)
{
    if (!result) {
        fail(result.error());
        return;
    }
    m_bridge = std::make_unique<Bridge>(result->stream);
    const auto socket = std::make_shared<Descriptor>(m_bridge->takeSocket());
    const Promise<HostKey> promise;
    promise.pending().then(this, [this, self = QPointer<QObject>(this)](const Result<HostKey> &key) {
        if (self && !hasEnded())
            finish(key);
    });
    m_bridge->start();
    QThreadPool::globalInstance()->start(
        [socket, promise, place = m_place] { promise.finish(askHostKey(std::move(*socket), place.host, place.port)); });
}

void AskHostKey::abandon()
{
    if (m_dial)
        m_dial->cancel();
    m_bridge.reset(); // the thread sees its socket end
}

} // namespace Vitrine::GitSsh
