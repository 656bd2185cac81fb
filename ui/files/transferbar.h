// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/transfers.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Vitrine::Ui {

/// The foot of the pane of files while something is copied: what, how far, Cancel. It shows when a copy takes longer
/// than a moment, and says for some seconds how it ended. It asks what becomes of names that are taken.
class TransferBar : public QWidget
{
    Q_OBJECT

public:
    explicit TransferBar(Transfers &transfers, QWidget *parent = nullptr);

    /// Says something for some seconds, unless something is copied.
    void say(const QString &text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void failed(const Vitrine::Error &error);

private:
    void begin(Transfers::Direction direction);
    void showProgress(const Transfer::CopyProgress &progress);
    void showEnd(Transfers::Direction direction, const Transfers::End &end);
    void ask(const QByteArray &path);

    Transfers &m_transfers;
    Transfers::Direction m_direction = Transfers::Direction::In;
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_button;
    QTimer m_late; ///< shows it
    QTimer m_away; ///< hides it
};

} // namespace Vitrine::Ui
