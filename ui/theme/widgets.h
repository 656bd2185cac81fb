// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QLineEdit>
#include <QWidget>

#include <optional>

class QAction;
class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace Vitrine::Ui {

/// One fact that stays true: shape, bold fact, consequence, one button. Wraps to two lines.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);
    /// Ground and bar follow the shape's tone. `button` empty: none.
    void setContent(StateShape shape, const QString &fact, const QString &consequence, const QString &button,
                    bool filled = false);
    [[nodiscard]] QPushButton *button() const { return m_button; }
    /// Puts one more thing at its right end.
    void addWidget(QWidget *widget);

Q_SIGNALS:
    void triggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StateShape m_shape = StateShape::Stopped;
    QWidget *m_picture;
    QLabel *m_text;
    QPushButton *m_button;
};

/// What a pane shows when it has nothing: one fact, one sentence, at most one button.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    void setContent(const QString &fact, const QString &sentence, const QString &button = {},
                    const QString &iconName = {});
    [[nodiscard]] QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void triggered();

private:
    QLabel *m_fact;
    QLabel *m_sentence;
    QPushButton *m_button;
};

/// A 2 px bar under a tab row. It shows 300 ms after start() at the earliest, so that quick work does not flicker.
class ThinProgress : public QWidget
{
    Q_OBJECT

public:
    explicit ThinProgress(QWidget *parent = nullptr);
    /// `fraction` negative: how much is unknown.
    void start(double fraction = -1);
    void setFraction(double fraction);
    void stop();
    [[nodiscard]] QSize sizeHint() const override { return {0, 2}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    double m_fraction = -1;
    int m_delayTimer = 0;
    bool m_shown = false;
};

/// A field with a magnifying glass; Escape clears it first.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Escape in an empty field.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

/// Icon alone, for pane corners: tool tip and accessible name are the action's text.
[[nodiscard]] QToolButton *cornerButton(QAction *action, QWidget *parent);

/// A 1 px line.
[[nodiscard]] QFrame *rule(QWidget *parent);

/// Paints `widget` as a shape of 16 px.
class ShapeLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ShapeLabel(StateShape shape, QWidget *parent = nullptr);
    void setShape(StateShape shape, std::optional<Token> ground = std::nullopt);
    [[nodiscard]] QSize sizeHint() const override { return {16, 16}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StateShape m_shape;
    Token m_ground = Token::Base;
};

} // namespace Vitrine::Ui
