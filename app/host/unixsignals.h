// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QSocketNotifier;

namespace Vitrine::App {

/// Signals of the system as a Qt signal: the handler writes a byte into a pipe, the event loop reads it. One object a
/// process at a time; its destructor puts the handlers back.
class UnixSignals : public QObject
{
    Q_OBJECT

public:
    explicit UnixSignals(const QList<int> &numbers, QObject *parent = nullptr);
    ~UnixSignals() override;

Q_SIGNALS:
    void received(int number);

private:
    void read();

    QList<int> m_numbers;
    int m_readEnd = -1;
    QSocketNotifier *m_notifier = nullptr;
};

/// A closed pipe is an error of write() and nothing that ends the program. Programs it starts get the default back
/// from whoever starts them.
void ignoreBrokenPipes();

} // namespace Vitrine::App
