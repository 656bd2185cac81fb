// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/invocation.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace Vitrine::Cli {

/// Turns the items of an answer into lines as they come: what the agent says, and one line for each step it ends.
/// Items may come twice (live, and from the record after the engine was lost); nothing is printed twice.
class TranscriptPrinter
{
public:
    struct Piece
    {
        bool isStep = false; ///< false: the agent's own words
        QString text;
    };

    /// What is new in a live item: its text prolongs what came before.
    [[nodiscard]] QList<Piece> live(const TranscriptItem &item);
    /// What is new in the whole item as the record has it.
    [[nodiscard]] QList<Piece> recorded(const TranscriptItem &item);
    /// A line feed, when the last words did not end with one.
    [[nodiscard]] QString end();

private:
    [[nodiscard]] QList<Piece> say(const QString &id, const QString &text);
    [[nodiscard]] QList<Piece> step(const TranscriptItem &item);

    QHash<QString, qsizetype> m_said; ///< characters of each text item
    QSet<QString> m_steps;
    QString m_lastText; ///< item whose words stand last; empty: none
    bool m_lineOpen = false;
};

} // namespace Vitrine::Cli
