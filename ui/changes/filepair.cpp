// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/filepair.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace Vitrine::Ui {

namespace {
constexpr qint64 piece = qint64(1) << 20;
}

FilePair::FilePair(Api::Nouns &engine, const SessionKey &key, const QString &from, const QString &to,
                   const FileChange &change, QObject *parent)
    : QObject(parent), m_engine(engine), m_key(key), m_from(from), m_to(to), m_change(change)
{
}

qint64 FilePair::largest() const
{
    return std::max(m_change.before.size, m_change.after.size);
}

void FilePair::readAnyway()
{
    m_limit = hardLimit;
    readAgain();
}

void FilePair::readAgain()
{
    ++m_turn;
    m_before.clear();
    m_after.clear();
    m_hunks.clear();
    using Kind = FileEntry::Kind;
    const bool hasOld = m_change.kind != FileChange::Kind::Added && m_change.before.kind == Kind::File;
    const bool hasNew = m_change.kind != FileChange::Kind::Removed && m_change.after.kind == Kind::File;
    if (largest() > m_limit) {
        setState(State::TooLarge);
        return;
    }
    setState(State::Reading);
    read(m_from, hasOld, &FilePair::m_before,
         [this, hasNew] { read(m_to, hasNew, &FilePair::m_after, [this] { compare(); }); });
}

void FilePair::read(const QString &id, bool isThere, QByteArray FilePair::*into, const std::function<void()> &next)
{
    if (!isThere)
        return next();
    const QByteArray &read = this->*into;
    const auto asked = id.isEmpty() ? m_engine.files.read(m_key, m_change.path, read.size(), piece)
                                    : m_engine.checkpoints.readFile(m_key, id, m_change.path, read.size(), piece);
    Pending<FileChunk> pending = asked;
    pending.then(this, [this, id, into, next, turn = m_turn](const Result<FileChunk> &chunk) {
        if (turn != m_turn)
            return;
        if (!chunk)
            return setState(State::Failed, chunk.error());
        this->*into += chunk->bytes;
        // It may have grown since it was found.
        if ((this->*into).size() > m_limit)
            return setState(State::TooLarge);
        if (chunk->bytes.isEmpty() || (this->*into).size() >= chunk->fileSize)
            return next();
        this->read(id, true, into, next);
    });
}

void FilePair::compare()
{
    if (!looksLikeText(m_before) || !looksLikeText(m_after))
        return setState(State::Binary);
    QtConcurrent::run([before = m_before, after = m_after] {
        return diffText(before, after);
    }).then(this, [this, turn = m_turn](const QList<DiffHunk> &hunks) {
        if (turn != m_turn)
            return;
        m_hunks = hunks;
        setState(State::Text);
    });
}

void FilePair::setState(State state, const Error &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

} // namespace Vitrine::Ui
