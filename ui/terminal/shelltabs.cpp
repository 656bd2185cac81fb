// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/shelltabs.h"

#include "ui/terminal/shellpane.h"
#include "ui/theme/format.h"

#include <QMenu>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

QString titleOf(const ShellInfo &info)
{
    const QString since = whenText(info.createdAt, QDateTime::currentDateTimeUtc());
    if (info.running)
        return info.readers == 0 ? ShellTabs::tr("Shell of %1, runs").arg(since)
                                 : ShellTabs::tr("Shell of %1, runs, open elsewhere").arg(since);
    return info.exitCode < 0 ? ShellTabs::tr("Shell of %1, ended with its machine").arg(since)
                             : ShellTabs::tr("Shell of %1, ended with exit code %2").arg(since).arg(info.exitCode);
}

} // namespace

ShellTabs::ShellTabs(const PaneContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_menu(new QMenu(tr("Attach to a shell")))
{
    connect(m_menu, &QMenu::aboutToShow, this, &ShellTabs::fillMenu);
    connect(&m_context.engine.shells, &Api::Shells::changed, this, [this](const SessionKey &key) {
        if (m_session && m_session->key == key)
            list();
    });
}

ShellTabs::~ShellTabs()
{
    delete m_menu;
}

void ShellTabs::setSession(const std::optional<SessionInfo> &session)
{
    const bool same = session && m_session && session->key == m_session->key &&
                      hasMachine(session->state) == hasMachine(m_session->state);
    m_session = session;
    if (same)
        return;
    m_known.clear();
    ++m_turn;
    if (session)
        list();
}

void ShellTabs::list()
{
    m_context.engine.shells.list(m_session->key)
        .then(this, [this, turn = ++m_turn](const Result<QList<ShellInfo>> &list) {
            if (turn != m_turn || !m_session || !list)
                return; // without a list nothing is offered; opening one says what is wrong
            m_known = *list;
            if (!hasMachine(m_session->state))
                return;
            const QList<ShellInfo> known = m_known;
            for (const ShellInfo &info : known) {
                if (info.running && info.readers == 0 && !m_left.contains(info.id) && !tabOf(info.id))
                    addTab(info.id, false);
            }
        });
}

ShellPane *ShellTabs::tabOf(const QString &id) const
{
    const auto found = std::ranges::find_if(m_tabs, [&id](const auto &tab) { return tab && tab->shellId() == id; });
    return found == m_tabs.end() ? nullptr : found->data();
}

void ShellTabs::addTab(const QString &attachTo, bool inFront)
{
    auto *tab = new ShellPane(m_context, *m_session, ++m_numbers[m_session->key], attachTo);
    tab->setZoom(m_zoom);
    connect(tab, &ShellPane::left, this, [this](const QString &id) { m_left.insert(id); });
    m_tabs.removeAll(nullptr);
    m_tabs.append(tab);
    Q_EMIT pageOpened(tab, inFront);
}

void ShellTabs::openNew()
{
    if (m_session)
        addTab({}, true);
}

void ShellTabs::attach(const QString &id)
{
    if (!m_session)
        return;
    m_left.remove(id);
    if (ShellPane *tab = tabOf(id))
        Q_EMIT tab->raiseRequested();
    else
        addTab(id, true);
}

void ShellTabs::setZoom(int steps)
{
    m_zoom = steps;
    for (const QPointer<ShellPane> &tab : std::as_const(m_tabs)) {
        if (tab)
            tab->setZoom(steps);
    }
}

ShellPane *ShellTabs::front() const
{
    const auto found = std::ranges::find_if(m_tabs, [](const auto &tab) { return tab && tab->isVisible(); });
    return found == m_tabs.end() ? nullptr : found->data();
}

QList<ShellInfo> ShellTabs::others() const
{
    QList<ShellInfo> others = m_known;
    others.removeIf([this](const ShellInfo &info) { return tabOf(info.id) != nullptr; });
    return others;
}

void ShellTabs::fillMenu()
{
    m_menu->clear();
    const QList<ShellInfo> all = others();
    for (const ShellInfo &info : all)
        connect(m_menu->addAction(titleOf(info)), &QAction::triggered, this, [this, id = info.id] { attach(id); });
    if (all.isEmpty())
        m_menu->addAction(tr("No other shells"))->setEnabled(false);
}

} // namespace Vitrine::Ui
