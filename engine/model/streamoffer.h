// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/bytestream.h"
#include "engine/model/network.h"

#include <memory>

namespace Vitrine {

/// A connection that a program in the machine asks for and that stands nowhere yet. Owned by whoever decides; made by
/// the guest channel, or by a test. Dropping it unanswered refuses it as Busy.
///
/// States: asked → accepted, refused or withdrawn (each once, and the last).
class StreamOffer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual ConnectionTarget target() const = 0;
    /// The guest's end of the connection, open. Null when it was withdrawn.
    [[nodiscard]] virtual std::shared_ptr<ByteStream> accept() = 0;
    /// `words` are shown to the program in the machine.
    virtual void refuse(Refusal why, const QString &words) = 0;

Q_SIGNALS:
    /// The program does not wait any more, or the machine is gone.
    void withdrawn();
};

} // namespace Vitrine
