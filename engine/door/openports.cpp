// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/door/openports.h"

#include "engine/door/connection.h"
#include "engine/door/desk.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include <malloc.h>

namespace Vitrine::Door {

namespace {

constexpr qsizetype longestAddress = 255;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Door", text);
}

QByteArray addressOf(ssh_message message)
{
    const char *const address = ssh_message_global_request_address(message);
    return address ? QByteArray(address) : QByteArray();
}

} // namespace

OpenPorts::KeptMessage::KeptMessage(ssh_message message)
{
    const std::size_t size = ::malloc_usable_size(message);
    m_bytes.reset(std::malloc(size));
    if (!m_bytes)
        qFatal("out of memory");
    std::memcpy(m_bytes.get(), static_cast<const void *>(message), size);
}

void OpenPorts::KeptMessage::Frees::operator()(void *bytes) const
{
    std::free(bytes);
}

OpenPorts::~OpenPorts()
{
    for (const auto &[number, port] : m_ports) {
        m_shared.ports.erase(number);
        m_shared.desk.postUnlisten(number);
    }
}

void OpenPorts::refuse(ssh_message message, const QString &words)
{
    m_requests.push_back({.message = KeptMessage(message), .isAnswered = true, .words = words});
    m_connection.touch();
}

void OpenPorts::takeListen(ssh_message message)
{
    const QByteArray address = addressOf(message);
    const int port = ssh_message_global_request_port(message);
    if (!isForListening(address) || address.size() > longestAddress || port < 0 || port > 65535)
        return refuse(message, tr("A machine listens for clients on its own 127.0.0.1 alone. Leave the address out, or "
                                  "write localhost."));
    if (int(m_ports.size()) >= m_shared.limits.ports)
        return refuse(
            message,
            tr("One connection may listen on %1 ports of a machine. Close others first.").arg(m_shared.limits.ports));
    const quint64 number = ++m_shared.lastNumber;
    m_ports.emplace(number, Port{address, 0});
    m_shared.ports.emplace(number, this);
    m_requests.push_back({.message = KeptMessage(message), .number = number});
    m_shared.desk.postListen(number, m_connection.key(), quint16(port));
}

void OpenPorts::takeCancel(ssh_message message)
{
    const QByteArray address = addressOf(message);
    const int port = ssh_message_global_request_port(message);
    const auto found = std::ranges::find_if(
        m_ports, [&](const auto &each) { return each.second.port == port && each.second.address == address; });
    if (port == 0 || found == m_ports.end())
        return refuse(message, tr("This connection does not listen on port %1 of the machine.").arg(port));
    m_shared.ports.erase(found->first);
    m_shared.desk.postUnlisten(found->first);
    m_ports.erase(found);
    m_requests.push_back({.message = KeptMessage(message), .isAnswered = true, .isFine = true});
    m_connection.touch();
}

void OpenPorts::listening(quint64 number, quint16 port, const QString &words)
{
    const auto asked = std::ranges::find(m_requests, number, &Asked::number);
    if (asked == m_requests.end())
        return;
    asked->isAnswered = true;
    asked->isFine = port != 0;
    asked->port = port;
    asked->words = words;
    if (port != 0) {
        m_ports[number].port = port;
    } else {
        m_ports.erase(number);
        m_shared.ports.erase(number);
    }
    m_connection.touch();
}

void OpenPorts::visited(quint64 number, quint64 visitor, quint16 from)
{
    const Port &port = m_ports.at(number);
    if (!m_connection.offer(visitor, port.address, port.port, from))
        m_shared.desk.postClose(visitor);
}

void OpenPorts::closed(quint64 number)
{
    m_ports.erase(number);
    m_shared.ports.erase(number);
    m_shared.desk.postUnlisten(number);
    m_isOneLost = true;
    m_connection.touch();
}

void OpenPorts::turn()
{
    while (!m_requests.empty() && m_requests.front().isAnswered) {
        // Out of the list first: calls into libssh may take in packets, and more requests.
        const Asked asked = std::move(m_requests.front());
        m_requests.pop_front();
        if (asked.isFine) {
            ssh_message_global_request_reply_success(asked.message.get(), asked.port);
            continue;
        }
        // A refusal has no words of its own; what is sent for debugging is shown by `ssh -v`.
        ssh_send_debug(m_connection.session(), asked.words.toUtf8().constData(), 1);
        ssh_message_reply_default(asked.message.get());
    }
}

} // namespace Vitrine::Door
