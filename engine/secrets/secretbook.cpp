// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secrets/secretbook.h"

#include "engine/model/json.h"
#include "engine/secrets/commandvalue.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace Vitrine::Secrets {

namespace {

/// A shorter one would be found in answers that have nothing to do with it.
constexpr std::size_t leastBytes = 8;

QString prefixOf(const QString &folder)
{
    return QString::fromLatin1(QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(12)) +
           u'/';
}

} // namespace

Result<void> checkValue(const LockedBytes &value)
{
    if (value.size() < leastBytes || value.size() > std::size_t(SecretValue::maxBytes))
        return fail(ErrorCode::InvalidInput,
                    SecretBook::tr("A secret has %1 to %2 characters.").arg(leastBytes).arg(SecretValue::maxBytes));
    if (!std::ranges::all_of(value.view(), [](char c) { return c > ' ' && c <= '~'; }))
        return fail(ErrorCode::InvalidInput,
                    SecretBook::tr("A secret that goes into requests has letters, digits and signs of ASCII alone, "
                                   "without blanks and line feeds."));
    return {};
}

SecretBook::SecretBook(const QString &folder, const VaultCost &cost)
    : m_folder(folder), m_cost(cost), m_keyring(prefixOf(folder))
{
    QFile file(m_folder + QStringLiteral("/secrets.json"));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const auto secrets =
        listFromJson<SecretInfo>(QJsonDocument::fromJson(file.readAll()).object()[QLatin1String("secrets")]);
    for (SecretInfo info : secrets) {
        info.grants.removeIf([](const SecretGrant &grant) { return !grant.check(); });
        if (isSecretName(info.name))
            m_secrets.insert(info.name, info);
    }
}

SecretBook::~SecretBook() = default;

QString SecretBook::vaultFile() const
{
    return m_folder + QStringLiteral("/secrets.vault");
}

Error SecretBook::vaultClosed() const
{
    return {ErrorCode::WrongState,
            tr("The file of secrets is closed. Open it with its passphrase: vitrine secret unlock"),
            {}};
}

Result<void> SecretBook::save()
{
    QSaveFile file(m_folder + QStringLiteral("/secrets.json"));
    const QJsonObject json{{QStringLiteral("secrets"), listToJson(m_secrets.values())}};
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        return fail(ErrorCode::Failed, tr("Cannot write the list of secrets. Check the free space of the disk."),
                    file.errorString());
    Q_EMIT changed();
    return {};
}

Pending<SecretPlaces> SecretBook::places()
{
    Promise<SecretPlaces> promise;
    m_keyring.probe().then(this, [this, promise](const Result<void> &keyring) {
        SecretPlaces places;
        places.hasKeyring = keyring.has_value();
        places.keyringProblem = keyring ? QString() : keyring.error().text();
        places.hasVault = QFile::exists(vaultFile());
        places.isVaultOpen = m_vault != nullptr;
        promise.finish(places);
    });
    return promise.pending();
}

Pending<void> SecretBook::keep(const NewSecret &secret, const Value &value)
{
    switch (secret.place) {
    case SecretPlace::Keyring:
        return m_keyring.write(secret.name, value);
    case SecretPlace::Vault:
        return m_vault ? readyResult(m_vault->put(secret.name, value)) : failed<void>(vaultClosed());
    case SecretPlace::Command:
        break;
    }
    return ready();
}

Pending<SecretInfo> SecretBook::add(const NewSecret &secret, LockedBytes bytes)
{
    if (const auto fine = secret.check(); !fine)
        return failed<SecretInfo>(fine.error());
    Value value;
    if (secret.place != SecretPlace::Command) {
        if (const auto fine = checkValue(bytes); !fine)
            return failed<SecretInfo>(fine.error());
        value = std::make_shared<LockedBytes>(std::move(bytes));
    }
    return andThen(keep(secret, value), this, [this, secret, value] {
        const auto before = m_secrets;
        SecretInfo info = m_secrets.value(secret.name);
        const bool moved = !info.name.isEmpty() && info.place != secret.place;
        const SecretPlace from = info.place;
        info.name = secret.name;
        info.place = secret.place;
        info.command = secret.place == SecretPlace::Command ? secret.command : QString();
        info.seconds = secret.place == SecretPlace::Command ? secret.seconds : 0;
        info.createdAt = QDateTime::currentDateTimeUtc();
        m_secrets.insert(info.name, info);
        if (const auto saved = save(); !saved) {
            m_secrets = before;
            return failed<SecretInfo>(saved.error());
        }
        m_known.remove(info.name);
        if (value)
            know(info, value);
        // What is left of it in its former place is of no use there; if that cannot be, it does no harm either.
        if (moved && from == SecretPlace::Keyring)
            (void)m_keyring.remove(info.name);
        if (moved && from == SecretPlace::Vault && m_vault)
            (void)m_vault->remove(info.name);
        return ready(info);
    });
}

Pending<void> SecretBook::remove(const QString &name)
{
    const auto found = m_secrets.constFind(name);
    if (found == m_secrets.cend())
        return failed<void>({ErrorCode::NotFound, tr("There is no secret %1.").arg(name), {}});
    Pending<void> gone = ready();
    if (found->place == SecretPlace::Keyring)
        gone = m_keyring.remove(name);
    else if (found->place == SecretPlace::Vault)
        gone = m_vault ? readyResult(m_vault->remove(name)) : failed<void>(vaultClosed());
    return andThen(gone, this, [this, name] {
        m_known.remove(name);
        const auto before = m_secrets;
        m_secrets.remove(name);
        auto saved = save();
        if (!saved)
            m_secrets = before;
        return readyResult(saved);
    });
}

