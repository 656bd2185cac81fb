// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace Vitrine::Ui {

/// Keeps a dialog as high as its wrapped words need, which Qt only asks when the dialog has the width that it would
/// like best. With `width` it is as wide as that, or as its buttons need in the person's language; without, the person
/// may choose. Call it once, at any time; it follows what the dialog holds and lives as long.
void fitToWords(QDialog *dialog, int width = 0);

} // namespace Vitrine::Ui
