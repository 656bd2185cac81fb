// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace Vitrine::Ui {

/// The prompts that wait to be sent, above the composer.
class QueueList : public QWidget
{
    Q_OBJECT

public:
    explicit QueueList(QWidget *parent);
    /// `held`: they do not go out by themselves.
    void setPrompts(const QStringList &prompts, bool held);

Q_SIGNALS:
    void sendRequested(int index);
    void editRequested(int index);
    void removeRequested(int index);
    void moveRequested(int from, int to);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_layout;
};

} // namespace Vitrine::Ui
