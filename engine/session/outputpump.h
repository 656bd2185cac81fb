// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/channel.h"
#include "engine/session/outputfollower.h"

#include <QPointer>
#include <QTimer>

namespace Vitrine::Session {

/// Carries the output of one guest process into its record, and acknowledges to the guest what the record has. A reader
/// that lags holds the acknowledgements back, and with them the process: nothing is cut, nothing piles up in memory.
///
/// A full disk holds the process in the same way; the pump tries again each second.
class OutputPump : public QObject
{
    Q_OBJECT

public:
    /// How far the slowest reader may fall behind before the process has to wait.
    static constexpr qint64 readerLag = qint64(8) << 20;

    explicit OutputPump(std::shared_ptr<Store::OutputRecord> record, qint64 lag = readerLag);
    ~OutputPump() override;

    [[nodiscard]] const std::shared_ptr<Store::OutputRecord> &record() const { return m_record; }
    /// Takes the process's output from now on; nullptr: the connection to it is gone for now.
    void setSource(Guest::Process *process);
    /// A reader; it is let go when it is deleted. Not for ended commands.
    void addFollower(OutputFollower *follower);
    /// The last byte is in: readers get the final record.
    void complete(const CommandRecord &final);
    /// True once everything that came is in the record.
    [[nodiscard]] bool isDrained() const { return m_waiting.isEmpty(); }
    /// Message empty: writing works.
    [[nodiscard]] const Error &problem() const { return m_problem; }

Q_SIGNALS:
    /// At most 30 times a second, and once at the end.
    void grew(qint64 end);
    void problemChanged();
    void drained();

private:
    struct Waiting
    {
        OutputStream stream;
        QByteArray bytes;
    };

    void take(OutputStream stream, qint64 offset, const QByteArray &bytes);
    void write(OutputStream stream, const QByteArray &bytes);
    void retry();
    void acknowledge();
    void announce();
    [[nodiscard]] qint64 received(OutputStream stream) const;

    std::shared_ptr<Store::OutputRecord> m_record;
    qint64 m_lag;
    QPointer<Guest::Process> m_process;
    QList<QPointer<OutputFollower>> m_followers;
    QList<Waiting> m_waiting; ///< could not be written yet; bounded by the guest's window
    Error m_problem;
    QTimer m_retry;
    QTimer m_announce;
    std::array<qint64, 2> m_acknowledged{0, 0};
};

} // namespace Vitrine::Session
