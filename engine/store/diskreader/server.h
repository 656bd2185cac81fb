// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace Vitrine::DiskReader {

/// Reads the disk whose layers are `disks` (newest first) and answers on `socket` until its other end closes. Speaks
/// the guest channel's language (guestos/wire) as far as files that are only read: hello, List, Stat, Read. A disk that
/// cannot be read at all is said with Broken in the hello's place. Returns the exit code: 0 when the other end closed,
/// 1 when it sent nonsense or cannot be reached, 3 when the disk cannot be read.
[[nodiscard]] int serve(int socket, const std::vector<int> &disks, const std::string &mountPath);

} // namespace Vitrine::DiskReader
