// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/transcriptsearch.h"

#include "ui/prompt/entrywidget.h"
#include "ui/prompt/transcript.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"

#include <QAction>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace Vitrine::Ui {

namespace {
constexpr int slice = 6; ///< milliseconds at a time
constexpr qsizetype mostMatches = 5'000;
} // namespace

TranscriptSearch::TranscriptSearch(Transcript *transcript, QWidget *parent)
    : QWidget(parent), m_transcript(transcript), m_field(new SearchField(tr("Find in the transcript"), this)),
      m_count(makeLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_older(makeButton(tr("Search older prompts"), {}, ButtonKind::Link, this))
{
    setAccessibleName(tr("Find"));
    auto *up = new QAction(themeIcon(QStringLiteral("up")), tr("Previous match"), this);
    auto *down = new QAction(themeIcon(QStringLiteral("down")), tr("Next match"), this);
    auto *shut = new QAction(themeIcon(QStringLiteral("cross")), tr("Close find"), this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(readingGutter, 7, paneGutter, 7);
    setProperty("ground", QStringLiteral("alt"));
    setAttribute(Qt::WA_StyledBackground);
    layout->setSpacing(8);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_older);
    layout->addWidget(cornerButton(up, this));
    layout->addWidget(cornerButton(down, this));
    layout->addWidget(cornerButton(shut, this));
    m_older->hide();
    m_work.setInterval(0);
    connect(&m_work, &QTimer::timeout, this, &TranscriptSearch::work);
    connect(up, &QAction::triggered, this, [this] { step(-1); });
    connect(down, &QAction::triggered, this, [this] { step(1); });
    connect(shut, &QAction::triggered, this, &TranscriptSearch::close);
    connect(m_field, &QLineEdit::textChanged, this, &TranscriptSearch::restart);
    connect(m_field, &SearchField::left, this, &TranscriptSearch::close);
    connect(m_older, &QPushButton::clicked, this, &TranscriptSearch::olderRequested);
    connect(m_transcript, &Transcript::changed, this, [this] {
        // What came at the end, or at the beginning, is looked through, too, but not on every word that streams in.
        if (isVisible() && !m_query.isEmpty() && !m_work.isActive() && m_transcript->entries() != m_entries)
            restart();
    });
    connect(m_transcript, &Transcript::cleared, this, [this] {
        m_texts.clear();
        m_entries.clear();
        m_matches.clear();
        m_current = -1;
        restart();
    });
    hide();
}

void TranscriptSearch::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    restart();
}

void TranscriptSearch::close()
{
    m_work.stop();
    hide();
    m_texts.clear();
    m_entries.clear();
    m_matches.clear();
    m_current = -1;
    m_query.clear();
    Q_EMIT matchShown({}, {}, -1);
    Q_EMIT closed();
}

void TranscriptSearch::restart()
{
    if (!isVisible())
        return;
    const bool same = m_query == m_field->text();
    m_kept = same && m_current >= 0 ? m_matches.value(m_current) : std::pair<EntryPtr, int>();
    m_query = m_field->text();
    m_entries = m_transcript->entries();
    m_matches.clear();
    m_current = -1;
    m_next = m_entries.size() - 1;
    if (m_query.isEmpty()) {
        m_work.stop();
        Q_EMIT matchShown({}, {}, -1);
        say();
        return;
    }
    m_work.start();
    work();
}

void TranscriptSearch::work()
{
    QElapsedTimer clock;
    clock.start();
    const bool none = m_current < 0;
    while (m_next >= 0 && clock.elapsed() < slice && m_matches.size() < mostMatches) {
        const EntryPtr entry = m_entries[m_next--];
        Text &known = m_texts[entry.get()];
        if (known.revision != entry->revision)
            known = {entry->revision, EntryWidget::searchText(*entry)};
        const int count = int(std::min<qsizetype>(known.text.count(m_query, Qt::CaseInsensitive), 500));
        for (int number = count - 1; number >= 0; --number) {
            if (entry == m_kept.first && number == m_kept.second)
                m_current = m_matches.size();
            m_matches.append({entry, number});
        }
    }
    if (m_next < 0 || m_matches.size() >= mostMatches)
        m_work.stop();
    if (!m_kept.first && none && m_current < 0 && !m_matches.isEmpty()) {
        m_current = 0;
        showCurrent();
    } else if (!m_work.isActive() && m_current < 0) {
        if (!m_matches.isEmpty())
            m_current = 0;
        showCurrent();
    }
    say();
}

void TranscriptSearch::step(int direction)
{
    if (m_matches.isEmpty())
        return;
    // The list goes upwards.
    m_current = (m_current - direction + m_matches.size()) % m_matches.size();
    showCurrent();
    say();
}

int TranscriptSearch::matchCount() const
{
    return int(m_matches.size());
}

void TranscriptSearch::showCurrent()
{
    if (m_current < 0)
        Q_EMIT matchShown(m_query, {}, -1);
    else
        Q_EMIT matchShown(m_query, m_matches[m_current].first, m_matches[m_current].second);
}

void TranscriptSearch::say()
{
    if (m_query.isEmpty())
        m_count->clear();
    else if (m_matches.isEmpty())
        m_count->setText(m_work.isActive() ? tr("Searching") : tr("Nothing found"));
    else
        m_count->setText(tr("%1 of %2").arg(m_matches.size() - m_current).arg(m_matches.size()));
    m_older->setVisible(!m_query.isEmpty() && m_transcript->hasOlder());
}

void TranscriptSearch::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        step(event->modifiers() & Qt::ShiftModifier ? 1 : -1);
        return;
    case Qt::Key_F3:
        step(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return;
    case Qt::Key_Up:
        step(-1);
        return;
    case Qt::Key_Down:
        step(1);
        return;
    case Qt::Key_Escape:
        close();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace Vitrine::Ui
