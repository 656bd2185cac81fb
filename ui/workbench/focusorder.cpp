// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/focusorder.h"

#include "ui/workbench/headerbar.h"
#include "ui/workbench/pagestack.h"
#include "ui/workbench/statusline.h"
#include "ui/workbench/windowlayout.h"

#include <QAbstractScrollArea>
#include <QHash>

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace Vitrine::Ui {

namespace {

/// What is scrolled around the widget, and how far down the part with it is there: rows of a transcript are made in any
/// order, the newest first among them.
std::pair<const QWidget *, int> rowOf(const QWidget *widget)
{
    std::pair<const QWidget *, int> found{nullptr, std::numeric_limits<int>::min()};
    for (const QWidget *at = widget; at && !at->isWindow(); at = at->parentWidget()) {
        const auto *area = at->parentWidget()
                               ? qobject_cast<const QAbstractScrollArea *>(at->parentWidget()->parentWidget())
                               : nullptr;
        if (area && area->viewport() == at->parentWidget())
            found = {area, at->y()};
    }
    return found;
}

} // namespace

FocusOrder::FocusOrder(const WindowLayout &layout, const HeaderBar *header, const StatusLine *status)
    : m_layout(layout), m_header(header), m_status(status)
{
}

int FocusOrder::rank(const QWidget *widget) const
{
    const QWidget *const places[] = {m_layout.left(),  m_header,          m_layout.centre(),
                                     m_layout.right(), m_layout.bottom(), m_status};
    for (int i = 0; i < int(std::size(places)); ++i) {
        if (places[i] == widget || places[i]->isAncestorOf(widget))
            return i;
    }
    return int(std::size(places));
}

QWidget *FocusOrder::next(const QWidget *window, bool forward) const
{
    QList<QWidget *> stops;
    QHash<const QWidget *, int> made; ///< when, counted from the first
    for (QWidget *at = window->nextInFocusChain(); at && at != window; at = at->nextInFocusChain()) {
        made.insert(at, int(made.size()));
        if ((at->focusPolicy() & Qt::TabFocus) && !at->focusProxy() && at->isVisible() && at->isEnabled() &&
            at->window() == window)
            stops.append(at);
    }
    if (stops.isEmpty())
        return nullptr;
    // The tool bar's buttons come from several makers, in any order; they are read from one side to the other.
    const auto key = [&](const QWidget *stop) {
        int across = m_header->isAncestorOf(stop) ? stop->mapTo(window, QPoint(0, 0)).x() : 0;
        if (window->isRightToLeft())
            across = -across;
        const auto [area, row] = rowOf(stop);
        return std::tuple(rank(stop), across, made.value(area ? area : stop), row);
    };
    std::ranges::stable_sort(stops, {}, key);
    const qsizetype here = stops.indexOf(window->focusWidget());
    if (here < 0)
        return forward ? stops.first() : stops.last();
    return stops.at((here + (forward ? 1 : stops.size() - 1)) % stops.size());
}

} // namespace Vitrine::Ui
