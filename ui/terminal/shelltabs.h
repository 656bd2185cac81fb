// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

#include <QHash>
#include <QPointer>
#include <QSet>

class QMenu;

namespace Vitrine::Ui {

class ShellPane;

/// The shells of the session in view, as tabs. Shells that run and that nobody looks at come back as tabs, whoever left
/// them: an earlier window, another one, a command line. What the person detached in this window waits in the menu, and
/// so do those that ended while nobody looked.
class ShellTabs : public QObject
{
    Q_OBJECT

public:
    ShellTabs(const PaneContext &context, QObject *parent);
    ~ShellTabs() override;

    void setSession(const std::optional<SessionInfo> &session);
    void openNew();
    /// In a tab, in front; the tab that has it already comes to the front.
    void attach(const QString &id);
    void setZoom(int steps);
    /// The one that can be seen now; null: none.
    [[nodiscard]] ShellPane *front() const;
    /// Shells without a tab.
    [[nodiscard]] QList<ShellInfo> others() const;
    /// What they are called, and attach() behind each; filled when it shows.
    [[nodiscard]] QMenu *menu() const { return m_menu; }

Q_SIGNALS:
    void pageOpened(Vitrine::Ui::Pane *page, bool inFront);

private:
    void list();
    void addTab(const QString &attachTo, bool inFront);
    void fillMenu();
    [[nodiscard]] ShellPane *tabOf(const QString &id) const;

    PaneContext m_context;
    std::optional<SessionInfo> m_session;
    QList<ShellInfo> m_known; ///< of the session in view
    quint64 m_turn = 0;
    QSet<QString> m_left;             ///< detached or closed here
    QHash<SessionKey, int> m_numbers; ///< the last one given out
    QList<QPointer<ShellPane>> m_tabs;
    int m_zoom = 0;
    QMenu *m_menu;
};

} // namespace Vitrine::Ui
