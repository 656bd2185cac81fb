// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace Vitrine::Ui {

/// Asks for the message of a task, such as that of a commit. Ctrl+Enter goes on. Opened with open(), deletes itself.
class MessageDialog : public QDialog
{
    Q_OBJECT

public:
    MessageDialog(const QString &name, const QString &command, QWidget *parent);
    [[nodiscard]] QPlainTextEdit *field() const { return m_field; }
    [[nodiscard]] QPushButton *goButton() const { return m_go; }

    static constexpr qsizetype maxMessage = 10'000; ///< characters

Q_SIGNALS:
    /// Trimmed, and not empty.
    void chosen(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPlainTextEdit *m_field;
    QPushButton *m_go;
};

} // namespace Vitrine::Ui
