// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/commandcall.h"

#include "engine/awswire/eventstream.h"
#include "engine/gateway/members.h"

#include <QJsonDocument>

namespace Vitrine::Gateway {

std::optional<Fault> CommandCall::read()
{
    if (auto fault = checkTraceFields(1024))
        return fault;
    const auto body = objectIn(exchange->request().body);
    if (!body)
        return body.error();
    Members members(*body);
    const QString name = QStringLiteral("command");
    m_spec.command = members.text(name, 1, CommandSpec::maxCommandBytes, Members::Required);
    if (m_spec.command.toUtf8().size() > CommandSpec::maxCommandBytes)
        members.complain(name, tr("The command is longer than %1 bytes.").arg(CommandSpec::maxCommandBytes));
    m_spec.timeout = std::chrono::seconds(members.number(QStringLiteral("timeout"), 1, 3600).value_or(300));
    if (!members.fault())
        if (const auto fine = m_spec.check(); !fine)
            members.complain(name, fine.error().message);
    return members.fault();
}

void CommandCall::run()
{
    if (exchange->hasReadFinished())
        return clientLeft();
    m_spec.session = key;
    m_spec.origin = Origin::Api;
    m_spec.id = newId();
    connect(exchange.get(), &Exchange::readFinished, this, &CommandCall::clientLeft);
    ask(services.nouns.nouns.commands.run(m_spec), [this](const CommandRecord &) {
        ask(services.nouns.nouns.commands.follow(m_spec.id),
            [this](const std::shared_ptr<Api::OutputReader> &reader) { follow(reader); });
    });
}

void CommandCall::follow(const std::shared_ptr<Api::OutputReader> &reader)
{
    m_reader = reader;
    connect(m_reader.get(), &Api::OutputReader::data, this, [this](OutputStream stream, const QByteArray &bytes) {
        m_owed += bytes.size();
        exchange->write(m_events.feed(stream, bytes));
        grant();
    });
    connect(m_reader.get(), &Api::OutputReader::ended, this, &CommandCall::ended);
    connect(exchange.get(), &Exchange::written, this, &CommandCall::grant);
    exchange->begin(200,
                    Fields{{"Content-Type", "application/vnd.amazon.eventstream"}} + sessionFields() + traceFields());
    exchange->write(AwsWire::chunkEvent(R"({"contentStart":{}})"));
    m_reader->grant(window);
}

void CommandCall::grant()
{
    if (m_owed > 0 && exchange->bytesToWrite() < window)
        m_reader->grant(std::exchange(m_owed, 0));
}

void CommandCall::ended(const CommandRecord &record)
{
    exchange->write(m_events.finish());
    // One that was lost, with its machine or before it began, has the exit code -1, which is the service's own.
    const QJsonObject stop{{QStringLiteral("exitCode"), record.exitCode},
                           {QStringLiteral("status"), record.status == CommandStatus::TimedOut
                                                          ? QStringLiteral("TIMED_OUT")
                                                          : QStringLiteral("COMPLETED")}};
    exchange->write(AwsWire::chunkEvent(
        QJsonDocument(QJsonObject{{QStringLiteral("contentStop"), stop}}).toJson(QJsonDocument::Compact)));
    exchange->finish();
    end();
}

void CommandCall::clientLeft()
{
    if (hasEnded())
        return;
    if (!m_spec.id.isEmpty())
        (void)services.nouns.nouns.commands.cancel(m_spec.id);
    exchange->abort();
    end();
}

} // namespace Vitrine::Gateway
