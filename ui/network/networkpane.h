// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

#include <QPointer>
#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Vitrine::Ui {

class ConnectionFilter;
class ConnectionModel;
class ConnectionView;
class EmptyState;
class PolicyBox;
class PolicyDialog;
class SearchField;

/// What the session's programs asked to reach: every connection with its decision, the rule, and a button that allows
/// what was blocked; above them the policy, below them what is known of the selected one. Looking at it starts nothing.
class NetworkPane : public Pane
{
    Q_OBJECT

public:
    explicit NetworkPane(const PaneContext &context, QWidget *parent = nullptr);

    void setSession(const std::optional<SessionInfo> &session) override;
    [[nodiscard]] QList<QAction *> cornerActions() const override;
    void takeFocus() override;
    bool find() override;
    void copy() override;

    [[nodiscard]] ConnectionView *view() const { return m_view; }
    [[nodiscard]] ConnectionModel *model() const { return m_model; }
    [[nodiscard]] PolicyBox *policyBox() const { return m_policy; }
    [[nodiscard]] QPushButton *rulesButton() const { return m_rules; }
    [[nodiscard]] QPushButton *allButton() const { return m_all; }
    [[nodiscard]] QPushButton *blockedButton() const { return m_blocked; }
    [[nodiscard]] SearchField *field() const { return m_field; }
    [[nodiscard]] QString detail() const;
    [[nodiscard]] QString counters() const;
    /// What it says of this computer's proxy; empty: there is none.
    [[nodiscard]] QString proxyNote() const;
    [[nodiscard]] const NetworkStatus &status() const { return m_status; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void makeActions(Actions &actions);
    void load();
    void askStatus();
    void setStatus(const NetworkStatus &status);
    void setPolicy(const NetworkPolicy &policy);
    void resetPolicy();
    void allow(const QString &rule);
    void allowForAgent(const QString &rule);
    void editRules();
    void editAgentRules();
    void showMenu(const QPoint &position);
    void updateCounts();
    void updateRow();
    void updateState();
    /// Shows what came of a change of the policy; true: it worked.
    bool changed(const Result<NetworkStatus> &result);

    Api::Nouns &m_engine;
    std::optional<SessionInfo> m_session;
    NetworkStatus m_status;
    bool m_loaded = false;
    quint64 m_turn = 0; ///< of what was asked for a session
    QTimer m_counting;  ///< until counters are asked for again
    ConnectionModel *m_model;
    ConnectionFilter *m_rows;
    ConnectionView *m_view;
    QWidget *m_head = nullptr;
    PolicyBox *m_policy = nullptr;
    QPushButton *m_rules = nullptr;
    QLabel *m_whose = nullptr;
    SearchField *m_field = nullptr;
    QPushButton *m_all = nullptr;
    QPushButton *m_blocked = nullptr;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_foot = nullptr;
    QLabel *m_detail = nullptr;
    QLabel *m_proxy = nullptr;
    QLabel *m_counters = nullptr;
    QAction *m_search = nullptr;
    QAction *m_more = nullptr;
    QAction *m_reset = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_editAgent = nullptr;
    QPointer<PolicyDialog> m_dialog; ///< of the session, or of its agent
};

} // namespace Vitrine::Ui
