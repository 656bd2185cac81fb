// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/machinefirst.h"

#include "ui/window/questions.h"

namespace Vitrine::Ui {

MachineFirst::MachineFirst(Api::Nouns &engine, QWidget *window) : m_engine(engine), m_window(window) {}

void MachineFirst::open(QDialog *dialog)
{
    if (m_dialog)
        m_dialog->close();
    m_dialog = dialog;
    dialog->open();
}

void MachineFirst::run(const QString &what, const std::function<void()> &next)
{
    if (!m_session)
        return;
    const SessionState state = m_session->state;
    if (state == SessionState::Running || state == SessionState::Idle)
        return next();
    const SessionKey key = m_session->key;
    const auto start = [this, key, next] {
        m_engine.sessions.start(key).then(this, [this, key, next](const Result<SessionInfo> &started) {
            if (!started)
                Q_EMIT failed(started.error());
            else if (m_session && m_session->key == key)
                next();
        });
    };
    if (state == SessionState::Starting)
        return start(); // joins what is under way
    auto *dialog =
        new ConfirmDialog(tr("Resume the session first?"),
                          tr("%1 Files are changed by the session's machine, and it does not run.").arg(what),
                          tr("Cancel"), tr("Resume"), m_window, ButtonKind::Filled);
    connect(dialog, &QDialog::accepted, this, start);
    open(dialog);
}

} // namespace Vitrine::Ui
