// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchange/sessionsource.h"
#include "ui/window/pane.h"

#include <optional>

class QAction;

namespace Vitrine::Ui {

/// What goes between sessions and this computer, as actions for the menus: Take changes back, Export, Import; and
/// sessions that begin with files. Each shows how far it is and can be stopped.
class ExchangeCommands : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of dialogs.
    ExchangeCommands(const PaneContext &context, QWidget *window);

    void setSession(const std::optional<SessionInfo> &session);
    void makeSession(const NewSession &request, const Exchange::SessionSource &source);
    // What the actions do once a file is chosen.
    void exportTo(const SessionInfo &session, const QString &file);
    void importFrom(const QString &file);

    [[nodiscard]] QAction *takeBack() const { return m_takeBack; }
    [[nodiscard]] QAction *exportSession() const { return m_export; }
    [[nodiscard]] QAction *importSession() const { return m_import; }

Q_SIGNALS:
    /// There is a session more, to be shown.
    void created(const Vitrine::SessionKey &key);
    void failed(const Vitrine::Error &error);

private:
    void askExport();
    void askImport();

    Api::Nouns &m_engine;
    QWidget *m_window;
    std::optional<SessionInfo> m_session;
    QAction *m_takeBack;
    QAction *m_export;
    QAction *m_import;
};

} // namespace Vitrine::Ui
