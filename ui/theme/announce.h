// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace Vitrine::Ui {

enum class Urgency {
    Polite, ///< after what is being said
    Urgent, ///< at once: something did not work
};

/// Has a screen reader say `words`, one line of them, wherever its cursor is. `from` is the widget that shows the same.
/// Nothing happens without a screen reader.
void announce(QWidget *from, const QString &words, Urgency urgency = Urgency::Polite);

} // namespace Vitrine::Ui
