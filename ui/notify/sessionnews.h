// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "ui/notify/news.h"
#include "ui/sessions/standing.h"

#include <QHash>
#include <QSet>

namespace Vitrine::Ui {

/// Tells what happens in sessions, from the nouns' own words. What was so when it began to listen is no news. The nouns
/// outlive it.
class SessionNews : public QObject
{
    Q_OBJECT

public:
    SessionNews(Api::Sessions &sessions, Api::Invocations &invocations, QObject *parent);

Q_SIGNALS:
    void happened(const Vitrine::Ui::News &news);

private:
    struct Known
    {
        QString name;
        Group group = Group::Stopped;
        TestBadge::Kind tests = TestBadge::Kind::None;
    };

    void learn(const SessionInfo &session);
    void compare(const SessionInfo &session);
    void follow(const InvocationRecord &record);

    Api::Invocations &m_invocations;
    QHash<SessionKey, Known> m_known;
    QSet<QString> m_open; ///< invocations that have not ended
};

} // namespace Vitrine::Ui
