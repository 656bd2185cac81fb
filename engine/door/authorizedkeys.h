// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/door/library.h"

#include <QString>

namespace Vitrine::Door {

/// The keys that open the door: the person's own (`id_*.pub`), and those that may log in as the person
/// (`authorized_keys`). Files are read anew each time, so that a key that was taken out counts no more.
///
/// A line of authorized_keys with options in front of its key counts for nothing: what it restricts could not be kept
/// here. Nor does a file that others may write, or that belongs to somebody else.
class AuthorizedKeys
{
public:
    /// `folder`: usually ~/.ssh.
    explicit AuthorizedKeys(QString folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] bool allows(ssh_key key) const;

private:
    QString m_folder;
};

} // namespace Vitrine::Door
