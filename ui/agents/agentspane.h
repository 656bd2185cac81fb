// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "ui/window/pane.h"

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;

namespace Vitrine::Ui {

class AgentForm;

/// The page of agents: which there are, what the chosen one is, and its versions. A new one is made, or the next
/// version of one that exists, when the person saves.
class AgentsPane : public Pane
{
    Q_OBJECT

public:
    AgentsPane(Api::Nouns &engine, QWidget *parent);

    void setSession(const std::optional<SessionInfo> &) override {}
    [[nodiscard]] bool isClosable() const override { return true; }
    [[nodiscard]] bool holdsUnsaved() const override;
    void askToClose(const std::function<void()> &close) override;
    void takeFocus() override;

private:
    void ask();
    void take(const QList<RuntimeInfo> &runtimes);
    /// Asks first when something was typed and not saved.
    void choose(const QString &name);
    /// Calls `then` when the person gives up what was typed.
    void askToDiscard(const std::function<void()> &then);
    void open(const QString &name);
    void startNew();
    void askVersions();
    void showVersion(int index);
    void save();
    /// `done` is told how many of the agent's sessions have another version than the next one, and how many of these
    /// run.
    void countSessions(const std::function<void(int sessions, int running)> &done);
    /// `fate`: its sessions use it, too.
    void saveNow(const RuntimeSpec &spec, std::optional<WorkspaceFate> fate);
    void askDelete();
    void saved(const Result<RuntimeInfo> &result);
    void showError(const QString &message);
    void present();
    [[nodiscard]] const RuntimeInfo *chosen() const;

    Api::Nouns &m_engine;
    QList<RuntimeInfo> m_runtimes; ///< newest versions
    QList<RuntimeInfo> m_versions; ///< of the chosen one, the newest first
    QString m_name;                ///< empty: a new one is being made
    bool m_isBusy = false;
    QListWidget *m_list;
    QPushButton *m_new;
    QLabel *m_title;
    QComboBox *m_version;
    QLabel *m_about;
    QScrollArea *m_scroll;
    AgentForm *m_form;
    QLabel *m_error;
    QPushButton *m_delete;
    QPushButton *m_discard;
    QPushButton *m_save;
};

} // namespace Vitrine::Ui
