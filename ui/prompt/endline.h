// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompt/entrywidget.h"

class QLabel;
class QPushButton;

namespace Vitrine::Ui {

class TextBody;

/// How an invocation stands, under its answer: it waits, works since when, is done, was stopped; or what went wrong,
/// with what the person can do about it. Once it has ended, a link leads to what it changed.
class EndLine : public EntryWidget
{
    Q_OBJECT

public:
    EndLine(EntryPtr entry, QWidget *parent);
    int heightFor(int width) override;
    bool isHeld() const override;

protected:
    void fill() override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Puts everything in its place for a width, if asked, and returns the height.
    int arrange(int width, bool place);
    [[nodiscard]] bool isFailure() const;
    void fillChanges();

    void makeFailureParts();

    QLabel *m_text;
    QPushButton *m_copy = nullptr;
    QPushButton *m_changes = nullptr;
    // Only a failure has these: most rows never need them, and widgets cost time while scrolling.
    QPushButton *m_restart = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_details = nullptr;
    TextBody *m_detail = nullptr;
};

} // namespace Vitrine::Ui
