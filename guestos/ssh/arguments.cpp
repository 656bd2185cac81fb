// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/ssh/arguments.h"

#include <algorithm>

namespace Vitrine::GuestOs {

namespace {

using Kind = SshArguments::Kind;

// Of ssh(1).
constexpr std::string_view flagsThatMatterNot = "46aACgkKMqtTvxXyn";
constexpr std::string_view valuesThatMatterNot = "bBcEeFiImopPSl";
constexpr std::string_view valuesOfOtherThings = "DJLOQRwW";

SshArguments wrong(std::string words)
{
    SshArguments result;
    result.words = std::move(words);
    return result;
}

SshArguments onlyGit()
{
    return wrong(
        "The ssh of this machine is for git alone. A session has no keys of yours; whatever else goes over SSH "
        "needs a program of its own in the machine (openssh-client) and keys that are made in it.");
}

/// "[user@]host", or an ssh:// address.
void setDestination(std::string_view text, Wire::SshRequest &request)
{
    constexpr std::string_view scheme = "ssh://";
    const bool isAddress = text.starts_with(scheme);
    if (isAddress)
        text.remove_prefix(scheme.size());
    if (const std::size_t at = text.rfind('@'); at != std::string_view::npos) {
        request.user = text.substr(0, at);
        text.remove_prefix(at + 1);
    }
    if (isAddress) {
        if (text.ends_with('/'))
            text.remove_suffix(1);
        const std::size_t colon = text.rfind(':');
        if (colon != std::string_view::npos && !text.ends_with(']')) {
            request.port = text.substr(colon + 1);
            text = text.substr(0, colon);
        }
    }
    if (text.size() > 2 && text.starts_with('[') && text.ends_with(']'))
        text = text.substr(1, text.size() - 2);
    request.host = text;
}

} // namespace

SshArguments readSshArguments(const std::vector<std::string_view> &arguments)
{
    SshArguments result;
    result.kind = Kind::Run;
    std::string_view user;
    std::string_view port;
    std::size_t i = 0;
    for (; i < arguments.size() && arguments[i].size() > 1 && arguments[i].front() == '-'; ++i) {
        if (arguments[i] == "--") {
            ++i;
            break;
        }
        std::string_view letters = arguments[i].substr(1);
        while (!letters.empty()) {
            const char letter = letters.front();
            letters.remove_prefix(1);
            if (letter == 'G') {
                result.kind = Kind::Probe;
                return result;
            }
            if (letter == 'V') {
                result.kind = Kind::Version;
                return result;
            }
            if (flagsThatMatterNot.contains(letter))
                continue;
            if (valuesOfOtherThings.contains(letter) || letter == 'N' || letter == 'f' || letter == 's')
                return onlyGit();
            if (!valuesThatMatterNot.contains(letter))
                return wrong(std::string("The ssh of this machine does not know the option -").append(1, letter));
            std::string_view value = letters;
            if (value.empty()) {
                if (++i == arguments.size())
                    return wrong(std::string("A value is missing for the option -").append(1, letter));
                value = arguments[i];
            }
            if (letter == 'p')
                port = value;
            else if (letter == 'l')
                user = value;
            break;
        }
    }
    if (i == arguments.size())
        return wrong("ssh wants a host and a command of git's. The ssh of this machine is for git alone.");
    setDestination(arguments[i++], result.request);
    // As with a usual ssh the options win over nothing but the defaults: git gives one or the other.
    if (!port.empty())
        result.request.port = port;
    if (!user.empty())
        result.request.user = user;
    if (i == arguments.size())
        return onlyGit();
    for (; i < arguments.size(); ++i) {
        if (!result.request.command.empty())
            result.request.command += ' ';
        result.request.command += arguments[i];
    }
    return result;
}

} // namespace Vitrine::GuestOs
