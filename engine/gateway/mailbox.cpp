// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/mailbox.h"

namespace Vitrine::Gateway {

template <typename Work>
void Mailbox::post(quint64 number, Work work)
{
    QMetaObject::invokeMethod(
        this,
        [this, number, work] {
            if (const auto exchange = m_exchanges.value(number).lock())
                work(*exchange);
        },
        Qt::QueuedConnection);
}

void Mailbox::postRequest(quint64 number, Request request, std::weak_ptr<ClientPort> port)
{
    QMetaObject::invokeMethod(
        this,
        [this, number, request = std::move(request), port = std::move(port)]() mutable {
            auto exchange = std::make_shared<Exchange>(std::move(request), std::move(port));
            m_exchanges.removeIf([](const auto &entry) { return entry.value().expired(); });
            m_exchanges.insert(number, exchange);
            m_handler(exchange);
        },
        Qt::QueuedConnection);
}

void Mailbox::postWritten(quint64 number, qint64 bytes)
{
    post(number, [bytes](Exchange &exchange) { exchange.tellWritten(bytes); });
}

void Mailbox::postData(quint64 number, const QByteArray &bytes)
{
    post(number, [bytes](Exchange &exchange) { exchange.tellData(bytes); });
}

void Mailbox::postReadFinished(quint64 number)
{
    post(number, [](Exchange &exchange) { exchange.tellReadFinished(); });
}

void Mailbox::postGone(quint64 number)
{
    post(number, [](Exchange &exchange) { exchange.tellGone(); });
}

} // namespace Vitrine::Gateway
