// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QObject>
#include <QPointer>

class QDialog;

namespace Vitrine::Ui {

/// Has a task run, and asks when something that must pass before did not: run it anyway, or not at all. Which that is
/// and whether it passed is the engine's to know.
class TaskStarter : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of dialogs.
    TaskStarter(Api::Nouns &engine, QWidget *window);

    /// `name`: what the person calls the task.
    void run(const TaskRequest &request, const QString &name);
    /// Something must pass before, and runs.
    [[nodiscard]] bool isWaiting(const SessionKey &session, const QString &task) const;

Q_SIGNALS:
    /// The task's own command, or one that must pass before it, has its record.
    void started(const Vitrine::CommandRecord &record);
    void waitingChanged();
    void failed(const Vitrine::Error &error);

private:
    void ask(const TaskRequest &request, const QString &name, const Error &error);

    struct Waiting
    {
        SessionKey session;
        QString task;
        QString name;
    };

    Api::Nouns &m_engine;
    QWidget *m_window;
    QList<Waiting> m_waiting;
    QPointer<QDialog> m_question;
};

} // namespace Vitrine::Ui
