// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Vitrine::Ui {

/// Something that takes a while: what it is, how far it is, and a button that stops it. Closing it asks to stop, too.
/// It goes when the work has ended, or stays with what came of it. Shown beside the window, which goes on
/// meanwhile, by whoever does the work; deletes itself.
class WorkDialog : public QDialog
{
    Q_OBJECT

public:
    WorkDialog(const QString &headline, QWidget *parent);

    /// `fraction` negative: not known.
    void setProgress(const QString &words, double fraction);
    /// It has ended, and this is to be read: Close is the only button then.
    void showResult(const QString &headline, const QString &text);
    /// It has ended, and there is nothing to say.
    void finish();
    void reject() override;

    [[nodiscard]] QLabel *words() const { return m_words; }
    [[nodiscard]] QProgressBar *bar() const { return m_bar; }
    [[nodiscard]] QPushButton *button() const { return m_button; }

Q_SIGNALS:
    /// Once. The dialog stays until finish(): stopping takes a moment.
    void stopRequested();

private:
    QLabel *m_headline;
    QLabel *m_words;
    QProgressBar *m_bar;
    QPushButton *m_button;
    bool m_ended = false;
    bool m_stopping = false;
};

} // namespace Vitrine::Ui
