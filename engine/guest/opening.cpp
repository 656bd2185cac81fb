// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/opening.h"

#include "engine/guest/conversation.h"

#include <QCoreApplication>

namespace Vitrine::Guest {

namespace {

using namespace std::chrono_literals;

constexpr auto retryDelay = 20ms;
/// A guest reads its port as soon as it has one: a hello that waits there needs no second one. Only one that was lost
/// does.
constexpr auto silenceLimit = 10s;

bool readHello(const Wire::Frame &frame, Hello &hello)
{
    Wire::Reader reader(frame.payload);
    hello.protocol = int(reader.u32() & 0xffff);
    hello.bootId = toBytes(reader.text(64));
    if (hello.protocol != int(Wire::protocolVersion))
        return reader.ok(); // its other fields are another version's
    hello.configured = reader.u8() != 0;
    const quint32 count = reader.u32();
    if (count > Wire::maxProcesses)
        return false;
    for (quint32 i = 0; i < count && reader.ok(); ++i) {
        KnownProcess process;
        process.id = QString::fromLatin1(toBytes(reader.text(Wire::maxRecordId)));
        process.shell = reader.u8() != 0;
        process.hasEnded = reader.u8() != 0;
        if (!isRecordId(process.id))
            return false;
        hello.processes.append(process);
    }
    return reader.isDone();
}

} // namespace

Opening::Opening(const QString &socketPath, std::chrono::milliseconds limit, TakeLink takeLink)
    : m_socketPath(socketPath), m_takeLink(std::move(takeLink)), m_deadline(limit)
{
    m_retry.setSingleShot(true);
    m_silence.setSingleShot(true);
    m_limit.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Opening::attempt);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        again({ErrorCode::TimedOut, {}, QCoreApplication::translate("Vitrine::Guest::Channel", "It does not answer.")});
    });
    connect(&m_limit, &QTimer::timeout, this, [this] { giveUp(ErrorCode::TimedOut, m_lastWords); });
}

void Opening::start()
{
    m_limit.start(std::chrono::milliseconds(std::max<qint64>(0, m_deadline.remainingTime())));
    attempt();
}

void Opening::abandon()
{
    m_link.reset();
    m_retry.stop();
    m_silence.stop();
    m_limit.stop();
}

void Opening::attempt()
{
    auto link = Link::connectTo(m_socketPath);
    if (!link) {
        again(link.error());
        return;
    }
    m_link = std::move(*link);
    connect(m_link.get(), &Link::frame, this, &Opening::received);
    connect(m_link.get(), &Link::ended, this, &Opening::again);
    m_silence.start(silenceLimit);
}

void Opening::again(const Error &error)
{
    m_link.reset();
    m_silence.stop();
    if (error.code == ErrorCode::Corrupt) {
        giveUp(error.code, error.detail);
        return;
    }
    m_lastWords = error.detail;
    m_retry.start(retryDelay);
}

void Opening::received(const Wire::Frame &frame)
{
    Hello hello;
    if (frame.type != Wire::Type::Hello || frame.id != 0 || !readHello(frame, hello)) {
        giveUp(ErrorCode::Corrupt, QStringLiteral("the hello makes no sense"));
        return;
    }
    if (hello.protocol != int(Wire::protocolVersion)) {
        giveUp(ErrorCode::Rejected,
               QStringLiteral("protocol %1, not %2").arg(hello.protocol).arg(Wire::protocolVersion));
        return;
    }
    const std::shared_ptr<Link> link = std::exchange(m_link, {});
    link->disconnect(this);
    abandon();
    m_takeLink(link);
    finish(hello);
}

void Opening::giveUp(ErrorCode code, const QString &detail)
{
    abandon();
    QString message;
    switch (code) {
    case ErrorCode::Corrupt:
        message = QCoreApplication::translate(
            "Vitrine::Guest::Channel", "The machine sent something that makes no sense. Stop it and start it again.");
        break;
    case ErrorCode::Rejected:
        message = QCoreApplication::translate(
            "Vitrine::Guest::Channel",
            "The machine was started by another version of this program. Stop it and start it again.");
        break;
    default:
        message = QCoreApplication::translate("Vitrine::Guest::Channel",
                                              "The machine did not answer in time. Try to start it again.");
        break;
    }
    fail({code, message, detail});
}

} // namespace Vitrine::Guest
