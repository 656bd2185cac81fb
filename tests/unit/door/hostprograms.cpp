// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/door/hostprograms.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <csignal>

#include <sys/prctl.h>

namespace Vitrine {

namespace {

class HostProgram final : public Api::Program
{
public:
    HostProgram(const Api::ProgramSpec &spec, const QString &folder)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto &[name, value] : spec.environment.asKeyValueRange())
            environment.insert(QString::fromUtf8(name), QString::fromUtf8(value));
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(folder);
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        connect(&m_process, &QProcess::bytesWritten, this, &Api::Program::inputTaken);
        connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] { deliver(); });
        connect(&m_process, &QProcess::readyReadStandardError, this, [this] { deliver(); });
        connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
            m_exitCode = status == QProcess::NormalExit ? code : 128 + code;
            deliver();
        });
        QStringList arguments;
        for (const QByteArray &argument : spec.arguments.sliced(1))
            arguments.append(QString::fromUtf8(argument));
        m_process.start(QString::fromUtf8(spec.arguments.first()), arguments);
    }

    ~HostProgram() override
    {
        m_process.disconnect(this);
        m_process.kill();
        m_process.waitForFinished(5000);
    }

    void write(const QByteArray &bytes) override { m_process.write(bytes); }
    void finishInput() override { m_process.closeWriteChannel(); }
    void resize(Api::ShellSize) override {}
    void kill() override { m_process.kill(); }
    void grant(OutputStream stream, qint64 bytes) override
    {
        m_credit[stream == OutputStream::Out ? 0 : 1] += bytes;
        QMetaObject::invokeMethod(this, [this] { deliver(); }, Qt::QueuedConnection);
    }

private:
    void deliver()
    {
        m_pending[0] += m_process.readAllStandardOutput();
        m_pending[1] += m_process.readAllStandardError();
        for (const std::size_t i : {0U, 1U}) {
            const QByteArray now = m_pending[i].left(m_credit[i]);
            if (now.isEmpty())
                continue;
            m_pending[i].remove(0, now.size());
            m_credit[i] -= now.size();
            Q_EMIT data(i == 0 ? OutputStream::Out : OutputStream::Err, now);
        }
        if (m_exitCode >= 0 && m_pending[0].isEmpty() && m_pending[1].isEmpty() && !std::exchange(m_told, true))
            Q_EMIT ended(m_exitCode, {});
    }

    QProcess m_process;
    std::array<QByteArray, 2> m_pending;
    std::array<qint64, 2> m_credit{0, 0};
    int m_exitCode = -1;
    bool m_told = false;
};

class HostStream final : public ByteStream
{
public:
    explicit HostStream(std::unique_ptr<QTcpSocket> socket) : m_socket(std::move(socket))
    {
        connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &ByteStream::bytesWritten);
        connect(m_socket.get(), &QTcpSocket::readyRead, this, [this] { deliver(); });
        connect(m_socket.get(), &QTcpSocket::disconnected, this, [this] {
            deliver();
            Q_EMIT readFinished();
            Q_EMIT closed({});
        });
    }

    void write(const QByteArray &bytes) override { m_socket->write(bytes); }
    qint64 bytesToWrite() const override { return m_socket->bytesToWrite(); }
    void finishWriting() override { m_socket->disconnectFromHost(); }
    void abort() override { m_socket->abort(); }
    void grant(qint64 bytes) override
    {
        m_credit += bytes;
        deliver();
    }

private:
    void deliver()
    {
        const QByteArray now = m_socket->read(m_credit);
        m_credit -= now.size();
        if (!now.isEmpty())
            Q_EMIT data(now);
    }

    std::unique_ptr<QTcpSocket> m_socket;
    qint64 m_credit = 0;
};

class HostPort final : public MachinePort
{
public:
    explicit HostPort(quint16 wanted)
    {
        m_server.listen(QHostAddress::LocalHost, wanted);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (auto *const socket = m_server.nextPendingConnection()) {
                socket->setParent(nullptr);
                Q_EMIT visited(std::make_shared<HostStream>(std::unique_ptr<QTcpSocket>(socket)), socket->peerPort());
            }
        });
    }
    quint16 port() const override { return m_server.serverPort(); } ///< 0: it does not listen

private:
    QTcpServer m_server;
};

} // namespace

Pending<std::shared_ptr<Api::Program>> HostPrograms::run(const Api::ProgramSpec &spec)
{
    using Handle = std::shared_ptr<Api::Program>;
    return ready(Handle(std::make_shared<HostProgram>(spec, m_folder)));
}

Pending<Api::AgentStream> HostPrograms::connectTo(const SessionKey &, quint16 port)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!socket->waitForConnected(5000))
        return failed<Api::AgentStream>({ErrorCode::Unreachable, QStringLiteral("Nothing listens."), {}});
    return ready(Api::AgentStream{std::make_shared<HostStream>(std::move(socket)), {}});
}

Pending<Api::HeldPort> HostPrograms::listenOn(const SessionKey &, quint16 port)
{
    const auto made = std::make_shared<HostPort>(port);
    if (made->port() == 0)
        return failed<Api::HeldPort>({ErrorCode::WrongState, QStringLiteral("The port is taken."), {}});
    Promise<Api::HeldPort> promise;
    QTimer::singleShot(listenDelay, this, [promise, made] { promise.finish(Api::HeldPort{made, {}}); });
    return promise.pending();
}

} // namespace Vitrine
