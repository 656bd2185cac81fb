// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/keptprompts.h"

#include "engine/model/sessionsetting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {

QString settingOf(const SessionKey &key)
{
    return sessionSetting(key, QLatin1StringView("unsent"));
}

QString textOf(const Unsent &unsent)
{
    if (unsent.isEmpty())
        return {};
    QJsonObject json;
    json.insert(QStringLiteral("text"), unsent.draft.text);
    json.insert(QStringLiteral("pasted"), QJsonArray::fromStringList(unsent.draft.pasted));
    json.insert(QStringLiteral("queue"), QJsonArray::fromStringList(unsent.queue));
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QStringList stringsIn(const QJsonValue &value)
{
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const auto &each : array) {
        if (const QString string = each.toString(); !string.isEmpty())
            strings.append(string);
    }
    return strings;
}

Unsent unsentIn(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {{json[QLatin1String("text")].toString(), stringsIn(json[QLatin1String("pasted")])},
            stringsIn(json[QLatin1String("queue")])};
}

/// Without what is too long to be kept.
Unsent bounded(Unsent unsent)
{
    qsizetype left = KeptPrompts::maxCharacters - unsent.draft.text.size();
    const auto tooLong = [&left](const QString &text) {
        if (text.size() > left)
            return true;
        left -= text.size();
        return false;
    };
    unsent.queue.removeIf(tooLong);
    unsent.draft.pasted.removeIf(tooLong);
    return unsent;
}

} // namespace

KeptPrompts::KeptPrompts(Api::Settings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(500ms);
    m_soon.callOnTimeout(this, &KeptPrompts::write);
}

KeptPrompts::~KeptPrompts()
{
    write();
}

Pending<Unsent> KeptPrompts::take(const SessionKey &key)
{
    if (m_taken.contains(key))
        return ready(Unsent());
    m_taken.insert(key);
    return andThen(m_settings.value(settingOf(key)), this, [this, key](const QVariant &value) {
        Unsent unsent = unsentIn(value.toString());
        if (!m_new.contains(key))
            m_last.insert(key, unsent);
        return ready(std::move(unsent));
    });
}

void KeptPrompts::keep(const SessionKey &key, const Unsent &unsent)
{
    m_new.insert(key, unsent);
    if (!m_soon.isActive())
        m_soon.start();
}

void KeptPrompts::forget(const SessionKey &key)
{
    m_new.remove(key);
    m_last.remove(key);
    m_taken.remove(key);
}

void KeptPrompts::write()
{
    m_soon.stop();
    for (auto it = m_new.cbegin(); it != m_new.cend(); ++it) {
        const Unsent unsent = bounded(it.value());
        if (m_last.value(it.key()) == unsent)
            continue;
        m_last.insert(it.key(), unsent);
        const QString text = textOf(unsent);
        m_settings.setValue(settingOf(it.key()), text.isEmpty() ? QVariant() : QVariant(text));
    }
    m_new.clear();
}

} // namespace Vitrine::Ui
