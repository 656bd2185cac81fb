// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/servingbox.h"

#include "ui/theme/widgets.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Vitrine::Ui {

ServingBox *ServingBox::forClients(Api::Settings &settings, QWidget *parent)
{
    return new ServingBox(settings, Serving::gateway,
                          {QStringLiteral("settings.serve"), tr("For AWS clients, on port"),
                           tr("Port of the AgentCore Runtime API"),
                           tr("Served at %1. `vitrine env` prints what points clients there."),
                           tr("Off. When it is on, code for the cloud service drives sessions on this computer.")},
                          parent);
}

ServingBox *ServingBox::forEditors(Api::Settings &settings, QWidget *parent)
{
    return new ServingBox(
        settings, Serving::door,
        {QStringLiteral("settings.door"), tr("For ssh and editors, on port"), tr("Port of the SSH server"),
         tr("Open at %1, for your own keys. `vitrine ssh-config` prints how ssh and editors find the sessions."),
         tr("Off. When it is on, ssh, sftp and editors that know remote hosts open sessions on this computer.")},
        parent);
}

ServingBox::ServingBox(Api::Settings &settings, const ServingSettings &keys, const Words &words, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_keys(keys), m_words(words), m_on(new QCheckBox(words.label, this)),
      m_port(new QSpinBox(this)), m_state(makeLabel({}, TextStyle::Secondary, Token::Text2, this))
{
    m_on->setObjectName(words.name);
    m_port->setObjectName(words.name + QLatin1String(".port"));
    m_port->setAccessibleName(words.whatFor);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons); // a port is typed
    m_port->setRange(1024, 65'535);
    m_port->setValue(keys.usualPort);
    m_state->setObjectName(words.name + QLatin1String(".state"));
    m_state->setWordWrap(true);
    // The dialog takes its size before it knows how the words wrap.
    m_state->setMinimumHeight(2 * lineHeight(TextStyle::Secondary));
    m_state->setAlignment(Qt::AlignTop);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *line = new QHBoxLayout;
    line->addWidget(m_on);
    line->addWidget(m_port);
    line->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(line);
    column->addWidget(m_state);

    connect(m_on, &QCheckBox::toggled, this, &ServingBox::choose);
    connect(m_port, &QSpinBox::editingFinished, this, [this] {
        if (m_on->isChecked())
            choose();
    });
    connect(&m_settings, &Api::Settings::changed, this, [this](const QString &key) {
        if (key == m_keys.port || key == m_keys.state)
            look();
    });
    look();
}

void ServingBox::look()
{
    m_settings.value(m_keys.port).then(this, [this](const Result<QVariant> &value) {
        const int port = value ? value->toInt() : 0;
        const QSignalBlocker quiet[] = {QSignalBlocker(m_on), QSignalBlocker(m_port)};
        m_on->setChecked(port > 0);
        if (port > 0 && !m_port->hasFocus())
            m_port->setValue(port);
    });
    m_settings.value(m_keys.state).then(this, [this](const Result<QVariant> &value) {
        say(value ? value->toString() : QString());
    });
}

void ServingBox::choose()
{
    m_settings.setValue(m_keys.port, m_on->isChecked() ? m_port->value() : 0)
        .then(this, [this](const Result<void> &kept) {
            if (!kept)
                m_state->setText(kept.error().text());
        });
}

void ServingBox::say(const QString &text)
{
    const ServingState state = ServingState::fromText(text);
    if (!state.url.isEmpty())
        m_state->setText(m_words.served.arg(state.url));
    else if (!state.error.isEmpty())
        m_state->setText(state.error);
    else
        m_state->setText(m_words.off);
}

} // namespace Vitrine::Ui
