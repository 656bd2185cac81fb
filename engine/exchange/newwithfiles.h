// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchange/beginning.h"
#include "engine/model/operation.h"

#include <QCoreApplication>

namespace Vitrine::Exchange {

/// A session that was made with files in it.
struct NewWorkspace
{
    SessionInfo session;
    Beginning beginning;
    QList<QByteArray> leftOut; ///< the first names that went away or could not be read meanwhile
    qint64 leftOutCount = 0;
};

/// Makes a session whose workspace begins with files from elsewhere. All of it is there in the end, or no session.
///
/// Order: the runtime is looked at → the session is made → its machine starts → fill() → a checkpoint of the workspace
/// as it came → where it came from is kept. An error deletes the session, and so does giveUp(). Lives in the thread of
/// whoever made it.
class NewWithFiles : public Operation<NewWorkspace>
{
    Q_OBJECT

public:
    NewWithFiles(Api::Nouns engine, const NewSession &request, QObject *parent = nullptr);
    ~NewWithFiles() override;
    void start() override;
    /// It ends with Cancelled when nothing of it is left.
    void giveUp();

Q_SIGNALS:
    /// What it does now, for people; `fraction` negative: not known.
    void progressed(const QString &words, double fraction);

protected:
    /// Whether it makes sense at all, before there is a session.
    [[nodiscard]] virtual Result<void> check(const RuntimeSpec &runtime) = 0;
    /// Between making the session and starting its machine; calls next.
    virtual void prepare(std::function<void()> next) { next(); }
    /// Puts the files in; ends with filled() or stop().
    virtual void fill() = 0;
    void filled(const Beginning &beginning);
    /// An error: the session goes, then the operation ends with it.
    void stop(const Error &error);

    [[nodiscard]] Api::Nouns &engine() { return m_engine; }
    [[nodiscard]] const SessionKey &key() const { return m_made.session.key; }
    [[nodiscard]] NewWorkspace &made() { return m_made; }
    [[nodiscard]] bool isStopping() const { return m_stopping; }
    /// The operation's work has ended, or is about to: nothing more is to be begun.
    void abandon() override { m_stopping = true; }

    /// Goes on with the value; an error, or that it was given up, ends it.
    template <typename T, typename Next>
    void ask(Pending<T> pending, Next next)
    {
        pending.then(this, [this, next = std::move(next)](Result<T> result) mutable {
            if (m_stopping || hasEnded())
                return;
            if (!result)
                return stop(result.error());
            if constexpr (std::is_void_v<T>)
                next();
            else
                next(std::move(*result));
        });
    }

private:
    void startMachine();
    void takeCheckpoint(const Beginning &beginning);

    Api::Nouns m_engine;
    NewSession m_request;
    NewWorkspace m_made;
    bool m_isMaking = false;
    bool m_isMade = false; ///< and not filled, so that it goes with this
    bool m_stopping = false;
};

} // namespace Vitrine::Exchange
