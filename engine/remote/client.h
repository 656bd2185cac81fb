// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "engine/remote/serverinfo.h"

#include <QJsonArray>
#include <QObject>

#include <memory>

namespace Vitrine::Remote {

class Link;

/// An engine in another process, with the same nouns as one in this process.
///
/// States: closed → open() → open → `disconnected` (the engine ended or handed over) → open() again. While it is closed
/// every call fails with Unreachable. After a reconnect events and watches are as before; readers and shells are gone:
/// follow the command again with the offsets you have.
///
/// The object and the signals of its nouns live in the thread that made it; calls may come from any thread.
class Client : public QObject
{
    Q_OBJECT

public:
    /// `events`: nouns whose signals are wanted ("sessions", …); see eventNouns() in methods.h for all.
    Client(const QString &socketPath, const QStringList &events, QObject *parent = nullptr);
    ~Client() override;

    /// Unreachable when no engine listens; Rejected when it is of another protocol. With `controlOnly` that is fine,
    /// and only the control calls below work.
    [[nodiscard]] Pending<ServerInfo> open(bool controlOnly = false);
    void close();
    [[nodiscard]] bool isOpen() const;
    /// Valid once open.
    [[nodiscard]] ServerInfo info() const { return m_info; }

    [[nodiscard]] Api::Nouns nouns();

    // Control of the engine's process. Each ends as soon as the engine has understood; when it has done so, this client
    // is disconnected (not after raise).
    [[nodiscard]] Pending<void> stopEngine();
    [[nodiscard]] Pending<void> handOver();
    /// WrongState when the engine has no window.
    [[nodiscard]] Pending<void> raise();

Q_SIGNALS:
    void disconnected(const Vitrine::Error &why);

private:
    void deliver(const QString &name, const QJsonArray &args);

    class Private;
    std::unique_ptr<Private> d;
    ServerInfo m_info;
};

} // namespace Vitrine::Remote
