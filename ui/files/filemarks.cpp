// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filemarks.h"

#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

FileMarks::FileMarks(QObject *parent) : QObject(parent)
{
    m_clock.start();
    m_timer.setInterval(5s);
    m_timer.callOnTimeout(this, &FileMarks::expire);
}

void FileMarks::set(const QByteArray &path, Mark mark)
{
    if (m_marks.size() >= most && !m_marks.contains(path))
        return;
    Entry &entry = m_marks[path];
    if (entry.mark != Mark::Added) // a new file that is written to stays a new file
        entry.mark = mark;
    entry.untilMs = m_clock.elapsed() + qint64(seconds) * 1000;
    if (!m_timer.isActive())
        m_timer.start();
}

FileMarks::Mark FileMarks::of(const QByteArray &path) const
{
    return m_marks.isEmpty() ? Mark::None : m_marks.value(path).mark;
}

void FileMarks::clear()
{
    m_marks.clear();
    m_timer.stop();
}

void FileMarks::expire()
{
    const qint64 now = m_clock.elapsed();
    QList<QByteArray> old;
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it) {
        if (it->untilMs <= now)
            old.append(it.key());
    }
    for (const QByteArray &path : std::as_const(old)) {
        m_marks.remove(path);
        Q_EMIT expired(path);
    }
    if (m_marks.isEmpty())
        m_timer.stop();
}

} // namespace Vitrine::Ui
