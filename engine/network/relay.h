// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/bytestream.h"

#include <QTimer>

#include <memory>

namespace Vitrine::Network {

/// Joins two streams. Of each direction at most `window` bytes have been taken from one end and not been given to the
/// other, so a slow reader slows the writer down, and costs no memory.
///
/// States: joined → (one end finishes) half → ended: both have finished, or one broke off and took the other with it,
/// as soon as that one has been given what the broken one said before (`halfOpenLimit` at the longest).
class Relay : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 window = 256 << 10;
    /// One end has finished, and the other says nothing for so long: it has forgotten to.
    static constexpr std::chrono::seconds halfOpenLimit{300};

    Relay(std::shared_ptr<ByteStream> guest, std::shared_ptr<ByteStream> network);
    ~Relay() override;

    void start();
    void abort();
    [[nodiscard]] qint64 bytesUp() const { return m_up.received; } ///< out of the guest
    [[nodiscard]] qint64 bytesDown() const { return m_down.received; }

Q_SIGNALS:
    /// Emitted once, last. message is empty after an orderly end.
    void ended(const Vitrine::Error &error);

private:
    struct Direction
    {
        std::shared_ptr<ByteStream> from;
        std::shared_ptr<ByteStream> to;
        qint64 received = 0;
        qint64 granted = 0;
    };
    void join(Direction &direction);
    void grant(Direction &direction);
    void oneClosed(const Error &error, ByteStream &other);
    void end();

    Direction m_up;
    Direction m_down;
    QTimer m_halfOpen;
    Error m_broken;                 ///< why one end is closed while the other still takes
    ByteStream *m_taking = nullptr; ///< that one
    int m_closed = 0;
    bool m_ended = false;
};

} // namespace Vitrine::Network
