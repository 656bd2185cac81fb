// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/error.h"

#include <QDialog>

namespace Vitrine::Ui {

/// The raw words behind an error, to read and to copy. Opened with open(); deletes itself.
class ErrorDialog : public QDialog
{
    Q_OBJECT

public:
    ErrorDialog(const Error &error, QWidget *parent);
};

} // namespace Vitrine::Ui
