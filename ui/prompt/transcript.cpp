// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/transcript.h"

#include <algorithm>
#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {

constexpr auto frame = 33ms;
constexpr auto pagePatience = 150ms; ///< how long the answers of a page are waited for before it shows without them

/// The end of `delta` that `text` does not end with already.
QString withoutOverlap(const QString &text, const QString &delta)
{
    constexpr qsizetype farthest = 8'192; // hostile text must not make this long
    for (qsizetype length = std::min({text.size(), delta.size(), farthest}); length > 0; --length) {
        if (QStringView(text).last(length) == QStringView(delta).first(length))
            return delta.sliced(length);
    }
    return delta;
}

Entry::Kind kindOf(TranscriptItem::Kind kind)
{
    switch (kind) {
    case TranscriptItem::Kind::Question:
        return Entry::Kind::Question;
    case TranscriptItem::Kind::Plan:
        return Entry::Kind::Plan;
    case TranscriptItem::Kind::Error:
        return Entry::Kind::Problem;
    default:
        return Entry::Kind::Step;
    }
}

/// A tool's detail: what it was given, and what came back.
QString detailOf(const TranscriptItem &item)
{
    if (item.kind != TranscriptItem::Kind::Tool || item.input.isEmpty())
        return item.text;
    return item.text.isEmpty() ? Transcript::tr("Input:\n%1").arg(item.input)
                               : Transcript::tr("Input:\n%1\n\nResult:\n%2").arg(item.input, item.text);
}

bool isStep(const EntryPtr &entry)
{
    return entry->kind == Entry::Kind::Step || entry->kind == Entry::Kind::Problem;
}

} // namespace

Transcript::Transcript(Api::Invocations &invocations, QObject *parent)
    : QObject(parent), m_invocations(invocations), m_older(std::make_shared<Entry>())
{
    m_older->kind = Entry::Kind::Older;
    m_frame.setSingleShot(true);
    connect(&m_frame, &QTimer::timeout, this, &Transcript::flush);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, [this] {
        for (const auto &turn : m_turns) {
            if (!hasEnded(turn->record.status))
                turn->dirty = true;
        }
        flush();
    });
    connect(&m_invocations, &Api::Invocations::added, this, &Transcript::added);
    connect(&m_invocations, &Api::Invocations::changed, this, &Transcript::updated);
    connect(&m_invocations, &Api::Invocations::item, this, &Transcript::itemCame);
}

Transcript::~Transcript() = default;

void Transcript::setSession(const std::optional<SessionInfo> &session)
{
    const bool machine = session && hasMachine(session->state);
    const std::optional<SessionKey> key = session ? std::optional(session->key) : std::nullopt;
    if (key == m_session) {
        if (machine != m_machine) {
            m_machine = machine;
            refreshEnds();
        }
        return;
    }
    m_machine = machine;
    m_session = key;
    reset();
    if (!m_session)
        return;
    m_loading = true;
    Q_EMIT loadingChanged(true);
    const quint64 generation = m_generation;
    m_invocations.list(*m_session, pageSize)
        .then(this, [this, generation](const Result<QList<InvocationRecord>> &records) {
            if (generation == m_generation)
                listed(records);
        });
}

void Transcript::reset()
{
    ++m_generation;
    m_turns.clear();
    m_entries.clear();
    m_loaded = m_hasOlder = false;
    m_awaited = 0;
    m_frame.stop();
    m_second.stop();
    const bool ran = !m_runningId.isEmpty();
    m_runningId.clear();
    if (m_loading) {
        m_loading = false;
        Q_EMIT loadingChanged(false);
    }
    Q_EMIT cleared();
    if (ran)
        Q_EMIT runningChanged();
}

void Transcript::loadOlder()
{
    if (!m_hasOlder || m_loading || m_turns.empty() || !m_session)
        return;
    m_loading = true;
    Q_EMIT loadingChanged(true);
    const quint64 generation = m_generation;
    m_invocations.list(*m_session, pageSize, m_turns.front()->record.id)
        .then(this, [this, generation](const Result<QList<InvocationRecord>> &records) {
            if (generation == m_generation)
                listed(records);
        });
}

