// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/descriptor.h"

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace Vitrine::Vm {

/// The last words of the guest's kernel: reads the machine's serial console and keeps the end of it in memory. Nothing
/// of it goes to the disk, since a guest can write for ever.
class ConsoleTail : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kept = 16 * 1024;

    using QObject::QObject;
    ~ConsoleTail() override;

    /// Does nothing when the socket is not there.
    void open(const QString &path);
    /// Takes in what has arrived already.
    void drain();
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

Q_SIGNALS:
    void received();

private:
    bool receive();

    Descriptor m_socket;
    std::unique_ptr<QSocketNotifier> m_readable;
    QByteArray m_bytes;
};

/// The last lines of `bytes`, at most `lines` of them, fit to be shown: control characters are gone.
[[nodiscard]] QString lastLines(const QByteArray &bytes, int lines);

} // namespace Vitrine::Vm
