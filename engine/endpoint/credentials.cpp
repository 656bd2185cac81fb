// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/endpoint/credentials.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace Vitrine::Endpoint {

namespace {

constexpr qint64 maxAnswerBytes = 64 << 10;

std::optional<Credentials> keysFrom(const QString &id, const QString &secret, const QString &token,
                                    const QString &source)
{
    if (id.isEmpty() || secret.isEmpty())
        return std::nullopt;
    return Credentials{{id.toLatin1(), secret.toLatin1()}, token.toLatin1(), source};
}

} // namespace

QStringList wordsOf(const QString &line)
{
    QStringList words;
    QString word;
    bool inWord = false;
    QChar quote;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        const bool escapes = c == QLatin1Char('\\') && quote != QLatin1Char('\'') && i + 1 < line.size();
        if (escapes && (quote.isNull() || line.at(i + 1) == quote || line.at(i + 1) == c)) {
            word += line.at(++i);
            inWord = true;
        } else if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
            else
                word += c;
        } else if (c == QLatin1Char('"') || c == QLatin1Char('\'')) {
            quote = c;
            inWord = true;
        } else if (!c.isSpace()) {
            word += c;
            inWord = true;
        } else if (inWord) {
            words.append(std::exchange(word, QString()));
            inWord = false;
        }
    }
    if (inWord)
        words.append(word);
    return quote.isNull() ? words : QStringList();
}

FindCredentials::FindCredentials(const QProcessEnvironment &environment, const Profiles &profiles, const QString &asked,
                                 QObject *parent)
    : Operation(parent), m_environment(environment), m_profiles(profiles), m_asked(asked),
      m_profile(profileName(asked, environment))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { programFailed(tr("It did not answer in time.")); });
    m_program.setProcessEnvironment(environment);
    m_program.setProcessChannelMode(QProcess::ForwardedErrorChannel); // it may have something to say to the person
    connect(&m_program, &QProcess::finished, this, &FindCredentials::programEnded);
    connect(&m_program, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            programFailed(m_program.errorString());
    });
    connect(&m_program, &QProcess::readyReadStandardOutput, this, [this] {
        if (m_program.bytesAvailable() > maxAnswerBytes)
            programFailed(tr("Its answer is too long."));
    });
}

FindCredentials::~FindCredentials()
{
    abandon();
}

void FindCredentials::abandon()
{
    m_program.disconnect(this);
    m_deadline.stop();
    if (m_program.state() != QProcess::NotRunning) {
        m_program.kill();
        m_program.waitForFinished(1000);
    }
}

std::optional<Credentials> FindCredentials::inEnvironment() const
{
    return keysFrom(m_environment.value(QStringLiteral("AWS_ACCESS_KEY_ID")),
                    m_environment.value(QStringLiteral("AWS_SECRET_ACCESS_KEY")),
                    m_environment.value(QStringLiteral("AWS_SESSION_TOKEN")), tr("the environment"));
}

void FindCredentials::start()
{
    if (m_asked.isEmpty()) {
        if (auto found = inEnvironment())
            return finish(std::move(*found));
    }
    if (!m_profiles.has(m_profile) && m_profile != QLatin1String("default"))
        return fail(
            {ErrorCode::NotFound,
             tr("There is no AWS profile “%1”. `aws configure list-profiles` shows those there are.").arg(m_profile),
             {}});
    const QString source = tr("the profile “%1”").arg(m_profile);
    const auto stored = [this, &source](auto get) {
        return keysFrom((m_profiles.*get)(m_profile, QStringLiteral("aws_access_key_id")),
                        (m_profiles.*get)(m_profile, QStringLiteral("aws_secret_access_key")),
                        (m_profiles.*get)(m_profile, QStringLiteral("aws_session_token")), source);
    };
    if (auto found = stored(&Profiles::credential))
        return finish(std::move(*found));
    for (const QString &line : {m_profiles.credential(m_profile, QStringLiteral("credential_process")),
                                m_profiles.config(m_profile, QStringLiteral("credential_process"))}) {
        if (!line.isEmpty())
            return ask(line);
    }
    if (auto found = stored(&Profiles::config))
        return finish(std::move(*found));
    fail(noneIn(m_profile));
}

Error FindCredentials::noneIn(const QString &profile) const
{
    for (const char *setting :
         {"role_arn", "sso_session", "sso_start_url", "web_identity_token_file", "login_session"}) {
        if (m_profiles.config(profile, QLatin1String(setting)).isEmpty() &&
            m_profiles.credential(profile, QLatin1String(setting)).isEmpty())
            continue;
        return {
            ErrorCode::NotFound,
            tr("The AWS profile “%1” gets its keys by %2, which Vitrine does not do itself. Let the AWS command line "
               "do it: eval \"$(aws configure export-credentials --profile %1 --format env)\"")
                .arg(profile, QLatin1String(setting)),
            {}};
    }
    return {ErrorCode::NotFound,
            tr("No AWS keys were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, name a profile with "
               "--profile, or, "
               "for `vitrine serve` on this computer: eval \"$(vitrine env)\""),
            {}};
}

void FindCredentials::ask(const QString &line)
{
    const QStringList words = wordsOf(line);
    if (words.isEmpty())
        return programFailed(line);
    m_deadline.start(m_patience);
    m_program.start(words.first(), words.mid(1));
    m_program.closeWriteChannel();
}

void FindCredentials::programEnded()
{
    const QByteArray answer = m_program.read(maxAnswerBytes);
    if (m_program.exitStatus() != QProcess::NormalExit || m_program.exitCode() != 0)
        return programFailed(tr("It ended with exit code %1.").arg(m_program.exitCode()));
    const QJsonObject json = QJsonDocument::fromJson(answer).object();
    auto found = keysFrom(json[u"AccessKeyId"].toString(), json[u"SecretAccessKey"].toString(),
                          json[u"SessionToken"].toString(), tr("the program of the profile “%1”").arg(m_profile));
    if (json[u"Version"].toInt() != 1 || !found)
        return programFailed(tr("Its answer has no keys."));
    const auto expires = QDateTime::fromString(json[u"Expiration"].toString(), Qt::ISODate);
    if (expires.isValid() && expires < QDateTime::currentDateTimeUtc())
        return programFailed(tr("The keys it gave have expired."));
    m_deadline.stop();
    finish(std::move(*found));
}

void FindCredentials::programFailed(const QString &detail)
{
    if (hasEnded())
        return;
    abandon();
    fail({ErrorCode::Failed,
          tr("The program that the AWS profile “%1” names for its keys gave none. Check credential_process in the "
             "profile.")
              .arg(m_profile),
          detail});
}

} // namespace Vitrine::Endpoint
