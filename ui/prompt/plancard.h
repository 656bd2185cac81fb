// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompt/entrywidget.h"

namespace Vitrine::Ui {

class FoldFoot;

/// What the agent means to do, a line each with its state. Long plans show their beginning until they are unfolded.
class PlanCard : public EntryWidget
{
    Q_OBJECT

public:
    PlanCard(EntryPtr entry, QWidget *parent);
    int heightFor(int width) override;
    QRect highlight(const QString &query, int current) override;

protected:
    void fill() override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] QString headline() const;
    [[nodiscard]] qsizetype shownLines() const;
    /// Of a line's words at that width of the card.
    [[nodiscard]] int textHeight(const QString &text, int width) const;
    [[nodiscard]] int linesHeight(int width) const;

    FoldFoot *m_foot = nullptr;
    QString m_query;
};

} // namespace Vitrine::Ui
