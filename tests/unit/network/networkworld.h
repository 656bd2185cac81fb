// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/gate.h"

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

/// Names as a test wants them.
class FakeResolver : public Vitrine::Network::Resolver
{
public:
    Vitrine::Pending<QList<Vitrine::Network::Address>> resolve(const QString &name) override;

    QHash<QString, QStringList> names;
    QStringList asked;
    bool answers = true; ///< false: it never does
    Vitrine::Promise<QList<Vitrine::Network::Address>> kept;
};

/// The guest's end of a connection, in this process: what the gate writes is collected, what the test says is delivered
/// within what the gate granted.
class FakeStream : public Vitrine::ByteStream
{
    Q_OBJECT

public:
    void write(const QByteArray &bytes) override;
    [[nodiscard]] qint64 bytesToWrite() const override { return takes ? 0 : held; }
    void finishWriting() override { finished = true; }
    void grant(qint64 bytes) override;
    void abort() override;

    void say(const QByteArray &bytes); ///< queued until granted
    void takeAll();                    ///< a slow reader catches up
    void finish();                     ///< this half, once all was delivered
    void endOrderly();

    QByteArray received;
    qint64 receivedBytes = 0;
    qint64 held = 0;     ///< written and not taken
    qint64 mostHeld = 0; ///< that `held` ever was
    qint64 granted = 0;
    bool takes = true;
    bool collects = true;
    bool finished = false; ///< the other half
    bool aborted = false;
    bool isClosed = false;

private:
    void deliver();
    QByteArray m_waiting;
    bool m_finishing = false;
};

class FakeOffer : public Vitrine::StreamOffer
{
    Q_OBJECT

public:
    explicit FakeOffer(const QString &host, quint16 port, Vitrine::ConnectionWay way = Vitrine::ConnectionWay::Tunnel);
    [[nodiscard]] Vitrine::ConnectionTarget target() const override { return m_target; }
    [[nodiscard]] std::shared_ptr<Vitrine::ByteStream> accept() override;
    void refuse(Vitrine::Refusal why, const QString &words) override;

    [[nodiscard]] bool isAnswered() const { return accepted || refusal.has_value(); }
    bool accepted = false;
    std::optional<Vitrine::Refusal> refusal;
    QString words;
    std::shared_ptr<FakeStream> stream = std::make_shared<FakeStream>();

private:
    Vitrine::ConnectionTarget m_target;
};
