// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/confine/orders.h"

#include <charconv>
#include <string_view>

namespace Confine {

namespace {
template <typename Number>
bool readNumber(std::string_view text, Number &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number >= 0;
}
} // namespace

std::optional<Orders> readOrders(int count, char **words)
{
    Orders orders;
    int at = 1;
    for (; at < count; ++at) {
        const std::string_view word = words[at];
        if (word == "--")
            break;
        if (word == "--wait") {
            orders.wait = true;
            continue;
        }
        if (word == "--background") {
            orders.background = true;
            continue;
        }
        if (++at == count)
            return {};
        const std::string_view value = words[at];
        bool good = true;
        if (word == "--control")
            good = readNumber(value, orders.controlFd);
        else if (word == "--last-fd")
            good = readNumber(value, orders.lastFd) && orders.lastFd >= 2;
        else if (word == "--user")
            good = readNumber(value, orders.user) && orders.user > 0;
        else if (word == "--read")
            orders.read.emplace_back(value);
        else if (word == "--execute")
            orders.execute.emplace_back(value);
        else if (word == "--write")
            orders.write.emplace_back(value);
        else
            good = false;
        if (!good)
            return {};
    }
    orders.command.assign(words + std::min(at + 1, count), words + count);
    if (orders.command.empty())
        return {};
    orders.command.push_back(nullptr);
    return orders;
}

} // namespace Confine
