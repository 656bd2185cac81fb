// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

#include <chrono>

namespace Vitrine::Ui {

class BlockList;
class CommandBar;
class EmptyState;

/// What ran in the session and how it ended: the list of blocks, and the bar to run one more. Everything that was run
/// from anywhere shows here. It never starts a machine by being looked at, only by running something.
class CommandsPane : public Pane
{
    Q_OBJECT

public:
    explicit CommandsPane(const PaneContext &context, QWidget *parent = nullptr);

    void setSession(const std::optional<SessionInfo> &session) override;
    [[nodiscard]] QList<QAction *> cornerActions() const override;
    void takeFocus() override;
    void copy() override;
    void paste() override;
    bool showCommand(const QString &commandId) override;

    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 30}; }

    [[nodiscard]] BlockList *list() const { return m_list; }
    [[nodiscard]] CommandBar *bar() const { return m_bar; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions(Actions &actions);
    void run(const QString &command, Origin origin);
    void stopNewest();
    void updateState();
    void setTimeLimit(std::chrono::seconds limit);
    void showBlockMenu(const CommandRecord &record, const QPoint &position);

    Api::Nouns &m_engine;
    std::optional<SessionInfo> m_session;
    std::chrono::seconds m_limit{300};
    BlockList *m_list;
    EmptyState *m_empty;
    CommandBar *m_bar;
    QAction *m_more = nullptr;
    QList<QAction *> m_limits;
};

} // namespace Vitrine::Ui
