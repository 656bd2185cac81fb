// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompt/entrywidget.h"
#include "ui/theme/chips.h"

#include <optional>

class QPlainTextEdit;

namespace Vitrine::Ui {

/// One line for something the agent did, or for an error it reports; rows that follow each other form one card. A
/// click unfolds what the agent told about it; a click on its path, or a double click, opens the file.
class StepRow : public EntryWidget
{
    Q_OBJECT

public:
    StepRow(EntryPtr entry, QWidget *parent);
    int heightFor(int width) override;
    bool isHeld() const override;
    QRect highlight(const QString &query, int current) override;

protected:
    void fill() override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Part
    {
        QString text;
        bool isPath = false;
        QRect rect;
    };
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] std::optional<Chip> chip() const;
    [[nodiscard]] bool canUnfold() const;
    [[nodiscard]] QList<Part> parts() const;
    [[nodiscard]] bool isOnPath(const QPoint &position) const;
    void toggle();
    void makeDetail();
    void sayName();

    QPlainTextEdit *m_detail = nullptr;
    int m_detailWidth = 0; ///< of its longest line
    bool m_hovered = false;
    bool m_onPath = false;
    QString m_query;
    bool m_queryCurrent = false;
};

} // namespace Vitrine::Ui
