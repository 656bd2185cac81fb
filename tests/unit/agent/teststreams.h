// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/httpagent.h"
#include "engine/model/bytestream.h"

#include <QProcess>
#include <QTcpSocket>

#include <memory>

/// A TCP connection as a ByteStream: reads only what was granted.
class SocketStream : public Vitrine::ByteStream
{
    Q_OBJECT

public:
    /// Connects to a port of this computer.
    static Vitrine::Pending<std::shared_ptr<Vitrine::ByteStream>> dial(quint16 port);

    explicit SocketStream(QTcpSocket *socket);
    void write(const QByteArray &bytes) override;
    [[nodiscard]] qint64 bytesToWrite() const override { return m_socket->bytesToWrite(); }
    void finishWriting() override { m_socket->disconnectFromHost(); }
    void grant(qint64 bytes) override;
    void abort() override;

    static inline qint64 mostQueued = 0; ///< the largest bytesToWrite() seen

private:
    void pump();
    void close(const Vitrine::Error &error);

    QTcpSocket *m_socket;
    qint64 m_granted = 0;
    bool m_gone = false;
    bool m_finished = false;
    bool m_closed = false;
};

/// A stream whose other side is the test.
class ScriptedStream : public Vitrine::ByteStream
{
    Q_OBJECT

public:
    void write(const QByteArray &bytes) override;
    [[nodiscard]] qint64 bytesToWrite() const override { return queued; }
    void finishWriting() override { finished = true; }
    void grant(qint64 bytes) override { granted += bytes; }
    void abort() override { aborted = true; }

    void drain(qint64 bytes);

    QByteArray written;
    qint64 queued = 0;
    qint64 mostQueued = 0;
    qint64 granted = 0;
    bool holdBack = false; ///< what is written stays queued until drain()
    bool finished = false;
    bool aborted = false;
};

/// A program that prints the port it listens on in its first line; it dies with this object.
class AgentProgram
{
public:
    AgentProgram(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment);
    ~AgentProgram();
    [[nodiscard]] quint16 port() const { return m_port; }
    void kill();
    [[nodiscard]] bool waitForEnd()
    {
        return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(30'000);
    }

private:
    QProcess m_process;
    quint16 m_port = 0;
};
