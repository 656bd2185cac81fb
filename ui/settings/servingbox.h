// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "engine/model/serving.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QSpinBox;

namespace Vitrine::Ui {

/// Switches something that the engine serves on this computer on and off, and says where it is served or why it is not.
/// The engine does it, and keeps it; the noun outlives this.
class ServingBox : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QString name;    ///< of its widgets, for tests and tools
        QString label;   ///< before the port
        QString whatFor; ///< of the port, for those who hear it
        QString served;  ///< %1: the address
        QString off;     ///< what it would be good for
    };

    ServingBox(Api::Settings &settings, const ServingSettings &keys, const Words &words, QWidget *parent);

    /// The AgentCore Runtime API.
    static ServingBox *forClients(Api::Settings &settings, QWidget *parent);
    /// The door for ssh and editors.
    static ServingBox *forEditors(Api::Settings &settings, QWidget *parent);

private:
    void look();
    void choose();
    void say(const QString &state);

    Api::Settings &m_settings;
    const ServingSettings m_keys;
    const Words m_words;
    QCheckBox *m_on;
    QSpinBox *m_port;
    QLabel *m_state;
};

} // namespace Vitrine::Ui
