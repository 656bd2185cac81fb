// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPlainTextEdit>
#include <QStringList>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace Vitrine::Ui {

/// What the person has written and not sent.
struct Draft
{
    QString text;
    QStringList pasted; ///< long pastes, which the field does not take

    [[nodiscard]] bool isEmpty() const { return text.trimmed().isEmpty() && pasted.isEmpty(); }
    /// All of it, as it is sent.
    [[nodiscard]] QString prompt() const;
    friend bool operator==(const Draft &, const Draft &) = default;
};

/// The field of the composer: grows with its text, sends with Enter, walks through earlier prompts with Up and Down.
class PromptField : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Pasted text that is longer than this is put beside the field: laying it out would make typing slow.
    static constexpr qsizetype longPaste = 20'000;

    explicit PromptField(QWidget *parent);
    void setHistory(const QStringList &newestFirst) { m_history = newestFirst; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

Q_SIGNALS:
    void sendRequested();
    void longTextPasted(const QString &text);
    void focusChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    bool recall(int step);

    QStringList m_history;
    qsizetype m_recalled = -1; ///< index into the history; -1: the person's own text
};

/// Where prompts are written, at the foot of the pane.
class Composer : public QWidget
{
    Q_OBJECT

public:
    enum class Mode {
        Off,     ///< nothing to send to
        Ready,   ///< sends
        Resumes, ///< sends, and the session resumes for it
        Queues,  ///< the agent works: queues
    };

    explicit Composer(QWidget *parent);

    /// `hint` stands under the field; empty: none.
    void setMode(Mode mode, const QString &placeholder, const QString &hint);
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setInterruptible(bool on);
    [[nodiscard]] Draft draft() const;
    void setDraft(const Draft &draft);
    /// Puts text at the end of what is written.
    void addText(const QString &text);
    [[nodiscard]] PromptField *field() const { return m_field; }
    [[nodiscard]] QPushButton *sendButton() const { return m_send; }
    [[nodiscard]] QPushButton *interruptButton() const { return m_interrupt; }

Q_SIGNALS:
    void sendRequested(const QString &prompt);
    void interruptRequested();
    void draftChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void send();
    void update();
    void showPasted();

    Mode m_mode = Mode::Off;
    PromptField *m_field;
    QWidget *m_pastedRow;
    QLabel *m_pastedText;
    QLabel *m_hint;
    QPushButton *m_interrupt;
    QPushButton *m_send;
    QStringList m_pasted;
    bool m_interruptible = false;
    ButtonKind m_sendKind = ButtonKind::Plain;
};

} // namespace Vitrine::Ui
