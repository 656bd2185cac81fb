// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompt/entrywidget.h"

class QLabel;
class QPushButton;

namespace Vitrine::Ui {

class TextBody;

/// What the agent asks: who and what, the exact command or path, and the answers it takes. Agents of the HTTP contract
/// read nothing while they answer, so an answer goes into the message field and reaches the agent as the next prompt;
/// there are buttons only while that is of use.
class QuestionCard : public EntryWidget
{
    Q_OBJECT

public:
    QuestionCard(EntryPtr entry, QWidget *parent);
    int heightFor(int width) override;
    bool isHeld() const override;
    QRect highlight(const QString &query, int current) override;

protected:
    void fill() override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int arrange(int width, bool place);

    QLabel *m_title;
    TextBody *m_body;
    QLabel *m_state;
    QList<QPushButton *> m_buttons;
};

} // namespace Vitrine::Ui
