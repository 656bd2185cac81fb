// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

class QTreeView;

namespace Vitrine::Ui {

class SearchField;

/// Every action of the window with its keys, by menu. What the list shows is what the menus show.
class KeysPane : public Pane
{
    Q_OBJECT

public:
    explicit KeysPane(Actions &actions, QWidget *parent = nullptr);

    void setSession(const std::optional<SessionInfo> &) override {}
    [[nodiscard]] bool isClosable() const override { return true; }
    void takeFocus() override;
    bool find() override;

private:
    void fill();

    Actions &m_actions;
    SearchField *m_field;
    QTreeView *m_view;
};

} // namespace Vitrine::Ui
