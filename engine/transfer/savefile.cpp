// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/transfer/savefile.h"

namespace Vitrine::Transfer {

namespace {
constexpr qsizetype pieceBytes = qsizetype(1) << 20;
}

bool isOther(const FileEntry &before, const FileEntry &now)
{
    return before.kind != now.kind || before.size != now.size || before.modifiedAt != now.modifiedAt ||
           (before.changedAt.isValid() && now.changedAt.isValid() && before.changedAt != now.changedAt);
}

Pending<FileEntry> SaveFile::run(Api::Files &files, const SessionKey &key, What what)
{
    auto *save = new SaveFile(files, key, std::move(what));
    save->deleteWhenEnded();
    const auto pending = save->pending();
    save->start();
    return pending;
}

void SaveFile::start()
{
    const qsizetype slash = m_what.path.lastIndexOf('/');
    look([this, slash] {
        m_unfinished = m_what.path.left(slash + 1) + ".vitrine-put-" + newId().toLatin1();
        writeOn(0);
    });
}

void SaveFile::look(const std::function<void()> &next)
{
    if (!m_what.expected && !m_what.mustBeNew)
        return next();
    m_files.stat(m_key, m_what.path).then(this, [this, next](const Result<FileEntry> &now) {
        if (hasEnded())
            return;
        const QString name = displayText(m_what.path.mid(m_what.path.lastIndexOf('/') + 1));
        if (!now && now.error().code != ErrorCode::NotFound)
            return endWith(now.error());
        if (m_what.mustBeNew && now)
            return endWith({ErrorCode::AlreadyExists, tr("There is a %1 already. Choose another name.").arg(name), {}});
        if (m_what.expected && !now)
            return endWith({ErrorCode::AlreadyExists, tr("%1 was deleted or renamed meanwhile.").arg(name), {}});
        if (m_what.expected && isOther(*m_what.expected, *now))
            return endWith({ErrorCode::AlreadyExists, tr("%1 was changed meanwhile.").arg(name), {}});
        next();
    });
}

void SaveFile::writeOn(qsizetype at)
{
    m_files.write(m_key, m_unfinished, {m_what.bytes.mid(at, pieceBytes), at, 0})
        .then(this, [this, at](const Result<void> &written) {
            if (hasEnded())
                return;
            if (!written)
                return endWith(written.error());
            if (at + pieceBytes < m_what.bytes.size())
                writeOn(at + pieceBytes);
            else
                giveAttributes();
        });
}

void SaveFile::giveAttributes()
{
    m_files.setAttributes(m_key, m_unfinished, m_what.mode, QDateTime::currentDateTimeUtc())
        .then(this, [this](const Result<void> &set) {
            if (hasEnded())
                return;
            if (!set)
                return endWith(set.error());
            look([this] { giveName(); }); // sending it took its time
        });
}

void SaveFile::giveName()
{
    m_files.rename(m_key, m_unfinished, m_what.path, !m_what.mustBeNew).then(this, [this](const Result<void> &named) {
        if (hasEnded())
            return;
        if (!named)
            return endWith(named.error());
        m_unfinished.clear();
        m_files.stat(m_key, m_what.path).then(this, [this](const Result<FileEntry> &now) {
            if (!hasEnded())
                finish(now);
        });
    });
}

void SaveFile::endWith(const Error &error)
{
    abandon();
    fail(error);
}

void SaveFile::abandon()
{
    if (!m_unfinished.isEmpty())
        (void)m_files.remove(m_key, std::exchange(m_unfinished, {}));
}

} // namespace Vitrine::Transfer
