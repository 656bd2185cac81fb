// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/transcriptview.h"

#include "ui/prompt/entrywidget.h"
#include "ui/prompt/transcript.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QUrl>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr int topGap = 12;
constexpr int bottomGap = 12;
constexpr int reach = 400;  ///< pixels beyond the visible part that have widgets, too
constexpr int widest = 900; ///< longer lines are hard to read

bool isRow(const Entry &entry)
{
    return entry.kind == Entry::Kind::Step || entry.kind == Entry::Kind::Problem;
}

} // namespace

TranscriptView::TranscriptView(Transcript *transcript, QWidget *parent)
    : QAbstractScrollArea(parent), m_transcript(transcript),
      m_newButton(makeButton(tr("New below"), QStringLiteral("down"), ButtonKind::Plain, this))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the width must not depend on the height
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Transcript"));
    viewport()->setProperty("ground", QStringLiteral("base"));
    viewport()->setAttribute(Qt::WA_StyledBackground);
    verticalScrollBar()->setSingleStep(40);
    m_newButton->setAccessibleName(tr("Show what is new at the end"));
    m_newButton->setProperty("small", true);
    m_newButton->hide();
    connect(m_newButton, &QPushButton::clicked, this, &TranscriptView::scrollToEnd);
    connect(m_transcript, &Transcript::changed, this, &TranscriptView::transcriptChanged);
    connect(m_transcript, &Transcript::cleared, this, &TranscriptView::clear);
}

void TranscriptView::clear()
{
    for (EntryWidget *widget : std::as_const(m_widgets)) {
        widget->hide();
        widget->deleteLater();
    }
    m_widgets.clear();
    m_measures.clear();
    m_entries.clear();
    m_anchor.reset();
    m_matchEntry.reset();
    m_following = true;
    m_moreBelow = false;
    rearrange();
}

void TranscriptView::transcriptChanged()
{
    const EntryPtr lastBefore = m_entries.isEmpty() ? EntryPtr() : m_entries.last();
    const qsizetype countBefore = m_entries.size();
    m_entries = m_transcript->entries();
    // What is gone for good must not be found again at the same address.
    QSet<const Entry *> alive;
    alive.reserve(m_entries.size());
    for (const EntryPtr &entry : std::as_const(m_entries))
        alive.insert(entry.get());
    for (auto it = m_widgets.begin(); it != m_widgets.end();) {
        if (alive.contains(it.key())) {
            ++it;
            continue;
        }
        it.value()->hide();
        it.value()->deleteLater();
        it = m_widgets.erase(it);
    }
    m_measures.removeIf([&alive](const auto &pair) { return !alive.contains(pair.key()); });
    if (m_anchor && !alive.contains(m_anchor.get()))
        m_anchor.reset();
    if (m_matchEntry && !alive.contains(m_matchEntry.get()))
        m_matchEntry.reset();
    bool changed = false;
    for (auto it = m_widgets.cbegin(); it != m_widgets.cend(); ++it)
        changed = it.value()->refresh() || changed;
    if (changed && !m_query.isEmpty()) {
        for (EntryWidget *widget : std::as_const(m_widgets))
            widget->highlight(m_query, widget->entry() == m_matchEntry ? m_matchNumber : -1);
    }
    if (!m_following && countBefore > 0 && !m_entries.isEmpty() &&
        (m_entries.last() != lastBefore || m_entries.last()->kind == Entry::Kind::End) &&
        !hasEnded(m_entries.last()->record.status))
        m_moreBelow = true;
    rearrange();
}

int TranscriptView::contentWidth() const
{
    // The scroll bar lies in the right gutter.
    return std::clamp(width() - 2 * readingGutter, 40, widest);
}

