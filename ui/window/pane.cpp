// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pane.h"

#include <QApplication>
#include <QMetaObject>

namespace Vitrine::Ui {

namespace {

void callOnFocusWidget(const QWidget *pane, const char *slot)
{
    QWidget *widget = QApplication::focusWidget();
    if (widget && pane->isAncestorOf(widget) && widget->metaObject()->indexOfMethod(slot) >= 0)
        QMetaObject::invokeMethod(widget, QByteArray(slot).chopped(2).constData());
}

} // namespace

Pane::Pane(Place place, const QString &id, const QString &title, const QString &iconName, QWidget *parent)
    : QWidget(parent), m_place(place), m_title(title), m_iconName(iconName)
{
    setObjectName(id);
    setAccessibleName(title);
    setProperty("ground", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
}

void Pane::copy()
{
    callOnFocusWidget(this, "copy()");
}

void Pane::paste()
{
    callOnFocusWidget(this, "paste()");
}

bool Pane::showFile(const QByteArray &, int)
{
    return false;
}

bool Pane::showCommand(const QString &)
{
    return false;
}

bool Pane::showPrompt(const QString &)
{
    return false;
}

bool Pane::showCheckpoint(const CheckpointInfo &)
{
    return false;
}

bool Pane::showChanges(const QString &, const QString &)
{
    return false;
}

bool Pane::restoreCheckpoint(const CheckpointInfo &)
{
    return false;
}

void Pane::setTitle(const QString &title)
{
    if (m_title == title)
        return;
    m_title = title;
    setAccessibleName(title);
    Q_EMIT titleChanged();
}

void Pane::setBadge(const QString &text, Token tone)
{
    if (m_badge == text && m_badgeTone == tone)
        return;
    m_badge = text;
    m_badgeTone = tone;
    Q_EMIT badgeChanged();
}

} // namespace Vitrine::Ui
