// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace Vitrine::Ui {

class HiddenField;
class VaultFields;

/// Adds a secret, or gives one another value: its name, where the value is kept, the value or the command that prints
/// it. Opened with open(), deletes itself; it stays until the engine has taken the secret, and holds what was typed no
/// longer than that.
class AddSecretDialog : public QDialog
{
    Q_OBJECT

public:
    /// `known`: gets another value; none: a new one.
    AddSecretDialog(Api::Secrets &secrets, const SecretPlaces &places, const std::optional<SecretInfo> &known,
                    QWidget *parent);

    [[nodiscard]] QLineEdit *nameField() const { return m_name; }
    [[nodiscard]] HiddenField *valueField() const { return m_value; }
    [[nodiscard]] QLineEdit *commandField() const { return m_command; }
    [[nodiscard]] VaultFields *vaultFields() const { return m_vault; }
    [[nodiscard]] QRadioButton *placeButton(SecretPlace place) const { return m_placeButtons.at(qsizetype(place)); }
    [[nodiscard]] QPushButton *saveButton() const { return m_save; }
    [[nodiscard]] QString error() const;

private:
    [[nodiscard]] SecretPlace place() const;
    [[nodiscard]] bool needsPassphrase() const;
    void updateState();
    void save();
    void add(const NewSecret &secret);
    void ended(const Error &error);
    void showError(const QString &words);

    Api::Secrets &m_secrets;
    SecretPlaces m_places;
    QLineEdit *m_name;
    QList<QRadioButton *> m_placeButtons; ///< in the order of SecretPlace
    QWidget *m_valueBox;
    HiddenField *m_value;
    QWidget *m_commandBox;
    QLineEdit *m_command;
    QSpinBox *m_seconds;
    VaultFields *m_vault;
    QLabel *m_error;
    QPushButton *m_save;
};

} // namespace Vitrine::Ui
