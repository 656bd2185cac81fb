// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

#include <QObject>

#include <functional>
#include <optional>

namespace Vitrine::Ui {

class PageStack;
class WindowLayout;

/// The panes of one window and what they ask of each other: it tells each of them which session is in view, offers what
/// one wants done to the others, and closes them. Made and owned by the window, which hears what concerns itself.
class PaneLinks : public QObject
{
    Q_OBJECT

public:
    PaneLinks(WindowLayout *layout, QObject *parent);

    /// Puts it behind a tab in its place and tells it the session in view. From then on it is the window's.
    void add(Pane *pane, bool inFront = false);
    /// Asks the person first where something would be lost; `then` is called once it is gone.
    void close(Pane *pane, std::function<void()> then = {});
    /// A page with something that would be lost; null: none.
    [[nodiscard]] Pane *unsaved() const;
    void setSession(const std::optional<SessionInfo> &session);
    /// Null: there is none of this id.
    [[nodiscard]] Pane *find(const QString &id) const;
    /// Brings the page of this id to the front, and the keyboard focus into it. `make` is called when there is none.
    template <typename Make>
    void open(const QString &id, Make make)
    {
        Pane *pane = find(id);
        if (!pane) {
            pane = make();
            add(pane, true);
        }
        goTo(pane);
    }
    void goTo(Pane *pane);

Q_SIGNALS:
    void sessionRequested(const Vitrine::SessionKey &key);
    void failed(const Vitrine::Error &error);

private:
    [[nodiscard]] QList<Pane *> all() const;
    template <typename Ask>
    void offer(Ask ask, bool raise = true);

    WindowLayout *m_layout;
    std::optional<SessionInfo> m_session;
};

} // namespace Vitrine::Ui