int TranscriptView::gapBefore(qsizetype index) const
{
    if (index == 0)
        return topGap;
    const Entry &entry = *m_entries[index];
    const Entry &above = *m_entries[index - 1];
    switch (entry.kind) {
    case Entry::Kind::Kept:
        return above.kind == Entry::Kind::Older ? 8 : 20;
    case Entry::Kind::Prompt:
        return above.kind == Entry::Kind::Older || above.kind == Entry::Kind::Kept ? 8 : 24;
    case Entry::Kind::Step:
    case Entry::Kind::Problem:
        return isRow(above) ? 0 : 12;
    case Entry::Kind::Question:
    case Entry::Kind::Plan:
        return 12;
    case Entry::Kind::Text:
    case Entry::Kind::Code:
        return above.kind == Entry::Kind::Text || above.kind == Entry::Kind::Code ? 8 : 12;
    case Entry::Kind::End:
        return 10;
    case Entry::Kind::Older:
        break;
    }
    return 8;
}

int TranscriptView::guess(const Entry &entry) const
{
    const int line = lineHeight(TextStyle::Body);
    const int perLine = std::max(20, contentWidth() / 7);
    switch (entry.kind) {
    case Entry::Kind::Prompt:
        return 36 + line * int(std::min<qsizetype>(12, 1 + entry.text.size() / perLine));
    case Entry::Kind::Text:
        return line * int(1 + entry.text.size() / perLine);
    case Entry::Kind::Code:
        return 36 + line * int(std::min<qsizetype>(24, 1 + entry.text.count(u'\n')));
    case Entry::Kind::Plan:
        return 20 + (line + 4) * int(1 + std::min<qsizetype>(entry.plan.size(), 13));
    case Entry::Kind::Question:
        return 100 + line * int(entry.text.size() / perLine);
    default:
        return std::max(28, line + 10);
    }
}

int TranscriptView::knownHeight(const EntryPtr &entry) const
{
    const auto it = m_measures.constFind(entry.get());
    return it == m_measures.cend() ? guess(*entry) : it->height;
}

EntryWidget *TranscriptView::widgetFor(qsizetype index)
{
    const EntryPtr &entry = m_entries[index];
    if (EntryWidget *known = m_widgets.value(entry.get()))
        return known;
    EntryWidget *widget = EntryWidget::make(entry, viewport());
    connect(widget, &EntryWidget::resized, this, [this, widget] {
        m_measures.remove(widget->entry().get());
        // Unfolding the last lines must not push them out of sight at once.
        if (m_following && verticalScrollBar()->maximum() > 0)
            setAnchorFromValue(verticalScrollBar()->value());
        m_following = false;
        rearrange();
    });
    connect(widget, &EntryWidget::linkActivated, this, &TranscriptView::linkActivated);
    connect(widget, &EntryWidget::fileRequested, this, &TranscriptView::fileRequested);
    connect(widget, &EntryWidget::copyRequested, this, &TranscriptView::copyRequested);
    connect(widget, &EntryWidget::answerCopyRequested, this, &TranscriptView::answerCopyRequested);
    connect(widget, &EntryWidget::restartRequested, this, &TranscriptView::restartRequested);
    connect(widget, &EntryWidget::promptRequested, this, &TranscriptView::promptRequested);
    connect(widget, &EntryWidget::sendRequested, this, &TranscriptView::sendRequested);
    connect(widget, &EntryWidget::olderRequested, this, &TranscriptView::olderRequested);
    connect(widget, &EntryWidget::checkpointRequested, this, &TranscriptView::checkpointRequested);
    connect(widget, &EntryWidget::restoreRequested, this, &TranscriptView::restoreRequested);
    connect(widget, &EntryWidget::changesRequested, this, &TranscriptView::changesRequested);
    m_widgets.insert(entry.get(), widget);
    if (!m_query.isEmpty())
        widget->highlight(m_query, entry == m_matchEntry ? m_matchNumber : -1);
    return widget;
}

int TranscriptView::measure(qsizetype index)
{
    const EntryPtr &entry = m_entries[index];
    EntryWidget *widget = widgetFor(index);
    widget->refresh(); // something may want the height before we heard of the change
    Measure &measure = m_measures[entry.get()];
    const int width = contentWidth();
    if (measure.width != width || measure.revision != entry->revision)
        measure = {widget->heightFor(width), width, entry->revision};
    return measure.height;
}

