// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/policybox.h"

#include "ui/network/networkwords.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace Vitrine::Ui {

PolicyBox::PolicyBox(QWidget *parent) : QComboBox(parent)
{
    for (const NetworkMode mode : {NetworkMode::None, NetworkMode::Allowlist, NetworkMode::Public}) {
        addItem(networkModeTitle(mode), int(mode));
        setItemData(count() - 1, networkModeSentence(mode), Qt::ToolTipRole);
    }
    setAccessibleName(tr("Network policy"));
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT modeChosen(mode()); });
}

void PolicyBox::setMode(NetworkMode mode)
{
    setCurrentIndex(findData(int(mode)));
    setToolTip(networkModeSentence(mode));
    setAccessibleDescription(networkModeSentence(mode));
}

NetworkMode PolicyBox::mode() const
{
    return NetworkMode(currentData().toInt());
}

void PolicyBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void PolicyBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        showPopup();
        return;
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        QComboBox::keyPressEvent(event);
        return;
    default:
        event->ignore(); // letters would choose, too
    }
}

} // namespace Vitrine::Ui
