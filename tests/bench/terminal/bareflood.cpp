// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/terminal/bareflood.h"

// Its headers use Qt's keywords, which we do not define.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#include <qtermwidget6/qtermwidget.h>
#undef signals
#undef slots

#include "ui/terminal/terminalscreen.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace Vitrine::Bench {

double floodTerminal(const QByteArray &line, qint64 bytes)
{
    constexpr qsizetype pieceSize = 32 * 1024;
    QTermWidget terminal(0);
    terminal.setHistorySize(Ui::TerminalScreen::blockHistory);
    terminal.setBlinkingCursor(false);
    terminal.resize(774, 420);
    terminal.show();
    terminal.startTerminalTeletype();
    QObject *session = nullptr;
    const auto children = terminal.children();
    for (QObject *child : children) {
        if (QByteArrayView(child->metaObject()->className()) == "Konsole::Session")
            session = child;
    }
    if (!session)
        return 0;
    QElapsedTimer settle;
    settle.start();
    while (settle.elapsed() < 500) // it has found its size and draws nothing anew
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    QByteArray piece;
    while (piece.size() < pieceSize)
        piece += line;
    const char *first = piece.constData();
    QElapsedTimer timer;
    timer.start();
    qint64 fed = 0;
    for (; fed < bytes; fed += piece.size()) {
        QMetaObject::invokeMethod(session, "onReceiveBlock", Qt::DirectConnection, Q_ARG(const char *, first),
                                  Q_ARG(int, int(piece.size())));
        QCoreApplication::processEvents();
    }
    return double(fed) / 1e6 / (double(timer.nsecsElapsed()) / 1e9);
}

} // namespace Vitrine::Bench
