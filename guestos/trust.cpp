// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/trust.h"

#include "guestos/text.h"

#include <cerrno>
#include <cstring>
#include <functional>
#include <sys/stat.h>
#include <unordered_set>
#include <utility>
#include <vector>

namespace Vitrine::GuestOs {

namespace {

// Where Debian, Ubuntu and Alpine have them; the engine's variables name the same file.
constexpr const char *bundleFile = "/etc/ssl/certs/ca-certificates.crt";
/// What update-ca-certificates adds when somebody runs it in the machine.
constexpr const char *localFolder = "/usr/local/share/ca-certificates";

constexpr std::string_view beginLine = "-----BEGIN CERTIFICATE-----";
constexpr std::string_view endLine = "-----END CERTIFICATE-----";

void forEachCertificate(std::string_view pem, const std::function<void(std::string_view whole)> &found)
{
    for (;;) {
        const std::size_t begin = pem.find(beginLine);
        const std::size_t end = begin == std::string_view::npos ? begin : pem.find(endLine, begin);
        if (end == std::string_view::npos)
            return;
        found(pem.substr(begin, end + endLine.size() - begin));
        pem.remove_prefix(end + endLine.size());
    }
}

/// Files break the lines of the same certificate differently.
std::string contentOf(std::string_view whole)
{
    std::string content;
    content.reserve(whole.size());
    for (const char c : whole.substr(beginLine.size(), whole.size() - beginLine.size() - endLine.size())) {
        if (c > ' ')
            content.push_back(c);
    }
    return content;
}

} // namespace

std::vector<std::string> certificatesNotIn(std::string_view pem, std::string_view bundle)
{
    std::unordered_set<std::string> known;
    forEachCertificate(bundle, [&](std::string_view whole) { known.insert(contentOf(whole)); });
    std::vector<std::string> others;
    forEachCertificate(pem, [&](std::string_view whole) {
        if (known.insert(contentOf(whole)).second)
            others.emplace_back(whole);
    });
    return others;
}

namespace {

/// Puts those that the image does not have where programs look.
Trouble add(std::string_view pem)
{
    const std::string bundle = readWhole(bundleFile);
    const auto others = certificatesNotIn(pem, bundle);
    if (others.empty())
        return {};
    for (const char *folder : {"/etc/ssl", "/etc/ssl/certs", "/usr/local/share", localFolder})
        mkdir(folder, 0755);
    int number = 0;
    std::string added;
    for (const std::string &each : others) {
        if (number == 0 && !bundle.empty() && !bundle.ends_with('\n'))
            added += '\n';
        added += each + '\n';
        writeWhole(std::string(localFolder) + "/vitrine-" + std::to_string(++number) + ".crt", each + '\n');
    }
    if (!appendWhole(bundleFile, added))
        return {errno, std::string("the certificates cannot be written: ") + std::strerror(errno)};
    return {};
}

} // namespace

Trouble Trust::ask(std::uint64_t hash, std::uint32_t size)
{
    if (hash == m_hash)
        return {};
    m_coming = hash;
    m_size = size;
    m_bytes.clear();
    return {ENOENT, {}};
}

bool Trust::fits(std::uint32_t offset, std::size_t size) const
{
    return size > 0 && offset == m_bytes.size() && m_bytes.size() + size <= m_size;
}

Trouble Trust::take(std::string_view bytes)
{
    m_bytes.append(bytes);
    if (m_bytes.size() < m_size)
        return {};
    m_size = 0;
    const std::string pem = std::exchange(m_bytes, {});
    const Trouble trouble = m_isMachine ? add(pem) : Trouble();
    if (trouble.number == 0)
        m_hash = m_coming; // else they are asked for again
    return trouble;
}

} // namespace Vitrine::GuestOs
