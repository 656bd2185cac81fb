// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Vitrine::Session {

/// The certificates that this computer trusts (PEM): SSL_CERT_FILE if it is set, else where distributions keep theirs.
/// Read again when the file has changed. Empty: none was found, or it is larger than a guest takes.
[[nodiscard]] QByteArray hostCertificates();

/// Where the machine's programs find them (guestos/trust.cpp puts them there).
inline constexpr const char *guestBundle = "/etc/ssl/certs/ca-certificates.crt";

} // namespace Vitrine::Session
