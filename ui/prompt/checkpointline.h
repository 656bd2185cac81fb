// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompt/entrywidget.h"

class QLabel;
class QPushButton;

namespace Vitrine::Ui {

/// Stands before a prompt: the workspace was kept there. Leads back to it, and to its files.
class CheckpointLine : public EntryWidget
{
    Q_OBJECT

public:
    CheckpointLine(EntryPtr entry, QWidget *parent);
    int heightFor(int width) override;

protected:
    void fill() override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *m_files;
    QPushButton *m_restore;
};

} // namespace Vitrine::Ui
