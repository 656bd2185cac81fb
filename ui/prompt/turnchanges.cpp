// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/turnchanges.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {

constexpr auto quick = 1s;
constexpr size_t mostWanted = 20; ///< a person who scrolls by looks at none of them

QString idOf(const TurnChanges::Span &span)
{
    return span.from + u' ' + span.to;
}

} // namespace

TurnChanges::TurnChanges(Api::Checkpoints &checkpoints, Api::Files &files, QObject *parent)
    : QObject(parent), m_checkpoints(checkpoints)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(1500ms);
    m_soon.callOnTimeout(this, &TurnChanges::filesChanged);
    const auto touched = [this](const SessionKey &key) {
        if (m_key == key && !m_slow)
            m_soon.start(); // when it has been quiet for a while
    };
    connect(&files, &Api::Files::folderChanged, this, touched);
    connect(&files, &Api::Files::allChanged, this, touched);
}

void TurnChanges::setSession(const std::optional<SessionKey> &key)
{
    if (m_key == key)
        return;
    m_key = key;
    ++m_turn;
    m_soon.stop();
    m_counts.clear();
    m_failed.clear();
    m_wanted.clear();
    m_busy = m_slow = false;
}

std::optional<TurnChanges::Count> TurnChanges::count(const Span &span) const
{
    const auto found = m_counts.constFind(idOf(span));
    return found == m_counts.cend() ? std::nullopt : std::optional(*found);
}

void TurnChanges::want(const Span &span)
{
    if (!m_key || span.from.isEmpty() || m_counts.contains(idOf(span)) || m_failed.contains(idOf(span)) ||
        std::ranges::contains(m_wanted, span))
        return;
    m_wanted.push_front(span); // what was looked at last comes first
    if (m_wanted.size() > mostWanted)
        m_wanted.pop_back();
    next();
}

void TurnChanges::next()
{
    if (m_busy || m_wanted.empty() || !m_key)
        return;
    m_busy = true;
    const Span span = m_wanted.front();
    m_wanted.pop_front();
    QElapsedTimer clock;
    clock.start();
    m_checkpoints.compare(*m_key, span.from, span.to)
        .then(this, [this, span, clock, turn = m_turn](const Result<ChangeList> &list) {
            if (turn != m_turn)
                return;
            m_busy = false;
            if (span.to.isEmpty())
                m_slow = clock.durationElapsed() > quick;
            // Without a count the words stay "What changed"; the page of changes says why it cannot be compared.
            if (list)
                m_counts.insert(idOf(span), {int(list->changes.size()), list->complete});
            else if (!span.to.isEmpty() || list.error().code == ErrorCode::NotFound)
                m_failed.insert(idOf(span));
            if (list)
                Q_EMIT changed();
            next();
        });
}

void TurnChanges::filesChanged()
{
    if (m_counts.removeIf([](const auto &entry) { return entry.key().endsWith(u' '); }) > 0)
        Q_EMIT changed();
}

} // namespace Vitrine::Ui
