// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Vitrine::Ui {

/// Asks for the command that runs a session's tests. An empty one means: as the workspace's files suggest. Opened with
/// open(); deletes itself.
class TestCommandDialog : public QDialog
{
    Q_OBJECT

public:
    /// `reason` says why it is asked, when the person did not ask; may be empty.
    TestCommandDialog(const QString &chosen, const QString &reason, QWidget *parent);
    /// What the files suggest, once it is known; `words` says why nothing is known.
    void setSuggestion(const QString &command, const QString &words = {});
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QPushButton *runButton() const { return m_run; }
    [[nodiscard]] QPushButton *saveButton() const { return m_save; }

Q_SIGNALS:
    void chosen(const QString &command, bool run);

private:
    void finish(bool run);
    void updateButtons();

    QString m_suggestion;
    bool m_hadChoice;
    QLineEdit *m_field;
    QLabel *m_hint;
    QPushButton *m_use;
    QPushButton *m_save;
    QPushButton *m_run;
};

} // namespace Vitrine::Ui
