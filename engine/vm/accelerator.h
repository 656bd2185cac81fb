// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"

#include <QDateTime>
#include <QObject>

#include <memory>

namespace Vitrine::Vm {

enum class Accelerator { Tcg, Kvm };
[[nodiscard]] QString acceleratorName(Accelerator accelerator); ///< "tcg", "kvm"

/// What the probe found, and why.
struct AcceleratorVerdict
{
    Accelerator accelerator = Accelerator::Tcg;
    bool known = false; ///< false: not probed yet since this computer booted; Tcg is used meanwhile
    QString reason;     ///< for people, translated: "/dev/kvm is not there", "the kernel did not start within 5 s", …
    QString remedy;
    QDateTime probedAt;
};

/// Finds out whether KVM really runs our kernel: /dev/kvm being there proves nothing, and a stock kernel can hang in it
/// for ever (vm notes in README.md). It boots kernel and initramfs once under KVM in a child that can be killed, with a
/// deadline, and remembers the verdict in `file` until this computer boots anew.
class AcceleratorProbe : public QObject
{
    Q_OBJECT

public:
    /// `device` is another one in tests only.
    explicit AcceleratorProbe(const QString &file, QObject *parent = nullptr,
                              const QString &device = QStringLiteral("/dev/kvm"));
    ~AcceleratorProbe() override;

    /// What is known now; never waits.
    [[nodiscard]] AcceleratorVerdict verdict() const;
    /// Probes unless known already; a second call joins the first.
    [[nodiscard]] Pending<AcceleratorVerdict> probe(const QString &vmlinux, const QString &initramfs);

private:
    class Private;
    class Trial;
    std::unique_ptr<Private> d;
};

} // namespace Vitrine::Vm
