// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/blockfinder.h"

#include "ui/terminal/blocklist.h"
#include "ui/terminal/blockview.h"
#include "ui/terminal/outputfilter.h"

#include <algorithm>

namespace Vitrine::Ui {

BlockFinder::BlockFinder(Api::Commands &commands, BlockList *list, QObject *parent)
    : QObject(parent), m_commands(commands), m_list(list)
{
    connect(list, &BlockList::searched, this, &BlockFinder::searched);
}

void BlockFinder::reset()
{
    ++m_run;
    m_id.clear();
    m_at.clear();
    m_fromEnd = -1;
}

void BlockFinder::find(const QString &text, bool backwards)
{
    if (text != m_text)
        reset();
    m_text = text;
    m_backwards = backwards;
    ++m_run;
    m_left = m_list->count() + 1;
    const QList<CommandRecord> records = m_list->records();
    if (records.isEmpty()) {
        Q_EMIT said(tr("Not found"));
        return;
    }
    if (m_id.isEmpty()) {
        lookAt(backwards ? records.last().id : records.first().id);
        return;
    }
    m_at = m_id;
    if (!backwards && m_fromEnd == 0)
        goOn();
    else
        m_list->search(m_id, m_text, m_fromEnd + (backwards ? 1 : -1));
}

/// Opens a block only when its record has the text.
void BlockFinder::lookAt(const QString &id)
{
    m_at = id;
    Q_EMIT said(tr("Searching…"));
    // First how long it is, then its end.
    m_commands.read(id, 0, 1).then(this, [this, id, run = m_run](const Result<OutputSlice> &start) {
        if (run != m_run)
            return;
        const qint64 from = start ? std::max<qint64>(0, start->end - BlockView::tailBytes) : 0;
        m_commands.read(id, from, BlockView::tailBytes).then(this, [this, id, run](const Result<OutputSlice> &slice) {
            if (run != m_run)
                return;
            QByteArray bytes;
            if (slice) {
                for (const OutputChunk &chunk : slice->chunks)
                    bytes += chunk.bytes;
            }
            if (QString::fromUtf8(OutputFilter::plainText(bytes)).contains(m_text, Qt::CaseInsensitive))
                m_list->search(id, m_text, m_backwards ? 0 : -1);
            else
                goOn();
        });
    });
}

void BlockFinder::goOn()
{
    const QList<CommandRecord> records = m_list->records();
    const auto it = std::ranges::find_if(records, [this](const CommandRecord &record) { return record.id == m_at; });
    if (--m_left <= 0 || it == records.cend()) {
        Q_EMIT said(tr("Not found"));
        m_id.clear();
        m_fromEnd = -1;
        return;
    }
    const qsizetype index = it - records.cbegin();
    const qsizetype next = (index + (m_backwards ? records.size() - 1 : 1)) % records.size();
    lookAt(records.at(next).id);
}

void BlockFinder::searched(const QString &id, int fromEnd)
{
    if (id != m_at)
        return;
    if (fromEnd < 0) {
        goOn();
        return;
    }
    m_id = id;
    m_fromEnd = fromEnd;
    Q_EMIT said({});
}

} // namespace Vitrine::Ui