void Transcript::listed(const Result<QList<InvocationRecord>> &records)
{
    m_loading = false;
    m_loaded = true;
    Q_EMIT loadingChanged(false);
    if (!records) {
        if (records.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(records.error());
        flush();
        return;
    }
    m_hasOlder = records->size() >= pageSize;
    QStringList missing;
    for (const InvocationRecord &record : *records) {
        if (Turn *turn = find(record.id)) {
            turn->record = record;
            turn->dirty = true;
            continue;
        }
        insert(record);
        missing.append(record.id);
    }
    for (const QString &id : std::as_const(missing))
        readTurn(id);
    if (missing.isEmpty())
        flush();
    else
        touch(); // all of the page at once, when its answers are there
}

void Transcript::readTurn(const QString &id)
{
    Turn *turn = find(id);
    if (!turn || turn->awaited)
        return;
    turn->awaited = true;
    ++m_awaited;
    turn->overlapped = !hasEnded(turn->record.status);
    const quint64 generation = m_generation;
    m_invocations.transcript(id).then(this, [this, generation, id](const Result<QList<TranscriptItem>> &items) {
        if (generation != m_generation)
            return;
        --m_awaited;
        if (items) {
            filled(id, *items);
            if (m_awaited == 0)
                flush();
            return;
        }
        if (Turn *found = find(id)) {
            found->awaited = false;
            applyEarly(*found, *this);
        }
        if (m_awaited == 0)
            flush();
        // An invocation that never had an answer has no record to read; that is no news.
        if (items.error().code != ErrorCode::Cancelled && items.error().code != ErrorCode::NotFound)
            Q_EMIT failed(items.error());
    });
}

void Transcript::filled(const QString &id, const QList<TranscriptItem> &items)
{
    Turn *turn = find(id);
    if (!turn)
        return;
    // What was there before is kept as far as it is the same, so that rows that were unfolded stay so.
    QHash<QString, EntryPtr> before;
    for (const auto &item : turn->items) {
        if (!item->entries.isEmpty() && item->entries.first()->unfolded)
            before.insert(item->value.id, item->entries.first());
    }
    turn->items.clear();
    turn->index.clear();
    turn->awaited = false;
    for (const TranscriptItem &item : items)
        apply(*turn, item);
    applyEarly(*turn, *this);
    if (!before.isEmpty()) {
        for (const auto &item : turn->items) {
            refresh(*item, id);
            if (const EntryPtr old = before.value(item->value.id);
                old && !item->entries.isEmpty() && item->entries.first()->kind == old->kind)
                item->entries.first()->unfolded = true;
        }
    }
    touch();
}

/// Items that came while the transcript was on its way: some of them may be in it.
void Transcript::applyEarly(Turn &turn, Transcript &self)
{
    QList<TranscriptItem> merged;
    QHash<QString, qsizetype> texts;
    for (const TranscriptItem &item : std::exchange(turn.early, {})) {
        if (item.kind == TranscriptItem::Kind::Text && texts.contains(item.id)) {
            merged[texts.value(item.id)].text += item.text;
            continue;
        }
        if (item.kind == TranscriptItem::Kind::Text)
            texts.insert(item.id, merged.size());
        merged.append(item);
    }
    for (TranscriptItem &item : merged) {
        if (item.kind == TranscriptItem::Kind::Text && turn.index.contains(item.id)) {
            const auto &known = turn.items[size_t(turn.index.value(item.id))];
            item.text = withoutOverlap(known->whole, item.text);
        }
        self.apply(turn, item);
    }
    turn.dirty = true;
    self.touch();
}

void Transcript::added(const InvocationRecord &record)
{
    if (record.session != m_session || find(record.id))
        return;
    insert(record);
    flush(); // a prompt that was just sent shows at once
}

void Transcript::updated(const InvocationRecord &record)
{
    if (record.session != m_session)
        return;
    Turn *turn = find(record.id);
    if (!turn)
        return;
    const bool ends = !hasEnded(turn->record.status) && hasEnded(record.status);
    turn->record = record;
    turn->dirty = true;
    if (ends && turn->overlapped)
        readTurn(record.id);
    // The last items come before the end does; they are shown with it.
    flush();
}

void Transcript::itemCame(const QString &id, const SessionKey &key, const TranscriptItem &item)
{
    if (key != m_session)
        return;
    Turn *turn = find(id);
    if (!turn)
        return; // older than what is loaded
    if (turn->awaited)
        turn->early.append(item);
    else
        apply(*turn, item);
    touch();
}

void Transcript::apply(Turn &turn, const TranscriptItem &item)
{
    turn.dirty = true;
    const bool isText = item.kind == TranscriptItem::Kind::Text;
    if (turn.index.contains(item.id)) {
        Item &known = *turn.items[size_t(turn.index.value(item.id))];
        known.dirty = true;
        if (isText && known.value.kind == item.kind) {
            known.whole += item.text;
            known.fresh += item.text.size();
            return;
        }
        if (known.value.kind != item.kind) {
            known.entries.clear();
            known.splitter = {};
            known.whole.clear();
            known.fresh = 0;
        }
        known.value = item;
        if (isText) {
            known.whole = item.text;
            known.fresh = item.text.size();
        }
        return;
    }
    auto made = std::make_unique<Item>();
    made->value = item;
    if (isText) {
        made->whole = item.text;
        made->fresh = item.text.size();
        made->value.text.clear();
    }
    turn.index.insert(item.id, qsizetype(turn.items.size()));
    turn.items.push_back(std::move(made));
}

Transcript::Turn *Transcript::find(const QString &id)
{
    for (auto it = m_turns.rbegin(); it != m_turns.rend(); ++it) {
        if ((*it)->record.id == id)
            return it->get();
    }
    return nullptr;
}

Transcript::Turn &Transcript::insert(const InvocationRecord &record)
{
    auto turn = std::make_unique<Turn>();
    turn->record = record;
    const auto place = std::ranges::upper_bound(m_turns, record.createdAt, {},
                                                [](const auto &each) { return each->record.createdAt; });
    return **m_turns.insert(place, std::move(turn));
}

void Transcript::touch()
{
    if (!m_frame.isActive())
        m_frame.start(m_awaited > 0 ? pagePatience : frame);
}

void Transcript::refresh(Item &item, const QString &turn)
{
    if (!item.dirty)
        return;
    item.dirty = false;
    if (item.value.kind == TranscriptItem::Kind::Text) {
        const qsizetype settled = std::min(item.splitter.closedCount(), item.entries.size());
        item.splitter.append(QStringView(item.whole).last(item.fresh));
        item.fresh = 0;
        const QList<TextSplitter::Piece> pieces = item.splitter.pieces();
        while (item.entries.size() > pieces.size())
            item.entries.removeLast();
        for (qsizetype i = settled; i < pieces.size(); ++i) {
            const TextSplitter::Piece &piece = pieces[i];
            const Entry::Kind kind = piece.code ? Entry::Kind::Code : Entry::Kind::Text;
            if (i >= item.entries.size() || item.entries[i]->kind != kind) {
                auto entry = std::make_shared<Entry>();
                entry->kind = kind;
                entry->turn = turn;
                if (i >= item.entries.size())
                    item.entries.append(entry);
                else
                    item.entries[i] = entry;
            }
            Entry &entry = *item.entries[i];
            if (entry.text == piece.text && entry.language == piece.language)
                continue;
            entry.text = piece.text;
            entry.language = piece.language;
            ++entry.revision;
        }
        return;
    }
    if (item.entries.isEmpty())
        item.entries.append(std::make_shared<Entry>());
    Entry &entry = *item.entries.first();
    entry.kind = kindOf(item.value.kind);
    entry.turn = turn;
    entry.title = item.value.title;
    entry.text = detailOf(item.value);
    entry.path = item.value.path;
    entry.icon = item.value.kind == TranscriptItem::Kind::Tool && item.value.icon.isEmpty() ? QStringLiteral("tool")
                                                                                            : item.value.icon;
    entry.failed = item.value.failed;
    entry.choices = item.value.choices;
    entry.chosen = item.value.chosen;
    entry.plan = item.value.plan;
    entry.done = item.value.done;
    entry.exitCode = item.value.exitCode;
    ++entry.revision;
}

void Transcript::refresh(Turn &turn)
{
    int steps = 0;
    bool hasText = false;
    const bool ended = hasEnded(turn.record.status);
    for (const auto &item : turn.items) {
        refresh(*item, turn.record.id);
        if (item->entries.size() == 1 && item->entries.first()->kind == Entry::Kind::Step) {
            ++steps;
            Entry &entry = *item->entries.first();
            // A step that nobody ended is over with its invocation.
            if (const bool runs = !item->value.done && !ended; entry.done == runs) {
                entry.done = !runs;
                ++entry.revision;
            }
        }
        hasText = hasText || !item->whole.isEmpty();
    }
    if (!turn.prompt) {
        turn.prompt = std::make_shared<Entry>();
        turn.prompt->kind = Entry::Kind::Prompt;
        turn.prompt->turn = turn.record.id;
        turn.end = std::make_shared<Entry>();
        turn.end->kind = Entry::Kind::End;
        turn.end->turn = turn.record.id;
    }
    turn.prompt->text = turn.record.prompt;
    if (turn.prompt->record.id.isEmpty() || turn.prompt->record.prompt != turn.record.prompt)
        ++turn.prompt->revision;
    turn.prompt->record = turn.record;
    turn.end->record = turn.record;
    turn.end->steps = steps;
    turn.end->hasText = hasText;
    turn.end->machine = m_machine;
    ++turn.end->revision;
}

void Transcript::flush()
{
    m_frame.stop();
    m_entries.clear();
    if (m_hasOlder)
        m_entries.append(m_older);
    bool open = false;
    QString runningId;
    for (const auto &turn : m_turns) {
        const bool newest = turn == m_turns.back();
        if (turn->end && turn->end->newest != newest)
            turn->dirty = true;
        if (turn->dirty) {
            refresh(*turn);
            turn->end->newest = newest;
            turn->dirty = false;
            refreshQuestions(*turn, newest);
        }
        if (!hasEnded(turn->record.status)) {
            open = true;
            if (runningId.isEmpty())
                runningId = turn->record.id;
        }
        refreshKept(*turn);
        if (turn->kept)
            m_entries.append(turn->kept);
        m_entries.append(turn->prompt);
        for (const auto &item : turn->items)
            m_entries += item->entries;
        m_entries.append(turn->end);
    }
    refreshSpans();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        Entry &entry = *m_entries[i];
        if (!isStep(m_entries[i]))
            continue;
        const bool first = i == 0 || !isStep(m_entries[i - 1]);
        const bool last = i + 1 == m_entries.size() || !isStep(m_entries[i + 1]);
        if (entry.first == first && entry.last == last)
            continue;
        entry.first = first;
        entry.last = last;
        ++entry.revision;
    }
    if (open && !m_second.isActive())
        m_second.start();
    else if (!open)
        m_second.stop();
    Q_EMIT changed();
    if (runningId != m_runningId) {
        m_runningId = runningId;
        Q_EMIT runningChanged();
    }
}

