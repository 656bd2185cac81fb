// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QSpinBox;

namespace Vitrine::Ui {

/// Switches the AgentCore Runtime API of this computer on and off, and says where it is served or why it is not. The
/// engine does it, and keeps it; the noun outlives this.
class ServingBox : public QWidget
{
    Q_OBJECT

public:
    ServingBox(Api::Settings &settings, QWidget *parent);

private:
    void look();
    void choose();
    void say(const QString &state);

    Api::Settings &m_settings;
    QCheckBox *m_on;
    QSpinBox *m_port;
    QLabel *m_state;
};

} // namespace Vitrine::Ui
