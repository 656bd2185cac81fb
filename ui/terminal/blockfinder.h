// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QObject>

namespace Vitrine::Ui {

class BlockList;

/// Finds text in the outputs of a list of blocks, folded ones included, from match to match and from block to block.
/// Outputs are looked at as far as blocks show them: their last megabyte.
class BlockFinder : public QObject
{
    Q_OBJECT

public:
    BlockFinder(Api::Commands &commands, BlockList *list, QObject *parent);
    /// The next match further up (`backwards`) or down.
    void find(const QString &text, bool backwards);
    /// The next search starts at the newest block again.
    void reset();

Q_SIGNALS:
    /// How it went, in words; empty: a match is selected.
    void said(const QString &text);

private:
    void lookAt(const QString &id);
    void goOn();
    void searched(const QString &id, int fromEnd);

    Api::Commands &m_commands;
    BlockList *m_list;
    QString m_text;
    bool m_backwards = true;
    QString m_id;       ///< the block of the last match
    int m_fromEnd = -1; ///< and which it was
    QString m_at;       ///< the block that is looked at
    qsizetype m_left = 0;
    int m_run = 0;
};

} // namespace Vitrine::Ui
