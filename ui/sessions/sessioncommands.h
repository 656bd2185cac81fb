// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchange/sessionsource.h"
#include "ui/window/pane.h"

#include <optional>

class QAction;
class QDialog;

namespace Vitrine::Ui {

/// What can be done to a session, as actions for menus, tool bar and keys: New, Resume, Stop, Suspend, Rename, Keep,
/// Delete, Restart agent. They act on the session in view and are there only when they can work.
class SessionCommands : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of dialogs.
    SessionCommands(const PaneContext &context, QWidget *window);

    void setSession(const std::optional<SessionInfo> &session);
    /// The name a new session gets when the person gives none.
    void setSessionCount(int count) { m_count = count; }
    /// Makes a session in the first runtime, and the runtime when there is none.
    void create(const QString &name, const QString &runtime = {});

    [[nodiscard]] QAction *newSession() const { return m_new; }
    [[nodiscard]] QAction *resume() const { return m_resume; }
    [[nodiscard]] QAction *stop() const { return m_stop; }
    [[nodiscard]] QAction *suspend() const { return m_suspend; }
    [[nodiscard]] QAction *rename() const { return m_rename; }
    [[nodiscard]] QAction *keep() const { return m_keep; }
    [[nodiscard]] QAction *remove() const { return m_delete; }
    [[nodiscard]] QAction *restartAgent() const { return m_restartAgent; }

    /// The sentence that names what is lost.
    [[nodiscard]] static QString deleteQuestion(const SessionInfo &session);

Q_SIGNALS:
    void created(const Vitrine::SessionKey &key);
    /// One that begins with files: that takes a while, and is somebody else's work.
    void filesRequested(const Vitrine::NewSession &request, const Vitrine::Exchange::SessionSource &source);
    void failed(const Vitrine::Error &error);

private:
    void askNew();
    void askRename();
    void askDelete();
    /// Goes on with this runtime, or with the first one, which is made when there is none.
    void withRuntime(const QString &runtime, std::function<void(const QString &)> next);
    [[nodiscard]] NewSession request(const QString &runtime, const QString &name) const;

    Api::Nouns &m_engine;
    QWidget *m_window;
    std::optional<SessionInfo> m_session;
    int m_count = 0;
    QAction *m_new;
    QAction *m_resume;
    QAction *m_stop;
    QAction *m_suspend;
    QAction *m_rename;
    QAction *m_restartAgent;
    QAction *m_keep;
    QAction *m_delete;
};

} // namespace Vitrine::Ui
