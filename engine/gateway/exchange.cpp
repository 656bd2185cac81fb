// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/exchange.h"

#include "engine/model/ids.h"

namespace Vitrine::Gateway {

Exchange::Exchange(Request request, std::weak_ptr<ClientPort> port)
    : m_request(std::move(request)), m_port(std::move(port)), m_id(newId().toLatin1())
{
}

Exchange::~Exchange()
{
    abort();
}

Fields Exchange::withId(Fields fields) const
{
    fields.append({"x-amzn-requestid", m_id});
    return fields;
}

void Exchange::answer(Reply reply)
{
    if (m_stage != Stage::Asked)
        return;
    m_stage = Stage::Over;
    reply.fields = withId(std::move(reply.fields));
    if (const auto port = m_port.lock())
        port->answer(reply);
}

void Exchange::begin(int status, Fields fields)
{
    if (m_stage != Stage::Asked)
        return;
    m_stage = Stage::Streaming;
    if (const auto port = m_port.lock())
        port->begin(status, withId(std::move(fields)));
}

void Exchange::upgrade(Fields fields)
{
    if (m_stage != Stage::Asked)
        return;
    m_stage = Stage::Raw;
    if (const auto port = m_port.lock())
        port->upgrade(withId(std::move(fields)));
}

void Exchange::write(const QByteArray &bytes)
{
    if (bytes.isEmpty() || (m_stage != Stage::Streaming && m_stage != Stage::Raw))
        return;
    m_bytesToWrite += bytes.size();
    if (const auto port = m_port.lock())
        port->write(bytes);
}

void Exchange::finish()
{
    if (m_stage != Stage::Streaming && m_stage != Stage::Raw)
        return;
    m_stage = Stage::Over;
    if (const auto port = m_port.lock())
        port->finish();
}

void Exchange::abort()
{
    if (m_stage == Stage::Over)
        return;
    m_stage = Stage::Over;
    if (const auto port = m_port.lock())
        port->abort();
}

void Exchange::readMore()
{
    if (m_stage != Stage::Raw)
        return;
    if (const auto port = m_port.lock())
        port->readMore();
}

void Exchange::tellWritten(qint64 bytes)
{
    m_bytesToWrite -= bytes;
    Q_EMIT written();
}

void Exchange::tellData(const QByteArray &bytes)
{
    if (m_stage == Stage::Raw)
        Q_EMIT data(bytes);
}

void Exchange::tellReadFinished()
{
    m_readFinished = true;
    if (m_stage != Stage::Over)
        Q_EMIT readFinished();
}

void Exchange::tellGone()
{
    if (m_stage == Stage::Over)
        return;
    m_stage = Stage::Over;
    Q_EMIT gone();
}

} // namespace Vitrine::Gateway
