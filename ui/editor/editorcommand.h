// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "ui/window/pane.h"

#include <optional>

class QAction;

namespace Vitrine::Ui {

/// "Open in editor…", for menus and keys: the session in view in an editor of this computer.
class EditorCommand : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of the dialog.
    EditorCommand(const PaneContext &context, QWidget *window);

    void setSession(const std::optional<SessionInfo> &session);
    [[nodiscard]] QAction *action() const { return m_action; }

private:
    std::optional<SessionInfo> m_session;
    QAction *m_action;
};

} // namespace Vitrine::Ui
