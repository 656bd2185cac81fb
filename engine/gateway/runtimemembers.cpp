// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/runtimemembers.h"

#include "engine/gateway/members.h"
#include "engine/model/json.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Vitrine::Gateway {

namespace {

const QString metadata = QStringLiteral("metadataConfiguration"); // of updates alone: who makes a runtime has none

/// Kept as they came and returned so: they change nothing here.
const QStringList keptMembers{QStringLiteral("roleArn"),
                              QStringLiteral("description"),
                              QStringLiteral("platformVersion"),
                              metadata,
                              QStringLiteral("agentRuntimeArtifact"),
                              QStringLiteral("filesystemConfigurations"),
                              QStringLiteral("requestHeaderConfiguration")};

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Gateway", text);
}

void cannotBe(Members &members, const QString &member)
{
    members.complain(member, tr("%1 cannot be had on this computer. Leave it out.").arg(member));
}

void readArtifact(Members &members, RuntimeSpec &spec, const QList<ImageInfo> &images)
{
    const QString name = QStringLiteral("agentRuntimeArtifact");
    Members artifact(members.object(name, Members::Required));
    const QString container = QStringLiteral("containerConfiguration");
    const QString code = QStringLiteral("codeConfiguration");
    if (artifact.oneOf({container, code}, name) == code)
        cannotBe(artifact, code);
    Members configuration(artifact.object(container));
    const QString uri = QStringLiteral("containerUri");
    const QString address = configuration.text(uri, 1, 1024, Members::Required);
    spec.image = imageFor(address, images);
    if (spec.image.isEmpty()) {
        QStringList known;
        for (const ImageInfo &image : images)
            known.append(image.name);
        configuration.complain(uri, tr("There is no image “%1” on this computer. There are: %2.")
                                        .arg(address, known.join(QStringLiteral(", "))));
    }
    artifact.take(configuration, container);
    members.take(artifact, name);
}

void readNetwork(Members &members, RuntimeSpec &spec, bool isNew)
{
    const QString name = QStringLiteral("networkConfiguration");
    if (!members.has(name)) {
        if (isNew)
            spec.network.mode = NetworkMode::Public;
        return;
    }
    Members network(members.object(name));
    const QString mode = QStringLiteral("networkMode");
    if (network.choice(mode, {QStringLiteral("PUBLIC"), QStringLiteral("VPC")}, Members::Required) ==
        QLatin1String("VPC"))
        network.complain(mode, tr("The network mode VPC cannot be had on this computer. Use PUBLIC."));
    if (network.has(QStringLiteral("networkModeConfig")))
        cannotBe(network, QStringLiteral("networkModeConfig"));
    spec.network.mode = NetworkMode::Public;
    members.take(network, name);
}

