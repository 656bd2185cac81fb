// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/sessioncommands.h"

#include "ui/sessions/askdialogs.h"
#include "ui/sessions/newsessiondialog.h"
#include "ui/theme/format.h"
#include "ui/window/actions.h"
#include "ui/window/questions.h"

#include <QAction>

namespace Vitrine::Ui {

namespace {

/// The runtime that a fresh store gets: the default image's own agent.
QString firstRuntime()
{
    return QStringLiteral("sample");
}

} // namespace

SessionCommands::SessionCommands(const PaneContext &context, QWidget *window)
    : QObject(window), m_engine(context.engine), m_window(window)
{
    using Menu = Actions::Menu;
    Actions &actions = context.actions;
    const auto key = [](const char *text) { return QKeySequence(QLatin1String(text)); };
    m_new = actions.add({QStringLiteral("session.new"),
                         tr("New session…"),
                         QStringLiteral("plus"),
                         Menu::Session,
                         {key("Ctrl+Shift+N")}},
                        this, [this] { askNew(); });
    m_resume =
        actions.add({QStringLiteral("session.resume"),
                     tr("Resume"),
                     QStringLiteral("play"),
                     Menu::Session,
                     {key("Ctrl+Alt+R")},
                     true},
                    this, [this] {
                        m_engine.sessions.start(m_session->key).then(this, [this](const Result<SessionInfo> &result) {
                            if (!result && result.error().code != ErrorCode::Cancelled)
                                Q_EMIT failed(result.error());
                        });
                    });
    m_stop = actions.add(
        {QStringLiteral("session.stop"), tr("Stop"), QStringLiteral("stop"), Menu::Session, {key("Ctrl+Shift+H")}},
        this, [this] {
            m_engine.sessions.stop(m_session->key).then(this, [this](const Result<void> &result) {
                if (!result)
                    Q_EMIT failed(result.error());
            });
        });
    m_suspend = actions.add(
        {QStringLiteral("session.suspend"), tr("Suspend"), QStringLiteral("pause"), Menu::Session, {key("Ctrl+Alt+S")}},
        this, [this] {
            m_engine.sessions.suspend(m_session->key).then(this, [this](const Result<void> &result) {
                if (!result)
                    Q_EMIT failed(result.error());
            });
        });
    m_suspend->setToolTip(tr("Keeps the machine's memory on the disk; what runs in it goes on when the session is "
                             "resumed."));
    m_restartAgent = actions.add(
        {QStringLiteral("session.restartAgent"),
         tr("Restart agent"),
         QStringLiteral("redo"),
         Menu::Session,
         {key("Ctrl+Shift+A")}},
        this, [this] {
            m_engine.invocations.restartAgent(m_session->key).then(this, [this](const Result<void> &result) {
                if (!result)
                    Q_EMIT failed(result.error());
            });
        });
    m_rename = actions.add(
        {QStringLiteral("session.rename"), tr("Rename…"), QStringLiteral("pencil"), Menu::Session, {key("F2")}, true},
        this, [this] { askRename(); });
    m_keep = actions.add(
        {QStringLiteral("session.keep"), tr("Keep session"), QStringLiteral("pin"), Menu::Session, {key("Ctrl+Alt+8")}},
        this, [this] {
            m_engine.storage.keep(m_session->key).then(this, [this](const Result<void> &result) {
                if (!result)
                    Q_EMIT failed(result.error());
            });
        });
    m_keep->setToolTip(tr("Its days without use begin anew."));
    m_delete = actions.add({QStringLiteral("session.delete"),
                            tr("Delete…"),
                            QStringLiteral("trash"),
                            Menu::Session,
                            {key("Ctrl+Shift+Del")}},
                           this, [this] { askDelete(); });
    setSession(std::nullopt);
}

void SessionCommands::setSession(const std::optional<SessionInfo> &session)
{
    m_session = session;
    const SessionState state = session ? session->state : SessionState::Stopped;
    const bool canResume = session && !hasMachine(state);
    m_resume->setVisible(!session || canResume);
    m_resume->setEnabled(canResume);
    // Stopped, a suspended session gives up its memory.
    const bool isSuspended = session && session->isSuspended();
    m_stop->setVisible(session && (!canResume || isSuspended));
    m_stop->setEnabled(isSuspended || (session && hasMachine(state) && state != SessionState::Stopping));
    m_suspend->setEnabled(session && state == SessionState::Idle);
    m_restartAgent->setEnabled(session && (state == SessionState::Running || state == SessionState::Idle));
    m_rename->setEnabled(session.has_value());
    m_keep->setEnabled(session && session->isExpiring);
    m_delete->setEnabled(session.has_value());
}

void SessionCommands::askNew()
{
    m_engine.runtimes.list().then(this, [this](const Result<QList<RuntimeInfo>> &runtimes) {
        if (!runtimes) {
            Q_EMIT failed(runtimes.error());
            return;
        }
        auto *dialog = new NewSessionDialog(*runtimes, tr("Session %1").arg(m_count + 1), m_window);
        connect(dialog, &NewSessionDialog::chosen, this,
                [this](const QString &name, const QString &runtime, const Exchange::SessionSource &source) {
                    if (std::holds_alternative<std::monostate>(source))
                        return create(name, runtime);
                    withRuntime(runtime, [this, name, source](const QString &chosen) {
                        Q_EMIT filesRequested(request(chosen, name), source);
                    });
                });
        dialog->open();
    });
}

void SessionCommands::create(const QString &name, const QString &runtime)
{
    withRuntime(runtime, [this, name](const QString &chosen) {
        m_engine.sessions.create(request(chosen, name)).then(this, [this](const Result<SessionInfo> &result) {
            if (result)
                Q_EMIT created(result->key);
            else
                Q_EMIT failed(result.error());
        });
    });
}

NewSession SessionCommands::request(const QString &runtime, const QString &name) const
{
    NewSession request;
    request.runtime = runtime;
    request.name = name.trimmed().isEmpty() ? tr("Session %1").arg(m_count + 1) : name.trimmed();
    return request;
}

void SessionCommands::withRuntime(const QString &runtime, std::function<void(const QString &)> next)
{
    if (!runtime.isEmpty())
        return next(runtime);
    m_engine.runtimes.list().then(this, [this, next](const Result<QList<RuntimeInfo>> &runtimes) {
        if (!runtimes) {
            Q_EMIT failed(runtimes.error());
            return;
        }
        if (!runtimes->isEmpty())
            return next(runtimes->first().spec.name);
        RuntimeSpec spec;
        spec.name = firstRuntime();
        m_engine.runtimes.create(spec).then(this, [this, next](const Result<RuntimeInfo> &made) {
            if (made || made.error().code == ErrorCode::AlreadyExists)
                next(firstRuntime());
            else
                Q_EMIT failed(made.error());
        });
    });
}

void SessionCommands::askRename()
{
    const SessionKey key = m_session->key;
    auto *dialog = new RenameDialog(m_session->name, m_window);
    connect(dialog, &RenameDialog::chosen, this, [this, key](const QString &name) {
        m_engine.sessions.rename(key, name).then(this, [this](const Result<void> &result) {
            if (!result)
                Q_EMIT failed(result.error());
        });
    });
    dialog->open();
}

QString SessionCommands::deleteQuestion(const SessionInfo &session)
{
    QString lost = tr("It goes into the trash with its workspace (%1), its transcript and the output of its commands. "
                      "For seven days it can be restored from there (Disk and trash).")
                       .arg(sizeText(session.diskBytes));
    if (hasMachine(session.state))
        lost.prepend(tr("It is running and will be stopped.") + QLatin1Char(' '));
    return lost;
}

void SessionCommands::askDelete()
{
    const SessionKey key = m_session->key;
    auto *dialog = new ConfirmDialog(tr("Delete “%1”?").arg(m_session->name), deleteQuestion(*m_session), tr("Keep"),
                                     tr("Delete"), m_window, ButtonKind::Plain);
    connect(dialog, &QDialog::accepted, this, [this, key] {
        m_engine.sessions.remove(key).then(this, [this](const Result<void> &result) {
            if (!result)
                Q_EMIT failed(result.error());
        });
    });
    dialog->open();
}

} // namespace Vitrine::Ui
