// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "engine/gateway/fault.h"

#include <QHash>
#include <QPointer>

#include <algorithm>
#include <functional>

namespace Vitrine::Gateway {

/// A shell that clients attach to and leave, one at a time. What it printed last is kept for whoever comes next; while
/// nobody is there it runs on. Owned by the ShellRoom.
class KeptShell : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype replayBytes = 256 * 1024;
    /// Of what is on its way to the client.
    static constexpr qint64 window = 256 * 1024;

    explicit KeptShell(std::shared_ptr<Api::Shell> shell);

    /// Somebody else is there from now on: replaced() tells who was.
    void attach(QObject *client);
    /// Fine when somebody else has taken its place.
    void detach(QObject *client);
    /// Lets it print. What comes before somebody is there is in replay().
    void begin();
    /// That client has taken what it was given; what others say counts for nothing.
    void grant(QObject *client);
    void write(const QByteArray &bytes);
    /// Whether the shell has read enough of what was written, by whomever: else no more should be taken from a client.
    [[nodiscard]] bool takesInput() const { return m_input < Api::Shell::inputWindow / 2; }
    [[nodiscard]] Api::Shell &shell() { return *m_shell; }
    [[nodiscard]] const QByteArray &replay() const { return m_replay; }
    /// Of what was printed since the last client left, what is not kept any more. Before attach().
    [[nodiscard]] qint64 dropped() const { return std::max<qint64>(m_unseen - replayBytes, 0); }

Q_SIGNALS:
    void inputTaken();
    void data(const QByteArray &bytes);
    void ended(int exitCode);
    void replaced(QObject *client);

private:
    void take(const QByteArray &bytes);
    void settle();

    std::shared_ptr<Api::Shell> m_shell;
    QObject *m_client = nullptr; ///< only compared
    QByteArray m_replay;
    qint64 m_owed = 0;   ///< given to the client, which has not taken it yet
    qint64 m_unseen = 0; ///< bytes since nobody is there
    qint64 m_input = 0;  ///< written, and not taken yet
};

/// The shells that clients of the gateway have opened, by session and the client's own id.
class ShellRoom : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostShells = 10; ///< of a session, those that nobody looks at included

    explicit ShellRoom(Api::Shells &shells);

    /// The shell of that id, or a new one. Conflict while somebody else opens it; RuntimeClient when there are too
    /// many.
    struct Claim
    {
        KeptShell *shell = nullptr;
        bool isNew = false;
    };
    void claim(const SessionKey &key, const QString &id, QObject *context,
               const std::function<void(Outcome<Claim>)> &next);

private:
    using Place = std::pair<SessionKey, QString>;
    [[nodiscard]] int countOf(const SessionKey &key) const;

    Api::Shells &m_shells;
    QHash<Place, KeptShell *> m_kept; ///< nullptr: is being opened
};

} // namespace Vitrine::Gateway
