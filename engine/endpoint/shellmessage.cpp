// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/endpoint/shellmessage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Vitrine::Endpoint {

QByteArray shellMessage(ShellChannel channel, const QByteArray &payload)
{
    return char(channel) + payload;
}

QByteArray resizeMessage(int columns, int rows)
{
    const QJsonObject size{{QStringLiteral("width"), columns}, {QStringLiteral("height"), rows}};
    return shellMessage(ShellChannel::Resize, QJsonDocument(size).toJson(QJsonDocument::Compact));
}

std::optional<ShellStatus> shellStatus(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QString status = object[u"status"].toString();
    const QJsonObject metadata = object[u"metadata"].toObject();
    ShellStatus result;
    if (status == QLatin1String("Success") && metadata[u"shellId"].isString()) {
        result.kind = ShellStatus::Kind::Connected;
        result.isReconnected = metadata[u"reconnected"].toBool();
        result.bytesDropped = std::max<qint64>(0, metadata[u"bytesDropped"].toInteger());
        return result;
    }
    if (status == QLatin1String("Success")) {
        result.kind = ShellStatus::Kind::Ended;
        result.exitCode = 0;
        return result;
    }
    if (status != QLatin1String("Failure"))
        return std::nullopt;
    result.message = object[u"message"].toString().toUtf8();
    if (object[u"reason"].toString() != QLatin1String("NonZeroExitCode"))
        return result;
    const QJsonArray causes = object[u"details"].toObject()[u"causes"].toArray();
    for (const auto &cause : causes) {
        bool isNumber = false;
        const int code = cause.toObject()[u"message"].toString().toInt(&isNumber);
        if (cause.toObject()[u"reason"].toString() != QLatin1String("ExitCode") || !isNumber || code < 1 || code > 255)
            continue;
        result.kind = ShellStatus::Kind::Ended;
        result.exitCode = code;
        return result;
    }
    return std::nullopt;
}

} // namespace Vitrine::Endpoint
