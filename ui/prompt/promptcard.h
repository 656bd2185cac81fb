// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompt/entrywidget.h"

class QLabel;
class QToolButton;

namespace Vitrine::Ui {

class FoldFoot;
class TextBody;

/// What was asked, by whom and when, with buttons to ask it again as it is, or changed. Long prompts show their
/// beginning until they are unfolded.
class PromptCard : public EntryWidget
{
    Q_OBJECT

public:
    PromptCard(EntryPtr entry, QWidget *parent);
    int heightFor(int width) override;
    bool isHeld() const override;
    QRect highlight(const QString &query, int current) override;

protected:
    void fill() override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int headHeight() const;

    QLabel *m_who;
    QLabel *m_when;
    QToolButton *m_edit;
    QToolButton *m_again;
    TextBody *m_body;
    FoldFoot *m_foot = nullptr;
};

} // namespace Vitrine::Ui
