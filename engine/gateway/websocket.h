// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/fault.h"

#include <QElapsedTimer>

#include <optional>

namespace Vitrine::Gateway {

/// The fields that accept a WebSocket, or why it is none.
[[nodiscard]] Outcome<Fields> acceptWebSocket(const Request &request);

/// RFC 6455, 5.2.
enum class Opcode { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

/// What a connection is closed with.
namespace CloseCode {
inline constexpr int normal = 1000;
inline constexpr int goingAway = 1001;
inline constexpr int protocol = 1002;
inline constexpr int noText = 1003;
inline constexpr int policy = 1008;
inline constexpr int tooBig = 1009;
inline constexpr int internal = 1011;
inline constexpr int replaced = 4000;
} // namespace CloseCode

struct Frame
{
    Opcode opcode = Opcode::Binary;
    bool isLast = true;
    QByteArray payload;
};

/// A frame of the server's, which is not masked.
[[nodiscard]] QByteArray frameBytes(Opcode opcode, const QByteArray &payload);
[[nodiscard]] QByteArray closeFrame(int code, const QByteArray &reason = {});

/// Takes a client's bytes apart into frames, and counts them: what is too long, too often or no frame ends it. Frames
/// are looked at here one by one, since the limits are on frames and not on messages.
class FrameReader
{
public:
    static constexpr qsizetype mostPayload = 64 * 1024;
    static constexpr int mostFramesPerSecond = 250;

    FrameReader();

    void feed(const QByteArray &bytes);
    /// The next whole frame.
    [[nodiscard]] std::optional<Frame> next();
    /// Why nothing more is read; 0: all is well.
    [[nodiscard]] int problem() const { return m_problem; }

private:
    [[nodiscard]] bool checkHead(unsigned char first, unsigned char second);
    void count();

    QByteArray m_bytes;
    QElapsedTimer m_second;
    int m_inSecond = 0;
    int m_problem = 0;
};

} // namespace Vitrine::Gateway
