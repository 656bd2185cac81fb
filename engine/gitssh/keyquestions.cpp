// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gitssh/keyquestions.h"

#include <QUuid>

#include <algorithm>

namespace Vitrine::GitSsh {

namespace {

/// The engine's thread says when the time is over; a thread does not wait for ever if that one has gone.
constexpr std::chrono::seconds grace{10};
/// Between a look into known_hosts and the question that follows from it.
constexpr std::chrono::seconds lookedBefore{10};
constexpr qsizetype maxRefused = 1'000;

QString placeOf(const HostPlace &place)
{
    return QString::fromLatin1(knownHostsName(place.host, place.port));
}

QString trustedAs(const HostPlace &place, const HostKey &key)
{
    return placeOf(place) + u'\n' + key.fingerprint;
}

QString refusedAs(const SessionKey &session, const HostPlace &place, const HostKey &key)
{
    return session.text() + u'\n' + trustedAs(place, key);
}

} // namespace

// --- The thread's end

void KeyAnswer::give(Kind kind)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_kind)
        m_kind = kind;
    m_given.notify_all();
}

bool KeyAnswer::isOpen() const
{
    const std::scoped_lock lock(m_mutex);
    return !m_kind;
}

KeyAnswer::Kind KeyAnswer::wait(std::chrono::milliseconds limit)
{
    std::unique_lock lock(m_mutex);
    if (!m_given.wait_for(lock, limit, [this] { return m_kind.has_value(); }))
        m_kind = Kind::NoAnswer;
    return *m_kind;
}

KeyAnswer::Kind KeyAsker::ask(const HostKey &key) const
{
    if (!m_line)
        return KeyAnswer::Kind::NoAnswer;
    m_answer->ask();
    {
        const std::scoped_lock lock(m_line->mutex);
        if (!m_line->owner)
            return KeyAnswer::Kind::NoAnswer;
        QMetaObject::invokeMethod(
            m_line->owner, [owner = m_line->owner, asker = *this, key] { owner->take(asker, key); },
            Qt::QueuedConnection);
    }
    return m_answer->wait(m_limit + grace);
}

// --- The engine's end

KeyQuestions::KeyQuestions(const QString &file, std::chrono::milliseconds limit) : m_file(file), m_limit(limit)
{
    m_line->owner = this;
    m_clock.setSingleShot(true);
    m_clock.callOnTimeout(this, &KeyQuestions::endOld);
}

KeyQuestions::~KeyQuestions()
{
    const std::scoped_lock lock(m_line->mutex);
    m_line->owner = nullptr;
    for (const Question &question : std::as_const(m_questions)) {
        for (const auto &answer : question.waiting)
            answer->give(KeyAnswer::Kind::NoAnswer);
    }
}

void KeyQuestions::attend(bool on)
{
    m_attending = std::max(0, m_attending + (on ? 1 : -1));
    while (m_attending == 0 && !m_questions.isEmpty())
        end(0, KeyAnswer::Kind::NoAnswer);
}

QList<HostKeyQuestion> KeyQuestions::list() const
{
    QList<HostKeyQuestion> all;
    for (const Question &question : m_questions)
        all.append(question.asked);
    return all;
}

int KeyQuestions::countOf(const SessionKey &session) const
{
    return int(std::ranges::count_if(m_questions, [&](const Question &each) { return each.asked.session == session; }));
}

KeyAsker KeyQuestions::asker(const SessionKey &session, const GitRequest &request) const
{
    KeyAsker asker;
    asker.m_line = m_line;
    asker.m_session = session;
    asker.m_place = request.place;
    asker.m_request = request.text();
    asker.m_limit = m_limit;
    return asker;
}

