// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QDialog>

namespace Vitrine::Ui {

class WindowSettings;

/// What can be chosen about the window, and whether the engine serves AWS clients. Everything takes effect at once, so
/// there is nothing to apply. Opened with open(); deletes itself.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(WindowSettings &settings, Api::Settings &engine, QWidget *parent);
};

} // namespace Vitrine::Ui
