// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace Vitrine::Ui {

class VaultFields;

/// Opens the encrypted file of secrets, or makes it. Opened with open(), deletes itself; it stays until the engine has
/// taken the passphrase.
class UnlockDialog : public QDialog
{
    Q_OBJECT

public:
    UnlockDialog(Api::Secrets &secrets, const SecretPlaces &places, QWidget *parent);

    [[nodiscard]] VaultFields *fields() const { return m_fields; }
    [[nodiscard]] QPushButton *openButton() const { return m_open; }
    [[nodiscard]] QString error() const;

private:
    void unlock();
    void showError(const QString &words);

    Api::Secrets &m_secrets;
    VaultFields *m_fields;
    QLabel *m_error;
    QPushButton *m_open;
};

} // namespace Vitrine::Ui
