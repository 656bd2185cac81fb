// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/gatewaystreams.h"

#include "tests/bench/guestclock.h"

namespace Vitrine::Bench {

namespace {

constexpr qint64 window = 2 << 20;

class GatewayStream : public Stream
{
public:
    GatewayStream(GatewayClient &client, const QByteArray &request)
    {
        client.send(
            request, [this](const QByteArray &bytes) { feed(bytes); },
            [this](int status) {
                if (status != 200 || !m_stopped)
                    giveUp(QStringLiteral("The gateway's stream ended with %1, cut off.").arg(status));
                else
                    finish(*m_stopped);
            });
    }

private:
    void feed(const QByteArray &bytes)
    {
        for (const QJsonObject &event : m_reader.feed(bytes)) {
            if (const QJsonValue delta = event[QLatin1String("contentDelta")]; delta.isObject())
                take(delta[QLatin1String("stdout")].toString().toUtf8());
            if (const QJsonValue stop = event[QLatin1String("contentStop")]; stop.isObject())
                m_stopped = stop[QLatin1String("exitCode")].toInt(-1);
        }
    }

    EventReader m_reader;
    std::optional<int> m_stopped;
};

class SocketStream : public Stream
{
public:
    SocketStream(Api::Commands &commands, const SessionKey &session, const QString &command) : m_commands(commands)
    {
        CommandSpec spec;
        spec.session = session;
        spec.command = command;
        commands.run(spec).then(&m_context, [this](const Result<CommandRecord> &record) {
            if (record)
                follow(record->id);
            else
                giveUp(record.error().text());
        });
    }

private:
    void follow(const QString &id)
    {
        m_commands.follow(id).then(&m_context, [this](const Result<std::shared_ptr<Api::OutputReader>> &reader) {
            if (!reader)
                return giveUp(reader.error().text());
            m_reader = *reader;
            QObject::connect(m_reader.get(), &Api::OutputReader::data, &m_context,
                             [this](OutputStream stream, const QByteArray &bytes) {
                                 if (stream == OutputStream::Out)
                                     take(bytes);
                                 m_reader->grant(bytes.size());
                             });
            QObject::connect(m_reader.get(), &Api::OutputReader::ended, &m_context,
                             [this](const CommandRecord &record) { finish(record.exitCode); });
            m_reader->grant(window);
        });
    }

    Api::Commands &m_commands;
    std::shared_ptr<Api::OutputReader> m_reader;
    QObject m_context; ///< goes first
};

} // namespace

void Stream::take(const QByteArray &out)
{
    const qint64 came = hostMicroseconds();
    m_rest += out;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
        const QByteArrayList words = m_rest.first(end).split(' ');
        m_lines.append({words.first().toInt(), microsecondsOf(words.value(1)), came});
        m_rest.remove(0, end + 1);
    }
}

Result<QList<StampedLine>> Stream::linesOf(int exitCode, int count) const
{
    if (!m_problem.isEmpty())
        return fail(ErrorCode::Failed, m_problem);
    bool isRight = m_exitCode == exitCode && m_lines.size() == count && m_rest.isEmpty();
    for (int i = 0; isRight && i < count; ++i)
        isRight = m_lines[i].number == i && m_lines[i].written > 0;
    if (!isRight)
        return fail(ErrorCode::Corrupt, QStringLiteral("A command ended with %1 after %2 lines, not with %3 after %4.")
                                            .arg(m_exitCode.value_or(-1))
                                            .arg(m_lines.size())
                                            .arg(exitCode)
                                            .arg(count));
    return m_lines;
}

std::unique_ptr<Stream> followThroughGateway(GatewayClient &client, const QByteArray &request)
{
    return std::make_unique<GatewayStream>(client, request);
}

std::unique_ptr<Stream> followThroughSocket(Api::Commands &commands, const SessionKey &session, const QString &command)
{
    return std::make_unique<SocketStream>(commands, session, command);
}

} // namespace Vitrine::Bench
