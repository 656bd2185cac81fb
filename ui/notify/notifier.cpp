// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notify/notifier.h"

#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {

constexpr auto together = 200ms; ///< what comes within it is told together: the machines of an engine end all at once

QString tagOf(NewsKind kind, const SessionKey &key)
{
    return QStringLiteral("%1 %2").arg(int(kind)).arg(key.text());
}

QString manyText(NewsKind kind, qsizetype count)
{
    switch (kind) {
    case NewsKind::Attention:
        return Notifier::tr("%1 sessions need attention").arg(count);
    case NewsKind::Tests:
        return Notifier::tr("The tests of %1 sessions have ended").arg(count);
    case NewsKind::Prompt:
        break;
    }
    return Notifier::tr("The prompts of %1 sessions have ended").arg(count);
}

} // namespace

Notifier::Notifier(Api::Nouns &engine, WindowSettings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_news(engine.sessions, engine.invocations, this), m_notes(this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(together);
    connect(&m_soon, &QTimer::timeout, this, qOverload<>(&Notifier::tell));
    connect(&m_news, &SessionNews::happened, this, &Notifier::collect);
    connect(&m_notes, &DesktopNotes::chosen, this, [this](const QString &tag, const QByteArray &token) {
        if (const auto it = m_told.constFind(tag); it != m_told.constEnd()) {
            const News news = *it;
            m_told.erase(it);
            Q_EMIT chosen(news, token);
        }
    });
}

void Notifier::collect(const News &news)
{
    if (!m_settings.notifies(news.kind) || (m_isSeen && m_isSeen(news)))
        return;
    m_collected.append(news);
    if (!m_soon.isActive())
        m_soon.start();
}

void Notifier::tell()
{
    const QList<News> all = std::exchange(m_collected, {});
    for (const NewsKind kind : {NewsKind::Attention, NewsKind::Tests, NewsKind::Prompt}) {
        QList<News> some;
        for (const News &news : all) {
            if (news.kind == kind)
                some.append(news);
        }
        tell(some);
    }
}

void Notifier::tell(const QList<News> &news)
{
    if (news.size() > apartAtMost) {
        const News &first = news.first();
        show(QStringLiteral("%1 many").arg(int(first.kind)), first,
             {QStringLiteral("Vitrine"), manyText(first.kind, news.size()), tr("Show")});
        return;
    }
    for (const News &each : news)
        show(tagOf(each.kind, each.session), each, {each.name, each.text, tr("Show")});
}

void Notifier::show(const QString &tag, const News &news, const DesktopNotes::Note &note)
{
    m_told.insert(tag, news);
    m_notes.show(tag, note);
}

void Notifier::looked(const SessionKey &key)
{
    m_collected.removeIf([&key](const News &news) { return news.session == key; });
    m_told.removeIf([this, &key](const QHash<QString, News>::iterator &it) {
        if (it->session != key)
            return false;
        m_notes.withdraw(it.key());
        return true;
    });
}

} // namespace Vitrine::Ui
