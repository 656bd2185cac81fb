// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace Vitrine::Ui {

class WindowSettings;

/// What can be chosen about the window. Everything takes effect at once, so there is nothing to apply. Opened with
/// open(); deletes itself.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(WindowSettings &settings, QWidget *parent);
};

} // namespace Vitrine::Ui
