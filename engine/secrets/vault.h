// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"
#include "engine/secrets/lockedbytes.h"

#include <QString>

#include <map>

namespace Vitrine::Secrets {

/// How dear it is to try a passphrase (Argon2id).
struct VaultCost
{
    quint64 operations = 3;
    quint64 memoryBytes = quint64(256) << 20;
};

/// An encrypted file of values, for computers without a keyring: Argon2id makes the key out of the passphrase,
/// XChaCha20-Poly1305 encrypts, with a fresh nonce each time it is written. README.md has the layout. Opened, it is in
/// locked memory as a whole; a copy of the file in another place is as good as the passphrase is.
///
/// Deriving the key takes a second and the memory of `cost`, so open() and create() are for another thread; an object
/// is used by one thread at a time.
class Vault
{
public:
    /// NotFound: there is no such file. Corrupt: it is none, or was changed. Rejected: another passphrase, or it was
    /// changed: the two cannot be told apart.
    [[nodiscard]] static Result<std::unique_ptr<Vault>> open(const QString &file, const LockedBytes &passphrase);
    /// AlreadyExists rather than writing over one.
    [[nodiscard]] static Result<std::unique_ptr<Vault>> create(const QString &file, const LockedBytes &passphrase,
                                                               const VaultCost &cost);

    [[nodiscard]] Value value(const QString &name) const; ///< null: there is none
    [[nodiscard]] Result<void> put(const QString &name, const Value &value);
    [[nodiscard]] Result<void> remove(const QString &name);

private:
    Vault(QString file, QByteArray head, LockedBytes key);
    [[nodiscard]] Result<void> save() const;
    [[nodiscard]] bool read(std::string_view plain);

    QString m_file;
    QByteArray m_head; ///< all in front of the nonce
    LockedBytes m_key;
    std::map<QString, Value> m_values;
};

} // namespace Vitrine::Secrets
