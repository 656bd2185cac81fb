// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QDialog>

namespace Vitrine::Ui {

/// What this program is, which version, and where it keeps things. Opened with open(); deletes itself.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    AboutDialog(Api::Engine &engine, QWidget *parent);
};

} // namespace Vitrine::Ui
