// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace Vitrine::Ui {

/// What happened to files while somebody looked, by path; forgotten after a while. Owned by a FileModel.
class FileMarks : public QObject
{
    Q_OBJECT

public:
    enum class Mark { None, Added, Changed };
    static constexpr int seconds = 120; ///< how long a mark stays
    static constexpr qsizetype most = 5'000;

    explicit FileMarks(QObject *parent = nullptr);

    void set(const QByteArray &path, Mark mark);
    [[nodiscard]] Mark of(const QByteArray &path) const;
    void clear();

Q_SIGNALS:
    void expired(const QByteArray &path);

private:
    struct Entry
    {
        Mark mark = Mark::None;
        qint64 untilMs = 0;
    };
    void expire();

    QHash<QByteArray, Entry> m_marks;
    QElapsedTimer m_clock;
    QTimer m_timer;
};

} // namespace Vitrine::Ui
