// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notify/spokennews.h"

#include "ui/notify/news.h"
#include "ui/notify/sessionnews.h"
#include "ui/theme/announce.h"

#include <QWidget>

namespace Vitrine::Ui {

SpokenNews::SpokenNews(Api::Nouns &engine, QWidget *window) : QObject(window), m_engine(engine), m_window(window)
{
    QAccessible::installActivationObserver(this);
    accessibilityActiveChanged(QAccessible::isActive());
}

SpokenNews::~SpokenNews()
{
    QAccessible::removeActivationObserver(this);
}

void SpokenNews::accessibilityActiveChanged(bool active)
{
    if (!active || m_news)
        return;
    m_news = std::make_unique<SessionNews>(m_engine.sessions, m_engine.invocations, nullptr);
    connect(m_news.get(), &SessionNews::happened, this, &SpokenNews::say);
}

void SpokenNews::say(const News &news)
{
    if (m_window->isActiveWindow())
        announce(m_window, tr("%1: %2").arg(news.name, news.text));
}

} // namespace Vitrine::Ui
