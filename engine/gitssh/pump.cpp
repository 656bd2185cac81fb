// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gitssh/pump.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <poll.h>
#include <sys/socket.h>

namespace Vitrine::GitSsh {

namespace {
constexpr std::size_t mostAtOnce = Wire::maxSshPiece;
constexpr int lastWordsLimit = 5'000; // milliseconds
constexpr int noExitCode = 255;
} // namespace

Pump::Pump(ssh_session session, ssh_channel channel, int guest)
    : m_session(session), m_channel(channel), m_guest(guest), m_event(ssh_event_new())
{
    m_callbacks.userdata = this;
    m_callbacks.channel_exit_status_function = [](ssh_session, ssh_channel, int status, void *self) {
        static_cast<Pump *>(self)->m_exitCode = status & 0xff;
    };
    m_callbacks.channel_close_function = [](ssh_session, ssh_channel, void *self) {
        static_cast<Pump *>(self)->m_closed = true;
    };
    ssh_callbacks_init(&m_callbacks);
    ssh_set_channel_callbacks(m_channel, &m_callbacks);
}

Pump::~Pump()
{
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    if (m_event)
        ssh_event_remove_session(m_event.get(), m_session);
}

bool Pump::isClogged() const
{
    return (ssh_get_status(m_session) & SSH_WRITE_PENDING) != 0;
}

bool Pump::isCut() const
{
    return (ssh_get_status(m_session) & (SSH_CLOSED | SSH_CLOSED_ERROR)) != 0;
}

/// True: something was there.
bool Pump::takeOutput()
{
    if (!m_out.empty())
        return false;
    std::array<char, mostAtOnce> bytes;
    for (const int isError : {0, 1}) {
        const int size = ssh_channel_read_nonblocking(m_channel, bytes.data(), uint32_t(bytes.size()), isError);
        if (size > 0)
            Wire::appendPiece(m_out, isError ? Wire::SshPiece::ErrorOutput : Wire::SshPiece::Output,
                              {bytes.data(), std::size_t(size)});
    }
    return !m_out.empty();
}

bool Pump::giveOutput()
{
    if (m_out.empty())
        return false;
    const ssize_t count = ::send(m_guest, m_out.data(), m_out.size(), MSG_NOSIGNAL);
    if (count < 0) {
        m_guestGone = errno != EAGAIN && errno != EINTR;
        return false;
    }
    m_out.erase(0, std::size_t(count));
    return true;
}

/// Only when everything that came before has been passed on.
bool Pump::takeInput()
{
    if (m_hasPiece)
        return false;
    std::array<char, mostAtOnce> bytes;
    auto event = m_pieces.next();
    if (event == Wire::SshPieces::Event::NeedMore) {
        const ssize_t count = ::recv(m_guest, bytes.data(), bytes.size(), 0);
        if (count <= 0) {
            m_guestGone = count == 0 || (errno != EAGAIN && errno != EINTR);
            return false;
        }
        m_pieces.feed({bytes.data(), std::size_t(count)});
        event = m_pieces.next();
    }
    if (event == Wire::SshPieces::Event::Piece && m_pieces.kind() == Wire::SshPiece::Input && !m_inputEnded)
        m_hasPiece = true;
    else if (event == Wire::SshPieces::Event::Piece && m_pieces.kind() == Wire::SshPiece::InputEnd && !m_inputEnded) {
        m_inputEnded = true;
        ssh_channel_send_eof(m_channel);
    } else if (event != Wire::SshPieces::Event::NeedMore) {
        m_nonsense = true;
    }
    m_given = 0;
    return !m_nonsense;
}

bool Pump::giveInput()
{
    bool moved = false;
    while (m_hasPiece && !isClogged()) {
        const std::string_view rest = m_pieces.bytes().substr(m_given);
        if (rest.empty()) {
            m_hasPiece = false;
            break;
        }
        const auto size = uint32_t(std::min<std::size_t>(rest.size(), ssh_channel_window_size(m_channel)));
        const int written = size == 0 ? 0 : ssh_channel_write(m_channel, rest.data(), size);
        if (written <= 0)
            break;
        m_given += std::size_t(written);
        moved = true;
    }
    return moved;
}

Pump::End Pump::run()
{
    ssh_set_blocking(m_session, 0);
    if (!m_event || ssh_event_add_session(m_event.get(), m_session) != SSH_OK)
        return End::HostGone;
    for (;;) {
        // Calls into libssh may take in packets: on until nothing moves any more.
        for (bool moved = true; moved && !m_guestGone && !m_nonsense;) {
            moved = takeOutput();
            moved = giveOutput() || moved;
            moved = giveInput() || moved;
            moved = takeInput() || moved;
        }
        if (m_nonsense)
            return End::Nonsense;
        if (m_guestGone)
            return End::GuestGone;
        // Whoever looks into one of the host's two streams may take in the rest of the other, and the end with it: both
        // have ended only if there is nothing when one looks after the end.
        const bool isCutOff = isCut();
        const bool isClosed = m_closed;
        if (m_out.empty() && (takeOutput() || isCut() != isCutOff || m_closed != isClosed))
            continue;
        if (m_out.empty() && m_exitCode >= 0 && ssh_channel_is_eof(m_channel))
            return End::Exited; // whether or not the host also closes the channel
        if (m_out.empty() && (isClosed || isCutOff))
            return m_exitCode >= 0 || isClosed ? End::Exited : End::HostGone;
        const int host = isCutOff ? -1 : ssh_get_fd(m_session);
        std::array<pollfd, 2> waits{{{host, short(POLLIN | (isClogged() ? POLLOUT : 0)), 0},
                                     {m_guest, short((m_hasPiece ? 0 : POLLIN) | (m_out.empty() ? 0 : POLLOUT)), 0}}};
        if (::poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR)
            return End::HostGone;
        if (waits[0].revents != 0)
            ssh_event_dopoll(m_event.get(), 0);
        // With a piece in hand it is not read from, and its end would not be seen.
        if (m_hasPiece && (waits[1].revents & (POLLHUP | POLLERR)) != 0)
            return End::GuestGone;
    }
}

void sendPiece(int socket, Wire::SshPiece kind, std::string_view bytes)
{
    std::string out;
    Wire::appendPiece(out, kind, bytes);
    std::string_view rest = out;
    while (!rest.empty()) {
        const ssize_t count = ::send(socket, rest.data(), rest.size(), MSG_NOSIGNAL);
        if (count < 0 && errno != EAGAIN && errno != EINTR)
            return;
        if (count > 0) {
            rest.remove_prefix(std::size_t(count));
            continue;
        }
        pollfd wait{socket, POLLOUT, 0};
        if (::poll(&wait, 1, lastWordsLimit) == 0)
            return;
    }
}

void sendRefusal(int socket, const QString &words)
{
    const QByteArray text = "vitrine: " + words.toUtf8() + '\n';
    sendPiece(socket, Wire::SshPiece::ErrorOutput, {text.constData(), std::size_t(text.size())});
    const char code = char(noExitCode);
    sendPiece(socket, Wire::SshPiece::Exit, {&code, 1});
}

} // namespace Vitrine::GitSsh