void Transcript::refreshEnds()
{
    for (const auto &turn : m_turns)
        turn->dirty = true;
    touch();
}

std::optional<InvocationRecord> Transcript::running() const
{
    for (const auto &turn : m_turns) {
        if (!hasEnded(turn->record.status))
            return turn->record;
    }
    return std::nullopt;
}

QStringList Transcript::prompts() const
{
    QStringList prompts;
    for (auto it = m_turns.rbegin(); it != m_turns.rend(); ++it) {
        const QString &prompt = (*it)->record.prompt;
        if (!prompt.isEmpty() && (prompts.isEmpty() || prompts.last() != prompt))
            prompts.append(prompt);
    }
    return prompts;
}

QString Transcript::answer(const QString &invocation) const
{
    for (auto it = m_turns.rbegin(); it != m_turns.rend(); ++it) {
        if (!invocation.isEmpty() && (*it)->record.id != invocation)
            continue;
        QStringList texts;
        for (const auto &item : (*it)->items) {
            if (item->value.kind == TranscriptItem::Kind::Text)
                texts.append(item->whole.trimmed());
        }
        if (!texts.isEmpty() || !invocation.isEmpty())
            return texts.join(QStringLiteral("\n\n"));
    }
    return {};
}

} // namespace Vitrine::Ui