void readLifecycle(Members &members, RuntimeSpec &spec)
{
    const QString name = QStringLiteral("lifecycleConfiguration");
    const QString idle = QStringLiteral("idleRuntimeSessionTimeout");
    Members lifecycle(members.object(name));
    const auto idleSeconds = lifecycle.number(idle, 60, 28'800);
    const auto lifeSeconds = lifecycle.number(QStringLiteral("maxLifetime"), 60, 28'800);
    const qint64 life = lifeSeconds.value_or(28'800);
    spec.maxLifetime = std::chrono::seconds(life);
    spec.idleTimeout = std::chrono::seconds(idleSeconds.value_or(std::min<qint64>(900, life)));
    if (spec.idleTimeout > spec.maxLifetime)
        lifecycle.complain(idle, tr("%1 must not be above maxLifetime.").arg(idle));
    members.take(lifecycle, name);
}

void readFileSystems(Members &members, RuntimeSpec &spec)
{
    const QString name = QStringLiteral("filesystemConfigurations");
    const QString session = QStringLiteral("sessionStorage");
    const QStringList kinds{session, QStringLiteral("s3FilesAccessPoint"), QStringLiteral("efsAccessPoint"),
                            QStringLiteral("capacityProviderVolume")};
    spec.mountPath = RuntimeSpec().mountPath;
    int mounts = 0;
    const auto list = members.array(name, 0, 5);
    for (const auto &each : list) {
        Members entry(each.toObject());
        const QString kind = entry.oneOf(kinds, name);
        if (!kind.isEmpty() && kind != session)
            cannotBe(entry, kind);
        Members storage(entry.object(session));
        const QString path = QStringLiteral("mountPath");
        const QString mount = storage.text(path, 6, 200, Members::Required);
        if (!isMountPath(mount))
            storage.complain(path, tr("“%1” cannot be a mount path. Use one folder below /mnt.").arg(mount));
        spec.mountPath = mount.endsWith(QLatin1Char('/')) ? mount.chopped(1) : mount;
        if (++mounts > 1)
            storage.complain(path, tr("A session has one storage of its own here. Leave the others out."));
        entry.take(storage, session);
        members.take(entry, name);
    }
}

bool mayBePassedOn(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z][A-Za-z0-9_-]{0,255}\\z"));
    // Hop by hop, content, caching, and what says where a request goes.
    static const QRegularExpression never(
        QStringLiteral(
            "\\A(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|content-.*|cache-control|"
            "pragma|expires|age|etag|last-modified|vary|warning|if-.*|host|range|accept-ranges|authorization|"
            "forwarded|x-forwarded-.*|via|expect|x-amz-.*)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    if (!form.match(name).hasMatch() || never.match(name).hasMatch())
        return false;
    return !name.startsWith(QLatin1String("x-amzn-"), Qt::CaseInsensitive) ||
           name.startsWith(QLatin1String("X-Amzn-Bedrock-AgentCore-Runtime-Custom-"), Qt::CaseInsensitive);
}

void readHeaders(Members &members)
{
    const QString name = QStringLiteral("requestHeaderConfiguration");
    if (!members.has(name))
        return;
    const QString list = QStringLiteral("requestHeaderAllowlist");
    Members headers(members.object(name));
    QStringList seen;
    const auto entries = headers.array(list, 1, 20, Members::Required);
    for (const auto &entry : entries) {
        const QString header = entry.toString();
        if (!mayBePassedOn(header))
            headers.complain(list, tr("The header “%1” cannot be passed on to an agent.").arg(header));
        if (seen.contains(header, Qt::CaseInsensitive))
            headers.complain(list, tr("The header “%1” is named twice.").arg(header));
        seen.append(header);
    }
    members.take(headers, name);
}

void readProtocol(Members &members, RuntimeSpec &spec)
{
    const QString name = QStringLiteral("protocolConfiguration");
    spec.protocol = AgentProtocol::Http;
    if (!members.has(name))
        return;
    Members protocol(members.object(name));
    spec.protocol = agentProtocolFromName(
        protocol.choice(QStringLiteral("serverProtocol"),
                        {QStringLiteral("HTTP"), QStringLiteral("MCP"), QStringLiteral("A2A"), QStringLiteral("AGUI")},
                        Members::Required));
    members.take(protocol, name);
}

void readMetadata(Members &members)
{
    if (!members.has(metadata))
        return;
    const QString required = QStringLiteral("requireMMDSV2");
    Members configuration(members.object(metadata));
    if (!members.object(metadata).value(required).isBool())
        configuration.complain(required, tr("The member %1 is required, and must be true or false.").arg(required));
    members.take(configuration, metadata);
}

} // namespace

QString imageFor(const QString &containerUri, const QList<ImageInfo> &images)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(?:(?:[0-9]{12}\\.dkr\\.ecr\\.[a-z0-9-]+\\.amazonaws\\.com(?:\\.cn)?|public\\.ecr\\.aws)/)?"
                       "([a-z0-9]+(?:[._/-][a-z0-9]+)*)(?::[A-Za-z0-9_.-]{1,300})?(?:@sha256:[0-9a-f]{64})?\\z"));
    const auto match = form.match(containerUri);
    if (!match.hasMatch())
        return {};
    const QString repository = match.captured(1);
    for (const ImageInfo &image : images) {
        if (image.name == repository || image.name.endsWith(QLatin1Char('/') + repository))
            return image.name;
    }
    return {};
}

