// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/timercheck.h"

#include "guestos/text.h"

namespace Vitrine::GuestOs {

namespace {

/// What stands behind `name` up to the end of its line; empty: it is not there.
std::string_view valueOf(std::string_view text, std::string_view name)
{
    const auto at = text.find(name);
    if (at == std::string_view::npos)
        return {};
    text.remove_prefix(at + name.size());
    text = text.substr(0, text.find('\n'));
    const auto first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

} // namespace

bool timerIsRight(std::string_view timerList)
{
    constexpr double expected = 1e9 / 16;
    const auto processor = timerList.find("Per CPU device: 0\n");
    if (processor == std::string_view::npos)
        return true; // a kernel that tells nothing
    timerList.remove_prefix(processor);
    const std::string_view name = valueOf(timerList, "Clock Event Device:");
    if (name == "<NULL>")
        return false;
    const auto factor = toNumber(valueOf(timerList, "mult:"));
    const auto shift = toNumber(valueOf(timerList, "shift:"));
    if (name != "lapic" || !factor || !shift || *shift > 62)
        return true; // another one, which needs no measuring
    const double measured = double(*factor) * 1e9 / double(std::uint64_t(1) << *shift);
    // Too slow wakes too early, and the kernel waits again: that only costs a little.
    return measured > expected / 2 && measured < expected * 1.2;
}

} // namespace Vitrine::GuestOs
