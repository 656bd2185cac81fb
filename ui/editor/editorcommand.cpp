// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editorcommand.h"

#include "ui/editor/editordialog.h"
#include "ui/window/actions.h"

namespace Vitrine::Ui {

EditorCommand::EditorCommand(const PaneContext &context, QWidget *window) : QObject(window)
{
    Api::Settings &settings = context.engine.settings;
    m_action = context.actions.add({QStringLiteral("session.editor"),
                                    tr("Open in editor…"),
                                    QStringLiteral("open"),
                                    Actions::Menu::Session,
                                    {QKeySequence(QStringLiteral("Ctrl+Alt+V"))}},
                                   this, [this, &settings, window] {
                                       if (m_session)
                                           (new EditorDialog(settings, *m_session, window))->open();
                                   });
    setSession(std::nullopt);
}

void EditorCommand::setSession(const std::optional<SessionInfo> &session)
{
    m_session = session;
    m_action->setEnabled(session.has_value());
}

} // namespace Vitrine::Ui
