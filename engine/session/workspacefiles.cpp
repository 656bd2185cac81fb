// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/workspacefiles.h"

#include "engine/session/checkpoints/layerkeeper.h"
#include "engine/session/machinelink.h"

#include <algorithm>

namespace Vitrine::Session {

using namespace std::chrono_literals;

namespace {
constexpr int maxChangedFolders = 2'000; ///< beyond that everything is listed again
}

WorkspaceFiles::WorkspaceFiles(MachineProvider &session)
    : m_session(session), m_stopped(session.mountPath(), [&session]() -> ReadableDisk {
          const Services &services = session.services();
          const Store::LayerTree &tree = services.layers.tree();
          // Of a checkpoint that was cut off, the new layer shows all there is (CheckpointDesk::resolve).
          const auto intent = tree.intent(session.key());
          const QString top = intent ? intent->layer : tree.top(session.key());
          auto use = services.layers.use(top, QStringLiteral("reader ") + session.key().text());
          services.layerKeeper.giveWay(top);
          return {services.layers.files(top), false, std::move(use)};
      })
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(100ms);
    m_flush.callOnTimeout(this, &WorkspaceFiles::flush);
}

bool WorkspaceFiles::isWorkspacePath(const QByteArray &path)
{
    if (path.isEmpty())
        return true;
    if (path.size() > 4096 || path.contains('\0'))
        return false;
    const auto parts = path.split('/');
    return std::ranges::none_of(parts,
                                [](const QByteArray &part) { return part.isEmpty() || part == "." || part == ".."; });
}

Result<QByteArray> WorkspaceFiles::inGuest(const QByteArray &path) const
{
    auto inside = inWorkspace(m_session.mountPath(), path);
    if (!inside)
        return inside;
    if (!m_session.link() && !m_session.diskIsFree())
        return fail(ErrorCode::WrongState,
                    tr("The session's machine starts or stops. Its files show again in a moment."));
    return inside;
}

Result<QByteArray> WorkspaceFiles::inWorkspace(const QByteArray &mountPath, const QByteArray &path)
{
    if (!isWorkspacePath(path))
        return fail(ErrorCode::InvalidInput,
                    tr("“%1” is no path in the workspace. Name it relative to the workspace, without “..”.")
                        .arg(displayText(path)));
    return path.isEmpty() ? mountPath : mountPath + '/' + path;
}

Pending<FolderPage> WorkspaceFiles::list(const QByteArray &path, int limit)
{
    const auto inside = inGuest(path);
    if (!inside)
        return failed<FolderPage>(inside.error());
    const int most = limit > 0 ? limit : defaultLimit;
    if (MachineLink *const link = m_session.link())
        return link->channel().list(*inside, most);
    return m_stopped.list(*inside, most);
}

Pending<FileEntry> WorkspaceFiles::stat(const QByteArray &path)
{
    const auto inside = inGuest(path);
    if (!inside)
        return failed<FileEntry>(inside.error());
    if (MachineLink *const link = m_session.link())
        return link->channel().stat(*inside);
    return m_stopped.stat(*inside);
}

Pending<FileChunk> WorkspaceFiles::read(const QByteArray &path, qint64 offset, qint64 maxBytes)
{
    const auto inside = inGuest(path);
    if (!inside)
        return failed<FileChunk>(inside.error());
    const qint64 most = std::clamp<qint64>(maxBytes, 0, qint64(1) << 20);
    if (MachineLink *const link = m_session.link())
        return link->channel().read(*inside, offset, most);
    return m_stopped.read(*inside, offset, most);
}

Result<QByteArray> WorkspaceFiles::toChange(const QByteArray &path) const
{
    auto inside = inWorkspace(m_session.mountPath(), path);
    if (!inside)
        return inside;
    if (path.isEmpty())
        return fail(ErrorCode::InvalidInput, tr("The workspace itself stays. Name a file or folder in it."));
    if (!m_session.link())
        return fail(ErrorCode::WrongState,
                    tr("Files are changed by the session's machine, and none runs. Resume the session first."));
    return inside;
}

