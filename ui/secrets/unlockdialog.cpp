// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secrets/unlockdialog.h"

#include "ui/secrets/vaultfields.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Vitrine::Ui {

UnlockDialog::UnlockDialog(Api::Secrets &secrets, const SecretPlaces &places, QWidget *parent)
    : QDialog(parent), m_secrets(secrets), m_fields(new VaultFields(places, this)),
      m_error(makeLabel({}, TextStyle::Secondary, Token::Bad, this)),
      m_open(makeButton(places.hasVault ? tr("Unlock") : tr("Make the file"), {}, ButtonKind::Filled, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(places.hasVault ? tr("Unlock the encrypted file") : tr("Make the encrypted file"));
    auto *about = makeLabel(tr("It stays open until you lock it or Vitrine's engine ends."), TextStyle::Secondary,
                            Token::Text2, this);
    about->setWordWrap(true);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *cancel = makeButton(tr("Cancel"), {}, ButtonKind::Plain, this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(windowTitle(), TextStyle::Headline, Token::Text, this));
    layout->addWidget(about);
    layout->addSpacing(4);
    layout->addWidget(m_fields);
    layout->addWidget(m_error);
    layout->addSpacing(12);
    layout->addLayout(buttons);
    setMinimumWidth(420);
    m_open->setDefault(true);
    m_fields->first()->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &UnlockDialog::unlock);
    connect(m_fields, &VaultFields::edited, m_error, &QWidget::hide);
}

void UnlockDialog::unlock()
{
    const auto passphrase = m_fields->passphrase();
    if (!passphrase)
        return showError(passphrase.error().message);
    m_open->setEnabled(false);
    const HeldValue held = *passphrase; // until the engine has answered
    m_secrets.openVault(*held).then(this, [this, held](const Result<SecretPlaces> &places) {
        m_open->setEnabled(true);
        m_fields->forget();
        if (places)
            return accept();
        if (places.error().code != ErrorCode::Cancelled)
            showError(places.error().message);
        m_fields->first()->setFocus();
    });
}

void UnlockDialog::showError(const QString &words)
{
    m_error->setText(words);
    m_error->show();
}

QString UnlockDialog::error() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

} // namespace Vitrine::Ui
