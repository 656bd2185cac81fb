// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/command.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace Vitrine::Ui {

class ChipLabel;
class ElidedLabel;

/// The head of a block: what ran, who asked, when, how long and how it ended. All of it comes from the record, nothing
/// from the output, so that no command can write itself another exit code.
class BlockHead : public QWidget
{
    Q_OBJECT

public:
    explicit BlockHead(QWidget *parent = nullptr);
    void present(const CommandRecord &record, bool open, bool current);
    void setOpen(bool open);
    /// The time of a running command goes on.
    void tick();
    [[nodiscard]] const CommandRecord &record() const { return m_record; }

    static constexpr int leastHeight = 30;
    [[nodiscard]] static int headHeight();
    /// Who started it: a person, a client, or a task, and why that.
    [[nodiscard]] static QString originText(const CommandRecord &record);
    /// Everything about the block in one sentence.
    [[nodiscard]] static QString sentence(const CommandRecord &record);

Q_SIGNALS:
    void pressed();
    void foldRequested();
    void copyRequested();
    void rerunRequested();
    void stopRequested();
    void menuRequested(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QString durationLabel() const;

    CommandRecord m_record;
    bool m_open = false;
    bool m_current = false;
    QToolButton *m_fold;
    ChipLabel *m_chip;
    QWidget *m_chipBox;
    ElidedLabel *m_command;
    QLabel *m_origin;
    QLabel *m_when;
    QLabel *m_duration;
    QToolButton *m_copy;
    QToolButton *m_rerun;
    QPushButton *m_stop;
};

/// A label in one line that shortens its end.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace Vitrine::Ui
