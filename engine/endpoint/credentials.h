// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/awswire/signing.h"
#include "engine/endpoint/profiles.h"
#include "engine/model/operation.h"

#include <QProcess>
#include <QTimer>

namespace Vitrine::Endpoint {

/// The person's keys for an endpoint.
struct Credentials
{
    AwsWire::AccessKey key;
    QByteArray sessionToken; ///< empty: the keys are not lent
    QString source;          ///< where they were found, in words
};

/// Finds the keys where AWS command lines look: the environment, unless a profile was asked for by name; then the
/// profile's shared credentials, the program it names (credential_process), and its part of the config file.
///
/// Ends with NotFound when there are none, and says for ways that are not gone here (roles, single sign-on) what to do.
class FindCredentials : public Operation<Credentials>
{
    Q_OBJECT

public:
    /// `asked`: the profile's name; empty: what the environment says.
    FindCredentials(const QProcessEnvironment &environment, const Profiles &profiles, const QString &asked,
                    QObject *parent = nullptr);
    ~FindCredentials() override;

    void start() override;
    /// How long a program may take that is asked for keys.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

protected:
    void abandon() override;

private:
    [[nodiscard]] std::optional<Credentials> inEnvironment() const;
    [[nodiscard]] Error noneIn(const QString &profile) const;
    void ask(const QString &line);
    void programEnded();
    void programFailed(const QString &detail);

    QProcessEnvironment m_environment;
    Profiles m_profiles;
    QString m_asked;
    QString m_profile;
    QProcess m_program;
    QTimer m_deadline;
    std::chrono::milliseconds m_patience{60'000};
};

/// A line as a shell would take it apart, without anything that a shell would replace; empty: a quote is not closed.
[[nodiscard]] QStringList wordsOf(const QString &line);

} // namespace Vitrine::Endpoint
