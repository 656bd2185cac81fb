// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QDialog>
#include <QPointer>

#include <functional>
#include <optional>

namespace Vitrine::Ui {

/// For what only a session's machine can do: does it at once when the session has one that answers, else asks whether
/// to resume the session, and goes on when that is done. One question at a time. A part of whoever asks.
class MachineFirst : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of the questions.
    MachineFirst(Api::Nouns &engine, QWidget *window);

    void setSession(const std::optional<SessionInfo> &session) { m_session = session; }
    [[nodiscard]] const std::optional<SessionInfo> &session() const { return m_session; }
    /// `what`: a sentence on what is to be done.
    void run(const QString &what, const std::function<void()> &next);
    /// Opens a question in the place of the one that may be open.
    void open(QDialog *dialog);
    [[nodiscard]] QDialog *dialog() const { return m_dialog; }

Q_SIGNALS:
    void failed(const Vitrine::Error &error);

private:
    Api::Nouns &m_engine;
    QWidget *m_window;
    std::optional<SessionInfo> m_session;
    QPointer<QDialog> m_dialog;
};

} // namespace Vitrine::Ui
