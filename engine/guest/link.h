// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"
#include "guestos/wire/decoder.h"

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <memory>
#include <string>

namespace Vitrine::Guest {

/// One connection to a guest's socket: bytes in, frames out. Knows nothing of what they mean.
///
/// States: connected → (guest's mark) greeted → frames … → ended. `ended` is emitted once, unless end() was called;
/// after it nothing more comes. The object may be dropped inside its own signals.
class Link : public QObject
{
    Q_OBJECT

public:
    /// Connects and sends the hello. Unreachable when nothing listens there (yet).
    [[nodiscard]] static Result<std::unique_ptr<Link>> connectTo(const QString &socketPath);
    /// Takes a connected socket over (non-blocking) and sends the hello.
    [[nodiscard]] static std::unique_ptr<Link> over(int socket);
    ~Link() override;

    [[nodiscard]] quint32 epoch() const { return m_epoch; }
    /// Whole frames, ended with epoch(). They go out at once as far as the socket takes them.
    [[nodiscard]] std::string &out() { return m_out; }
    void flush();
    /// Closes without a signal.
    void end();

Q_SIGNALS:
    void greeted();
    void frame(const Vitrine::Wire::Frame &frame);
    void ended(const Vitrine::Error &error);

private:
    Link(int fd, std::array<char, Wire::nonceSize> nonce, quint32 epoch);
    void readable();
    bool dispatch();
    void fail(ErrorCode code, const QString &detail);

    int m_fd;
    quint32 m_epoch;
    Wire::Decoder m_decoder;
    bool m_greeted = false;
    std::string m_out;
    std::size_t m_sent = 0;
    QSocketNotifier *m_reader;
    QSocketNotifier *m_writer;
};

} // namespace Vitrine::Guest
