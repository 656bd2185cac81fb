// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/sessionmarks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace Vitrine::Ui {

QStringList labelsFromText(const QString &text)
{
    QStringList labels;
    const QStringList words = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString label = word.simplified().left(SessionMark::maxLabel);
        if (!label.isEmpty() && !labels.contains(label, Qt::CaseInsensitive))
            labels.append(label);
    }
    labels = labels.mid(0, SessionMark::maxLabels);
    labels.sort(Qt::CaseInsensitive);
    return labels;
}

SessionMarks::SessionMarks(Api::Settings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    connect(&m_settings, &Api::Settings::changed, this, [this](const QString &key) {
        if (key == QLatin1String(settingKey) && m_writing == 0)
            read();
    });
    // An engine that answers before this constructor has ended would be heard by nobody: nothing is connected yet.
    QMetaObject::invokeMethod(this, &SessionMarks::read, Qt::QueuedConnection);
}

void SessionMarks::read()
{
    m_settings.value(QString::fromLatin1(settingKey)).then(this, [this](const Result<QVariant> &value) {
        if (!value)
            return; // without them the list is as it always was
        m_loaded = true;
        take(value->toByteArray());
    });
}

void SessionMarks::take(const QByteArray &json)
{
    QHash<SessionKey, SessionMark> fresh;
    const QJsonArray list = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : list) {
        const QJsonObject one = value.toObject();
        SessionMark mark;
        mark.pinned = one[QLatin1String("pinned")].toBool();
        mark.archived = one[QLatin1String("archived")].toBool();
        mark.labels = labelsFromText(one[QLatin1String("labels")].toString());
        if (!mark.isEmpty())
            fresh.insert(SessionKey::fromJson(one[QLatin1String("session")].toObject()), mark);
    }
    QSet<SessionKey> touched;
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it) {
        if (fresh.value(it.key()) != it.value())
            touched.insert(it.key());
    }
    for (auto it = fresh.cbegin(); it != fresh.cend(); ++it) {
        if (m_marks.value(it.key()) != it.value())
            touched.insert(it.key());
    }
    m_marks = fresh;
    for (const SessionKey &key : std::as_const(touched))
        Q_EMIT changed(key);
}

QByteArray SessionMarks::toJson() const
{
    QJsonArray list;
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it) {
        list.append(QJsonObject{{QStringLiteral("session"), it.key().toJson()},
                                {QStringLiteral("pinned"), it->pinned},
                                {QStringLiteral("archived"), it->archived},
                                {QStringLiteral("labels"), it->labels.join(u',')}});
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

void SessionMarks::set(const SessionKey &key, const SessionMark &mark)
{
    if (!m_loaded || of(key) == mark)
        return;
    if (mark.isEmpty())
        m_marks.remove(key);
    else
        m_marks.insert(key, mark);
    ++m_writing;
    m_settings.setValue(QString::fromLatin1(settingKey), toJson()).then(this, [this](const Result<void> &result) {
        --m_writing;
        if (!result && result.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(result.error());
    });
    Q_EMIT changed(key);
}

QStringList SessionMarks::labels() const
{
    QSet<QString> all;
    for (const SessionMark &mark : m_marks)
        all.unite(QSet<QString>(mark.labels.begin(), mark.labels.end()));
    QStringList list(all.begin(), all.end());
    list.sort(Qt::CaseInsensitive);
    return list;
}

} // namespace Vitrine::Ui
