// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/windowclosing.h"

#include "ui/sessions/sessionmodel.h"
#include "ui/workbench/closedialogs.h"

namespace Vitrine::Ui {

WindowClosing::WindowClosing(Api::Engine &engine, WindowSettings &settings, const SessionModel *model, QWidget *window)
    : QObject(window), m_engine(engine), m_settings(settings), m_model(model), m_window(window)
{
}

void WindowClosing::begin()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    if (m_model->runningCount() == 0) {
        Q_EMIT decided(CloseOutcome::NothingRuns);
        return;
    }
    switch (m_settings.closeChoice()) {
    case CloseChoice::Ask:
        return ask();
    case CloseChoice::Stop:
        return stopAll();
    case CloseChoice::KeepRunning:
        Q_EMIT decided(CloseOutcome::KeepRunning);
        return;
    }
}

void WindowClosing::ask()
{
    auto *dialog = new CloseDialog(m_model->runningNames(), m_window);
    m_dialog = dialog;
    connect(dialog, &QDialog::rejected, this, &WindowClosing::calledOff);
    connect(dialog, &CloseDialog::chosen, this, [this](CloseChoice choice, bool always) {
        m_dialog = nullptr;
        if (always)
            m_settings.setCloseChoice(choice);
        if (choice == CloseChoice::Stop)
            stopAll();
        else
            Q_EMIT decided(CloseOutcome::KeepRunning);
    });
    dialog->open();
}

void WindowClosing::stopAll()
{
    auto *dialog = new StoppingDialog(m_engine, m_model->runningCount(), m_window);
    m_dialog = dialog;
    connect(dialog, &StoppingDialog::failed, this, &WindowClosing::failed);
    connect(dialog, &QDialog::rejected, this, &WindowClosing::calledOff);
    connect(dialog, &QDialog::accepted, this, [this] { Q_EMIT decided(CloseOutcome::Stopped); });
    dialog->open();
}

} // namespace Vitrine::Ui
