// SPDX-License-Identifier: GPL-3.0-or-later
// What the person does to a terminal: keys, clicks on links, pasting.
#include "ui/terminal/terminalscreen.h"
#include "ui/window/actions.h"

// Its headers use Qt's keywords, which we do not define.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#include <qtermwidget6/qtermwidget.h>
#undef signals
#undef slots

#include <QKeyEvent>
#include <QMouseEvent>

namespace Vitrine::Ui {

void TerminalScreen::paste(const QString &text)
{
    QString bracketed = text;
    // What is pasted must not be able to end the bracket that tells the shell "this was pasted".
    bracketed.remove(QChar(0x1b));
    bracketed.replace(QLatin1String("\r\n"), QLatin1String("\r")).replace(QLatin1Char('\n'), QLatin1Char('\r'));
    m_terminal->bracketText(bracketed);
    m_terminal->sendText(bracketed);
}

TerminalLink TerminalScreen::linkAt(const QPoint &position) const
{
    const QPoint inside = position - m_display->contentsRect().topLeft();
    if (inside.x() < 0 || inside.y() < 0)
        return {};
    const int width = std::max(1, columns());
    int row = topLine() + inside.y() / std::max(1, m_cell.height());
    const int column = inside.x() / std::max(1, m_cell.width());
    const QString all = text();
    // An address that was wrapped is one address: lines are looked at as they were written.
    for (qsizetype start = 0; start <= all.size();) {
        const qsizetype end = all.indexOf(u'\n', start);
        const qsizetype length = (end < 0 ? all.size() : end) - start;
        const int rows = std::max(1, int((length + width - 1) / width));
        if (row < rows)
            return TerminalLink::at(all.mid(start, length), row * width + column, m_mountPath);
        row -= rows;
        start += length + 1;
    }
    return {};
}

/// A hand over what leads somewhere, while Ctrl is held.
void TerminalScreen::pointAt(const QMouseEvent *event)
{
    const bool leads = (event->modifiers() & Qt::ControlModifier) && event->buttons() == Qt::NoButton &&
                       !linkAt(event->position().toPoint()).isEmpty();
    if (leads)
        m_display->setCursor(Qt::PointingHandCursor);
    else if (m_display->cursor().shape() == Qt::PointingHandCursor)
        m_display->setCursor(Qt::IBeamCursor);
}

bool TerminalScreen::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_display)
        return QWidget::eventFilter(object, event);
    switch (event->type()) {
    case QEvent::StyleChange:
    case QEvent::PaletteChange:
        // A new style sheet gives it back the palette that it had before the last one: that of another theme.
        QMetaObject::invokeMethod(this, &TerminalScreen::paintGround, Qt::QueuedConnection);
        break;
    case QEvent::Wheel:
        if (m_use == Use::Block) {
            Q_EMIT wheeled(static_cast<QWheelEvent *>(event));
            return true;
        }
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease: {
        auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::RightButton && !(mouse->modifiers() & Qt::ShiftModifier)) {
            if (event->type() == QEvent::MouseButtonPress)
                Q_EMIT menuRequested(mouse->globalPosition().toPoint());
            return true;
        }
        if (mouse->button() == Qt::MiddleButton) {
            // The widget would paste whatever it is without asking.
            if (m_use == Use::Shell && event->type() == QEvent::MouseButtonPress)
                Q_EMIT pasteRequested(QClipboard::Selection);
            return true;
        }
        if (mouse->button() == Qt::LeftButton && (mouse->modifiers() & Qt::ControlModifier)) {
            const TerminalLink link = linkAt(mouse->position().toPoint());
            if (link.isEmpty())
                break;
            if (event->type() == QEvent::MouseButtonPress)
                Q_EMIT linkActivated(link);
            return true;
        }
        break;
    }
    case QEvent::MouseMove:
        pointAt(static_cast<QMouseEvent *>(event));
        break;
    case QEvent::ContextMenu:
        return true;
    case QEvent::ShortcutOverride: {
        auto *key = static_cast<QKeyEvent *>(event);
        // The window keeps some keys for itself; the terminal would claim every one.
        if (m_use == Use::Block || Actions::isReserved(key->key(), key->modifiers())) {
            event->ignore();
            return true;
        }
        break;
    }
    case QEvent::KeyPress: {
        auto *key = static_cast<QKeyEvent *>(event);
        // It comes here when its action is disabled. It must not fall into the shell then.
        if (m_use == Use::Block || Actions::isReserved(key->key(), key->modifiers()))
            return true;
        if (key->key() == Qt::Key_Insert && (key->modifiers() & Qt::ShiftModifier)) {
            Q_EMIT pasteRequested(key->modifiers() & Qt::ControlModifier ? QClipboard::Selection
                                                                         : QClipboard::Clipboard);
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QWidget::eventFilter(object, event);
}

} // namespace Vitrine::Ui
