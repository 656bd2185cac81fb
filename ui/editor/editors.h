// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Vitrine::Ui {

/// Where an editor is to go.
struct EditorGoal
{
    QString host;   ///< as ssh's configuration calls it
    QString user;   ///< for those that want to be told again
    int port = 0;   ///< the same
    QString folder; ///< absolute, in the machine
};

/// A program of this computer that opens folders of hosts over SSH.
struct Editor
{
    QString id;      ///< stable: "code"
    QString name;    ///< as people call it
    QString program; ///< absolute

    [[nodiscard]] QStringList arguments(const EditorGoal &goal) const;
};

/// Those on PATH, one of each kind.
[[nodiscard]] QList<Editor> installedEditors();

} // namespace Vitrine::Ui
