// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchange/newfromfolder.h"

#include <QFile>
#include <QLocale>
#include <QtConcurrent>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::Exchange {

namespace {

constexpr int atATime = 12; ///< most of a small file's time is waiting for the machine's answers
constexpr qint64 pieceBytes = qint64(1) << 20;
constexpr qsizetype mostNamed = 20;

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace

NewFromFolder::NewFromFolder(Api::Nouns engine, const NewSession &request, HostTree tree, QObject *parent)
    : NewWithFiles(engine, request, parent), m_tree(std::move(tree)), m_root(QFile::encodeName(m_tree.folder))
{
}

Result<void> NewFromFolder::check(const RuntimeSpec &runtime)
{
    return m_tree.fits(runtime.workspaceBytes);
}

void NewFromFolder::fill()
{
    QMap<qsizetype, QList<qsizetype>> folders; // by depth
    QList<qsizetype> rest;
    QList<qsizetype> again;
    for (qsizetype i = 0; i < m_tree.entries.size(); ++i) {
        const HostTree::Entry &entry = m_tree.entries[i];
        if (entry.kind == FileEntry::Kind::Folder) {
            folders[entry.path.count('/')].append(i);
            again.append(i);
        } else {
            rest.append(i);
        }
    }
    m_phases = folders.values();
    m_phases << rest << again;
    m_told.start();
    beginPhase();
}

void NewFromFolder::beginPhase()
{
    ++m_phase;
    m_next = 0;
    if (m_phase == m_phases.size()) {
        Beginning beginning;
        beginning.from = m_tree.folder;
        beginning.everything = m_tree.take == HostTree::Take::Everything;
        beginning.files = m_files;
        beginning.bytes = m_bytes;
        return filled(beginning);
    }
    goOn();
}

void NewFromFolder::goOn()
{
    if (m_phase >= m_phases.size()) // several ended at once, and the first of them went on
        return;
    const QList<qsizetype> &phase = m_phases[m_phase];
    while (m_running < atATime && m_next < phase.size() && !isStopping()) {
        ++m_running;
        begin(phase[m_next++]);
    }
    if (m_running == 0 && m_next == phase.size() && !isStopping())
        beginPhase();
}

void NewFromFolder::done()
{
    --m_running;
    tell();
    // From the event loop: a hundred thousand files must not be as many calls deep.
    QMetaObject::invokeMethod(this, &NewFromFolder::goOn, Qt::QueuedConnection);
}

void NewFromFolder::begin(qsizetype entry)
{
    const HostTree::Entry &it = m_tree.entries[entry];
    switch (it.kind) {
    case FileEntry::Kind::Folder:
        if (m_phase == m_phases.size() - 1)
            return setAttributes(entry);
        return ask(engine().files.makeFolder(key(), it.path), [this] { done(); });
    case FileEntry::Kind::Link:
        return ask(engine().files.makeLink(key(), it.path, it.linkTarget), [this] { done(); });
    default:
        return copy(entry, 0);
    }
}

void NewFromFolder::copy(qsizetype entry, qint64 offset)
{
    QtConcurrent::run(m_disk.get(), &NewFromFolder::readPiece, m_root + '/' + m_tree.entries[entry].path, offset)
        .then(this, [this, entry, offset](const Piece &piece) {
            if (isStopping() || hasEnded())
                return;
            if (piece.gone) {
                leaveOut(entry);
                if (offset == 0)
                    return done();
                // Half of a file is none.
                return ask(engine().files.remove(key(), m_tree.entries[entry].path), [this] { done(); });
            }
            ask(engine().files.write(key(), m_tree.entries[entry].path, {piece.bytes, offset, 0}),
                [this, entry, end = offset + piece.bytes.size(), size = piece.bytes.size(), last = piece.last] {
                    m_bytes += size;
                    if (!last) {
                        tell();
                        return copy(entry, end);
                    }
                    ++m_files;
                    setAttributes(entry);
                });
        });
}

void NewFromFolder::setAttributes(qsizetype entry)
{
    const HostTree::Entry &it = m_tree.entries[entry];
    ask(engine().files.setAttributes(key(), it.path, it.mode, it.modifiedAt), [this] { done(); });
}

void NewFromFolder::leaveOut(qsizetype entry)
{
    ++made().leftOutCount;
    if (made().leftOut.size() < mostNamed)
        made().leftOut.append(m_tree.entries[entry].path);
}

void NewFromFolder::tell()
{
    if (m_told.elapsed() < 100)
        return;
    m_told.restart();
    Q_EMIT progressed(tr("Copying: %1 of %2 files, %3 of %4")
                          .arg(m_files)
                          .arg(m_tree.files)
                          .arg(sizeText(m_bytes), sizeText(m_tree.bytes)),
                      double(m_bytes + 4096 * m_files) /
                          double(std::max<qint64>(1, m_tree.bytes + 4096 * m_tree.files)));
}

NewFromFolder::Piece NewFromFolder::readPiece(const QByteArray &path, qint64 offset)
{
    // It may be something else by now: not through a link, and without waiting for a pipe's other end.
    const int fd = ::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    Piece piece;
    struct stat info{};
    if (fd < 0 || ::fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) {
        piece.gone = true;
    } else {
        piece.bytes.resize(std::clamp<qint64>(info.st_size - offset, 0, pieceBytes));
        qsizetype at = 0;
        while (at < piece.bytes.size()) {
            const ssize_t count =
                ::pread(fd, piece.bytes.data() + at, std::size_t(piece.bytes.size() - at), off_t(offset + at));
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                piece.gone = true;
            if (count <= 0)
                break;
            at += count;
        }
        piece.bytes.truncate(at);
        piece.last = at < pieceBytes || offset + at >= info.st_size;
    }
    if (fd >= 0)
        ::close(fd);
    return piece;
}

} // namespace Vitrine::Exchange
