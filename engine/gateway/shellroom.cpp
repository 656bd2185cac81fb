// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/shellroom.h"

namespace Vitrine::Gateway {

KeptShell::KeptShell(std::shared_ptr<Api::Shell> shell) : m_shell(std::move(shell))
{
    connect(m_shell.get(), &Api::Shell::inputTaken, this, [this](qint64 bytes) {
        m_input -= bytes;
        Q_EMIT inputTaken();
    });
    connect(m_shell.get(), &Api::Shell::data, this, &KeptShell::take);
    connect(m_shell.get(), &Api::Shell::ended, this, &KeptShell::ended);
}

void KeptShell::take(const QByteArray &bytes)
{
    m_replay += bytes;
    if (const qsizetype over = m_replay.size() - replayBytes; over > 0)
        m_replay.remove(0, over);
    if (m_client) {
        m_owed += bytes.size();
        return Q_EMIT data(bytes);
    }
    m_unseen += bytes.size();
    m_shell->grant(bytes.size());
}

void KeptShell::write(const QByteArray &bytes)
{
    m_input += bytes.size();
    m_shell->write(bytes);
}

void KeptShell::attach(QObject *client)
{
    QObject *const before = std::exchange(m_client, client);
    m_unseen = 0;
    m_shell->setWatched(true);
    if (!before)
        return;
    settle();
    Q_EMIT replaced(before);
}

void KeptShell::detach(QObject *client)
{
    if (m_client != client)
        return;
    m_client = nullptr;
    m_shell->setWatched(false);
    settle();
}

void KeptShell::begin()
{
    m_shell->grant(window);
}

void KeptShell::grant(QObject *client)
{
    if (client == m_client)
        settle();
}

/// What is owed is counted here, for clients come and go: more than a window is never on its way.
void KeptShell::settle()
{
    if (m_owed > 0)
        m_shell->grant(std::exchange(m_owed, 0));
}

ShellRoom::ShellRoom(Api::Shells &shells) : m_shells(shells) {}

int ShellRoom::countOf(const SessionKey &key) const
{
    int count = 0;
    for (auto it = m_kept.cbegin(); it != m_kept.cend(); ++it)
        count += it.key().first == key ? 1 : 0;
    return count;
}

void ShellRoom::claim(const SessionKey &key, const QString &id, QObject *context,
                      const std::function<void(Outcome<Claim>)> &next)
{
    const Place place{key, id};
    if (const auto kept = m_kept.constFind(place); kept != m_kept.constEnd()) {
        if (*kept)
            return next(Claim{*kept, false});
        return next(refuse(Fault::Kind::Conflict, tr("The shell %1 is being opened by another client.").arg(id)));
    }
    if (countOf(key) >= mostShells)
        return next(refuse(Fault::Kind::RuntimeClient, tr("A session can have %1 shells.").arg(mostShells)));
    m_kept.insert(place, nullptr);
    const QPointer<QObject> waiting(context);
    m_shells.open(key, {}).then(this, [this, place, waiting, next](const Result<std::shared_ptr<Api::Shell>> &opened) {
        if (!opened) {
            m_kept.remove(place);
            if (waiting)
                next(std::unexpected(sessionFaultOf(opened.error())));
            return;
        }
        auto *shell = new KeptShell(*opened);
        shell->setParent(this);
        m_kept.insert(place, shell);
        connect(shell, &KeptShell::ended, this, [this, place, shell] {
            m_kept.remove(place);
            shell->deleteLater();
        });
        shell->shell().setWatched(false); // until somebody is there
        shell->begin();
        if (!waiting)
            return; // it waits for one who comes back
        if (m_kept.value(place) == shell)
            next(Claim{shell, true});
        else
            next(refuse(Fault::Kind::RuntimeClient, tr("The shell ended as soon as it had begun.")));
    });
}

} // namespace Vitrine::Gateway
