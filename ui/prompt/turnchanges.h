// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>
#include <optional>

namespace Vitrine::Ui {

/// How many files differ between the checkpoint before a prompt and the one before the next (or the present). Counted
/// when somebody looks at it, one comparison at a time; what lies between two checkpoints never changes, and what lies
/// between one and now is counted again after files changed, unless that takes long.
class TurnChanges : public QObject
{
    Q_OBJECT

public:
    struct Span
    {
        QString from; ///< id of a checkpoint; empty: there is nothing to compare with
        QString to;   ///< empty: now

        friend bool operator==(const Span &, const Span &) = default;
    };
    struct Count
    {
        int files = 0;
        bool complete = true;

        friend bool operator==(const Count &, const Count &) = default;
    };

    TurnChanges(Api::Checkpoints &checkpoints, Api::Files &files, QObject *parent);

    void setSession(const std::optional<SessionKey> &key);
    /// Nothing: not counted yet, or it cannot be.
    [[nodiscard]] std::optional<Count> count(const Span &span) const;
    /// Somebody looks at it.
    void want(const Span &span);

Q_SIGNALS:
    void changed();

private:
    void next();
    void filesChanged();

    Api::Checkpoints &m_checkpoints;
    std::optional<SessionKey> m_key;
    QHash<QString, Count> m_counts; ///< by both ids
    QSet<QString> m_failed;         ///< not asked for again
    std::deque<Span> m_wanted;
    bool m_busy = false;
    bool m_slow = false; ///< the last comparison with now took so long that it is not made again by itself
    quint64 m_turn = 0;
    QTimer m_soon;
};

} // namespace Vitrine::Ui
