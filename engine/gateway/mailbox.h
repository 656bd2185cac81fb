// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/transport.h"

#include <QHash>

namespace Vitrine::Gateway {

/// Where requests are handed over, in the thread that handles them. Exchanges are known here by number, so that what
/// comes late from the sockets' thread finds nobody instead of somebody else.
class Mailbox : public QObject
{
    Q_OBJECT

public:
    explicit Mailbox(Transport::Handler handler) : m_handler(std::move(handler)) {}

    // From any thread.
    void postRequest(quint64 number, Request request, std::weak_ptr<ClientPort> port);
    void postWritten(quint64 number, qint64 bytes);
    void postData(quint64 number, const QByteArray &bytes);
    void postReadFinished(quint64 number);
    void postGone(quint64 number);

private:
    template <typename Work>
    void post(quint64 number, Work work);

    Transport::Handler m_handler;
    QHash<quint64, std::weak_ptr<Exchange>> m_exchanges;
};

} // namespace Vitrine::Gateway
