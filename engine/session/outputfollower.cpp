// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/outputfollower.h"

#include <QLoggingCategory>

#include <algorithm>

namespace Vitrine::Session {

namespace {
constexpr qint64 sliceBytes = 256 * 1024;
}

OutputFollower::OutputFollower(std::shared_ptr<Store::OutputRecord> record, qint64 skipOut, qint64 skipErr)
    : m_record(std::move(record)), m_skip{std::max<qint64>(skipOut, 0), std::max<qint64>(skipErr, 0)}
{
}

void OutputFollower::grant(qint64 bytes)
{
    m_credit += std::max<qint64>(bytes, 0);
    advance();
}

qint64 OutputFollower::lag() const
{
    return m_record->end() - m_position;
}

void OutputFollower::complete(const CommandRecord &final)
{
    m_final = final;
    advance();
}

void OutputFollower::advance()
{
    if (m_scheduled)
        return;
    // Each turn of the event loop sends one slice, so that a fast reader of a big record starves nobody.
    m_scheduled = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_scheduled = false;
            if (step())
                advance();
        },
        Qt::QueuedConnection);
}

bool OutputFollower::step()
{
    if (lag() <= 0) {
        if (m_final) {
            const CommandRecord final = *m_final;
            m_final.reset();
            Q_EMIT ended(final);
        }
        return false;
    }
    const bool skipping = m_skip[0] > 0 || m_skip[1] > 0;
    if (m_credit <= 0 && !skipping)
        return false;
    const auto slice = m_record->read(m_position, skipping ? sliceBytes : std::min(sliceBytes, m_credit));
    if (!slice) {
        qWarning("Cannot read a record's output: %s", qUtf8Printable(slice.error().text()));
        m_position = m_record->end();
        return true;
    }
    if (slice->next == m_position)
        return false;
    qint64 position = slice->position;
    for (const OutputChunk &chunk : slice->chunks) {
        qint64 &skip = m_skip[chunk.stream == OutputStream::Out ? 0 : 1];
        skip = std::max<qint64>(skip - chunk.droppedBefore, 0);
        const qint64 skipped = std::min<qint64>(skip, chunk.bytes.size());
        skip -= skipped;
        // What goes beyond the grant in a slice that was read for skipping is read again.
        const qint64 sent = std::min<qint64>(chunk.bytes.size() - skipped, m_credit);
        if (sent > 0) {
            m_credit -= sent;
            Q_EMIT data(chunk.stream, sent == chunk.bytes.size() ? chunk.bytes : chunk.bytes.mid(skipped, sent));
        }
        position += chunk.droppedBefore + skipped + sent;
        if (skipped + sent < chunk.bytes.size()) {
            m_position = position;
            Q_EMIT progressed();
            return false;
        }
    }
    m_position = slice->next;
    Q_EMIT progressed();
    return true;
}

} // namespace Vitrine::Session
