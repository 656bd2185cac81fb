// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/request.h"

#include <QObject>

namespace Vitrine::Gateway {

/// The thread of the sockets, as an Exchange reaches it. Every call returns at once; may be called from any thread.
class ClientPort
{
public:
    virtual ~ClientPort() = default;
    virtual void answer(const Reply &reply) = 0;
    virtual void begin(int status, const Fields &fields) = 0;
    virtual void upgrade(const Fields &fields) = 0;
    virtual void write(const QByteArray &bytes) = 0;
    virtual void finish() = 0;
    virtual void abort() = 0;
    virtual void readMore() = 0;
};

/// One request and its answer, in the thread in which requests are handled. Dropping it before the answer has ended
/// cuts the connection.
///
/// States: asked → answer(), and that was all | begin(), write()…, finish() | upgrade(): bytes go both ways until
/// finish() or gone.
class Exchange : public QObject
{
    Q_OBJECT

public:
    Exchange(Request request, std::weak_ptr<ClientPort> port);
    ~Exchange() override;

    [[nodiscard]] const Request &request() const { return m_request; }
    /// "x-amzn-requestid" of the answer.
    [[nodiscard]] const QByteArray &id() const { return m_id; }

    void answer(Reply reply);
    /// The head of an answer whose body comes piece by piece.
    void begin(int status, Fields fields);
    /// Leaves HTTP: 101 with these fields; from here on data() tells what comes, one piece for each readMore().
    void upgrade(Fields fields);
    void write(const QByteArray &bytes);
    /// Given to write() and not with the system yet.
    [[nodiscard]] qint64 bytesToWrite() const { return m_bytesToWrite; }
    void finish();
    /// Cuts the connection: the client must not take what it has for the whole answer.
    void abort();
    void readMore();

    [[nodiscard]] bool hasBegun() const { return m_stage != Stage::Asked; }
    /// The client sends nothing more.
    [[nodiscard]] bool hasReadFinished() const { return m_readFinished; }
    [[nodiscard]] bool isOver() const { return m_stage == Stage::Over; }

    // For the transport.
    void tellWritten(qint64 bytes);
    void tellData(const QByteArray &bytes);
    void tellReadFinished();
    void tellGone();

Q_SIGNALS:
    /// bytesToWrite() has shrunk.
    void written();
    void data(const QByteArray &bytes);
    /// The client sends nothing more. Most clients that do so have left.
    void readFinished();
    /// The connection is no more, and nobody gets what is written.
    void gone();

private:
    enum class Stage { Asked, Streaming, Raw, Over };

    [[nodiscard]] Fields withId(Fields fields) const;

    Request m_request;
    std::weak_ptr<ClientPort> m_port;
    QByteArray m_id;
    Stage m_stage = Stage::Asked;
    qint64 m_bytesToWrite = 0;
    bool m_readFinished = false;
};

using ExchangePtr = std::shared_ptr<Exchange>;

} // namespace Vitrine::Gateway
