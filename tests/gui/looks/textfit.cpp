// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/looks/textfit.h"

#include "tests/gui/looks/painted.h"
#include "tests/gui/looks/pseudotext.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

#include <algorithm>

namespace Vitrine::Looks {

namespace {

QString sizes(const QSizeF &need, const QSizeF &have)
{
    return QStringLiteral("needs %1 x %2, has %3 x %4")
        .arg(int(need.width()))
        .arg(int(need.height()))
        .arg(int(have.width()))
        .arg(int(have.height()));
}

/// The scroll area whose viewport, or what lies in it, the widget is.
const QAbstractScrollArea *scrollerOf(const QWidget *widget)
{
    for (const QWidget *at = widget; at && !at->isWindow(); at = at->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(at->parentWidget());
        if (area && area->viewport() == at)
            return area;
    }
    return nullptr;
}

/// Whether somebody who cannot see the whole text can read or hear it. Rows of views have a tool tip or a name each.
bool isTold(const QWidget *widget, const QString &begun)
{
    const auto *scroller = scrollerOf(widget);
    if (const auto *view = qobject_cast<const QAbstractItemView *>(scroller); view && view->viewport() == widget) {
        const QString start = begun.section(u'…', 0, 0).trimmed();
        const QAbstractItemModel *model = view->model();
        const std::function<bool(const QModelIndex &)> told = [&](const QModelIndex &parent) {
            for (int row = 0; row < std::min(model->rowCount(parent), 200); ++row) {
                for (int column = 0; column < model->columnCount(parent); ++column) {
                    const QModelIndex index = model->index(row, column, parent);
                    for (const int role : {Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole}) {
                        if (index.data(role).toString().contains(start))
                            return true;
                    }
                }
                if (told(model->index(row, 0, parent)))
                    return true;
            }
            return false;
        };
        return model && told({});
    }
    if (const auto *bar = qobject_cast<const QTabBar *>(widget)) {
        const QString start = begun.section(u'…', 0, 0).trimmed();
        for (int i = 0; i < bar->count(); ++i) {
            if (bar->tabToolTip(i).contains(start))
                return true;
        }
        return false;
    }
    return !widget->toolTip().isEmpty() || !widget->accessibleName().isEmpty();
}

/// An ellipsis stands for what had no room; in a menu, whose entries are never cut, for what the entry asks then.
bool isCut(const QWidget *widget, const QString &text)
{
    return text.contains(u'…') && !qobject_cast<const QMenu *>(widget);
}

QString line(const QWidget *widget, const QString &text, const QString &why)
{
    return QStringLiteral("%1: \"%2\" %3").arg(pathOf(widget), text.left(90), why);
}

void checkPiece(const PaintedPiece &piece, QStringList &found)
{
    if (piece.text.isEmpty())
        return;
    if (isCut(piece.widget, piece.text)) {
        if (!isTold(piece.widget, piece.text))
            found.append(line(piece.widget, piece.text, QStringLiteral("is cut, and nothing has the whole text")));
        return;
    }
    const auto *scroller = scrollerOf(piece.widget);
    const bool isView = scroller && scroller->viewport() == piece.widget;
    const bool scrollsAcross = isView && scroller->horizontalScrollBar()->maximum() > 0;
    if (isView && !piece.shown.intersects(piece.rect))
        return; // scrolled away
    // Tabs that do not fit are scrolled, a little at a time.
    const auto *arrow = piece.widget->findChild<QWidget *>(QStringLiteral("ScrollLeftButton"));
    if (arrow && arrow->isVisible() && qobject_cast<const QTabBar *>(piece.widget))
        return;
    // Rounding and the side bearings of a font take a pixel at each side.
    const QRectF room = piece.shown.adjusted(-1.5, -1.5, 1.5, 1.5);
    const bool wide = !scrollsAcross && (piece.rect.left() < room.left() || piece.rect.right() > room.right());
    const bool high = !isView && (piece.rect.top() < room.top() - 2 || piece.rect.bottom() > room.bottom() + 2);
    // A box for choosing shows the beginning of a long choice.
    if (wide && !high && qobject_cast<QComboBox *>(piece.widget) && piece.widget->toolTip().contains(piece.text))
        return;
    if (wide || high)
        found.append(line(piece.widget, piece.text,
                          sizes(piece.rect.size(), room.size()) +
                              QStringLiteral(", at %1, %2").arg(int(piece.rect.x())).arg(int(piece.rect.y()))));
}

/// Pieces that lie in their widget, but the widget does not lie in the one around it.
void checkPlace(const QWidget *widget, QStringList &found)
{
    // A terminal is as high as its output, and its block shows a part.
    if (widget->inherits("Konsole::TerminalDisplay"))
        return;
    const QWidget *inner = widget;
    while (!inner->isWindow() && inner->parentWidget()) {
        const QWidget *outer = inner->parentWidget();
        if (qobject_cast<const QAbstractScrollArea *>(outer))
            return;
        const QRect place(widget->mapTo(outer, QPoint(0, 0)), widget->size());
        const auto *area = qobject_cast<const QAbstractScrollArea *>(outer->parentWidget());
        if (area && area->viewport() == outer) {
            const bool across = area->horizontalScrollBar()->maximum() > 0 && !qobject_cast<const QScrollArea *>(area);
            if (!across && (place.left() < -1 || place.right() > outer->width()))
                found.append(
                    line(widget, {},
                         QStringLiteral("stands out of the scrolled area at its side: %1 … %2 of %3, wants %4 at least")
                             .arg(place.left())
                             .arg(place.right())
                             .arg(outer->width())
                             .arg(widget->minimumSizeHint().width())));
            return;
        }
        if (!outer->rect().adjusted(-1, -1, 1, 1).contains(place)) {
            found.append(line(widget, {},
                              QStringLiteral("is cut by %1: %2,%3 %4x%5 in %6x%7")
                                  .arg(pathOf(outer).section(QStringLiteral(" > "), -1))
                                  .arg(place.x())
                                  .arg(place.y())
                                  .arg(place.width())
                                  .arg(place.height())
                                  .arg(outer->width())
                                  .arg(outer->height())));
            return;
        }
        inner = outer;
    }
}

void checkHints(QWidget *widget, QStringList &found)
{
    QString text;
    QSize need;
    if (auto *button = qobject_cast<QAbstractButton *>(widget)) {
        text = button->text();
        need = button->sizeHint();
        if (button->inherits("QToolButton") && button->property("toolButtonStyle").toInt() == Qt::ToolButtonIconOnly)
            return;
    } else if (auto *box = qobject_cast<QComboBox *>(widget)) {
        text = box->currentText();
        need = QSize(0, box->minimumSizeHint().height());
    } else if (auto *label = qobject_cast<QLabel *>(widget)) {
        text = label->text();
        need = label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->minimumSizeHint();
    }
    if (text.isEmpty())
        return;
    if (need.width() > widget->width() + 1 || need.height() > widget->height() + 1)
        found.append(line(widget, text, sizes(need, widget->size())));
}

} // namespace

QStringList misfits(QWidget *root)
{
    QStringList found;
    QList<QWidget *> seen;
    for (const PaintedPiece &piece : painted(root)) {
        checkPiece(piece, found);
        if (!seen.contains(piece.widget))
            seen.append(piece.widget);
    }
    for (QWidget *widget : std::as_const(seen)) {
        checkPlace(widget, found);
        checkHints(widget, found);
    }
    found.removeDuplicates();
    return found;
}

} // namespace Vitrine::Looks
