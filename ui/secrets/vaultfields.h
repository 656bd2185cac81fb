// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/secrets/hiddenfield.h"

#include <QWidget>

namespace Vitrine::Ui {

/// Asks for the passphrase of the encrypted file; twice where there is no such file yet.
class VaultFields : public QWidget
{
    Q_OBJECT

public:
    VaultFields(const SecretPlaces &places, QWidget *parent);

    /// InvalidInput: nothing was typed, or the two are not the same.
    [[nodiscard]] Result<HeldValue> passphrase() const;
    void forget();

    [[nodiscard]] HiddenField *first() const { return m_first; }
    [[nodiscard]] HiddenField *again() const { return m_again; } ///< null: the file is there

Q_SIGNALS:
    void edited();

private:
    HiddenField *m_first;
    HiddenField *m_again = nullptr;
};

} // namespace Vitrine::Ui
