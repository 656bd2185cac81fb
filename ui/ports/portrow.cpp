// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ports/portrow.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Vitrine::Ui {

bool PortRow::State::looksLike(const State &other) const
{
    return port == other.port && listens == other.listens && isLocal == other.isLocal &&
           open.has_value() == other.open.has_value() &&
           (!open || (open->hostPort == other.open->hostPort && open->isOpen == other.open->isOpen));
}

PortRow::PortRow(const State &state, QWidget *parent)
    : QFrame(parent), m_state(state),
      m_preview(makeButton(tr("Preview"), QStringLiteral("open"), ButtonKind::Plain, this))
{
    const QString inside = !state.listens  ? tr("Nothing listens in the machine at the moment.")
                           : state.isLocal ? tr("A program listens, on the machine's 127.0.0.1.")
                                           : tr("A program listens.");
    QString here;
    if (state.open) {
        here = tr("Open on this computer as 127.0.0.1:%1.").arg(state.open->hostPort);
        if (state.open->isOpen)
            here += u' ' + tr("Everybody on this computer reaches it.");
    }
    m_text = (inside + u' ' + here).trimmed();

    auto *number = makeLabel(QString::number(state.port), TextStyle::Code, Token::Text, this);
    number->setMinimumWidth(56);
    auto *words = makeLabel(m_text, TextStyle::Secondary, state.listens ? Token::Text2 : Token::Warn, this);
    words->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(paneGutter, 4, paneGutter, 4);
    layout->setSpacing(8);
    layout->addWidget(number);
    layout->addWidget(words, 1);
    if (state.open) {
        m_close = makeButton(tr("Close"), {}, ButtonKind::Flat, this);
        m_close->setAccessibleName(tr("Close port %1 on this computer").arg(state.port));
        m_copy = makeButton(tr("Copy URL"), QStringLiteral("copy"), ButtonKind::Flat, this);
        m_copy->setAccessibleName(tr("Copy a URL of port %1").arg(state.port));
        m_copy->setToolTip(tr("A URL that opens once, within an hour"));
        layout->addWidget(m_copy);
        layout->addWidget(m_close);
        connect(m_copy, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(m_state.port); });
        connect(m_close, &QPushButton::clicked, this, [this] { Q_EMIT closeRequested(m_state.port); });
    }
    m_preview->setAccessibleName(tr("Preview port %1 in the browser").arg(state.port));
    m_preview->setToolTip(tr("Open it in the browser"));
    layout->addWidget(m_preview);
    for (QPushButton *button : {m_preview, m_copy, m_close}) {
        if (button)
            button->setProperty("small", true);
    }
    connect(m_preview, &QPushButton::clicked, this, [this] { Q_EMIT previewRequested(m_state.port); });
    setAccessibleName(tr("Port %1. %2").arg(QString::number(state.port), m_text));
}

} // namespace Vitrine::Ui
