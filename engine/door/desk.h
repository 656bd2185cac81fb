// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/door/line.h"

#include <map>

namespace Vitrine::Door {

/// What channels ask for, in the engine's thread. Channels are known here by number, so that what comes late finds
/// nobody instead of somebody else. Owned by the Door.
class Desk : public QObject
{
    Q_OBJECT

public:
    Desk(const Api::DoorNouns &nouns, Answers &answers) : m_nouns(nouns), m_answers(answers) {}

    // From any thread.
    /// Somebody has come for this session: it is started when it is stopped.
    void postLogin(const SessionKey &key);
    void postRun(quint64 number, const Api::ProgramSpec &spec);
    void postConnect(quint64 number, const SessionKey &key, quint16 port);
    void postListen(quint64 number, const SessionKey &key, quint16 port);
    /// The port is not wanted any more; always the last of its number.
    void postUnlisten(quint64 number);
    void postInput(quint64 number, const QByteArray &bytes);
    void postInputEnd(quint64 number);
    void postGrant(quint64 number, OutputStream stream, qint64 bytes);
    void postResize(quint64 number, Api::ShellSize size);
    void postKill(quint64 number);
    /// The channel is gone; always the last of its number.
    void postClose(quint64 number);

private:
    template <typename Work>
    void post(quint64 number, Work work);
    template <typename T>
    void open(quint64 number, Pending<T> pending);
    void listen(quint64 number, Pending<Api::HeldPort> pending);
    void welcome(quint64 port, const std::shared_ptr<ByteStream> &stream, quint16 from);

    /// Numbers of channels that begin here have this bit; all others are the server's to choose.
    static constexpr quint64 visitorNumbers = quint64(1) << 63;

    Api::DoorNouns m_nouns;
    Answers &m_answers;
    std::map<quint64, std::unique_ptr<Line>> m_lines; ///< nullptr: is being opened
    std::map<quint64, Api::HeldPort> m_ports;         ///< empty ones: are being opened
    quint64 m_lastVisitor = 0;
};

} // namespace Vitrine::Door
