// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/scrollbox.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr int leastHeight = 96;

} // namespace

ScrollBox::ScrollBox(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(content);
    setFocusPolicy(Qt::NoFocus); // what gets the focus inside scrolls it
    content->installEventFilter(this);
}

int ScrollBox::heightAt(int width) const
{
    const QLayout *layout = widget()->layout();
    if (!layout)
        return widget()->sizeHint().height();
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalMinimumSize().height();
}

void ScrollBox::fit()
{
    widget()->setMinimumHeight(heightAt(viewport()->width()));
}

QSize ScrollBox::sizeHint() const
{
    const int width = widget()->sizeHint().width();
    return {width, std::max(heightAt(width), widget()->sizeHint().height())};
}

QSize ScrollBox::minimumSizeHint() const
{
    const QLayout *layout = widget()->layout();
    const int width = layout ? layout->totalMinimumSize().width() : widget()->minimumSizeHint().width();
    return {width + verticalScrollBar()->sizeHint().width(), leastHeight};
}

void ScrollBox::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

bool ScrollBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        fit();
        updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace Vitrine::Ui
