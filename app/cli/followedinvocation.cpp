// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/followedinvocation.h"

#include <QTimer>

#include <chrono>

namespace Vitrine::Cli {

using namespace std::chrono_literals;

FollowedInvocation::FollowedInvocation(Remote::Client &client, Reconnect reconnect, const InvocationSpec &spec,
                                       QObject *parent)
    : QObject(parent), m_client(client), m_reconnect(std::move(reconnect)), m_spec(spec)
{
    if (m_spec.id.isEmpty())
        m_spec.id = newId();
    connect(&m_client, &Remote::Client::disconnected, this, &FollowedInvocation::lost);
    connect(&m_client.nouns().invocations, &Api::Invocations::item, this,
            [this](const QString &invocation, const SessionKey &, const TranscriptItem &item) {
                if (invocation == m_spec.id && !m_done)
                    say(m_printer.live(item));
            });
}

void FollowedInvocation::start()
{
    m_client.nouns().invocations.invoke(m_spec).then(this, [this](Result<InvocationRecord> record) {
        if (record)
            waitForEnd();
        else if (m_client.isOpen()) // else lost() has it
            giveUp(record.error());
    });
}

void FollowedInvocation::waitForEnd()
{
    m_client.nouns().invocations.ended(m_spec.id).then(this, [this](Result<InvocationRecord> record) {
        if (record)
            finish(*record);
        else if (m_client.isOpen())
            giveUp(record.error());
    });
}

void FollowedInvocation::finish(const InvocationRecord &record)
{
    // Whatever came while nobody listened is in the record.
    m_client.nouns().invocations.transcript(m_spec.id).then(this, [this, record](Result<QList<TranscriptItem>> items) {
        if (m_done || (!items && !m_client.isOpen()))
            return;
        m_done = true;
        if (items) {
            for (const TranscriptItem &item : *items)
                say(m_printer.recorded(item));
        }
        if (const QString close = m_printer.end(); !close.isEmpty())
            Q_EMIT said(false, close);
        Q_EMIT ended(record, items.value_or(QList<TranscriptItem>()));
    });
}

void FollowedInvocation::cancel()
{
    if (m_client.isOpen())
        m_client.nouns().invocations.cancel(m_spec.id).then(this, [](Result<void>) {});
}

void FollowedInvocation::lost()
{
    if (m_done)
        return;
    if (++m_losses > 20)
        return giveUp({ErrorCode::Unreachable, tr("The engine was lost again and again."), {}});
    QTimer::singleShot(m_losses * 50ms, this, [this] {
        m_reconnect().then(this, [this](Result<Remote::ServerInfo> info) {
            if (!info)
                return giveUp(info.error());
            m_client.nouns().invocations.ended(m_spec.id).then(this, [this](Result<InvocationRecord> record) {
                if (record)
                    finish(*record);
                else if (record.error().code == ErrorCode::NotFound)
                    start(); // the engine was lost before it took the prompt
                else if (m_client.isOpen())
                    giveUp(record.error());
            });
        });
    });
}

void FollowedInvocation::say(const QList<TranscriptPrinter::Piece> &pieces)
{
    for (const TranscriptPrinter::Piece &piece : pieces)
        Q_EMIT said(piece.isStep, piece.text);
}

void FollowedInvocation::giveUp(const Error &error)
{
    if (m_done)
        return;
    m_done = true;
    Q_EMIT failed(error);
}

} // namespace Vitrine::Cli
