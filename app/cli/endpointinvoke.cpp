// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/endpointinvoke.h"

#include "engine/model/json.h"

#include <csignal>
#include <cstdio>

namespace Vitrine::Cli {

void EndpointInvokeRun::start()
{
    m_record.session = key();
    m_record.prompt = arguments().words().first();
    m_record.origin = Origin::CommandLine;
    if (InvocationSpec::forPrompt({}, m_record.prompt, m_record.origin).payload.size() >
        InvocationSpec::maxPayloadBytes)
        return misused({ErrorCode::InvalidInput, tr("The prompt is too long."), {}});
    prepare([this] { invoke(); });
}

void EndpointInvokeRun::invoke()
{
    m_record.createdAt = QDateTime::currentDateTimeUtc();
    m_call = std::make_unique<Endpoint::HttpCall>(service(), Endpoint::invokeRequest(session(), m_record.prompt));
    connect(m_call.get(), &Endpoint::HttpCall::began, this, [this] {
        m_record.startedAt = QDateTime::currentDateTimeUtc();
        m_record.contentType = Endpoint::contentTypeOf(*m_call);
        m_record.httpStatus = m_call->status();
        m_reader.emplace(m_record.contentType);
    });
    connect(m_call.get(), &Endpoint::HttpCall::data, this, [this](const QByteArray &bytes) {
        m_record.answer.total += bytes.size();
        take(m_reader->feed(bytes));
    });
    connect(m_call.get(), &Endpoint::HttpCall::failed, this, [this](const Error &error) {
        if (const QString close = m_printer.end(); !close.isEmpty() && !json())
            print(close);
        failed(error);
    });
    connect(m_call.get(), &Endpoint::HttpCall::ended, this, &EndpointInvokeRun::finish);
    m_call->start();
}

void EndpointInvokeRun::take(const QList<TranscriptItem> &items)
{
    for (const TranscriptItem &item : items) {
        if (json()) {
            keep(item);
            continue;
        }
        const auto pieces = m_printer.live(item);
        for (const TranscriptPrinter::Piece &piece : pieces) {
            if (piece.isStep)
                std::fputs(piece.text.toUtf8().constData(), stderr);
            else
                print(piece.text);
        }
    }
}

void EndpointInvokeRun::keep(const TranscriptItem &item)
{
    const auto place = m_places.constFind(item.id);
    if (place == m_places.constEnd()) {
        m_places.insert(item.id, m_items.size());
        m_items.append(item);
        return;
    }
    TranscriptItem &kept = m_items[*place];
    const QString before = kept.text;
    kept = item;
    if (item.kind == TranscriptItem::Kind::Text)
        kept.text = before + item.text;
}

void EndpointInvokeRun::finish()
{
    take(m_reader->finish());
    m_record.endedAt = QDateTime::currentDateTimeUtc();
    m_record.status = InvocationStatus::Completed;
    m_record.id = Endpoint::harmlessWords(AwsWire::fieldOf(m_call->fields(), "x-amzn-requestid").left(100));
    if (json()) {
        QJsonObject value = m_record.toJson();
        value.insert(QStringLiteral("items"), listToJson(m_items));
        printJson(value);
    } else if (const QString close = m_printer.end(); !close.isEmpty()) {
        print(close);
    }
    end(Exit::good);
}

void EndpointInvokeRun::interrupt(int number)
{
    if (number == SIGWINCH)
        return;
    if (m_call)
        m_call->cancel();
    end(128 + number);
}

} // namespace Vitrine::Cli
