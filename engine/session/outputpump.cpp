// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/outputpump.h"

#include <QCoreApplication>

#include <algorithm>

namespace Vitrine::Session {

using namespace std::chrono_literals;

OutputPump::OutputPump(std::shared_ptr<Store::OutputRecord> record, qint64 lag)
    : m_record(std::move(record)), m_lag(lag)
{
    m_retry.setInterval(1s);
    connect(&m_retry, &QTimer::timeout, this, &OutputPump::retry);
    m_announce.setSingleShot(true);
    m_announce.setInterval(33ms);
    connect(&m_announce, &QTimer::timeout, this, [this] { Q_EMIT grew(m_record->end()); });
}

OutputPump::~OutputPump() = default;

void OutputPump::setSource(Guest::Process *process)
{
    if (m_process)
        m_process->disconnect(this);
    m_process = process;
    m_acknowledged = {0, 0};
    if (!process)
        return;
    connect(process, &Guest::Process::output, this, &OutputPump::take);
    acknowledge();
}

qint64 OutputPump::received(OutputStream stream) const
{
    qint64 bytes = m_record->totals(stream).total;
    for (const Waiting &waiting : m_waiting) {
        if (waiting.stream == stream)
            bytes += waiting.bytes.size();
    }
    return bytes;
}

void OutputPump::take(OutputStream stream, qint64 offset, const QByteArray &bytes)
{
    // After a reconnect the guest sends again what it was not told to forget.
    const qint64 known = received(stream) - offset;
    if (known >= bytes.size())
        return;
    const QByteArray fresh = known > 0 ? bytes.sliced(known) : bytes;
    if (!m_waiting.isEmpty())
        m_waiting.append({stream, fresh});
    else
        write(stream, fresh);
}

void OutputPump::write(OutputStream stream, const QByteArray &bytes)
{
    const auto written = m_record->append(stream, bytes);
    if (!written) {
        m_waiting.append({stream, bytes});
        m_problem = written.error().as(QCoreApplication::translate(
            "OutputPump",
            "Cannot write the output to the disk: the command waits. Free some space on the store's disk."));
        m_retry.start();
        Q_EMIT problemChanged();
        return;
    }
    acknowledge();
    announce();
}

void OutputPump::retry()
{
    while (!m_waiting.isEmpty()) {
        const auto written = m_record->append(m_waiting.first().stream, m_waiting.first().bytes);
        if (!written)
            return;
        m_waiting.removeFirst();
    }
    m_retry.stop();
    m_problem = {};
    acknowledge();
    announce();
    Q_EMIT problemChanged();
    Q_EMIT drained();
}

void OutputPump::acknowledge()
{
    if (!m_process)
        return;
    m_followers.removeIf([](const auto &follower) { return follower.isNull(); });
    const bool held =
        std::ranges::any_of(m_followers, [this](const auto &follower) { return follower->lag() > m_lag; });
    if (held)
        return;
    for (const OutputStream stream : {OutputStream::Out, OutputStream::Err}) {
        qint64 &told = m_acknowledged[stream == OutputStream::Out ? 0 : 1];
        const qint64 total = m_record->totals(stream).total;
        if (total > told) {
            told = total;
            m_process->acknowledge(stream, total);
        }
    }
}

void OutputPump::announce()
{
    for (const auto &follower : std::as_const(m_followers)) {
        if (follower)
            follower->advance();
    }
    if (!m_announce.isActive())
        m_announce.start();
}

void OutputPump::addFollower(OutputFollower *follower)
{
    m_followers.append(follower);
    connect(follower, &OutputFollower::progressed, this, &OutputPump::acknowledge);
    // One that goes must not leave the process waiting for it.
    connect(follower, &QObject::destroyed, this, &OutputPump::acknowledge, Qt::QueuedConnection);
    follower->advance();
}

void OutputPump::complete(const CommandRecord &final)
{
    m_announce.stop();
    Q_EMIT grew(m_record->end());
    for (const auto &follower : std::as_const(m_followers)) {
        if (follower)
            follower->complete(final);
    }
}

} // namespace Vitrine::Session
