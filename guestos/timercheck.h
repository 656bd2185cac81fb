// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace Vitrine::GuestOs {

/// Is the timer that interrupts the processor one that wakes sleepers in time? `timerList` is the kernel's
/// /proc/timer_list.
///
/// Without another clock that interrupts, the kernel measures this timer against the processor's cycle counter, for 100
/// ms, once. When the host lets the machine stand still just then, it takes the timer for far too slow and gives it up,
/// and nothing that sleeps ever wakes; or it takes it for fast, and all sleepers oversleep (Linux,
/// calibrate_APIC_clock). QEMU's runs at 1 GHz, and the kernel divides that by 16.
[[nodiscard]] bool timerIsRight(std::string_view timerList);

} // namespace Vitrine::GuestOs
