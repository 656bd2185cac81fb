// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchange/newwithfiles.h"

namespace Vitrine::Exchange {

NewWithFiles::NewWithFiles(Api::Nouns engine, const NewSession &request, QObject *parent)
    : Operation<NewWorkspace>(parent), m_engine(engine), m_request(request)
{
    m_request.isUnfinished = true;
}

NewWithFiles::~NewWithFiles()
{
    if (m_isMade)
        (void)m_engine.sessions.remove(key());
}

void NewWithFiles::start()
{
    ask(m_engine.runtimes.show(m_request.runtime), [this](const RuntimeInfo &runtime) {
        if (auto checked = check(runtime.spec); !checked)
            return stop(checked.error());
        m_isMaking = true;
        m_engine.sessions.create(m_request).then(this, [this](const Result<SessionInfo> &session) {
            m_isMaking = false;
            if (session) {
                m_made.session = *session;
                m_isMade = true;
            }
            if (m_stopping)
                return stop({ErrorCode::Cancelled, {}, {}});
            if (!session)
                return stop(session.error());
            prepare([this] { startMachine(); });
        });
    });
}

void NewWithFiles::startMachine()
{
    Q_EMIT progressed(tr("Starting the machine…"), -1);
    ask(m_engine.sessions.start(key()), [this](const SessionInfo &session) {
        m_made.session = session;
        fill();
    });
}

void NewWithFiles::filled(const Beginning &beginning)
{
    Q_EMIT progressed(tr("Taking a checkpoint…"), -1);
    takeCheckpoint(beginning);
}

void NewWithFiles::takeCheckpoint(const Beginning &beginning)
{
    ask(m_engine.checkpoints.create({key(), beginning.name()}), [this, beginning](const CheckpointInfo &checkpoint) {
        m_made.beginning = beginning;
        m_made.beginning.checkpoint = checkpoint.id;
        m_made.beginning.takenAt = QDateTime::currentDateTimeUtc();
        ask(keepBeginning(m_engine, key(), m_made.beginning), [this] {
            ask(m_engine.sessions.finish(key()), [this] {
                m_isMade = false;
                ask(m_engine.sessions.show(key()), [this](const SessionInfo &session) {
                    m_made.session = session;
                    finish(m_made);
                });
            });
        });
    });
}

void NewWithFiles::giveUp()
{
    if (m_stopping || hasEnded())
        return;
    abandon();
    stop({ErrorCode::Cancelled, {}, {}});
}

void NewWithFiles::stop(const Error &error)
{
    if (hasEnded())
        return;
    m_stopping = true;
    if (m_isMaking) // there is nothing to delete yet; the answer comes here again
        return;
    if (!m_isMade)
        return fail(error);
    m_isMade = false;
    m_engine.sessions.remove(key()).then(this, [this, error](const Result<void> &removed) {
        Error shown = error;
        if (!removed)
            shown.detail += (shown.detail.isEmpty() ? QString() : QStringLiteral("\n")) +
                            tr("The session %1 could not be deleted: %2").arg(key().text(), removed.error().text());
        fail(shown);
    });
}

} // namespace Vitrine::Exchange
