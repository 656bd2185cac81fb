// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QAccessible>
#include <QObject>

#include <memory>

class QWidget;

namespace Vitrine::Ui {

class SessionNews;
struct News;

/// Has a screen reader say what happens in the sessions while the person works in this window; while they are elsewhere
/// the desktop tells them (`notifier.h`). One a window, which owns it. It listens to the engine only once there is a
/// screen reader.
class SpokenNews : public QObject, public QAccessible::ActivationObserver
{
    Q_OBJECT

public:
    SpokenNews(Api::Nouns &engine, QWidget *window);
    ~SpokenNews() override;

    void accessibilityActiveChanged(bool active) override;

private:
    void say(const News &news);

    Api::Nouns &m_engine;
    QWidget *m_window;
    std::unique_ptr<SessionNews> m_news;
};

} // namespace Vitrine::Ui
