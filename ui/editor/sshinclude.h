// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QString>

namespace Vitrine::Ui {

/// Whether the person's ssh (~/.ssh/config) knows the hosts of a file, and how it comes to. The file is small and on
/// this computer: nothing here waits for anything else.
class SshInclude
{
public:
    /// `hosts`: absolute; empty: there is none.
    explicit SshInclude(QString hosts);

    [[nodiscard]] QString configFile() const;
    [[nodiscard]] bool isThere() const;
    /// Empty: no line can name the file.
    [[nodiscard]] QString line() const;
    /// Puts the line on top. The rest of the file, and who may read it, stay as they are; it is made when there is
    /// none. Fails when it cannot be read or written.
    [[nodiscard]] Result<void> add() const;

private:
    QString m_hosts;
};

} // namespace Vitrine::Ui
