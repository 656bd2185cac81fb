// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/session.h"

#include <QStringList>
#include <QWidget>

#include <chrono>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace Vitrine::Ui {

/// The line at the bottom in which a person types a command. Up and Down walk through what was typed in this session
/// before; the text that was begun comes back below the newest.
class CommandBar : public QWidget
{
    Q_OBJECT

public:
    explicit CommandBar(QWidget *parent = nullptr);
    void setSession(const std::optional<SessionInfo> &session);
    /// What Up offers, oldest first, without repeats in a row.
    void setHistory(const QStringList &commands);
    void setTimeLimit(std::chrono::seconds limit);
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QPushButton *runButton() const { return m_run; }
    void setText(const QString &text);
    /// Empties the field: the command is on its way.
    void accept();

Q_SIGNALS:
    void runRequested(const QString &command);
    /// Ctrl+C with nothing selected.
    void stopRequested();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void walk(int step);
    void run();
    void showHistory();
    void updateHint();

    std::optional<SessionInfo> m_session;
    QStringList m_history;
    qsizetype m_at = 0; ///< in m_history; its size: the text that is being written
    QString m_begun;
    std::chrono::seconds m_limit{300};
    QLabel *m_sign;
    QLineEdit *m_field;
    QToolButton *m_older;
    QLabel *m_limitLabel;
    QPushButton *m_run;
};

} // namespace Vitrine::Ui
