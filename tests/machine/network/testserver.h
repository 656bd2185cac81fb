// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <atomic>

class QTcpSocket;

/// Python for the machine: sends its argument to the proxy as it is, and prints the whole reply. curl tidies addresses
/// up.
extern const char *const rawRequestProgram;
/// Holds as many requests to HOST:PORT open as its first argument says, and prints how many were answered.
extern const char *const manyConnectionsProgram;

/// A small HTTP server in a thread of its own, so that it and the engine do not wait for each other.
/// /hello, /redirect (to `redirectTo`), /down?BYTES, POST /up, /hold (answers when `holdFor` requests are there),
/// /never.
class TestServer : public QThread
{
public:
    explicit TestServer(const QString &address);
    ~TestServer() override;

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString url(const QString &path) const;

    QString redirectTo; ///< set before it is asked for
    std::atomic<int> holdFor = 1;
    std::atomic<int> requests = 0;
    std::atomic<int> connections = 0;

protected:
    void run() override;

private:
    QString m_address;
    std::atomic<quint16> m_port = 0;
};
