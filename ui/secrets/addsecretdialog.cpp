// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secrets/addsecretdialog.h"

#include "ui/secrets/secretwords.h"
#include "ui/secrets/vaultfields.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Vitrine::Ui {

namespace {

constexpr int maxName = 64;
constexpr int maxCommand = 4096;

QVBoxLayout *columnOf(QWidget *box)
{
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    return layout;
}

void addField(QVBoxLayout *layout, const QString &words, QWidget *field, QWidget *dialog)
{
    auto *label = makeLabel(words, TextStyle::Body, Token::Text, dialog);
    label->setBuddy(field);
    field->setAccessibleName(words);
    layout->addWidget(label);
    layout->addWidget(field);
}

} // namespace

AddSecretDialog::AddSecretDialog(Api::Secrets &secrets, const SecretPlaces &places,
                                 const std::optional<SecretInfo> &known, QWidget *parent)
    : QDialog(parent), m_secrets(secrets), m_places(places), m_name(new QLineEdit(this)), m_valueBox(new QWidget(this)),
      m_value(new HiddenField(tr("Value"), m_valueBox)), m_commandBox(new QWidget(this)),
      m_command(new QLineEdit(m_commandBox)), m_seconds(new QSpinBox(m_commandBox)),
      m_vault(new VaultFields(places, this)), m_error(makeLabel({}, TextStyle::Secondary, Token::Bad, this)),
      m_save(makeButton(known ? tr("Replace") : tr("Add"), {}, ButtonKind::Filled, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(known ? tr("Another value for %1").arg(known->name) : tr("Add a secret"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(6);
    layout->addWidget(makeLabel(windowTitle(), TextStyle::Headline, Token::Text, this));
    auto *about = makeLabel(known ? tr("What it was given to stays. The old value is gone then.")
                                  : tr("Sessions use it without seeing it: Vitrine puts it into the requests that you "
                                       "allow. Nothing uses it until it is given to an agent."),
                            TextStyle::Secondary, Token::Text2, this);
    about->setWordWrap(true);
    // A dialog takes its size before it knows how the words wrap.
    about->setMinimumHeight(2 * lineHeight(TextStyle::Secondary));
    layout->addWidget(about);
    layout->addSpacing(6);
    m_name->setMaxLength(maxName);
    m_name->setPlaceholderText(QStringLiteral("anthropic-key"));
    addField(layout, tr("Name"), m_name, this);
    layout->addSpacing(6);

    layout->addWidget(makeLabel(tr("Where it is kept"), TextStyle::Body, Token::Text, this));
    for (const SecretPlace each : {SecretPlace::Keyring, SecretPlace::Vault, SecretPlace::Command}) {
        auto *button = new QRadioButton(placeTitle(each), this);
        connect(button, &QRadioButton::toggled, this, &AddSecretDialog::updateState);
        layout->addWidget(button);
        m_placeButtons.append(button);
    }
    if (!places.hasKeyring) {
        placeButton(SecretPlace::Keyring)->setEnabled(false);
        auto *why = makeLabel(placesSentence(places), TextStyle::Secondary, Token::Text2, this);
        why->setWordWrap(true);
        why->setMinimumHeight(2 * lineHeight(TextStyle::Secondary));
        layout->addWidget(why);
    }
    layout->addSpacing(6);

    QVBoxLayout *value = columnOf(m_valueBox);
    addField(value, m_value->accessibleName(), m_value, m_valueBox);
    value->addWidget(makeLabel(tr("It is not shown, now or later."), TextStyle::Secondary, Token::Text2, m_valueBox));
    layout->addWidget(m_valueBox);
    QVBoxLayout *command = columnOf(m_commandBox);
    m_command->setMaxLength(maxCommand);
    m_command->setFont(textFont(TextStyle::Code));
    leftToRight(m_command);
    m_command->setPlaceholderText(QStringLiteral("gh auth token"));
    addField(command, tr("Command, a line for sh on this computer"), m_command, m_commandBox);
    m_seconds->setRange(0, 86'400);
    m_seconds->setValue(known && known->place == SecretPlace::Command ? known->seconds : NewSecret().seconds);
    m_seconds->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_seconds->setFixedWidth(90);
    addField(command, tr("Seconds that a printed value counts"), m_seconds, m_commandBox);
    layout->addWidget(m_commandBox);
    layout->addWidget(m_vault);
    m_error->setWordWrap(true);
    m_error->hide();
    layout->addWidget(m_error);
    layout->addStretch(1);

    auto *cancel = makeButton(tr("Cancel"), {}, ButtonKind::Plain, this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    layout->addSpacing(12);
    layout->addLayout(buttons);
    setMinimumWidth(460);
    m_save->setDefault(true);

    if (known) {
        m_name->setText(known->name);
        m_name->setReadOnly(true);
        m_name->setFocusPolicy(Qt::NoFocus);
        m_command->setText(known->command);
    }
    SecretPlace first = known ? known->place : SecretPlace::Keyring;
    if (first == SecretPlace::Keyring && !places.hasKeyring)
        first = SecretPlace::Vault;
    placeButton(first)->setChecked(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &AddSecretDialog::save);
    for (const QLineEdit *field : {m_name, static_cast<QLineEdit *>(m_value), m_command})
        connect(field, &QLineEdit::textEdited, m_error, &QWidget::hide);
    updateState();
    if (known && first == SecretPlace::Command)
        m_command->setFocus();
    else
        (known ? static_cast<QLineEdit *>(m_value) : m_name)->setFocus();
}

SecretPlace AddSecretDialog::place() const
{
    for (qsizetype i = 0; i < m_placeButtons.size(); ++i) {
        if (m_placeButtons[i]->isChecked())
            return SecretPlace(i);
    }
    return SecretPlace::Keyring;
}

bool AddSecretDialog::needsPassphrase() const
{
    return place() == SecretPlace::Vault && !m_places.isVaultOpen;
}

void AddSecretDialog::updateState()
{
    if (m_placeButtons.size() < 3)
        return;
    m_valueBox->setVisible(place() != SecretPlace::Command);
    m_commandBox->setVisible(place() == SecretPlace::Command);
    m_vault->setVisible(needsPassphrase());
    m_error->hide();
    if (isVisible())
        adjustSize();
}

void AddSecretDialog::save()
{
    NewSecret secret;
    secret.name = m_name->text().trimmed();
    secret.place = place();
    if (secret.place == SecretPlace::Command) {
        secret.command = m_command->text().trimmed();
        secret.seconds = m_seconds->value();
    }
    if (const auto fine = secret.check(); !fine)
        return showError(fine.error().message);
    if (secret.place != SecretPlace::Command && m_value->text().isEmpty())
        return showError(tr("The secret has no value yet. Type or paste it."));
    if (!needsPassphrase())
        return add(secret);
    const auto passphrase = m_vault->passphrase();
    if (!passphrase)
        return showError(passphrase.error().message);
    m_save->setEnabled(false);
    const HeldValue held = *passphrase; // until the engine has answered
    m_secrets.openVault(*held).then(this, [this, secret, held](const Result<SecretPlaces> &places) {
        m_vault->forget();
        if (!places)
            return ended(places.error());
        m_places = *places;
        updateState();
        add(secret);
    });
}

void AddSecretDialog::add(const NewSecret &secret)
{
    m_save->setEnabled(false);
    const HeldValue held =
        secret.place == SecretPlace::Command ? std::make_shared<SecretValue>() : m_value->value(); // as above
    m_secrets.add(secret, *held).then(this, [this, held](const Result<SecretInfo> &added) {
        if (!added)
            return ended(added.error());
        m_value->forget();
        accept();
    });
}

void AddSecretDialog::ended(const Error &error)
{
    m_save->setEnabled(true);
    if (error.code != ErrorCode::Cancelled)
        showError(error.message);
}

void AddSecretDialog::showError(const QString &words)
{
    m_error->setText(words);
    m_error->show();
}

QString AddSecretDialog::error() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

} // namespace Vitrine::Ui
