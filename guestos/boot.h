// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/descriptor.h"

#include <string>

namespace Vitrine::GuestOs {

/// Makes a machine out of a kernel and an initramfs: file systems, modules, and the image's root under an overlay whose
/// upper half is the scratch disk. Goes on as far as it gets: without a base disk the channel still answers, which is
/// enough to tell that a machine boots. Returns what went wrong; empty: nothing.
[[nodiscard]] std::string bootMachine();

/// Ends the machine, by a reset: every machine is started so that one ends it, and without ACPI it has no power switch.
[[noreturn]] void endMachine();

/// The virtio port to the host; waits for it to appear.
[[nodiscard]] Descriptor openChannelPort();

/// "/dev/vdX" of the disk with this serial; empty when there is none.
[[nodiscard]] std::string diskWithSerial(const std::string &serial);

inline constexpr const char *cgroupFolder = "/sys/fs/cgroup/vitrine";

} // namespace Vitrine::GuestOs
