// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Vitrine::GuestOs {

/// Tells programs that do not read the environment where the proxy is: apt, and sudo, which else takes the environment
/// away. Only where the image has them. Nothing of a session, so that it goes into templates.
void writeProxySettings();
/// Where programs that know no proxy look names up.
void writeResolver();

} // namespace Vitrine::GuestOs