Result<SecretInfo> SecretBook::give(const SecretGrant &grant)
{
    if (const auto fine = grant.check(); !fine)
        return std::unexpected(fine.error());
    if (!m_secrets.contains(grant.secret))
        return fail(ErrorCode::NotFound,
                    tr("There is no secret %1. Add it first: vitrine secret add %1").arg(grant.secret));
    const auto before = m_secrets;
    for (SecretInfo &info : m_secrets)
        info.grants.removeIf([&](const SecretGrant &other) {
            return other.runtime == grant.runtime && other.address() == grant.address();
        });
    m_secrets[grant.secret].grants.append(grant);
    if (const auto saved = save(); !saved) {
        m_secrets = before;
        return std::unexpected(saved.error());
    }
    return m_secrets.value(grant.secret);
}

Result<void> SecretBook::takeBack(const QString &runtime, const QString &address)
{
    const auto before = m_secrets;
    qsizetype count = 0;
    for (SecretInfo &info : m_secrets)
        count += info.grants.removeIf(
            [&](const SecretGrant &grant) { return grant.runtime == runtime && grant.address() == address; });
    if (count == 0)
        return fail(ErrorCode::NotFound, tr("Sessions of %1 were given nothing at %2.").arg(runtime, address));
    auto saved = save();
    if (!saved)
        m_secrets = before;
    return saved;
}

void SecretBook::forgetRuntime(const QString &runtime)
{
    qsizetype count = 0;
    for (SecretInfo &info : m_secrets)
        count += info.grants.removeIf([&](const SecretGrant &grant) { return grant.runtime == runtime; });
    if (count > 0)
        (void)save();
}

QList<SecretGrant> SecretBook::grantsOf(const QString &runtime) const
{
    QList<SecretGrant> result;
    for (const SecretInfo &info : m_secrets) {
        for (const SecretGrant &grant : info.grants) {
            if (grant.runtime == runtime)
                result.append(grant);
        }
    }
    return result;
}

Pending<SecretPlaces> SecretBook::openVault(LockedBytes passphrase)
{
    if (passphrase.isEmpty())
        return failed<SecretPlaces>({ErrorCode::InvalidInput, tr("An empty passphrase protects nothing."), {}});
    if (m_openingVault)
        return failed<SecretPlaces>({ErrorCode::WrongState, tr("The file of secrets is being opened."), {}});
    m_openingVault = true;
    using Opened = Result<std::shared_ptr<Vault>>;
    // std::function wants what it holds to be copyable.
    const auto shared = std::make_shared<LockedBytes>(std::move(passphrase));
    Promise<SecretPlaces> promise;
    QtConcurrent::run([file = vaultFile(), cost = m_cost, shared]() -> Opened {
        auto opened = QFile::exists(file) ? Vault::open(file, *shared) : Vault::create(file, *shared, cost);
        if (!opened)
            return std::unexpected(opened.error());
        return std::shared_ptr<Vault>(std::move(*opened));
    }).then(this, [this, promise](const Opened &opened) {
        m_openingVault = false;
        if (!opened) {
            promise.fail(opened.error());
            return;
        }
        m_vault = *opened;
        Q_EMIT changed();
        places().then(this, [promise](const Result<SecretPlaces> &now) { promise.finish(now); });
    });
    return promise.pending();
}

Pending<SecretPlaces> SecretBook::closeVault()
{
    m_vault.reset();
    for (const SecretInfo &info : std::as_const(m_secrets)) {
        if (info.place == SecretPlace::Vault)
            m_known.remove(info.name);
    }
    Q_EMIT changed();
    return places();
}

void SecretBook::know(const SecretInfo &info, const Value &value)
{
    Known known{value, {}};
    if (info.place == SecretPlace::Command) {
        if (info.seconds == 0)
            return;
        known.until = QDateTime::currentDateTimeUtc().addSecs(info.seconds);
    }
    m_known.insert(info.name, known);
}

Pending<Value> SecretBook::fetch(const SecretInfo &info)
{
    switch (info.place) {
    case SecretPlace::Keyring:
        return m_keyring.read(info.name);
    case SecretPlace::Vault: {
        if (!m_vault)
            return failed<Value>(vaultClosed());
        const Value value = m_vault->value(info.name);
        if (!value)
            return failed<Value>(
                {ErrorCode::NotFound,
                 tr("The file of secrets has no %1. Add it again: vitrine secret add %1").arg(info.name),
                 {}});
        return ready(value);
    }
    case SecretPlace::Command:
        break;
    }
    auto *command = new CommandValue(info.command, this);
    command->deleteWhenEnded();
    const auto pending = command->pending();
    command->start();
    return pending;
}

Pending<Value> SecretBook::value(const QString &name)
{
    const auto found = m_secrets.constFind(name);
    if (found == m_secrets.cend())
        return failed<Value>({ErrorCode::NotFound, tr("There is no secret %1.").arg(name), {}});
    if (const auto known = m_known.constFind(name); known != m_known.cend()) {
        if (!known->until.isValid() || known->until > QDateTime::currentDateTimeUtc())
            return ready(known->value);
        m_known.erase(known);
    }
    return andThen(fetch(*found), this, [this, info = *found](Value &&value) {
        if (const auto fine = checkValue(*value); !fine)
            return failed<Value>(fine.error());
        const auto now = m_secrets.constFind(info.name);
        if (now != m_secrets.cend() && now->createdAt == info.createdAt) // not another one meanwhile
            know(info, value);
        return ready(value);
    });
}

} // namespace Vitrine::Secrets
