// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gitssh/library.h"
#include "engine/network/relay.h"

namespace Vitrine::GitSsh {

/// A stream of the engine's thread as a socket for another one: libssh wants a socket, and whoever blocks on it gets
/// its backpressure from the kernel. Lives in the engine's thread.
///
/// States: made → start() → (either end closes) ended, once. Destroying it cuts both ends.
class Bridge : public QObject
{
    Q_OBJECT

public:
    /// `early`: bytes of the stream that were read already; they come first.
    explicit Bridge(std::shared_ptr<ByteStream> stream, const QByteArray &early = {});
    ~Bridge() override;

    /// The other thread's end, non-blocking; -1: there is none, because the computer has no more descriptors. Taken
    /// once.
    [[nodiscard]] Descriptor takeSocket() { return std::move(m_theirs); }
    void start();
    [[nodiscard]] qint64 bytesIn() const;  ///< that the stream gave
    [[nodiscard]] qint64 bytesOut() const; ///< that the other thread wrote

Q_SIGNALS:
    void ended();

private:
    Descriptor m_theirs;
    std::unique_ptr<Network::Relay> m_relay;
};

} // namespace Vitrine::GitSsh
