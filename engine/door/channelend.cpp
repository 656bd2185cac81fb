// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/door/channelend.h"

#include "engine/door/connection.h"
#include "engine/door/desk.h"

#include <algorithm>
#include <array>

namespace Vitrine::Door {

namespace {

/// What ssh itself ends with when it has no exit code to show.
constexpr int noExitCode = 255;

QByteArray textOf(const char *text)
{
    return text ? QByteArray(text) : QByteArray();
}

} // namespace

ChannelEnd::ChannelEnd(Shared &shared, Connection &connection, quint64 number, ssh_channel channel)
    : m_shared(shared), m_connection(connection), m_number(number), m_channel(channel)
{
    m_shared.channels.emplace(m_number, this);
    m_callbacks.userdata = this;
    // Nothing is taken here: what came waits in the channel until the engine has room for it.
    m_callbacks.channel_data_function = [](ssh_session, ssh_channel, void *, uint32_t, int, void *self) {
        from(self).m_unread = true;
        return 0;
    };
    m_callbacks.channel_eof_function = [](ssh_session, ssh_channel, void *self) { from(self).m_inputEnds = true; };
    m_callbacks.channel_close_function = [](ssh_session, ssh_channel, void *self) { from(self).m_closed = true; };
    ssh_callbacks_init(&m_callbacks);
}

ChannelEnd::~ChannelEnd()
{
    m_shared.channels.erase(m_number);
    if (m_asked)
        m_shared.desk.postClose(m_number);
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    ssh_channel_free(m_channel);
}

void ChannelEnd::takeRequests()
{
    m_isSession = true;
    m_callbacks.channel_pty_request_function = [](ssh_session, ssh_channel, const char *type, int columns, int rows,
                                                  int, int, void *self) {
        ChannelEnd &channel = from(self);
        channel.m_onTerminal =
            !channel.m_asked && channel.m_request.setTerminal(textOf(type), plausible(columns, rows));
        return channel.m_onTerminal ? 0 : -1;
    };
    m_callbacks.channel_pty_window_change_function = [](ssh_session, ssh_channel, int columns, int rows, int, int,
                                                        void *self) {
        ChannelEnd &channel = from(self);
        channel.m_newSize = plausible(columns, rows);
        channel.resize();
        return 0;
    };
    m_callbacks.channel_env_request_function = [](ssh_session, ssh_channel, const char *name, const char *value,
                                                  void *self) {
        ChannelEnd &channel = from(self);
        return !channel.m_asked && channel.m_request.setVariable(textOf(name), textOf(value)) ? 0 : 1;
    };
    m_callbacks.channel_shell_request_function = [](ssh_session, ssh_channel, void *self) {
        ChannelEnd &channel = from(self);
        return channel.run(channel.m_request.shell(channel.m_connection.key())) ? 0 : 1;
    };
    m_callbacks.channel_exec_request_function = [](ssh_session, ssh_channel, const char *line, void *self) {
        ChannelEnd &channel = from(self);
        const QByteArray command = textOf(line);
        const bool isFine = command.size() < Request::maxCommandBytes &&
                            channel.run(channel.m_request.command(channel.m_connection.key(), command));
        return isFine ? 0 : 1;
    };
    m_callbacks.channel_subsystem_request_function = [](ssh_session, ssh_channel, const char *name, void *self) {
        ChannelEnd &channel = from(self);
        const bool isFine = textOf(name) == "sftp" && channel.run(Request::sftp(channel.m_connection.key()));
        return isFine ? 0 : 1;
    };
    m_callbacks.channel_signal_function = [](ssh_session, ssh_channel, const char *name, void *self) {
        static constexpr std::array<QByteArrayView, 5> ends{"HUP", "INT", "KILL", "QUIT", "TERM"};
        if (from(self).m_asked && std::ranges::contains(ends, QByteArrayView(textOf(name))))
            from(self).m_shared.desk.postKill(from(self).m_number);
    };
    ssh_set_channel_callbacks(m_channel, &m_callbacks);
}

void ChannelEnd::connectTo(quint16 port)
{
    ssh_set_channel_callbacks(m_channel, &m_callbacks);
    m_asked = true;
    m_shared.desk.postConnect(m_number, m_connection.key(), port);
}

void ChannelEnd::offer(const QByteArray &address, quint16 port, quint16 from)
{
    ssh_set_channel_callbacks(m_channel, &m_callbacks);
    m_asked = true;
    m_offer = Offer{address, port, from};
    m_connection.touch();
}

/// False: the client has not said anything yet, or it does not want it.
bool ChannelEnd::isAccepted()
{
    if (!m_offer)
        return true;
    const int answer = ssh_channel_open_reverse_forward(m_channel, m_offer->address.constData(), m_offer->port,
                                                        "127.0.0.1", m_offer->from);
    if (answer == SSH_OK)
        m_offer.reset();
    else
        m_over = answer != SSH_AGAIN;
    return answer == SSH_OK;
}

/// One program a channel. False: refused.
bool ChannelEnd::run(const Api::ProgramSpec &spec)
{
    if (std::exchange(m_asked, true))
        return false;
    m_shared.desk.postRun(m_number, spec);
    return true;
}

void ChannelEnd::opened()
{
    m_isOpen = true;
    m_inputCredit = Api::Program::inputWindow;
    resize();
    m_connection.touch();
}

/// A size that came before the program was there counts, too.
void ChannelEnd::resize()
{
    if (m_isOpen && m_onTerminal && m_newSize)
        m_shared.desk.postResize(m_number, *std::exchange(m_newSize, std::nullopt));
}

void ChannelEnd::taken(qint64 bytes)
{
    m_inputCredit += bytes;
    m_connection.touch();
}

void ChannelEnd::data(OutputStream stream, const QByteArray &bytes)
{
    m_output.push_back({stream, bytes});
    m_connection.touch();
}

void ChannelEnd::finished()
{
    m_outputEnds = true;
    m_connection.touch();
}

void ChannelEnd::ended(int exitCode, const QString &words)
{
    m_ended = true;
    m_exitCode = exitCode;
    if (m_isSession && !words.isEmpty()) {
        QByteArray lines = words.toUtf8() + '\n';
        if (m_onTerminal)
            lines.replace("\n", "\r\n");
        m_output.push_back({m_onTerminal ? OutputStream::Out : OutputStream::Err, lines});
    }
    m_connection.touch();
}

void ChannelEnd::turn()
{
    if (m_over || !isAccepted())
        return;
    takeInput();
    if (m_closed) {
        // What the client sent before it closed the channel still goes in.
        m_over = !m_asked || m_ended || !m_unread;
        return;
    }
    giveOutput();
    if (m_output.empty())
        endOutput();
}

void ChannelEnd::takeInput()
{
    constexpr qint64 mostAtOnce = 32 * 1024;
    std::array<char, mostAtOnce> bytes;
    while (m_unread && m_inputCredit > 0 && !m_ended) {
        const int size =
            ssh_channel_read_nonblocking(m_channel, bytes.data(), uint32_t(std::min(mostAtOnce, m_inputCredit)), 0);
        if (size <= 0) {
            m_unread = false;
            break;
        }
        m_inputCredit -= size;
        m_shared.desk.postInput(m_number, QByteArray(bytes.data(), size));
    }
    if (m_inputEnds && !m_unread && m_inputCredit > 0 && !std::exchange(m_toldInputEnd, true))
        m_shared.desk.postInputEnd(m_number);
}

void ChannelEnd::giveOutput()
{
    constexpr qsizetype mostAtOnce = 32 * 1024;
    std::array<qint64, 2> given{0, 0};
    while (!m_output.empty() && !m_connection.isClogged()) {
        const Piece &piece = m_output.front();
        const bool isOut = piece.stream == OutputStream::Out;
        const qsizetype room = qsizetype(ssh_channel_window_size(m_channel));
        const auto size = uint32_t(std::min({piece.bytes.size() - m_sent, room, mostAtOnce}));
        const char *const rest = piece.bytes.constData() + m_sent;
        const int written = size == 0 ? 0
                            : isOut   ? ssh_channel_write(m_channel, rest, size)
                                      : ssh_channel_write_stderr(m_channel, rest, size);
        if (written <= 0)
            break;
        given[isOut ? 0 : 1] += written;
        m_sent += written;
        if (m_sent == piece.bytes.size()) {
            m_output.pop_front();
            m_sent = 0;
        }
    }
    for (const OutputStream stream : {OutputStream::Out, OutputStream::Err}) {
        const qint64 bytes = given[stream == OutputStream::Out ? 0 : 1];
        if (bytes > 0 && !m_ended)
            m_shared.desk.postGrant(m_number, stream, bytes);
    }
}

/// All output is on its way.
void ChannelEnd::endOutput()
{
    if ((m_outputEnds || m_ended) && !std::exchange(m_toldOutputEnd, true))
        ssh_channel_send_eof(m_channel);
    if (!m_ended)
        return;
    if (m_isSession)
        ssh_channel_request_send_exit_status(m_channel, m_exitCode < 0 ? noExitCode : m_exitCode);
    ssh_channel_close(m_channel);
    m_over = true;
}

} // namespace Vitrine::Door