Pending<void> WorkspaceFiles::write(const QByteArray &path, const FileChunk &piece)
{
    const auto inside = toChange(path);
    if (!inside)
        return failed<void>(inside.error());
    if (piece.bytes.size() > (1 << 20) || piece.offset < 0)
        return failed<void>({ErrorCode::InvalidInput, tr("A file is written in pieces of 1 MiB at most."), {}});
    return m_session.link()->channel().write(*inside, piece.offset, piece.bytes, piece.offset == 0);
}

Pending<void> WorkspaceFiles::makeFolder(const QByteArray &path)
{
    const auto inside = toChange(path);
    return inside ? m_session.link()->channel().makeFolder(*inside) : failed<void>(inside.error());
}

Pending<void> WorkspaceFiles::makeLink(const QByteArray &path, const QByteArray &target)
{
    const auto inside = toChange(path);
    return inside ? m_session.link()->channel().makeLink(*inside, target) : failed<void>(inside.error());
}

Pending<void> WorkspaceFiles::rename(const QByteArray &from, const QByteArray &to, bool replace)
{
    const auto old = toChange(from);
    const auto other = toChange(to);
    if (!old || !other)
        return failed<void>(old ? other.error() : old.error());
    return m_session.link()->channel().rename(*old, *other, replace);
}

Pending<void> WorkspaceFiles::remove(const QByteArray &path)
{
    const auto inside = toChange(path);
    return inside ? m_session.link()->channel().remove(*inside, true) : failed<void>(inside.error());
}

Pending<void> WorkspaceFiles::setAttributes(const QByteArray &path, quint32 mode, const QDateTime &modifiedAt)
{
    const auto inside = toChange(path);
    return inside ? m_session.link()->channel().setAttributes(*inside, mode, modifiedAt) : failed<void>(inside.error());
}

void WorkspaceFiles::watch(bool on)
{
    m_watchers = std::max(m_watchers + (on ? 1 : -1), 0);
    MachineLink *link = m_session.link();
    if (!link)
        return;
    if (on && m_watchers == 1)
        (void)link->channel().watch(m_session.mountPath());
    else if (!on && m_watchers == 0)
        (void)link->channel().unwatch();
}

void WorkspaceFiles::connectTo(MachineLink &link)
{
    connect(&link.channel(), &Guest::Channel::folderChanged, this, [this](const QByteArray &path) {
        const QByteArray mount = m_session.mountPath();
        if (path != mount && !path.startsWith(mount + '/'))
            return;
        m_changed.insert(path.sliced(std::min(mount.size() + 1, path.size())));
        if (m_changed.size() > maxChangedFolders) {
            m_changed.clear();
            m_all = true;
        }
        if (!m_flush.isActive())
            m_flush.start();
    });
    connect(&link.channel(), &Guest::Channel::watchOverflow, this, [this] {
        m_all = true;
        if (!m_flush.isActive())
            m_flush.start();
    });
    if (m_watchers > 0)
        (void)link.channel().watch(m_session.mountPath());
    m_all = true;
    flush();
}

void WorkspaceFiles::diskChanged()
{
    if (!m_session.diskIsFree()) {
        m_stopped.letGo();
        return;
    }
    // What the machine wrote last, and what the replay of a lost one gives, may not have been seen yet.
    m_all = true;
    flush();
}

void WorkspaceFiles::diskReplaced()
{
    m_stopped.letGo();
    m_all = true;
    flush();
}

void WorkspaceFiles::flush()
{
    const auto changed = std::exchange(m_changed, {});
    if (std::exchange(m_all, false)) {
        Q_EMIT allChanged();
        return;
    }
    for (const QByteArray &path : changed)
        Q_EMIT folderChanged(path);
}

} // namespace Vitrine::Session
