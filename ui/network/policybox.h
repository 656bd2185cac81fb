// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"

#include <QComboBox>

namespace Vitrine::Ui {

/// Chooses a policy's mode. A wheel over it or an arrow key must not change what a session reaches, so the first does
/// nothing and the second opens the list.
class PolicyBox : public QComboBox
{
    Q_OBJECT

public:
    explicit PolicyBox(QWidget *parent = nullptr);
    void setMode(NetworkMode mode);
    [[nodiscard]] NetworkMode mode() const;

Q_SIGNALS:
    /// By the person.
    void modeChosen(Vitrine::NetworkMode mode);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace Vitrine::Ui
