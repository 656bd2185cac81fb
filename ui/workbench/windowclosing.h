// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "ui/settings/windowsettings.h"

#include <QDialog>
#include <QPointer>

namespace Vitrine::Ui {

class SessionModel;

/// How the last window was left; the program acts on it.
enum class CloseOutcome {
    NothingRuns, ///< no machine was running
    Stopped,     ///< the person had them stopped; none is left
    KeepRunning, ///< machines go on: an engine without a window has to take over
    OthersStay,  ///< it was not the last: only this window goes
};

/// What becomes of running machines when the program's window closes: as the person chose once, or as they are asked.
/// States: at rest → begin() → asking, or stopping → decided(), or calledOff() and at rest again.
class WindowClosing : public QObject
{
    Q_OBJECT

public:
    WindowClosing(Api::Engine &engine, WindowSettings &settings, const SessionModel *model, QWidget *window);

    /// A second call brings the question to the front.
    void begin();

Q_SIGNALS:
    /// Never OthersStay.
    void decided(Vitrine::Ui::CloseOutcome outcome);
    void calledOff();
    void failed(const Vitrine::Error &error);

private:
    void ask();
    void stopAll();

    Api::Engine &m_engine;
    WindowSettings &m_settings;
    const SessionModel *m_model;
    QWidget *m_window;
    QPointer<QDialog> m_dialog;
};

} // namespace Vitrine::Ui
