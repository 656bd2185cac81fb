// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/secrets/provider.h"

/// A Provider's script that serves the Git repositories below `root` (git http-backend) to those who show
/// `authorization`, and 401 to everybody else.
[[nodiscard]] Provider::Script gitServer(const QString &root, const QByteArray &authorization);
