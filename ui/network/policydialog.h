// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Vitrine::Ui {

class PolicyEditor;

/// What a session, or an agent, may reach: mode, ready-made groups, rules of its own. Opened with open(), deletes
/// itself. It stays open until the engine has taken the policy, so that a rule that is none can be put right.
class PolicyDialog : public QDialog
{
    Q_OBJECT

public:
    /// `agent` is the session's runtime, for the way back to its policy.
    PolicyDialog(const NetworkStatus &status, const QString &agent, QWidget *parent);

    /// The policy of an agent itself.
    [[nodiscard]] static PolicyDialog *forAgent(const QString &agent, const NetworkPolicy &policy, QWidget *parent);

    /// What stands in the dialog.
    [[nodiscard]] NetworkPolicy policy() const;
    /// The engine did not take it.
    void showError(const QString &message);
    [[nodiscard]] QString error() const;

    [[nodiscard]] QPlainTextEdit *rules() const;
    [[nodiscard]] QList<QCheckBox *> groups() const;
    [[nodiscard]] QPushButton *saveButton() const { return m_save; }
    [[nodiscard]] QPushButton *resetButton() const { return m_reset; }

Q_SIGNALS:
    void saveRequested(const Vitrine::NetworkPolicy &policy);
    void resetRequested();

private:
    struct Words
    {
        QString title;
        QString about;
    };
    PolicyDialog(const NetworkPolicy &policy, const Words &words, QWidget *parent);

    PolicyEditor *m_policy;
    QLabel *m_error;
    QPushButton *m_reset;
    QPushButton *m_save;
};

} // namespace Vitrine::Ui
