// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/secret.h"

#include <QMap>

namespace Vitrine::Secrets {

/// What stands in a key's place in the machine. Nothing out there takes it.
inline constexpr const char *placeholder = "vitrine-puts-the-key-in";

/// Variables that lead the programs of a machine to what its runtime was given: base URLs of models with placeholders
/// for their keys, and Git's insteadOf. `proxyPort`: where the machine's proxy listens, for programs that know no proxy
/// (the name model.vitrine leads to 127.0.0.1 in the machine).
[[nodiscard]] QMap<QByteArray, QByteArray> guestSettings(const QList<SecretGrant> &grants, quint16 proxyPort);

} // namespace Vitrine::Secrets
