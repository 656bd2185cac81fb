// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/door/desk.h"

namespace Vitrine::Door {

template <typename Work>
void Desk::post(quint64 number, Work work)
{
    QMetaObject::invokeMethod(
        this,
        [this, number, work] {
            const auto found = m_lines.find(number);
            if (found != m_lines.end() && found->second)
                work(*found->second);
        },
        Qt::QueuedConnection);
}

template <typename T>
void Desk::open(quint64 number, Pending<T> pending)
{
    m_lines.emplace(number, nullptr);
    pending.then(this, [this, number](const Result<T> &opened) {
        const auto found = m_lines.find(number);
        if (found == m_lines.end())
            return; // the channel was closed meanwhile
        if (opened)
            found->second = lineTo(*opened, number, m_answers);
        else
            m_answers.tellEnded(number, -1, opened.error().text());
    });
}

void Desk::postLogin(const SessionKey &key)
{
    QMetaObject::invokeMethod(
        this,
        [this, key] {
            // Whoever opens a channel is told when it cannot be started.
            (void)m_nouns.nouns.sessions.start(key);
        },
        Qt::QueuedConnection);
}

void Desk::postRun(quint64 number, const Api::ProgramSpec &spec)
{
    QMetaObject::invokeMethod(
        this, [this, number, spec] { open(number, m_nouns.programs.run(spec)); }, Qt::QueuedConnection);
}

void Desk::postConnect(quint64 number, const SessionKey &key, quint16 port)
{
    QMetaObject::invokeMethod(
        this, [this, number, key, port] { open(number, m_nouns.programs.connectTo(key, port)); }, Qt::QueuedConnection);
}

void Desk::postListen(quint64 number, const SessionKey &key, quint16 port)
{
    QMetaObject::invokeMethod(
        this, [this, number, key, port] { listen(number, m_nouns.programs.listenOn(key, port)); },
        Qt::QueuedConnection);
}

void Desk::postUnlisten(quint64 number)
{
    QMetaObject::invokeMethod(this, [this, number] { m_ports.erase(number); }, Qt::QueuedConnection);
}

void Desk::listen(quint64 number, Pending<Api::HeldPort> pending)
{
    m_ports.emplace(number, Api::HeldPort());
    pending.then(this, [this, number](const Result<Api::HeldPort> &opened) {
        const auto found = m_ports.find(number);
        if (found == m_ports.end())
            return; // the client has gone meanwhile
        if (!opened) {
            m_ports.erase(found);
            m_answers.tellListening(number, 0, opened.error().text());
            return;
        }
        found->second = *opened;
        const MachinePort *const port = opened->port.get();
        connect(
            port, &MachinePort::visited, this,
            [this, number](const std::shared_ptr<ByteStream> &stream, quint16 from) { welcome(number, stream, from); });
        connect(port, &MachinePort::closed, this, [this, number] { m_answers.tellPortClosed(number); });
        m_answers.tellListening(number, port->port(), {});
    });
}

void Desk::welcome(quint64 port, const std::shared_ptr<ByteStream> &stream, quint16 from)
{
    const auto found = m_ports.find(port);
    if (found == m_ports.end())
        return;
    const quint64 visitor = visitorNumbers | ++m_lastVisitor;
    m_answers.tellVisited(port, visitor, from);
    m_lines.emplace(visitor, lineTo(Api::AgentStream{stream, found->second.hold}, visitor, m_answers));
}

void Desk::postInput(quint64 number, const QByteArray &bytes)
{
    post(number, [bytes](Line &line) { line.write(bytes); });
}

void Desk::postInputEnd(quint64 number)
{
    post(number, [](Line &line) { line.finishInput(); });
}

void Desk::postGrant(quint64 number, OutputStream stream, qint64 bytes)
{
    post(number, [stream, bytes](Line &line) { line.grant(stream, bytes); });
}

void Desk::postResize(quint64 number, Api::ShellSize size)
{
    post(number, [size](Line &line) { line.resize(size); });
}

void Desk::postKill(quint64 number)
{
    post(number, [](Line &line) { line.kill(); });
}

void Desk::postClose(quint64 number)
{
    QMetaObject::invokeMethod(this, [this, number] { m_lines.erase(number); }, Qt::QueuedConnection);
}

} // namespace Vitrine::Door
