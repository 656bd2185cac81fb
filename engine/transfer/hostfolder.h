// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/descriptor.h"
#include "engine/model/result.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace Vitrine::Transfer {

/// A folder of this computer that gets files whose names a guest chose. Names are data: paths are relative, every step
/// of one is a name and no link, so nothing is written outside the folder, whatever is in it or comes into it
/// meanwhile. Nothing that is there is replaced unless told so. A file gets its name only when it is whole.
class HostFolder
{
public:
    enum class Existing { Keep, Replace };

    /// The folder itself, which exists.
    [[nodiscard]] static Result<HostFolder> open(const QString &path, Existing existing);
    HostFolder(HostFolder &&other) noexcept;
    HostFolder &operator=(HostFolder &&) = delete;
    ~HostFolder();

    /// For what comes after this call; a file that was begun keeps what it was begun with.
    void setExisting(Existing existing) { m_existing = existing; }

    /// Fine when it is there already and existing things are replaced (files in it stay), else AlreadyExists.
    [[nodiscard]] Result<void> makeFolder(const QByteArray &path);
    /// A link is made only if it cannot lead out of the folder: InvalidInput otherwise.
    [[nodiscard]] Result<void> makeLink(const QByteArray &path, const QByteArray &target);

    /// Begins a file under a name of its own. An unfinished one before it is removed. `mask`: permissions that it may
    /// have at most, from its first byte on.
    [[nodiscard]] Result<void> beginFile(const QByteArray &path, quint32 mode, quint32 mask = 0777);
    /// Stretches of zeros become holes: a guest's file may claim any size.
    [[nodiscard]] Result<void> write(const QByteArray &bytes);
    /// Gives it its name. AlreadyExists when somebody has it.
    [[nodiscard]] Result<void> finishFile(const QDateTime &modifiedAt);
    void dropFile();

    /// Whether a link at `path` with this target stays inside: relative, ".." only at its beginning and no more of them
    /// than there are folders above the link. Then it does so whatever other links stand on its way.
    [[nodiscard]] static bool staysInside(const QByteArray &path, const QByteArray &target);

private:
    HostFolder(Descriptor fd, Existing existing) : m_fd(std::move(fd)), m_existing(existing) {}
    /// The folder that `path` is in.
    [[nodiscard]] Result<Descriptor> openFolderOf(const QByteArray &path) const;

    struct Unfinished
    {
        Descriptor folder;
        Descriptor fd;
        QByteArray name;
        QByteArray temporary;
        qint64 size = 0;
        Existing existing = Existing::Keep;
    };

    Descriptor m_fd;
    Existing m_existing;
    std::optional<Unfinished> m_file;
};

} // namespace Vitrine::Transfer
