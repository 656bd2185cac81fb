// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "ui/sessions/sessionmarks.h"
#include "ui/window/pane.h"

#include <optional>

class QAction;
class QMenu;

namespace Vitrine::Ui {

class SessionModel;

/// What can be done to several sessions at once: stop, delete, pin, archive, label; and what the person puts on the one
/// in view. Each is asked of the engine by
/// itself; one that fails does not hold up the others.
class SelectionCommands : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of dialogs and menus.
    SelectionCommands(const PaneContext &context, const SessionModel *model, SessionMarks *marks, QWidget *window);

    /// The session in view, which the actions for one are about.
    void setSession(const std::optional<SessionKey> &key);
    /// Pin, Labels, Archive of the session in view.
    [[nodiscard]] QList<QAction *> actions() const { return {m_pin, m_labels, m_archive}; }
    /// Deletes itself when it closes.
    [[nodiscard]] QMenu *makeMenu(const QList<SessionKey> &keys);
    void stop(const QList<SessionKey> &keys);
    void askDelete(const QList<SessionKey> &keys);
    void askLabels(const QList<SessionKey> &keys);
    void setPinned(const QList<SessionKey> &keys, bool pinned);
    void setArchived(const QList<SessionKey> &keys, bool archived);

    /// Names what is lost.
    [[nodiscard]] static QString deleteQuestion(const QList<SessionInfo> &sessions);

Q_SIGNALS:
    void failed(const Vitrine::Error &error);

private:
    [[nodiscard]] QList<SessionInfo> sessions(const QList<SessionKey> &keys) const;

    void updateActions();

    Api::Nouns &m_engine;
    const SessionModel *m_model;
    SessionMarks *m_marks;
    QWidget *m_window;
    std::optional<SessionKey> m_key;
    QAction *m_pin;
    QAction *m_labels;
    QAction *m_archive;
};

} // namespace Vitrine::Ui
