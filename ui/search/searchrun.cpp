// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchrun.h"

#include "engine/model/file.h"

#include <QCoreApplication>

#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {

constexpr qint64 creditBytes = qint64(256) << 10;
constexpr qsizetype keptErrors = 2'000;
constexpr auto longest = 120s;

} // namespace

SearchRun::SearchRun(Api::Commands &commands, const SessionKey &key, const SearchQuery &query, QObject *parent)
    : QObject(parent), m_commands(commands), m_key(key), m_query(query),
      m_output([this](SearchMatch match) { m_news.append(std::move(match)); })
{
    // Several times a second and not with every piece: each is a change of the view.
    m_soon.setSingleShot(true);
    m_soon.setInterval(80ms);
    m_soon.callOnTimeout(this, &SearchRun::tell);
}

SearchRun::~SearchRun()
{
    if (!m_ended && !m_id.isEmpty())
        (void)m_commands.cancel(m_id);
}

void SearchRun::start()
{
    CommandSpec spec;
    spec.session = m_key;
    spec.command = m_query.command();
    spec.timeout = longest;
    spec.origin = Origin::You;
    spec.id = newId(); // so that it can be stopped before it has begun
    m_id = spec.id;
    m_commands.run(spec).then(this, [this](const Result<CommandRecord> &record) {
        if (m_ended)
            return;
        if (!record)
            return endWith(End::Failed, record.error());
        follow();
    });
}

void SearchRun::follow()
{
    m_commands.follow(m_id).then(this, [this](const Result<std::shared_ptr<Api::OutputReader>> &reader) {
        if (m_ended)
            return;
        if (!reader)
            return endWith(End::Failed, reader.error());
        m_reader = *reader;
        connect(m_reader.get(), &Api::OutputReader::data, this, &SearchRun::take);
        connect(m_reader.get(), &Api::OutputReader::ended, this, &SearchRun::commandEnded);
        m_reader->grant(creditBytes);
    });
}

void SearchRun::take(OutputStream stream, const QByteArray &bytes)
{
    if (m_ended)
        return;
    m_reader->grant(bytes.size());
    if (stream == OutputStream::Err) {
        m_errors += bytes.left(keptErrors - std::min(keptErrors, m_errors.size()));
        return;
    }
    m_output.take(bytes);
    if (m_output.isFull()) {
        (void)m_commands.cancel(m_id);
        return endWith(End::Full);
    }
    if (!m_soon.isActive())
        m_soon.start();
}

void SearchRun::tell()
{
    if (!m_news.isEmpty())
        Q_EMIT found(std::exchange(m_news, {}));
}

void SearchRun::stop()
{
    if (m_ended)
        return;
    (void)m_commands.cancel(m_id);
    endWith(End::Stopped);
}

void SearchRun::commandEnded(const CommandRecord &record)
{
    if (m_ended)
        return;
    m_output.end();
    switch (record.status) {
    case CommandStatus::Completed:
        // 1: nothing was found. 2 with lines: some files could not be read.
        if (record.exitCode <= 1 || m_output.count() > 0)
            return endWith(End::All);
        return endWith(End::Failed,
                       {ErrorCode::Failed, tr("Cannot search: %1").arg(displayText(m_errors.trimmed().left(300))), {}});
    case CommandStatus::TimedOut:
        return endWith(End::Failed, {ErrorCode::TimedOut,
                                     tr("The search was ended after %1 s. Look for something rarer.")
                                         .arg(std::chrono::seconds(longest).count()),
                                     {}});
    case CommandStatus::Cancelled:
        return endWith(End::Stopped);
    default:
        return endWith(End::Failed, record.problem.message.isEmpty()
                                        ? Error{ErrorCode::Unreachable, tr("The machine ended while it searched."), {}}
                                        : record.problem);
    }
}

void SearchRun::endWith(End end, const Error &error)
{
    m_soon.stop();
    tell();
    m_ended = true;
    if (m_reader) // it may be what calls
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [reader = std::move(m_reader)] {}, Qt::QueuedConnection);
    Q_EMIT ended(end, error);
}

} // namespace Vitrine::Ui
