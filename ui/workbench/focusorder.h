// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Vitrine::Ui {

class HeaderBar;
class StatusLine;
class WindowLayout;

/// Where Tab goes in the window: as it is read. Sessions, tool bar, the work with its tabs first, files, commands,
/// status line, and around again. Qt goes in the order in which the widgets were made, which has nothing to do with
/// where panes stand, the less so as they move when the window becomes narrow. Within a place its pane decides.
class FocusOrder
{
public:
    FocusOrder(const WindowLayout &layout, const HeaderBar *header, const StatusLine *status);

    /// What comes after the widget that has the focus, or before it; null: nothing can have it.
    [[nodiscard]] QWidget *next(const QWidget *window, bool forward) const;

private:
    [[nodiscard]] int rank(const QWidget *widget) const;

    const WindowLayout &m_layout;
    const HeaderBar *m_header;
    const StatusLine *m_status;
};

} // namespace Vitrine::Ui
