// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"

#include <QFile>

namespace Vitrine::Network {

/// The connections of one session: those that are open, the last thousand, and counters of all. Kept in a file of one
/// JSON object a line, written at a connection's beginning and at its end; what an engine that was killed left open
/// counts as ended with it. Two files of half a megabyte at most: the older one goes when the newer one is full.
class ConnectionLog
{
public:
    static constexpr qsizetype maxRecords = 1000;
    static constexpr qint64 maxFileBytes = qint64(512) << 10;

    /// Reads nothing yet. An empty name: nothing is kept.
    explicit ConnectionLog(const QString &file);

    /// Gives it its number.
    [[nodiscard]] ConnectionRecord begin(const ConnectionRecord &record);
    /// A later state of one that has begun.
    void change(const ConnectionRecord &record);
    /// It has ended: counted and written.
    void end(const ConnectionRecord &record);

    [[nodiscard]] QList<ConnectionRecord> newest(int limit);
    [[nodiscard]] NetworkCounters counters();

private:
    void load();
    void read(const QString &name);
    void put(const ConnectionRecord &record);
    void write(const ConnectionRecord &record);

    QString m_name;
    QFile m_file;
    bool m_loaded = false;
    qint64 m_lastNumber = 0;
    NetworkCounters m_counters;
    QList<ConnectionRecord> m_records; ///< oldest first
};

} // namespace Vitrine::Network
