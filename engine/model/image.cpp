// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/image.h"

#include "engine/model/json.h"

namespace Vitrine {

QJsonObject ImageConfig::toJson() const
{
    QJsonObject env;
    for (auto it = environment.begin(); it != environment.end(); ++it)
        env.insert(it.key(), it.value());
    return {
        {QStringLiteral("startCommand"), startCommand},
        {QStringLiteral("user"), user},
        {QStringLiteral("workingDirectory"), workingDirectory},
        {QStringLiteral("environment"), env},
    };
}

ImageConfig ImageConfig::fromJson(const QJsonObject &json)
{
    ImageConfig config;
    config.startCommand = json[QLatin1String("startCommand")].toString();
    config.user = json[QLatin1String("user")].toString(config.user);
    config.workingDirectory = json[QLatin1String("workingDirectory")].toString();
    const QJsonObject env = json[QLatin1String("environment")].toObject();
    for (auto it = env.begin(); it != env.end(); ++it)
        config.environment.insert(it.key(), it.value().toString());
    return config;
}

QJsonObject ImageInfo::toJson() const
{
    return {
        {QStringLiteral("name"), name},
        {QStringLiteral("description"), description},
        {QStringLiteral("built"), built},
        {QStringLiteral("digest"), digest},
        {QStringLiteral("kernelVersion"), kernelVersion},
        {QStringLiteral("builtAt"), timeToJson(builtAt)},
        {QStringLiteral("diskBytes"), diskBytes},
        {QStringLiteral("downloadBytes"), downloadBytes},
        {QStringLiteral("neededBytes"), neededBytes},
        {QStringLiteral("config"), config.toJson()},
    };
}

ImageInfo ImageInfo::fromJson(const QJsonObject &json)
{
    ImageInfo info;
    info.name = json[QLatin1String("name")].toString();
    info.description = json[QLatin1String("description")].toString();
    info.built = json[QLatin1String("built")].toBool();
    info.digest = json[QLatin1String("digest")].toString();
    info.kernelVersion = json[QLatin1String("kernelVersion")].toString();
    info.builtAt = timeFromJson(json[QLatin1String("builtAt")]);
    info.diskBytes = json[QLatin1String("diskBytes")].toInteger();
    info.downloadBytes = json[QLatin1String("downloadBytes")].toInteger();
    info.neededBytes = json[QLatin1String("neededBytes")].toInteger();
    info.config = ImageConfig::fromJson(json[QLatin1String("config")].toObject());
    return info;
}

QJsonObject ImageProgress::toJson() const
{
    return {
        {QStringLiteral("image"), image},           {QStringLiteral("step"), step},
        {QStringLiteral("steps"), steps},           {QStringLiteral("title"), title},
        {QStringLiteral("fraction"), fraction},     {QStringLiteral("bytesDone"), bytesDone},
        {QStringLiteral("bytesTotal"), bytesTotal}, {QStringLiteral("logLine"), logLine},
    };
}

ImageProgress ImageProgress::fromJson(const QJsonObject &json)
{
    ImageProgress progress;
    progress.image = json[QLatin1String("image")].toString();
    progress.step = json[QLatin1String("step")].toInt();
    progress.steps = json[QLatin1String("steps")].toInt();
    progress.title = json[QLatin1String("title")].toString();
    progress.fraction = json[QLatin1String("fraction")].toDouble(-1);
    progress.bytesDone = json[QLatin1String("bytesDone")].toInteger();
    progress.bytesTotal = json[QLatin1String("bytesTotal")].toInteger();
    progress.logLine = json[QLatin1String("logLine")].toString();
    return progress;
}

} // namespace Vitrine
