// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/bytestream.h"

#include <memory>

namespace Vitrine {

/// A port of a machine's own 127.0.0.1 on which this computer listens. Owned by whoever asked for it; dropping it
/// closes the port, and leaves connections that stand as they are. Made by the guest channel, or by a test.
///
/// States: listens → closed (by the machine's end or a lost channel; said once, the last of all).
class MachinePort : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] virtual quint16 port() const = 0;

Q_SIGNALS:
    /// A program in the machine has connected, from that port of its own. Nothing of it is read before a grant; whoever
    /// wants it keeps the pointer, else the connection is cut.
    void visited(const std::shared_ptr<Vitrine::ByteStream> &stream, quint16 from);
    void closed(const Vitrine::Error &error);
};

} // namespace Vitrine
