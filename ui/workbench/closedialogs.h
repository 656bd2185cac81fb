// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "ui/settings/windowsettings.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QProgressBar;

namespace Vitrine::Ui {

/// Asked when the last window closes while machines run. Opened with open(); deletes itself. Rejected: stay.
class CloseDialog : public QDialog
{
    Q_OBJECT

public:
    /// `names`: the sessions whose machines run.
    CloseDialog(const QStringList &names, QWidget *parent);

Q_SIGNALS:
    /// Never Ask. `always`: do so from now on without asking.
    void chosen(Vitrine::Ui::CloseChoice choice, bool always);

private:
    void choose(CloseChoice choice);
    QCheckBox *m_always;
};

/// Stops every machine and shows how far it is. accepted(): none is left. Rejected: the person went back to the window,
/// or it failed; the machines go on stopping.
class StoppingDialog : public QDialog
{
    Q_OBJECT

public:
    StoppingDialog(Api::Engine &engine, int machines, QWidget *parent);

Q_SIGNALS:
    void failed(const Vitrine::Error &error);

private:
    void showLeft(int left, int total);

    QLabel *m_words;
    QProgressBar *m_bar;
};

} // namespace Vitrine::Ui
