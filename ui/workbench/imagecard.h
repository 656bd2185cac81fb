// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace Vitrine::Ui {

class DoctorWatch;
class ImageWatch;

/// How the first image comes to be: what it costs before it starts, numbered steps while it is made, the log for those
/// who want it, and Cancel. A broken download goes on where it was.
class ImageCard : public QFrame
{
    Q_OBJECT

public:
    ImageCard(ImageWatch *image, DoctorWatch *doctor, QWidget *parent);

private:
    void present();
    void presentSteps();
    void addStep(QWidget *mark, const QString &title, bool current, const QString &note);
    void showLog(bool on);
    [[nodiscard]] QString showLogText() const;

    ImageWatch *m_image;
    DoctorWatch *m_doctor;
    QLabel *m_headline;
    QLabel *m_count;
    QLabel *m_about;
    QWidget *m_steps;
    QVBoxLayout *m_stepLayout;
    QString m_stepsShown;
    QString m_detailShown; ///< of the error, in the log
    QProgressBar *m_bar;
    QLabel *m_bytes;
    QPlainTextEdit *m_log;
    QPushButton *m_showLog;
    QPushButton *m_make;
    QPushButton *m_cancel;
    QWidget *m_foot;
};

} // namespace Vitrine::Ui
