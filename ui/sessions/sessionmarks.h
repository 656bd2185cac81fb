// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QHash>
#include <QObject>

namespace Vitrine::Ui {

/// What the person has put on a session, for finding it again. It changes nothing about the session itself.
struct SessionMark
{
    static constexpr qsizetype maxLabels = 12;
    static constexpr qsizetype maxLabel = 32; ///< characters

    bool pinned = false;   ///< stands on top of its group
    bool archived = false; ///< put away as long as it is stopped
    QStringList labels;    ///< sorted, each once

    [[nodiscard]] bool isEmpty() const { return !pinned && !archived && labels.isEmpty(); }
    friend bool operator==(const SessionMark &, const SessionMark &) = default;
};

/// The labels that a person typed, with commas between them: trimmed, shortened, sorted, each once.
[[nodiscard]] QStringList labelsFromText(const QString &text);

/// The marks of all sessions. They are kept as one setting of the catalogue, so that every window shows the same; what
/// another window writes is taken over. Made and owned by the window.
class SessionMarks : public QObject
{
    Q_OBJECT

public:
    explicit SessionMarks(Api::Settings &settings, QObject *parent = nullptr);

    [[nodiscard]] SessionMark of(const SessionKey &key) const { return m_marks.value(key); }
    /// Writes at once. Ignored until the setting was read, so that nothing that is kept can be lost.
    void set(const SessionKey &key, const SessionMark &mark);
    /// The session was deleted.
    void forget(const SessionKey &key) { set(key, {}); }
    /// All that are in use, sorted.
    [[nodiscard]] QStringList labels() const;
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    static constexpr auto settingKey = "sessions/marks";

Q_SIGNALS:
    void changed(const Vitrine::SessionKey &key);
    void failed(const Vitrine::Error &error);

private:
    void read();
    void take(const QByteArray &json);
    [[nodiscard]] QByteArray toJson() const;

    Api::Settings &m_settings;
    QHash<SessionKey, SessionMark> m_marks;
    bool m_loaded = false;
    int m_writing = 0; ///< what is heard meanwhile is our own
};

} // namespace Vitrine::Ui
