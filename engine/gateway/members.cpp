// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/members.h"

#include "engine/gateway/names.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace Vitrine::Gateway {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Gateway", text);
}

/// In characters, as the service counts.
qsizetype lengthOf(const QString &text)
{
    return text.toUcs4().size();
}

/// Whether all strings in it are text. JSON may escape half of a character (\ud800), which no UTF-8 can hold: on its
/// way into a machine a command would become another one.
bool isText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().isValidUtf16();
    if (value.isArray())
        return std::ranges::all_of(value.toArray(), isText);
    const QJsonObject object = value.toObject();
    return std::ranges::all_of(object.keys(),
                               [&](const QString &name) { return name.isValidUtf16() && isText(object.value(name)); });
}

} // namespace

Outcome<QJsonObject> objectIn(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return QJsonObject();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (!document.isObject())
        return unparsable(tr("The body is no JSON object."));
    if (!isText(document.object()))
        return unparsable(tr("The body has a string with half of a character (a surrogate without its other half)."));
    return document.object();
}

bool Members::has(const QString &name) const
{
    const auto value = m_json.constFind(name);
    return value != m_json.constEnd() && !value->isNull();
}

QJsonValue Members::value(const QString &name, Need need)
{
    if (has(name))
        return m_json.value(name);
    if (need == Required)
        complain(name, tr("The member %1 is required.").arg(name));
    return {};
}

QString Members::text(const QString &name, qsizetype least, qsizetype most, Need need)
{
    const QJsonValue member = value(name, need);
    if (member.isNull())
        return {};
    if (!member.isString())
        complain(name, tr("The member %1 must be a string.").arg(name));
    const QString string = member.toString();
    const qsizetype length = lengthOf(string);
    if (length < least || length > most)
        complain(name, tr("The member %1 is %2 characters long. It must have %3 to %4.")
                           .arg(name)
                           .arg(length)
                           .arg(least)
                           .arg(most));
    return string;
}

QString Members::text(const QString &name, const QRegularExpression &rule, Need need)
{
    const QJsonValue member = value(name, need);
    if (member.isNull())
        return {};
    const QString string = member.toString();
    if (!member.isString() || !rule.match(string).hasMatch())
        complain(name, tr("The member %1 does not have the form %2.").arg(name, rule.pattern()));
    return string;
}

QString Members::choice(const QString &name, const QStringList &choices, Need need)
{
    const QJsonValue member = value(name, need);
    if (member.isNull())
        return {};
    if (!member.isString() || !choices.contains(member.toString()))
        complain(name, tr("The member %1 must be one of: %2.").arg(name, choices.join(QStringLiteral(", "))));
    return member.toString();
}

std::optional<qint64> Members::number(const QString &name, qint64 least, qint64 most)
{
    const QJsonValue member = value(name, Optional);
    if (member.isNull())
        return std::nullopt;
    const double exact = member.toDouble(std::nan(""));
    if (!member.isDouble() || exact != std::floor(exact)) {
        complain(name, tr("The member %1 must be a whole number.").arg(name));
        return std::nullopt;
    }
    if (exact < double(least) || exact > double(most)) {
        complain(name, tr("The member %1 must be %2 to %3.").arg(name).arg(least).arg(most));
        return std::nullopt;
    }
    return qint64(exact);
}

QJsonObject Members::object(const QString &name, Need need)
{
    const QJsonValue member = value(name, need);
    if (!member.isNull() && !member.isObject())
        complain(name, tr("The member %1 must be an object.").arg(name));
    return member.toObject();
}

QJsonArray Members::array(const QString &name, qsizetype least, qsizetype most, Need need)
{
    const QJsonValue member = value(name, need);
    if (member.isNull())
        return {};
    const QJsonArray list = member.toArray();
    if (!member.isArray())
        complain(name, tr("The member %1 must be a list.").arg(name));
    else if (list.size() < least || list.size() > most)
        complain(
            name,
            tr("The member %1 has %2 entries. It must have %3 to %4.").arg(name).arg(list.size()).arg(least).arg(most));
    return list;
}

QMap<QString, QString> Members::map(const QString &name, qsizetype most, qsizetype mostKey, qsizetype mostValue)
{
    QMap<QString, QString> entries;
    const QJsonObject member = object(name);
    if (member.size() > most)
        complain(name,
                 tr("The member %1 has %2 entries. At most %3 are possible.").arg(name).arg(member.size()).arg(most));
    for (auto it = member.begin(); it != member.end(); ++it) {
        if (it.key().isEmpty() || lengthOf(it.key()) > mostKey)
            complain(name, tr("A key of %1 must have 1 to %2 characters.").arg(name).arg(mostKey));
        if (!it.value().isString() || lengthOf(it.value().toString()) > mostValue)
            complain(name, tr("A value of %1 must be a string of at most %2 characters.").arg(name).arg(mostValue));
        entries.insert(it.key(), it.value().toString());
    }
    return entries;
}

QString Members::oneOf(const QStringList &names, const QString &whole)
{
    QString found;
    for (const QString &name : names) {
        if (!has(name))
            continue;
        if (!found.isEmpty())
            complain(whole, tr("%1 must have exactly one of: %2.").arg(whole, names.join(QStringLiteral(", "))));
        found = name;
    }
    if (found.isEmpty())
        complain(whole, tr("%1 must have exactly one of: %2.").arg(whole, names.join(QStringLiteral(", "))));
    return found;
}

QString Members::token()
{
    const QString name = QStringLiteral("clientToken");
    const QString text = value(name, Optional).toString();
    if (has(name) && !isClientToken(text))
        complain(name, tr("The member %1 must have 33 to 256 letters, digits and hyphens.").arg(name));
    return text;
}

void Members::complain(const QString &member, const QString &message)
{
    if (!m_fault)
        m_fault = invalid(member, message).error();
}

void Members::take(const Members &inner, const QString &name)
{
    if (m_fault || !inner.m_fault)
        return;
    m_fault = inner.m_fault;
    m_fault->member =
        m_fault->member.isEmpty() || m_fault->member == name ? name : name + QLatin1Char('.') + m_fault->member;
}

} // namespace Vitrine::Gateway
