// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gitssh/gitrequest.h"
#include "engine/gitssh/hostkeys.h"
#include "engine/model/hostkeyquestion.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

namespace Vitrine::GitSsh {

class KeyQuestions;

/// One call's wait for what the person says about a host's key. The thread that speaks SSH waits; the engine's thread
/// says how it ends, once.
class KeyAnswer
{
public:
    enum class Kind {
        Trusted,
        Refused,   ///< by the person
        NoAnswer,  ///< nobody was there, or nobody answered in time
        Withdrawn, ///< the call is over
    };

    /// The first counts.
    void give(Kind kind);
    [[nodiscard]] bool isOpen() const;
    /// The key was unknown: time that the person needs is no fault of the host.
    [[nodiscard]] bool wasAskedFor() const { return m_asked; }
    void ask() { m_asked = true; }
    /// NoAnswer when the time is over.
    [[nodiscard]] Kind wait(std::chrono::milliseconds limit);

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_given;
    std::optional<Kind> m_kind;
    std::atomic<bool> m_asked = false;
};

/// What a thread asks with. Outlives the questions' owner without harm.
class KeyAsker
{
public:
    /// Waits. Nobody's answer is no trust.
    [[nodiscard]] KeyAnswer::Kind ask(const HostKey &key) const;
    [[nodiscard]] const std::shared_ptr<KeyAnswer> &answer() const { return m_answer; }

private:
    friend class KeyQuestions;
    struct Line
    {
        std::mutex mutex;
        KeyQuestions *owner = nullptr; ///< null: gone
    };

    std::shared_ptr<Line> m_line;
    std::shared_ptr<KeyAnswer> m_answer = std::make_shared<KeyAnswer>();
    SessionKey m_session;
    HostPlace m_place;
    QString m_request;
    std::chrono::milliseconds m_limit{};
};

/// The unknown host keys that wait for the person, of all sessions of an engine. Owned by the Office; lives in the
/// engine's thread.
///
/// A question: asked → trusted (the key is kept in the store's known_hosts; every question about that key ends so),
/// refused, nobody answered in time, or nobody waits for it any more. Calls of one session that meet the same key share
/// one. Where nobody attends, no question is made: the call is refused at once.
class KeyQuestions : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds answerLimit{90};
    /// After a no, the same session does not ask about the same key again for so long: programs try again by
    /// themselves.
    static constexpr std::chrono::minutes quiet{10};

    /// `file`: where accepted keys go.
    explicit KeyQuestions(const QString &file, std::chrono::milliseconds limit = answerLimit);
    ~KeyQuestions() override;

    /// Somebody shows questions to the person; each true needs its false.
    void attend(bool on);
    [[nodiscard]] QList<HostKeyQuestion> list() const; ///< oldest first
    [[nodiscard]] int countOf(const SessionKey &session) const;
    [[nodiscard]] qsizetype waitingFor(const QString &id) const; ///< calls
    /// NotFound: it is over. Failed: the key cannot be kept; the question stays.
    [[nodiscard]] Result<void> trust(const QString &id);
    [[nodiscard]] Result<void> refuse(const QString &id);

    [[nodiscard]] KeyAsker asker(const SessionKey &session, const GitRequest &request) const;
    /// The call is over.
    void withdraw(const std::shared_ptr<KeyAnswer> &answer);

Q_SIGNALS:
    void changed();

private:
    friend class KeyAsker;
    struct Question
    {
        HostKeyQuestion asked;
        HostPlace place;
        HostKey key;
        QList<std::shared_ptr<KeyAnswer>> waiting;
    };

    void take(const KeyAsker &asker, const HostKey &key);
    [[nodiscard]] qsizetype indexOf(const QString &id) const;
    void end(qsizetype at, KeyAnswer::Kind kind);
    void endOld();

    QString m_file;
    std::chrono::milliseconds m_limit;
    std::shared_ptr<KeyAsker::Line> m_line = std::make_shared<KeyAsker::Line>();
    QList<Question> m_questions;
    QHash<QString, QDateTime> m_refused; ///< session, place and key, until when
    QHash<QString, QDateTime> m_trusted; ///< place and key, until when: a call may have looked a moment before
    QTimer m_clock;
    int m_attending = 0;
};

} // namespace Vitrine::GitSsh
