// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/eventstreamparser.h"

#include <QByteArrayView>

#include <cstring>

namespace Vitrine::Agent {

QList<EventStreamParser::Event> EventStreamParser::feed(const QByteArray &bytes)
{
    QList<Event> events;
    const char *p = bytes.constData();
    const char *const end = p + bytes.size();
    while (p != end) {
        if (m_afterReturn) {
            m_afterReturn = false;
            if (*p == '\n') {
                ++p;
                continue;
            }
        }
        const char *stop = p;
        while (stop != end && *stop != '\n' && *stop != '\r')
            ++stop;
        if (!m_lineTooLong) {
            m_line.append(p, stop - p);
            if (m_line.size() > eventLimit) {
                // Only lines of data matter; which field a line is stands at its beginning.
                m_lineTooLong = true;
                m_tooLong = m_tooLong || m_line.startsWith("data");
                m_line.clear();
            }
        }
        if (stop == end)
            break;
        m_afterReturn = *stop == '\r';
        p = stop + 1;
        endLine(events);
    }
    return events;
}

void EventStreamParser::endLine(QList<Event> &events)
{
    if (m_firstLine && m_line.startsWith("\xEF\xBB\xBF"))
        m_line.remove(0, 3);
    m_firstLine = false;
    if (m_lineTooLong) {
        m_lineTooLong = false;
        m_line.clear();
        return;
    }
    if (m_line.isEmpty()) {
        dispatch(events);
        return;
    }
    const qsizetype colon = m_line.indexOf(':');
    const QByteArrayView name = QByteArrayView(m_line).first(colon < 0 ? m_line.size() : colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : QByteArrayView(m_line).sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (name == "event") {
        m_type = value.first(qMin(value.size(), 100)).toByteArray();
    } else if (name == "data" && !m_tooLong) {
        if (m_hasData)
            m_data += '\n';
        m_hasData = true;
        m_data += value;
        if (m_data.size() > eventLimit)
            m_tooLong = true;
    }
    if (m_tooLong)
        m_data.clear();
    m_line.clear();
}

void EventStreamParser::dispatch(QList<Event> &events)
{
    if (m_tooLong)
        events.append({m_type, {}, true});
    else if (!m_data.isEmpty() || (m_hasData && !m_type.isEmpty()))
        events.append({m_type, m_data, false});
    m_type.clear();
    m_data.clear();
    m_hasData = m_tooLong = false;
}

QList<EventStreamParser::Event> EventStreamParser::finish()
{
    QList<Event> events;
    m_line.clear(); // cut off
    m_lineTooLong = false;
    dispatch(events);
    return events;
}

} // namespace Vitrine::Agent
