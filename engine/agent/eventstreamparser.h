// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace Vitrine::Agent {

/// Splits a text/event-stream into events by the rules of the WHATWG HTML standard ("9.2.6 Interpreting an event
/// stream"), out of pieces cut anywhere. Fields that only matter to a reconnecting browser (id, retry) are skipped.
/// Works on bytes: the separators are ASCII, so that UTF-8 cut in the middle is whole again in an event.
class EventStreamParser
{
public:
    static constexpr qsizetype eventLimit = 1024 * 1024; ///< bytes of the data of one event, and of one line

    struct Event
    {
        QByteArray type; ///< the event field; empty: "message"
        QByteArray data;
        bool tooLong = false; ///< data was longer than eventLimit and is empty
    };

    [[nodiscard]] QList<Event> feed(const QByteArray &bytes);
    /// The stream ended. Browsers drop an event without its empty line; a person wants to see it if its lines are
    /// whole.
    [[nodiscard]] QList<Event> finish();

private:
    void endLine(QList<Event> &events);
    void dispatch(QList<Event> &events);

    QByteArray m_line;
    QByteArray m_type;
    QByteArray m_data;
    bool m_hasData = false;
    bool m_lineTooLong = false;
    bool m_tooLong = false;
    bool m_afterReturn = false; ///< the last byte was CR: an LF belongs to it
    bool m_firstLine = true;
};

} // namespace Vitrine::Agent
