// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompt/entrywidget.h"

class QLabel;
class QToolButton;

namespace Vitrine::Ui {

class FoldFoot;
class TextBody;

/// A fenced block: the language, a button that copies all of it, and the code without wrapping. Long ones show their
/// beginning until they are unfolded.
class CodeBlock : public EntryWidget
{
    Q_OBJECT

public:
    CodeBlock(EntryPtr entry, QWidget *parent);
    int heightFor(int width) override;
    bool isHeld() const override;
    QRect highlight(const QString &query, int current) override;

protected:
    void fill() override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int headHeight() const;

    QLabel *m_language;
    QToolButton *m_copy;
    TextBody *m_body;
    FoldFoot *m_foot = nullptr;
};

} // namespace Vitrine::Ui
