// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Confine {

/// Root becomes the user `uid` (or nobody, where user ids end below it), for good and without any group or capability.
/// Others stay who they are. False with errno set: then nothing may be started.
[[nodiscard]] bool becomeUser(long uid);

} // namespace Confine
