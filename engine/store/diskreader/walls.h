// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Vitrine::DiskReader {

/// The reader's own walls, inside those of vitrine-confine. From here on: descriptors up to `lastFd` and no others,
/// nothing written into a file, no new process or program, no socket, no file opened; bounded memory and time on the
/// processor; the end when whoever started us ends. Before the first byte of a disk is read. False with errno set: then
/// nothing may be read.
[[nodiscard]] bool enterWalls(int lastFd);

} // namespace Vitrine::DiskReader
