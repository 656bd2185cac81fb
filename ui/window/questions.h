// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QDialog>
#include <QList>

class QLineEdit;
class QUrl;

namespace Vitrine::Ui {

/// A question whose default is to change nothing; accepted() means the other button. Opened with open(), deletes
/// itself.
class ConfirmDialog : public QDialog
{
    Q_OBJECT

public:
    /// `kind` Danger: something is lost for good.
    ConfirmDialog(const QString &question, const QString &consequence, const QString &keep, const QString &go,
                  QWidget *parent, ButtonKind kind = ButtonKind::Danger);
    [[nodiscard]] QPushButton *goButton() const { return m_go; }

private:
    QPushButton *m_go;
};

/// A question with several ways to go on, and one that changes nothing, which is the default. Opened with open(),
/// deletes itself.
class ChoiceDialog : public QDialog
{
    Q_OBJECT

public:
    struct Choice
    {
        QString text;
        ButtonKind kind = ButtonKind::Plain;
    };
    ChoiceDialog(const QString &question, const QString &consequence, const QString &keep, const QList<Choice> &choices,
                 QWidget *parent);
    [[nodiscard]] QPushButton *button(int choice) const { return m_buttons.at(choice); }

Q_SIGNALS:
    /// rejected() is keeping things as they are.
    void chosen(int choice);

private:
    QList<QPushButton *> m_buttons;
};

/// Asks for a name, which may stay empty; Enter goes on. Opened with open(), deletes itself.
class NameDialog : public QDialog
{
    Q_OBJECT

public:
    struct Words
    {
        QString headline;
        QString about;
        QString placeholder;
        QString go; ///< the button
    };
    NameDialog(const Words &words, const QString &name, int maxLength, QWidget *parent);
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QPushButton *goButton() const { return m_go; }

Q_SIGNALS:
    /// Trimmed.
    void chosen(const QString &name);

private:
    QLineEdit *m_field;
    QPushButton *m_go;
};

/// Asks before an address that came out of a machine is opened, and shows it as it will be requested. True: open it.
[[nodiscard]] bool askForLink(QWidget *parent, const QString &question, const QUrl &url);

} // namespace Vitrine::Ui
