// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"
#include "engine/model/secret.h"
#include "engine/secrets/keyring.h"
#include "engine/secrets/vault.h"

#include <QDateTime>
#include <QHash>
#include <QMap>

namespace Vitrine::Secrets {

/// All secrets of one store: their names, what they were given to, and how their values are got. Owned by the engine.
/// The names are in a file of the store (`secrets.json`), the values in the keyring, in the vault (`secrets.vault`) or
/// nowhere (a command's).
///
/// A value that was asked for stays in locked memory: the keyring's until the secret changes, the vault's until it is
/// closed, a command's for as long as it counts.
class SecretBook : public QObject
{
    Q_OBJECT

public:
    /// `folder`: the store's.
    explicit SecretBook(const QString &folder, const VaultCost &cost = {});
    ~SecretBook() override;

    [[nodiscard]] QList<SecretInfo> list() const { return m_secrets.values(); }
    [[nodiscard]] Pending<SecretPlaces> places();
    [[nodiscard]] Pending<SecretInfo> add(const NewSecret &secret, LockedBytes value);
    [[nodiscard]] Pending<void> remove(const QString &name);
    [[nodiscard]] Result<SecretInfo> give(const SecretGrant &grant);
    [[nodiscard]] Result<void> takeBack(const QString &runtime, const QString &address);
    /// Another runtime may get its name.
    void forgetRuntime(const QString &runtime);
    [[nodiscard]] Pending<SecretPlaces> openVault(LockedBytes passphrase);
    [[nodiscard]] Pending<SecretPlaces> closeVault();

    [[nodiscard]] QList<SecretGrant> grantsOf(const QString &runtime) const;
    /// NotFound, HostLacks, or WrongState while the vault is closed; the words say what to do.
    [[nodiscard]] Pending<Value> value(const QString &name);

Q_SIGNALS:
    void changed();

private:
    struct Known
    {
        Value value;
        QDateTime until; ///< invalid: until it changes
    };
    [[nodiscard]] Result<void> save();
    [[nodiscard]] Pending<void> keep(const NewSecret &secret, const Value &value);
    [[nodiscard]] Pending<Value> fetch(const SecretInfo &info);
    void know(const SecretInfo &info, const Value &value);
    [[nodiscard]] QString vaultFile() const;
    [[nodiscard]] Error vaultClosed() const;

    QString m_folder;
    VaultCost m_cost;
    Keyring m_keyring;
    std::shared_ptr<Vault> m_vault; ///< open
    bool m_openingVault = false;
    QMap<QString, SecretInfo> m_secrets;
    QHash<QString, Known> m_known;
};

/// InvalidInput unless it can stand in a header, and is long enough to be recognised in an answer.
[[nodiscard]] Result<void> checkValue(const LockedBytes &value);

} // namespace Vitrine::Secrets
