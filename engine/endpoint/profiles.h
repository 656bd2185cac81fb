// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QHash>
#include <QProcessEnvironment>

namespace Vitrine::Endpoint {

/// The files in which AWS command lines keep profiles: AWS_CONFIG_FILE, else ~/.aws/config, and
/// AWS_SHARED_CREDENTIALS_FILE, else ~/.aws/credentials. Read once; a file that is not there is empty.
class Profiles
{
public:
    using Settings = QHash<QString, QString>;

    /// Fails when a file is there and cannot be read, or is not one.
    [[nodiscard]] static Result<Profiles> read(const QProcessEnvironment &environment);

    /// Whether one of the files has it.
    [[nodiscard]] bool has(const QString &profile) const;
    [[nodiscard]] QString config(const QString &profile, const QString &setting) const;
    [[nodiscard]] QString credential(const QString &profile, const QString &setting) const;

private:
    QHash<QString, Settings> m_config;
    QHash<QString, Settings> m_credentials;
};

/// Which profile is meant: the one that was asked for, else AWS_PROFILE, AWS_DEFAULT_PROFILE, else "default".
[[nodiscard]] QString profileName(const QString &asked, const QProcessEnvironment &environment);

/// AWS_REGION, else AWS_DEFAULT_REGION, else the profile's; empty: none says it.
[[nodiscard]] QByteArray regionIn(const QProcessEnvironment &environment, const Profiles &profiles,
                                  const QString &profile);

} // namespace Vitrine::Endpoint
