// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompt/entrywidget.h"

class QPushButton;

namespace Vitrine::Ui {

/// Stands above the oldest loaded prompt while there are older ones. Scrolling up to it loads them, too.
class OlderLine : public EntryWidget
{
    Q_OBJECT

public:
    OlderLine(EntryPtr entry, QWidget *parent);
    int heightFor(int width) override;

protected:
    void fill() override {}
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *m_button;
};

} // namespace Vitrine::Ui
