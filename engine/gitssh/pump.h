// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gitssh/library.h"
#include "guestos/wire/sshpieces.h"

#include <QString>

namespace Vitrine::GitSsh {

/// Passes bytes between a channel whose program runs and the machine's `ssh`, in a thread that may wait. No more is
/// taken from either end than the other one takes.
class Pump
{
public:
    /// How it ended.
    enum class End {
        Exited,    ///< the program; exitCode() has its code
        GuestGone, ///< the machine's ssh
        HostGone,  ///< the connection to the host
        Nonsense,  ///< out of the machine
    };

    /// `guest`: non-blocking. Both outlive the pump.
    Pump(ssh_session session, ssh_channel channel, int guest);
    ~Pump();
    Pump(const Pump &) = delete;
    Pump &operator=(const Pump &) = delete;

    [[nodiscard]] End run();
    [[nodiscard]] int exitCode() const { return m_exitCode; }

private:
    bool takeOutput();
    bool giveOutput();
    bool takeInput();
    bool giveInput();
    [[nodiscard]] bool isClogged() const;
    [[nodiscard]] bool isCut() const;

    ssh_session m_session;
    ssh_channel m_channel;
    int m_guest;
    EventPtr m_event;
    ssh_channel_callbacks_struct m_callbacks{};
    Wire::SshPieces m_pieces;
    std::size_t m_given = 0; ///< of the present piece
    bool m_hasPiece = false;
    bool m_inputEnded = false;
    bool m_guestGone = false;
    bool m_nonsense = false;
    std::string m_out; ///< for the guest
    bool m_closed = false;
    int m_exitCode = -1;
};

/// Writes all of it to a non-blocking socket, or gives up when the other end is gone or takes nothing for some seconds.
void sendPiece(int socket, Wire::SshPiece kind, std::string_view bytes);
/// Words for whoever called git, then the end.
void sendRefusal(int socket, const QString &words);

} // namespace Vitrine::GitSsh
