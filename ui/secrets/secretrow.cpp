// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secrets/secretrow.h"

#include "ui/secrets/secretwords.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Vitrine::Ui {

SecretRow::SecretRow(const SecretInfo &secret, const SecretPlaces &places, QWidget *parent)
    : QFrame(parent), m_name(secret.name),
      m_give(makeButton(tr("Give to an agent…"), QStringLiteral("send"), ButtonKind::Plain, this)),
      m_change(makeButton(tr("Another value…"), {}, ButtonKind::Flat, this)),
      m_delete(makeButton(tr("Delete…"), {}, ButtonKind::Flat, this))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    auto *title = makeLabel(secret.name, TextStyle::Strong, Token::Text, this);
    title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    head->addWidget(title, 1);
    for (QPushButton *button : {m_give, m_change, m_delete}) {
        button->setProperty("small", true);
        head->addWidget(button);
    }
    m_give->setAccessibleName(tr("Give %1 to an agent").arg(secret.name));
    m_change->setAccessibleName(tr("Another value for %1").arg(secret.name));
    m_delete->setAccessibleName(tr("Delete %1").arg(secret.name));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(readingGutter, 10, readingGutter, 12);
    layout->setSpacing(2);
    layout->addLayout(head);
    const bool locked = secret.place == SecretPlace::Vault && !places.isVaultOpen;
    const QString where = locked ? tr("Kept in the encrypted file, which is locked.") : placeSentence(secret);
    auto *place = makeLabel(where, TextStyle::Secondary, locked ? Token::Warn : Token::Text2, this);
    place->setWordWrap(true);
    layout->addWidget(place);
    QStringList sentences{secret.name, where};
    if (secret.grants.isEmpty()) {
        const QString nobody = tr("Given to no agent: nothing uses it.");
        layout->addWidget(makeLabel(nobody, TextStyle::Secondary, Token::Text2, this));
        sentences.append(nobody);
    }
    for (const SecretGrant &grant : secret.grants) {
        auto *line = new QHBoxLayout;
        line->setSpacing(12);
        auto *agent = makeLabel(grant.runtime, TextStyle::Body, Token::Text, this);
        agent->setMinimumWidth(110);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        auto *url = makeLabel(grantUrl(grant), TextStyle::Code, Token::Text, this);
        leftToRight(url);
        url->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *sentence = makeLabel(grantSentence(grant), TextStyle::Secondary, Token::Text2, this);
        sentence->setWordWrap(true);
        words->addWidget(url);
        words->addWidget(sentence);
        auto *take = makeButton(tr("Take back"), {}, ButtonKind::Flat, this);
        take->setProperty("small", true);
        take->setAccessibleName(tr("Take %1 back from %2, %3").arg(secret.name, grant.runtime, grant.address()));
        connect(take, &QPushButton::clicked, this, [this, runtime = grant.runtime, address = grant.address()] {
            Q_EMIT takeBackRequested(runtime, address);
        });
        m_takeBack.append(take);
        line->addWidget(agent, 0, Qt::AlignTop);
        line->addLayout(words, 1);
        line->addWidget(take, 0, Qt::AlignTop);
        layout->addSpacing(6);
        layout->addLayout(line);
        sentences.append(tr("Given to %1.").arg(grant.runtime) + u' ' + grantSentence(grant));
    }
    setAccessibleName(sentences.join(u' '));
    connect(m_give, &QPushButton::clicked, this, &SecretRow::giveRequested);
    connect(m_change, &QPushButton::clicked, this, &SecretRow::changeRequested);
    connect(m_delete, &QPushButton::clicked, this, &SecretRow::deleteRequested);
}

} // namespace Vitrine::Ui
