// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/invocation.h"

#include <QHash>
#include <QJsonObject>

namespace Vitrine::Agent {

/// What the events of an AG-UI answer mean to a person. Calls of tools come in pieces and are put together here; the
/// number of those that are open, and the length of each, is bounded. Texts are as they came: whoever takes the items
/// cleans them.
class AguiEvents
{
public:
    /// False: the object is no event of AG-UI. What means nothing to a person (state, snapshots) adds no item.
    bool take(const QJsonObject &object, QList<TranscriptItem> *items);

    static constexpr qsizetype maxOpen = 256;
    static constexpr qsizetype maxPiece = 256 * 1024; ///< characters of a tool's input, or of what was thought

private:
    void tool(const QString &type, const QJsonObject &object, QList<TranscriptItem> *items);
    void thought(const QString &type, const QJsonObject &object, QList<TranscriptItem> *items);

    QHash<QString, TranscriptItem> m_open; ///< tools that were called, by id
    QString m_lastTool;                    ///< what pieces without an id belong to
    TranscriptItem m_thought;
    int m_thoughts = 0;
    int m_texts = 0;
    QString m_text; ///< the message that pieces without an id belong to
};

} // namespace Vitrine::Agent
