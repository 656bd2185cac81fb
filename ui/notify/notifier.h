// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notify/desktopnotes.h"
#include "ui/notify/sessionnews.h"

#include <QTimer>

#include <functional>

namespace Vitrine::Ui {

/// Passes news on to the desktop while the person looks elsewhere, as they chose in Settings, and tells where to go
/// when they click on it. One a program, whatever the number of windows; nouns and settings outlive it.
class Notifier : public QObject
{
    Q_OBJECT

public:
    Notifier(Api::Nouns &engine, WindowSettings &settings, QObject *parent);

    /// Says whether the person sees it anyway. Asked once for each piece of news.
    void setSeen(std::function<bool(const News &)> isSeen) { m_isSeen = std::move(isSeen); }
    /// The person looks at this session, so what was said of it is done with.
    void looked(const SessionKey &key);

    static constexpr qsizetype apartAtMost = 3; ///< more at once become one note

Q_SIGNALS:
    /// `token` as in DesktopNotes.
    void chosen(const Vitrine::Ui::News &news, const QByteArray &token);

private:
    void collect(const News &news);
    void tell();
    void tell(const QList<News> &news);
    void show(const QString &tag, const News &news, const DesktopNotes::Note &note);

    WindowSettings &m_settings;
    SessionNews m_news;
    DesktopNotes m_notes;
    std::function<bool(const News &)> m_isSeen;
    QTimer m_soon;
    QList<News> m_collected;
    QHash<QString, News> m_told; ///< by tag; where a click leads
};

} // namespace Vitrine::Ui
