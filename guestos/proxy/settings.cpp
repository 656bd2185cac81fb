// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/proxy/settings.h"

#include "guestos/text.h"
#include "guestos/wire/frame.h"

#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::GuestOs {

namespace {

bool isFolder(const char *path)
{
    struct stat info{};
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

} // namespace

void writeResolver()
{
    unlink("/etc/resolv.conf"); // often a link to something that no machine runs
    writeWhole("/etc/resolv.conf",
               "# The machine's own: names lead to stand-in addresses, the computer outside looks them up.\n"
               "nameserver 198.18.0.53\noptions timeout:2 attempts:2\n");
}

void writeProxySettings()
{
    const std::string proxy = "http://127.0.0.1:" + std::to_string(Wire::proxyPort);
    if (isFolder("/etc/apt/apt.conf.d")) {
        // One request a connection: see handshake.h.
        writeWhole("/etc/apt/apt.conf.d/90vitrine", "Acquire::http::Proxy \"" + proxy +
                                                        "\";\nAcquire::https::Proxy \"" + proxy +
                                                        "\";\nAcquire::http::Pipeline-Depth \"0\";\n");
    }
    if (isFolder("/etc/sudoers.d"))
        writeWhole("/etc/sudoers.d/vitrine",
                   "Defaults env_keep += \"http_proxy https_proxy all_proxy no_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY "
                   "NO_PROXY SSL_CERT_FILE NODE_EXTRA_CA_CERTS REQUESTS_CA_BUNDLE CURL_CA_BUNDLE GIT_SSL_CAINFO "
                   "PIP_CERT CARGO_HTTP_CAINFO GIT_SSH\"\n",
                   0440);
}

} // namespace Vitrine::GuestOs
