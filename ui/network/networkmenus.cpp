// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the pane of the network: its actions and menus, and changes of the policy.
#include "ui/network/connectionmodel.h"
#include "ui/network/connectionview.h"
#include "ui/network/networkpane.h"
#include "ui/network/networkwords.h"
#include "ui/network/policybox.h"
#include "ui/network/policydialog.h"
#include "ui/theme/icon.h"
#include "ui/window/actions.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace Vitrine::Ui {

void NetworkPane::makeActions(Actions &actions)
{
    using Menu = Actions::Menu;
    const auto key = [](const char *text) { return QKeySequence(QLatin1String(text)); };
    m_search = new QAction(themeIcon(QStringLiteral("search")), tr("Find a host"), this);
    connect(m_search, &QAction::triggered, this, [this] { find(); });
    actions.add({QStringLiteral("network.show"),
                 tr("Network"),
                 QStringLiteral("globe"),
                 Menu::Workspace,
                 {key("Ctrl+Alt+N")},
                 true},
                this, [this] {
                    Q_EMIT raiseRequested();
                    takeFocus();
                });
    m_edit = actions.add({QStringLiteral("network.rules"),
                          tr("Network policy…"),
                          QStringLiteral("globe"),
                          Menu::Workspace,
                          {key("Ctrl+Alt+P")}},
                         this, [this] { editRules(); });
    m_editAgent = actions.add({QStringLiteral("network.agentRules"),
                               tr("Network policy of the agent…"),
                               QStringLiteral("globe"),
                               Menu::Workspace,
                               {key("Ctrl+Alt+1")}},
                              this, [this] { editAgentRules(); });
    m_reset = new QAction(themeIcon(QStringLiteral("restore")), tr("Use the agent's policy"), this);
    connect(m_reset, &QAction::triggered, this, &NetworkPane::resetPolicy);
    auto *menu = new QMenu(this);
    menu->addAction(m_edit);
    menu->addAction(m_reset);
    menu->addSeparator();
    menu->addAction(m_editAgent);
    m_more = new QAction(themeIcon(QStringLiteral("more")), tr("More"), this);
    m_more->setMenu(menu);
    connect(m_more, &QAction::triggered, this, [menu] { menu->popup(QCursor::pos()); });
}

void NetworkPane::setPolicy(const NetworkPolicy &policy)
{
    if (!m_session)
        return;
    m_engine.network.setPolicy(m_session->key, policy)
        .then(this, [this, dialog = m_dialog, turn = m_turn](const Result<NetworkStatus> &result) {
            if (turn != m_turn)
                return;
            if (!result && dialog && result.error().code != ErrorCode::Cancelled) {
                dialog->showError(result.error().message);
                return;
            }
            if (changed(result) && dialog)
                dialog->accept();
        });
}

void NetworkPane::resetPolicy()
{
    if (!m_session)
        return;
    m_engine.network.resetPolicy(m_session->key)
        .then(this, [this, dialog = m_dialog, turn = m_turn](const Result<NetworkStatus> &result) {
            if (turn == m_turn && changed(result) && dialog)
                dialog->accept();
        });
}

void NetworkPane::allow(const QString &rule)
{
    if (!m_session)
        return;
    m_engine.network.allow(m_session->key, rule).then(this, [this, turn = m_turn](const Result<NetworkStatus> &result) {
        if (turn == m_turn)
            changed(result);
    });
}

/// For the agent, and so for all of its sessions that have no policy of their own. One that has, as this one may, gets
/// the rule, too: what was blocked here is meant to go through.
void NetworkPane::allowForAgent(const QString &rule)
{
    if (!m_session)
        return;
    m_engine.network.allowInRuntime(m_session->key.runtime, rule)
        .then(this, [this, rule, turn = m_turn, isOwn = m_status.isOwn](const Result<NetworkPolicy> &result) {
            if (!result && result.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(result.error());
            if (!result || turn != m_turn)
                return;
            if (isOwn)
                allow(rule);
            else
                askStatus();
        });
}

bool NetworkPane::changed(const Result<NetworkStatus> &result)
{
    if (result)
        setStatus(*result);
    else
        m_policy->setMode(m_status.policy.mode);
    if (!result && result.error().code != ErrorCode::Cancelled)
        Q_EMIT failed(result.error());
    return result.has_value();
}

void NetworkPane::editRules()
{
    if (!m_session)
        return;
    if (!m_dialog) {
        m_dialog = new PolicyDialog(m_status, m_session->key.runtime, window());
        connect(m_dialog, &PolicyDialog::saveRequested, this, &NetworkPane::setPolicy);
        connect(m_dialog, &PolicyDialog::resetRequested, this, &NetworkPane::resetPolicy);
    }
    m_dialog->open();
}

void NetworkPane::editAgentRules()
{
    if (!m_session || m_dialog)
        return;
    const QString agent = m_session->key.runtime;
    m_engine.runtimes.show(agent).then(this, [this, agent, turn = m_turn](const Result<RuntimeInfo> &runtime) {
        if (turn != m_turn || m_dialog)
            return;
        if (!runtime) {
            if (runtime.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(runtime.error());
            return;
        }
        m_dialog = PolicyDialog::forAgent(agent, runtime->spec.network, window());
        connect(m_dialog, &PolicyDialog::saveRequested, this,
                [this, agent, dialog = m_dialog](const NetworkPolicy &policy) {
                    m_engine.network.setRuntimePolicy(agent, policy)
                        .then(this, [dialog](const Result<NetworkPolicy> &result) {
                            if (!dialog || (!result && result.error().code == ErrorCode::Cancelled))
                                return;
                            if (result)
                                dialog->accept();
                            else
                                dialog->showError(result.error().message);
                        });
                });
        m_dialog->open();
    });
}

void NetworkPane::showMenu(const QPoint &position)
{
    const ConnectionRecord *record = m_rows->record(m_view->currentIndex());
    if (!record)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList rules = rulesToAllow(*record, m_status.policy);
    for (const QString &one : rules)
        connect(menu->addAction(allowText(one, rules)), &QAction::triggered, this, [this, one] { allow(one); });
    for (const QString &one : rules)
        connect(menu->addAction(alwaysText(one, rules, m_session->key.runtime)), &QAction::triggered, this,
                [this, one] { allowForAgent(one); });
    if (!rules.isEmpty())
        menu->addSeparator();
    connect(menu->addAction(themeIcon(QStringLiteral("copy")), tr("Copy host and port")), &QAction::triggered, this,
            &NetworkPane::copy);
    connect(menu->addAction(tr("Copy details")), &QAction::triggered, this,
            [text = detail()] { QGuiApplication::clipboard()->setText(text); });
    menu->addSeparator();
    menu->addAction(m_edit);
    menu->addAction(m_editAgent);
    menu->popup(position);
}

} // namespace Vitrine::Ui