void TranscriptView::rearrange()
{
    if (m_arranging)
        return;
    const QScopedValueRollback guard(m_arranging, true);
    const int height = viewport()->height();
    const int width = contentWidth();
    const qsizetype count = m_entries.size();

    // Find the rows that are to have widgets, from what holds the view in place outwards.
    qsizetype first = 0;
    qsizetype last = -1; // inclusive
    int firstTop = 0;    // relative to the top of the visible part
    if (count > 0) {
        qsizetype at = count - 1;
        int top = 0;
        if (m_following || !m_anchor) {
            top = height - bottomGap - measure(at);
        } else {
            at = std::max<qsizetype>(0, m_entries.indexOf(m_anchor));
            top = m_anchorOffset;
        }
        // Downwards.
        last = at;
        int bottom = top + measure(at);
        while (last + 1 < count && bottom < height + reach) {
            ++last;
            bottom += gapBefore(last) + measure(last);
        }
        // The end may not lie above the lower edge, nor the beginning below the upper one.
        if (last == count - 1 && bottom + bottomGap < height) {
            top += height - bottomGap - bottom;
            bottom = height - bottomGap;
        }
        first = at;
        firstTop = top;
        while (first > 0 && firstTop > -reach) {
            firstTop -= gapBefore(first);
            --first;
            firstTop -= measure(first);
        }
        if (first == 0 && firstTop > topGap) {
            const int shift = firstTop - topGap;
            firstTop -= shift;
            bottom -= shift;
            while (last + 1 < count && bottom < height + reach) {
                ++last;
                bottom += gapBefore(last) + measure(last);
            }
        }
    }
    dropFar(first, last);

    // Place them, and find the new anchor: the first one that is visible.
    int y = firstTop;
    m_anchor.reset();
    const int left = readingGutter;
    for (qsizetype i = first; i <= last; ++i) {
        if (i > first)
            y += gapBefore(i);
        const int rowHeight = m_measures.value(m_entries[i].get()).height;
        EntryWidget *widget = m_widgets.value(m_entries[i].get());
        widget->setGeometry(Mirror(viewport())(QRect(left, y, width, rowHeight)));
        widget->show();
        // Not the line above the oldest prompt: what is loaded comes in below it.
        if (!m_anchor && y + rowHeight > 0 && m_entries[i]->kind != Entry::Kind::Older) {
            m_anchor = m_entries[i];
            m_anchorOffset = y;
        }
        y += rowHeight;
    }

    // Widgets that are held although they are far away.
    int above = topGap;
    int total = topGap;
    for (qsizetype i = 0; i < count; ++i) {
        if (i > 0)
            total += gapBefore(i);
        if (i == first)
            above = total;
        else if (i < first || i > last) {
            if (EntryWidget *held = m_widgets.value(m_entries[i].get()))
                held->move(left, i < first ? -held->height() - 10'000 : height + 10'000);
        }
        total += knownHeight(m_entries[i]);
    }
    total += bottomGap;

    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(height);
    bar->setRange(0, std::max(0, total - height));
    bar->setValue(count > 0 ? above - firstTop : 0);
    if (bar->value() >= bar->maximum()) {
        m_following = true;
        m_moreBelow = false;
    }
    if (m_following)
        m_moreBelow = false;
    m_newButton->setVisible(m_moreBelow);
    placeButton();
    Q_EMIT arranged();
}

QList<EntryPtr> TranscriptView::shownEntries() const
{
    QList<EntryPtr> entries;
    for (const EntryWidget *widget : m_widgets)
        entries.append(widget->entry());
    return entries;
}

