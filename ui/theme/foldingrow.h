// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace Vitrine::Ui {

/// Widgets side by side, or below one another where it is too narrow for what they say. Used over a pane's content,
/// where longer words of another language would be cut. Its parts are its children.
class FoldingRow : public QWidget
{
    Q_OBJECT

public:
    explicit FoldingRow(const QMargins &margins, int spacing, QWidget *parent = nullptr);
    /// One more at the end. `stretch` as in QBoxLayout: takes the room that is left in the row.
    void addWidget(QWidget *widget, int stretch = 0);
    void addStretch();

    [[nodiscard]] bool isFolded() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fold();

    QBoxLayout *m_layout;
};

} // namespace Vitrine::Ui
