// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/terminallink.h"
#include "ui/window/pane.h"

#include <QHash>
#include <QPointer>

#include <chrono>
#include <functional>

namespace Vitrine::Ui {

class BlockFinder;
class BlockList;
class CommandBar;
class EmptyState;
class FindBar;
class OutputPane;
class ShellTabs;

/// What ran in the session and how it ended: the list of blocks, and the bar to run one more. Everything that was run
/// from anywhere shows here. It never starts a machine by being looked at, only by running something.
class CommandsPane : public Pane
{
    Q_OBJECT

public:
    explicit CommandsPane(const PaneContext &context, QWidget *parent = nullptr);

    void setSession(const std::optional<SessionInfo> &session) override;
    [[nodiscard]] QList<QAction *> cornerActions() const override;
    [[nodiscard]] QAction *newPageAction() const override { return m_newShell; }
    bool find() override;
    void takeFocus() override;
    void copy() override;
    void paste() override;
    bool showCommand(const QString &commandId) override;

    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 30}; }

    [[nodiscard]] BlockList *list() const { return m_list; }
    [[nodiscard]] CommandBar *bar() const { return m_bar; }
    [[nodiscard]] ShellTabs *shells() const { return m_shells; }

    /// As PromptPane::confirmLink and openLink.
    std::function<bool(const QUrl &)> confirmLink;
    std::function<void(const QUrl &)> openLink;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions(Actions &actions);
    void run(const QString &command, Origin origin);
    void stopNewest();
    void updateState();
    void setTimeLimit(std::chrono::seconds limit);
    void showBlockMenu(const CommandRecord &record, const QPoint &position);
    void showAsText();
    void activate(const TerminalLink &link);
    void openOutput(const CommandRecord &record);
    void saveOutput(const CommandRecord &record);
    void copyOutput(const CommandRecord &record);
    void setZoom(int steps);

    PaneContext m_context;
    Api::Nouns &m_engine;
    std::optional<SessionInfo> m_session;
    std::chrono::seconds m_limit{300};
    BlockList *m_list;
    EmptyState *m_empty;
    CommandBar *m_bar;
    FindBar *m_findBar;
    BlockFinder *m_finder;
    QAction *m_more = nullptr;
    QAction *m_search = nullptr;
    QAction *m_newShell = nullptr;
    QAction *m_stop = nullptr;
    ShellTabs *m_shells;
    QHash<QString, QPointer<OutputPane>> m_outputs; ///< by command
    int m_zoom = 0;
    QList<QAction *> m_limits;
};

} // namespace Vitrine::Ui
