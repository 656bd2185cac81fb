// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompt/entrywidget.h"

namespace Vitrine::Ui {

class TextBody;

/// A piece of what the agent says.
class AnswerText : public EntryWidget
{
    Q_OBJECT

public:
    AnswerText(EntryPtr entry, QWidget *parent);
    int heightFor(int width) override;
    bool isHeld() const override;
    QRect highlight(const QString &query, int current) override;

protected:
    void fill() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    TextBody *m_body;
};

} // namespace Vitrine::Ui
