// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

class QStyleOptionViewItem;
class QWidget;

namespace Vitrine::Ui {

/// Where the parts of what is painted by hand stand when the window is laid out from right to left. Painting code
/// reckons as if it were left to right, and puts each part where `at(part)` says; so a rectangle of a view's row is
/// brought into that reckoning by the same call. Aligned texts need no more: QPainter turns left and right itself.
///
/// Code, paths, hosts and output are written from left to right everywhere: `leftToRight()`.
class Mirror
{
public:
    /// The parts are placed in the widget.
    explicit Mirror(const QWidget *widget);
    /// The parts are placed in a row over the whole width of the view.
    explicit Mirror(const QStyleOptionViewItem &option);

    [[nodiscard]] bool isOn() const { return m_on; }
    [[nodiscard]] QRect operator()(const QRect &part) const;
    [[nodiscard]] QRectF operator()(const QRectF &part) const;
    [[nodiscard]] QPointF operator()(const QPointF &point) const;
    /// Flags for QPainter::drawText: a text whose signs must not change places, at the side where lines begin.
    [[nodiscard]] int codeFlags() const;
    /// The icon of what can be unfolded: it points where the reading goes.
    [[nodiscard]] QString foldIcon(bool open) const;

private:
    int m_width;
    bool m_on;
};

/// A field, label or view for code, paths or output.
void leftToRight(QWidget *widget);

/// A path or code within a sentence: its signs do not change places, nor those around it.
[[nodiscard]] QString codeInText(const QString &code);
/// Words of somebody else, which may be of either direction, within a sentence or a button.
[[nodiscard]] QString wordsInText(const QString &words);

} // namespace Vitrine::Ui