void KeyQuestions::take(const KeyAsker &asker, const HostKey &key)
{
    const std::shared_ptr<KeyAnswer> &answer = asker.m_answer;
    if (!answer->isOpen())
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString refused = refusedAs(asker.m_session, asker.m_place, key);
    if (m_trusted.value(trustedAs(asker.m_place, key)) > now)
        return answer->give(KeyAnswer::Kind::Trusted);
    if (m_attending == 0)
        return answer->give(KeyAnswer::Kind::NoAnswer);
    if (m_refused.value(refused) > now)
        return answer->give(KeyAnswer::Kind::Refused);
    for (Question &question : m_questions) {
        if (refusedAs(question.asked.session, question.place, question.key) == refused) {
            question.waiting.append(answer);
            return;
        }
    }
    Question question;
    question.asked.id = QUuid::createUuid().toString(QUuid::Id128);
    question.asked.session = asker.m_session;
    question.asked.host = placeOf(asker.m_place);
    question.asked.keyType = QString::fromLatin1(key.type);
    question.asked.fingerprint = key.fingerprint;
    question.asked.request = asker.m_request;
    question.asked.askedAt = now;
    question.asked.endsAt = now.addMSecs(m_limit.count());
    question.place = asker.m_place;
    question.key = key;
    question.waiting = {answer};
    m_questions.append(question);
    if (!m_clock.isActive())
        m_clock.start(m_limit);
    Q_EMIT changed();
}

Result<void> KeyQuestions::trust(const QString &id)
{
    const qsizetype at = indexOf(id);
    if (at < 0)
        return fail(ErrorCode::NotFound, tr("That question is over. Run the program in the session again."));
    const HostPlace place = m_questions[at].place;
    const HostKey key = m_questions[at].key;
    if (auto kept = trustHost(m_file, place.host, place.port, key); !kept)
        return kept;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_trusted.removeIf([&](const auto &entry) { return entry.value() <= now; });
    m_trusted.insert(trustedAs(place, key), now.addSecs(lookedBefore.count()));
    // Other sessions ask about the same key; another key of that host stays a question.
    for (qsizetype i = m_questions.size() - 1; i >= 0; --i) {
        const Question &each = m_questions[i];
        if (each.place.host == place.host && each.place.port == place.port && each.key.base64 == key.base64)
            end(i, KeyAnswer::Kind::Trusted);
    }
    return {};
}

Result<void> KeyQuestions::refuse(const QString &id)
{
    const qsizetype at = indexOf(id);
    if (at < 0)
        return fail(ErrorCode::NotFound, tr("That question is over."));
    const Question &question = m_questions[at];
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_refused.removeIf([&](const auto &entry) { return entry.value() <= now; });
    if (m_refused.size() < maxRefused)
        m_refused.insert(refusedAs(question.asked.session, question.place, question.key),
                         now.addSecs(std::chrono::seconds(quiet).count()));
    end(at, KeyAnswer::Kind::Refused);
    return {};
}

void KeyQuestions::withdraw(const std::shared_ptr<KeyAnswer> &answer)
{
    answer->give(KeyAnswer::Kind::Withdrawn);
    for (qsizetype i = 0; i < m_questions.size(); ++i) {
        if (m_questions[i].waiting.removeOne(answer) && m_questions[i].waiting.isEmpty()) {
            end(i, KeyAnswer::Kind::Withdrawn);
            return;
        }
    }
}

qsizetype KeyQuestions::waitingFor(const QString &id) const
{
    const qsizetype at = indexOf(id);
    return at < 0 ? 0 : m_questions[at].waiting.size();
}

qsizetype KeyQuestions::indexOf(const QString &id) const
{
    const auto found = std::ranges::find(m_questions, id, [](const Question &each) { return each.asked.id; });
    return found == m_questions.cend() ? -1 : found - m_questions.cbegin();
}

void KeyQuestions::end(qsizetype at, KeyAnswer::Kind kind)
{
    const Question question = m_questions.takeAt(at);
    for (const auto &answer : question.waiting)
        answer->give(kind);
    Q_EMIT changed();
}

void KeyQuestions::endOld()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (qsizetype i = m_questions.size() - 1; i >= 0; --i) {
        if (m_questions[i].asked.endsAt <= now)
            end(i, KeyAnswer::Kind::NoAnswer);
    }
    if (!m_questions.isEmpty())
        m_clock.start(std::chrono::milliseconds(std::max(qint64(1), now.msecsTo(m_questions.first().asked.endsAt))));
}

} // namespace Vitrine::GitSsh
