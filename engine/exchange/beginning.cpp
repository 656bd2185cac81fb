// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchange/beginning.h"

#include "engine/model/sessionsetting.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Vitrine::Exchange {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Exchange", text);
}

} // namespace

QString Beginning::name() const
{
    QString shown = displayText(from.toUtf8());
    QString text = tr("from %1").arg(shown);
    if (text.size() > NewCheckpoint::maxName) {
        shown = shown.right(NewCheckpoint::maxName - 20);
        text = tr("from %1").arg(QStringLiteral("…") + shown);
    }
    return text;
}

QByteArray Beginning::sumOfLink(const QByteArray &target)
{
    return 'L' + QCryptographicHash::hash(target, QCryptographicHash::Sha256);
}

QByteArray Beginning::toJson() const
{
    QJsonObject sums;
    for (auto it = written.cbegin(); it != written.cend(); ++it)
        sums.insert(QString::fromLatin1(it.key().toBase64()), QString::fromLatin1(it.value().toBase64()));
    return QJsonDocument(
               QJsonObject{
                   {QStringLiteral("kind"), kind == Kind::Git ? QStringLiteral("git") : QStringLiteral("folder")},
                   {QStringLiteral("from"), QString::fromLatin1(from.toUtf8().toBase64())},
                   {QStringLiteral("branch"), branch},
                   {QStringLiteral("everything"), everything},
                   {QStringLiteral("checkpoint"), checkpoint},
                   {QStringLiteral("takenAt"), takenAt.toUTC().toString(Qt::ISODateWithMs)},
                   {QStringLiteral("files"), files},
                   {QStringLiteral("bytes"), bytes},
                   {QStringLiteral("backTo"), QString::fromLatin1(backTo.toUtf8().toBase64())},
                   {QStringLiteral("written"), sums},
               })
        .toJson(QJsonDocument::Compact);
}

std::optional<Beginning> Beginning::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.isEmpty())
        return std::nullopt;
    const auto path = [&object](const char *name) {
        return QString::fromUtf8(QByteArray::fromBase64(object[QLatin1String(name)].toString().toLatin1()));
    };
    Beginning beginning;
    beginning.kind = object[QLatin1String("kind")].toString() == QLatin1String("git") ? Kind::Git : Kind::Folder;
    beginning.from = path("from");
    beginning.branch = object[QLatin1String("branch")].toString();
    beginning.everything = object[QLatin1String("everything")].toBool();
    beginning.checkpoint = object[QLatin1String("checkpoint")].toString();
    beginning.takenAt = QDateTime::fromString(object[QLatin1String("takenAt")].toString(), Qt::ISODateWithMs);
    beginning.files = object[QLatin1String("files")].toInteger();
    beginning.bytes = object[QLatin1String("bytes")].toInteger();
    beginning.backTo = path("backTo");
    const QJsonObject sums = object[QLatin1String("written")].toObject();
    for (auto it = sums.begin(); it != sums.end(); ++it)
        beginning.written.insert(QByteArray::fromBase64(it.key().toLatin1()),
                                 QByteArray::fromBase64(it.value().toString().toLatin1()));
    if (beginning.from.isEmpty() || beginning.checkpoint.isEmpty())
        return std::nullopt;
    return beginning;
}

QString Beginning::settingKey(const SessionKey &key)
{
    return sessionSetting(key, QLatin1StringView("beginning"));
}

Pending<std::optional<Beginning>> beginningOf(Api::Nouns engine, const SessionKey &key, QObject *context)
{
    return andThen(engine.settings.value(Beginning::settingKey(key)), context,
                   [engine, key, context](const QVariant &value) -> Pending<std::optional<Beginning>> {
                       const auto beginning = Beginning::fromJson(value.toByteArray());
                       if (!beginning)
                           return ready(std::optional<Beginning>());
                       return andThen(
                           engine.checkpoints.list(key), context,
                           [beginning](const QList<CheckpointInfo> &list) -> Pending<std::optional<Beginning>> {
                               const bool isThere = std::ranges::any_of(list, [&beginning](const CheckpointInfo &each) {
                                   return each.id == beginning->checkpoint;
                               });
                               return ready(isThere ? beginning : std::optional<Beginning>());
                           });
                   });
}

Pending<void> keepBeginning(Api::Nouns engine, const SessionKey &key, const Beginning &beginning)
{
    return engine.settings.setValue(Beginning::settingKey(key), beginning.toJson());
}

} // namespace Vitrine::Exchange
