// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "ui/prompt/composer.h"

#include <QHash>
#include <QTimer>

namespace Vitrine::Ui {

/// What the person has written for a session and not sent: the draft in the field, and the queue.
struct Unsent
{
    Draft draft;
    QStringList queue;

    [[nodiscard]] bool isEmpty() const { return draft.isEmpty() && queue.isEmpty(); }
    friend bool operator==(const Unsent &, const Unsent &) = default;
};

/// Keeps it over restarts of the program, in a setting of the session (`unsent`): half a
/// second after it changed, and when the window goes. Of one session at most 4 MiB; a longer paste lives as long as the
/// window.
class KeptPrompts : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype maxCharacters = 4 * 1024 * 1024;

    KeptPrompts(Api::Settings &settings, QObject *parent);
    ~KeptPrompts() override;

    /// What an earlier window left, once a session; later calls get nothing.
    [[nodiscard]] Pending<Unsent> take(const SessionKey &key);
    void keep(const SessionKey &key, const Unsent &unsent);
    /// The session is deleted. What is kept stays with it, and is taken anew should it come back.
    void forget(const SessionKey &key);

private:
    void write();

    Api::Settings &m_settings;
    QSet<SessionKey> m_taken;
    QHash<SessionKey, Unsent> m_last; ///< as it is kept now
    QHash<SessionKey, Unsent> m_new;
    QTimer m_soon;
};

} // namespace Vitrine::Ui