Outcome<RuntimeSpec> runtimeSpecFrom(const QJsonObject &request, const RuntimeSpec &base,
                                     const QList<ImageInfo> &images)
{
    static const QRegularExpression nameRule(QStringLiteral("\\A[a-zA-Z][a-zA-Z0-9_]{0,47}\\z"));
    static const QRegularExpression roleRule(QStringLiteral("\\Aarn:aws(-[^:]+)?:iam::([0-9]{12})?:role/.+\\z"));
    static const QRegularExpression notBlank(QStringLiteral("\\A(?=.*\\S).{1,128}\\z"));
    RuntimeSpec spec = base;
    Members members(request);
    const QString name = QStringLiteral("agentRuntimeName");
    if (base.name.isEmpty())
        spec.name = members.text(name, nameRule, Members::Required);
    readArtifact(members, spec, images);
    const QString role = members.text(QStringLiteral("roleArn"), roleRule, Members::Required);
    if (role.size() > 2048)
        members.complain(QStringLiteral("roleArn"), tr("The member roleArn is longer than 2048 characters."));
    readNetwork(members, spec, base.name.isEmpty());
    members.text(QStringLiteral("description"), 1, 4096);
    readProtocol(members, spec);
    readLifecycle(members, spec);
    spec.environment = members.map(QStringLiteral("environmentVariables"), 50, 100, 5000);
    readFileSystems(members, spec);
    readHeaders(members);
    members.text(QStringLiteral("platformVersion"), notBlank);
    if (base.name.isEmpty())
        members.map(QStringLiteral("tags"), 50, 128, 256);
    else
        readMetadata(members);
    members.token();
    for (const auto &member :
         {QStringLiteral("authorizerConfiguration"), QStringLiteral("capacityProviderConfiguration")}) {
        if (members.has(member))
            cannotBe(members, member);
    }
    if (members.fault())
        return std::unexpected(*members.fault());
    if (const auto fine = spec.check(); !fine)
        return std::unexpected(faultOf(fine.error()));
    spec.contract = {};
    for (const QString &member : keptMembers) {
        if (members.has(member) && (member != metadata || !base.name.isEmpty()))
            spec.contract.insert(member, request[member]);
    }
    return spec;
}

QString runtimeArn(const RuntimeInfo &runtime, const QString &region)
{
    return Arn{region, localAccount, runtime.id, {}}.text();
}

QJsonObject runtimeEntryJson(const RuntimeInfo &runtime, const QString &region)
{
    return {{QStringLiteral("agentRuntimeArn"), runtimeArn(runtime, region)},
            {QStringLiteral("agentRuntimeId"), runtime.id},
            {QStringLiteral("agentRuntimeVersion"), QString::number(runtime.version)},
            {QStringLiteral("agentRuntimeName"), runtime.spec.name},
            {QStringLiteral("description"), runtime.spec.contract[u"description"].toString(QStringLiteral(""))},
            {QStringLiteral("lastUpdatedAt"), timeToJson(runtime.updatedAt)}};
}

QJsonObject runtimeJson(const RuntimeInfo &runtime, const QString &region)
{
    const RuntimeSpec &spec = runtime.spec;
    QJsonObject json = runtimeEntryJson(runtime, region);
    json.remove(QStringLiteral("description")); // comes with what was kept, if it was given
    json.insert(QStringLiteral("createdAt"), timeToJson(runtime.createdAt));
    json.insert(QStringLiteral("networkConfiguration"),
                QJsonObject{{QStringLiteral("networkMode"), QStringLiteral("PUBLIC")}});
    json.insert(QStringLiteral("protocolConfiguration"),
                QJsonObject{{QStringLiteral("serverProtocol"), agentProtocolName(spec.protocol)}});
    json.insert(QStringLiteral("lifecycleConfiguration"),
                QJsonObject{{QStringLiteral("idleRuntimeSessionTimeout"), qint64(spec.idleTimeout.count())},
                            {QStringLiteral("maxLifetime"), qint64(spec.maxLifetime.count())}});
    if (!spec.environment.isEmpty()) {
        QJsonObject variables;
        for (const auto &[name, value] : spec.environment.asKeyValueRange())
            variables.insert(name, value);
        json.insert(QStringLiteral("environmentVariables"), variables);
    }
    if (spec.contract.isEmpty()) { // made in the window, or on the command line
        json.insert(QStringLiteral("agentRuntimeArtifact"),
                    QJsonObject{{QStringLiteral("containerConfiguration"),
                                 QJsonObject{{QStringLiteral("containerUri"),
                                              QStringLiteral("%1.dkr.ecr.%2.amazonaws.com/%3:latest")
                                                  .arg(localAccount, region, spec.image)}}}});
        json.insert(QStringLiteral("roleArn"), QStringLiteral("arn:aws:iam::%1:role/vitrine").arg(localAccount));
        json.insert(QStringLiteral("filesystemConfigurations"),
                    QJsonArray{QJsonObject{{QStringLiteral("sessionStorage"),
                                            QJsonObject{{QStringLiteral("mountPath"), spec.mountPath}}}}});
    }
    for (auto it = spec.contract.begin(); it != spec.contract.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

QStringList headerAllowlist(const RuntimeSpec &spec)
{
    QStringList names;
    const auto list = spec.contract[u"requestHeaderConfiguration"].toObject()[u"requestHeaderAllowlist"].toArray();
    for (const auto &name : list)
        names.append(name.toString());
    return names;
}

} // namespace Vitrine::Gateway
