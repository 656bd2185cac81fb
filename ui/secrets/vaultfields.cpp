// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secrets/vaultfields.h"

#include "ui/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Vitrine::Ui {

VaultFields::VaultFields(const SecretPlaces &places, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const auto add = [&](const QString &words) {
        auto *field = new HiddenField(words, this);
        auto *label = makeLabel(words, TextStyle::Body, Token::Text, this);
        label->setBuddy(field);
        layout->addWidget(label);
        layout->addWidget(field);
        connect(field, &QLineEdit::textChanged, this, &VaultFields::edited);
        return field;
    };
    m_first = add(places.hasVault ? tr("Passphrase of the encrypted file")
                                  : tr("A passphrase for the encrypted file, which is made now"));
    if (places.hasVault)
        return;
    m_again = add(tr("The same again"));
    auto *hint = makeLabel(tr("Nobody can open the file without it. Whoever forgets it adds the secrets anew."),
                           TextStyle::Secondary, Token::Text2, this);
    hint->setWordWrap(true);
    // A dialog takes its size before it knows how the words wrap.
    hint->setMinimumHeight(2 * lineHeight(TextStyle::Secondary));
    layout->addWidget(hint);
}

Result<HeldValue> VaultFields::passphrase() const
{
    if (m_first->text().isEmpty())
        return fail(ErrorCode::InvalidInput, tr("The encrypted file needs its passphrase."));
    if (m_again && !m_again->holds(*m_first))
        return fail(ErrorCode::InvalidInput, tr("The two passphrases are not the same. Type both again."));
    return m_first->value();
}

void VaultFields::forget()
{
    m_first->forget();
    if (m_again)
        m_again->forget();
}

} // namespace Vitrine::Ui
