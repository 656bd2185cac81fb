// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QWidget>

namespace Vitrine::Bench {

constexpr int deadline = 60'000; ///< ms

/// Counts the pictures of a widget and of what is in it by then.
class Pictures : public QObject
{
public:
    explicit Pictures(QWidget *watched) : QObject(watched)
    {
        watched->installEventFilter(this);
        for (QWidget *part : watched->findChildren<QWidget *>())
            part->installEventFilter(this);
    }
    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

/// Lets the event loop go on; false after the deadline.
template <typename Until>
[[nodiscard]] bool goOn(Until until)
{
    QElapsedTimer clock;
    clock.start();
    while (!until()) {
        if (clock.hasExpired(deadline))
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    return true;
}

inline void rest(int ms)
{
    QElapsedTimer clock;
    clock.start();
    while (!clock.hasExpired(ms))
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, ms);
}

} // namespace Vitrine::Bench
