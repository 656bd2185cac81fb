// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace Vitrine::Ui {

/// The small questions about a session. All are opened with open(), never exec(), and delete themselves.
class NewSessionDialog : public QDialog
{
    Q_OBJECT

public:
    /// `runtimes` may be empty: the default agent is used. Enter makes the session at once.
    NewSessionDialog(const QStringList &runtimes, const QString &suggestedName, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &name, const QString &runtime);

private:
    QLineEdit *m_name;
    QComboBox *m_runtime = nullptr;
};

class RenameDialog : public QDialog
{
    Q_OBJECT

public:
    RenameDialog(const QString &name, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &name);
};

} // namespace Vitrine::Ui
