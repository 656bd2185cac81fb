// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/command.h"
#include "engine/store/outputrecord.h"

#include <QObject>

#include <array>
#include <memory>
#include <optional>

namespace Vitrine::Session {

/// One live reader of a record, in the engine's thread. It reads what the record holds and is told when there is more;
/// what it was not granted stays in the record and costs no memory.
///
/// States: waiting for grant or output → (record complete, all sent) ended. Owned by whoever follows.
class OutputFollower : public QObject
{
    Q_OBJECT

public:
    /// `skipOut` and `skipErr` bytes of the streams are with the reader already.
    OutputFollower(std::shared_ptr<Store::OutputRecord> record, qint64 skipOut, qint64 skipErr);

    /// Leaves out everything before this position of the record; before it has read anything.
    void startAt(qint64 position) { m_position = position; }
    void grant(qint64 bytes);
    /// The record has grown.
    void advance();
    /// The record is complete and this is how the command ended.
    void complete(const CommandRecord &final);
    /// Bytes of the record that it has not read yet.
    [[nodiscard]] qint64 lag() const;

Q_SIGNALS:
    void data(Vitrine::OutputStream stream, const QByteArray &bytes);
    void ended(const Vitrine::CommandRecord &record);
    /// It has read on: what was held back for it may go on.
    void progressed();

private:
    /// Sends one slice; false when nothing could be sent.
    bool step();

    std::shared_ptr<Store::OutputRecord> m_record;
    std::array<qint64, 2> m_skip;
    qint64 m_position = 0;
    qint64 m_credit = 0;
    std::optional<CommandRecord> m_final;
    bool m_scheduled = false;
};

} // namespace Vitrine::Session
