// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"

#include <QDateTime>
#include <QStringList>

namespace Vitrine {

/// Where a secret's value is kept, or comes from.
enum class SecretPlace {
    Keyring, ///< the desktop's (Secret Service, KWallet)
    Vault,   ///< an encrypted file in the store, opened with a passphrase
    Command, ///< a command on this computer that prints a short-lived value
};
[[nodiscard]] QString secretPlaceName(SecretPlace place); ///< "keyring", "vault", "command"

/// How a header says the value.
enum class SecretForm {
    Plain,  ///< the value itself
    Bearer, ///< "Bearer VALUE"
    Basic,  ///< "Basic BASE64(user:VALUE)"
};
[[nodiscard]] QString secretFormName(SecretForm form); ///< "plain", "bearer", "basic"

/// What the sessions of one runtime may do with a secret: requests to one place, into which the engine puts the value.
/// Their programs ask for `http://model.vitrine/ALIAS/…`, or for `http://HOST.vitrine/…`; neither knows the value.
struct SecretGrant
{
    QString secret;  ///< its name
    QString runtime; ///< whose sessions
    bool isModel = false;
    QString alias; ///< isModel: first part of the path below model.vitrine; else the host
    QString host;  ///< where requests really go, over TLS
    quint16 port = 443;
    QString basePath; ///< isModel: put in front of what follows the alias; empty or "/…", without a last "/"
    QString header = QStringLiteral("Authorization");
    SecretForm form = SecretForm::Bearer;
    QString user;           ///< of Basic
    QStringList methods;    ///< upper case; empty: all
    QStringList paths;      ///< "/a" and what is below it, or "/a*"; empty: all
    qint64 maxRequests = 0; ///< a session; 0: no limit
    qint64 maxBytes = 0;    ///< a session, both ways; 0: no limit

    /// "model.vitrine/anthropic", "github.com.vitrine": what it is known by, within a runtime.
    [[nodiscard]] QString address() const;
    /// InvalidInput that names the member and its rule.
    [[nodiscard]] Result<void> check() const;
    [[nodiscard]] QJsonObject toJson() const;
    static SecretGrant fromJson(const QJsonObject &json);
    friend bool operator==(const SecretGrant &, const SecretGrant &) = default;
};

/// A secret as everything sees it but the engine's own locked memory: without its value.
struct SecretInfo
{
    QString name; ///< see isSecretName()
    SecretPlace place = SecretPlace::Keyring;
    QString command; ///< Place Command: `sh -c` line
    int seconds = 0; ///< Place Command: how long a value counts
    QDateTime createdAt;
    QList<SecretGrant> grants;

    [[nodiscard]] QJsonObject toJson() const;
    static SecretInfo fromJson(const QJsonObject &json);
};

/// A value on its way into the engine. Whoever has it wipes it as soon as it is handed on.
struct SecretValue
{
    static constexpr qsizetype maxBytes = 16 << 10;
    QByteArray bytes;
};

/// A secret that is to be kept. With the name of one that is there it gets another value; what it was given to stays.
struct NewSecret
{
    QString name;
    SecretPlace place = SecretPlace::Keyring;
    QString command;
    int seconds = 300;

    [[nodiscard]] Result<void> check() const;
    [[nodiscard]] QJsonObject toJson() const;
    static NewSecret fromJson(const QJsonObject &json);
};

/// What this computer has to keep secrets in.
struct SecretPlaces
{
    bool hasKeyring = false;
    QString keyringProblem; ///< why not, in words
    bool hasVault = false;
    bool isVaultOpen = false;

    [[nodiscard]] QJsonObject toJson() const;
    static SecretPlaces fromJson(const QJsonObject &json);
};

/// `[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}`
[[nodiscard]] bool isSecretName(const QString &name);

} // namespace Vitrine