void TranscriptView::dropFar(qsizetype first, qsizetype last)
{
    QSet<const Entry *> near;
    for (qsizetype i = first; i <= last; ++i)
        near.insert(m_entries[i].get());
    for (auto it = m_widgets.begin(); it != m_widgets.end();) {
        if (near.contains(it.key()) || it.value()->isHeld()) {
            ++it;
            continue;
        }
        it.value()->hide();
        it.value()->deleteLater();
        it = m_widgets.erase(it);
    }
}

void TranscriptView::setAnchorFromValue(int value)
{
    int y = topGap;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (i > 0)
            y += gapBefore(i);
        const int height = knownHeight(m_entries[i]);
        if ((y + height > value && m_entries[i]->kind != Entry::Kind::Older) || i + 1 == m_entries.size()) {
            m_anchor = m_entries[i];
            m_anchorOffset = y - value;
            return;
        }
        y += height;
    }
}

void TranscriptView::scrollContentsBy(int, int)
{
    if (m_arranging)
        return;
    const QScrollBar *bar = verticalScrollBar();
    m_following = bar->value() >= bar->maximum();
    if (!m_following)
        setAnchorFromValue(bar->value());
    rearrange();
    if (bar->value() < viewport()->height() && m_transcript->hasOlder())
        Q_EMIT olderRequested();
}

void TranscriptView::scrollToEnd()
{
    m_following = true;
    rearrange();
    if (m_newButton->hasFocus())
        setFocus(Qt::OtherFocusReason);
}

void TranscriptView::setHighlight(const QString &query, const EntryPtr &entry, int occurrence)
{
    m_query = query;
    m_matchEntry = entry;
    m_matchNumber = occurrence;
    const auto widgets = m_widgets; // highlighting may unfold a step, which rearranges
    for (EntryWidget *widget : widgets)
        widget->highlight(query, widget->entry() == entry ? occurrence : -1);
    const qsizetype index = entry ? m_entries.indexOf(entry) : -1;
    if (index < 0)
        return;
    m_following = false;
    if (EntryWidget *shown = m_widgets.value(entry.get());
        !shown || !viewport()->rect().contains(shown->geometry().center())) {
        m_anchor = entry;
        m_anchorOffset = viewport()->height() / 3;
        rearrange();
    }
    EntryWidget *widget = m_widgets.value(entry.get());
    if (!widget)
        return;
    const QRect match = widget->highlight(query, occurrence);
    if (match.isNull())
        return;
    const QRect seen = match.translated(widget->pos());
    if (seen.top() < 24 || seen.bottom() > viewport()->height() - 24) {
        m_anchor = entry;
        m_anchorOffset = widget->y() + viewport()->height() / 3 - seen.top();
        m_following = false;
        rearrange();
    }
}

void TranscriptView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    rearrange();
}

void TranscriptView::placeButton()
{
    const QSize size = m_newButton->sizeHint();
    m_newButton->setGeometry((viewport()->width() - size.width()) / 2, viewport()->height() - size.height() - 12,
                             size.width(), size.height());
    m_newButton->raise();
}

void TranscriptView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Home:
        bar->setValue(0);
        return;
    case Qt::Key_End:
        scrollToEnd();
        return;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        return;
    case Qt::Key_PageDown:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return;
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return;
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool TranscriptView::focusNextPrevChild(bool next)
{
    const bool moved = QAbstractScrollArea::focusNextPrevChild(next);
    QWidget *focus = focusWidget();
    if (moved && focus && viewport()->isAncestorOf(focus)) {
        const QPoint top = focus->mapTo(viewport(), QPoint());
        const int over = top.y() + std::min(focus->height(), viewport()->height() / 2) - viewport()->height();
        if (top.y() < 0)
            verticalScrollBar()->setValue(verticalScrollBar()->value() + top.y() - 12);
        else if (over > 0)
            verticalScrollBar()->setValue(verticalScrollBar()->value() + over + 12);
    }
    return moved;
}

void TranscriptView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_measures.clear();
        rearrange();
    }
}

bool TranscriptView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        return true; // heights come from measure(), not from size hints
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace Vitrine::Ui
