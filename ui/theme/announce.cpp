// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/announce.h"

#include <QAccessible>
#include <QWidget>

namespace Vitrine::Ui {

namespace {

constexpr qsizetype longest = 300; ///< some of it comes from agents

} // namespace

void announce(QWidget *from, const QString &words, Urgency urgency)
{
    const QString line = words.left(longest).simplified();
    if (line.isEmpty() || !QAccessible::isActive())
        return;
    QAccessibleAnnouncementEvent event(from, line);
    event.setPoliteness(urgency == Urgency::Urgent ? QAccessible::AnnouncementPoliteness::Assertive
                                                   : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
}

} // namespace Vitrine::Ui
