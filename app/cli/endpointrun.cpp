// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/endpointrun.h"

namespace Vitrine::Cli {

QList<Option> endpointOptions()
{
    return {
        {QStringLiteral("endpoint"),
         {},
         QStringLiteral("URL"),
         Run::tr("have it done by an endpoint of the AgentCore Runtime API: another computer's `vitrine serve`, or the "
                 "cloud "
                 "service. -r is then a name or an ARN")},
        {QStringLiteral("region"), {}, QStringLiteral("REGION"), Run::tr("with --endpoint: the region to sign for")},
        {QStringLiteral("profile"),
         {},
         QStringLiteral("NAME"),
         Run::tr("with --endpoint: the AWS profile whose keys are used (else the environment's)")},
        {QStringLiteral("qualifier"),
         {},
         QStringLiteral("NAME"),
         Run::tr("with --endpoint: the runtime's endpoint to use (else DEFAULT)")},
    };
}

void EndpointRun::misused(const Error &error)
{
    complain(error);
    end(Exit::usage);
}

SessionKey EndpointRun::key() const
{
    return {arguments().value(QStringLiteral("runtime")), arguments().value(QStringLiteral("session"))};
}

Result<void> EndpointRun::readArguments()
{
    auto address = Endpoint::Address::parse(arguments().value(QStringLiteral("endpoint")));
    if (!address)
        return fail(address.error());
    if (const auto good = Endpoint::checkSessionId(key().session); !good)
        return good;
    m_service.address = std::move(*address);
    m_session = {key().runtime, key().session, arguments().value(QStringLiteral("qualifier"))};
    return {};
}

Result<void> EndpointRun::chooseRegion(const Endpoint::Profiles &profiles)
{
    const auto environment = QProcessEnvironment::systemEnvironment();
    const QString profile = Endpoint::profileName(arguments().value(QStringLiteral("profile")), environment);
    const QByteArray asked = arguments().value(QStringLiteral("region")).toLatin1();
    const QByteArray ofArn =
        Endpoint::isRuntimeArn(m_session.arn) ? Endpoint::regionOfArn(m_session.arn) : QByteArray();
    if (!asked.isEmpty() && !ofArn.isEmpty() && asked != ofArn)
        return fail(ErrorCode::InvalidInput,
                    tr("The runtime's ARN lies in the region %1, and --region says %2. Leave --region out.")
                        .arg(QString::fromLatin1(ofArn), QString::fromLatin1(asked)));
    for (const QByteArray &region :
         {asked, ofArn, m_service.address.region(), Endpoint::regionIn(environment, profiles, profile),
          m_service.address.isThisComputer() ? QByteArray("us-east-1") : QByteArray()}) {
        if (!region.isEmpty()) {
            m_service.region = region;
            return {};
        }
    }
    return fail(ErrorCode::InvalidInput, tr("The region of the endpoint is not known. Give it with --region."));
}

void EndpointRun::prepare(std::function<void()> next)
{
    m_next = std::move(next);
    if (const auto good = readArguments(); !good)
        return misused(good.error());
    const auto environment = QProcessEnvironment::systemEnvironment();
    const auto profiles = Endpoint::Profiles::read(environment);
    if (!profiles)
        return failed(profiles.error());
    if (const auto good = chooseRegion(*profiles); !good)
        return misused(good.error());
    m_credentials = std::make_unique<Endpoint::FindCredentials>(environment, *profiles,
                                                                arguments().value(QStringLiteral("profile")));
    m_credentials->pending().then(this, [this](Result<Endpoint::Credentials> found) {
        if (!found)
            return failed(found.error());
        m_service.credentials = *found;
        findRuntime();
    });
    m_credentials->start();
}

void EndpointRun::findRuntime()
{
    if (Endpoint::isRuntimeArn(m_session.arn))
        return m_next();
    m_runtime = std::make_unique<Endpoint::FindRuntime>(m_service, m_session.arn);
    m_runtime->pending().then(this, [this](Result<QString> arn) {
        if (!arn)
            return failed(arn.error());
        m_session.arn = *arn;
        m_next();
    });
    m_runtime->start();
}

QStringList endpointOptionsIn(const Arguments &arguments)
{
    QStringList names;
    for (const char *name : {"region", "profile", "qualifier", "shell"}) {
        if (arguments.has(QLatin1String(name)))
            names.append(QLatin1String("--") + QLatin1String(name));
    }
    return names;
}

void MisusedRun::start()
{
    complain({ErrorCode::InvalidInput,
              tr("%1 is about an endpoint. Name one with --endpoint.")
                  .arg(endpointOptionsIn(arguments()).join(QStringLiteral(", "))),
              {}});
    end(Exit::usage);
}

} // namespace Vitrine::Cli
