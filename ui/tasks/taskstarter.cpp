// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskstarter.h"

#include "ui/window/questions.h"

#include <QPushButton>

#include <algorithm>

namespace Vitrine::Ui {

TaskStarter::TaskStarter(Api::Nouns &engine, QWidget *window) : QObject(window), m_engine(engine), m_window(window)
{
    // What must pass before is shown as soon as it runs, for it may take its time.
    connect(&m_engine.commands, &Api::Commands::added, this, [this](const CommandRecord &record) {
        const bool ours = !record.task.before.isEmpty() && record.task.cause == TaskCause::Person &&
                          std::ranges::any_of(m_waiting, [&record](const Waiting &waiting) {
                              return waiting.session == record.session && waiting.name == record.task.before;
                          });
        if (ours)
            Q_EMIT started(record);
    });
}

bool TaskStarter::isWaiting(const SessionKey &session, const QString &task) const
{
    return std::ranges::any_of(
        m_waiting, [&](const Waiting &waiting) { return waiting.session == session && waiting.task == task; });
}

void TaskStarter::run(const TaskRequest &request, const QString &name)
{
    if (isWaiting(request.session, request.task))
        return;
    m_waiting.append({request.session, request.task, name});
    Q_EMIT waitingChanged();
    m_engine.tasks.run(request).then(this, [this, request, name](const Result<CommandRecord> &record) {
        m_waiting.removeIf([&request](const Waiting &waiting) {
            return waiting.session == request.session && waiting.task == request.task;
        });
        Q_EMIT waitingChanged();
        if (record)
            Q_EMIT started(*record);
        else if (record.error().code == ErrorCode::Rejected)
            ask(request, name, record.error());
        else if (record.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(record.error());
    });
}

void TaskStarter::ask(const TaskRequest &request, const QString &name, const Error &error)
{
    if (m_question)
        m_question->close();
    m_question = new ConfirmDialog(tr("“%1” was not run").arg(name), error.message, tr("Do not run it"),
                                   tr("Run anyway"), m_window->window(), ButtonKind::Plain);
    connect(m_question, &QDialog::accepted, this, [this, request, name] {
        TaskRequest anyway = request;
        anyway.anyway = true;
        run(anyway, name);
    });
    m_question->open();
}

} // namespace Vitrine::Ui
