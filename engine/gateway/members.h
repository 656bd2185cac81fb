// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/fault.h"

#include <QJsonArray>
#include <QMap>

#include <optional>

class QRegularExpression;

namespace Vitrine::Gateway {

/// The body as a JSON object; an empty body is an empty object.
[[nodiscard]] Outcome<QJsonObject> objectIn(const QByteArray &body);

/// Reads members of a JSON object by their rules. The first that breaks its rule is remembered, and what is read after
/// it does not matter: the caller asks fault() at the end. A member that is null is as one that is not there.
class Members
{
public:
    enum class Need { Optional, Required };
    using Need::Optional;
    using Need::Required;

    explicit Members(const QJsonObject &json) : m_json(json) {}

    [[nodiscard]] bool has(const QString &name) const;
    /// Empty when it is not there. Lengths are in characters.
    QString text(const QString &name, qsizetype least, qsizetype most, Need need = Optional);
    QString text(const QString &name, const QRegularExpression &rule, Need need = Optional);
    QString choice(const QString &name, const QStringList &choices, Need need = Optional);
    std::optional<qint64> number(const QString &name, qint64 least, qint64 most);
    QJsonObject object(const QString &name, Need need = Optional);
    QJsonArray array(const QString &name, qsizetype least, qsizetype most, Need need = Optional);
    QMap<QString, QString> map(const QString &name, qsizetype most, qsizetype mostKey, qsizetype mostValue);
    /// The members of a union: exactly one of `names`.
    QString oneOf(const QStringList &names, const QString &whole);
    QString token(); ///< clientToken

    void complain(const QString &member, const QString &message);
    /// Takes over the fault of members of a member.
    void take(const Members &inner, const QString &name);
    [[nodiscard]] const std::optional<Fault> &fault() const { return m_fault; }

private:
    [[nodiscard]] QJsonValue value(const QString &name, Need need);

    QJsonObject m_json;
    std::optional<Fault> m_fault;
};

} // namespace Vitrine::Gateway
