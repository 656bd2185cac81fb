// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Vitrine::Endpoint {

/// The first byte of a message of a shell's WebSocket.
enum class ShellChannel : unsigned char {
    Stdin = 0,
    Stdout = 1,
    Stderr = 2, ///< words of the endpoint, not of the shell
    Status = 3,
    Resize = 4,
    Heartbeat = 5,
    Close = 0xFF,
};

[[nodiscard]] QByteArray shellMessage(ShellChannel channel, const QByteArray &payload = {});
[[nodiscard]] QByteArray resizeMessage(int columns, int rows);

/// What a message on the channel Status says.
struct ShellStatus
{
    enum class Kind { Connected, Ended, Failed };
    Kind kind = Kind::Failed;
    bool isReconnected = false;
    qint64 bytesDropped = 0; ///< Connected: printed since the last client left, and lost
    int exitCode = -1;       ///< Ended
    QByteArray message;      ///< Failed: the endpoint's words
};

/// Nothing when it is not understood.
[[nodiscard]] std::optional<ShellStatus> shellStatus(const QByteArray &json);

} // namespace Vitrine::Endpoint
