// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/connectionlog.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Vitrine::Network {

namespace {

QString olderThan(const QString &name)
{
    return name + QStringLiteral(".old");
}

} // namespace

ConnectionLog::ConnectionLog(const QString &file) : m_name(file) {}

void ConnectionLog::load()
{
    if (std::exchange(m_loaded, true) || m_name.isEmpty())
        return;
    read(olderThan(m_name));
    read(m_name);
    for (ConnectionRecord &record : m_records) {
        if (record.state != ConnectionRecord::State::Open)
            continue;
        record.state = ConnectionRecord::State::Ended;
        record.endedAt = record.at;
        record.reason = QCoreApplication::translate("Vitrine::Network", "Vitrine ended, and the connection with it.");
    }
}

void ConnectionLog::read(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine(64 << 10);
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        const ConnectionRecord record = ConnectionRecord::fromJson(json);
        if (record.number < 1)
            continue; // a line that was cut
        m_counters = NetworkCounters::fromJson(json[QLatin1String("counters")].toObject());
        m_lastNumber = std::max(m_lastNumber, record.number);
        put(record);
    }
}

void ConnectionLog::put(const ConnectionRecord &record)
{
    // Those that change are near the end.
    for (auto it = m_records.rbegin(); it != m_records.rend() && it->number >= record.number; ++it) {
        if (it->number == record.number) {
            *it = record;
            return;
        }
    }
    m_records.append(record);
    if (m_records.size() > maxRecords)
        m_records.removeFirst();
}

void ConnectionLog::write(const ConnectionRecord &record)
{
    if (m_name.isEmpty())
        return;
    if (m_file.isOpen() && m_file.size() > maxFileBytes) {
        m_file.close();
        QFile::remove(olderThan(m_name));
        QFile::rename(m_name, olderThan(m_name));
    }
    if (!m_file.isOpen()) {
        m_file.setFileName(m_name);
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered,
                         QFile::ReadOwner | QFile::WriteOwner))
            return; // the session's folder is going, or its disk is full: nothing that a connection should wait for
    }
    QJsonObject json = record.toJson();
    json.insert(QStringLiteral("counters"), m_counters.toJson());
    m_file.write(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
}

ConnectionRecord ConnectionLog::begin(const ConnectionRecord &record)
{
    load();
    ConnectionRecord numbered = record;
    numbered.number = ++m_lastNumber;
    put(numbered);
    return numbered;
}

void ConnectionLog::change(const ConnectionRecord &record)
{
    put(record);
    write(record);
}

void ConnectionLog::end(const ConnectionRecord &record)
{
    switch (record.state) {
    case ConnectionRecord::State::Blocked:
        ++m_counters.blocked;
        break;
    case ConnectionRecord::State::Failed:
        ++m_counters.failed;
        break;
    default:
        ++m_counters.allowed;
        break;
    }
    m_counters.bytesUp += record.bytesUp;
    m_counters.bytesDown += record.bytesDown;
    put(record);
    write(record);
}

QList<ConnectionRecord> ConnectionLog::newest(int limit)
{
    load();
    QList<ConnectionRecord> result = m_records.last(std::clamp<qsizetype>(limit, 0, m_records.size()));
    std::ranges::reverse(result);
    return result;
}

NetworkCounters ConnectionLog::counters()
{
    load();
    return m_counters;
}

} // namespace Vitrine::Network
