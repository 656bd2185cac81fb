// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace Vitrine::Ui {

/// Asks for another name. Opened with open(), deletes itself.
class RenameDialog : public QDialog
{
    Q_OBJECT

public:
    RenameDialog(const QString &name, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &name);
};

} // namespace Vitrine::Ui
