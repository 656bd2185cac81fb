// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/freezer.h"

#include "guestos/log.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <thread>

namespace Vitrine::GuestOs {

Freezer::Freezer()
{
    std::thread([this] { watch(); }).detach();
}

Trouble Freezer::freeze(const std::string &mountPath)
{
    Descriptor folder(open(mountPath.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder)
        return {errno, "the workspace cannot be opened"};
    // Twice: the first takes long when much is dirty, and whoever writes goes on; little is left for the second, and
    // next to nothing for the freeze, during which they stand still.
    if (syncfs(folder.get()) != 0 || syncfs(folder.get()) != 0)
        return {errno, "the workspace cannot be written to its disk"};
    const std::scoped_lock lock(m_mutex);
    if (m_folder)
        return {EBUSY, "it is frozen already"};
    if (ioctl(folder.get(), FIFREEZE, 0) != 0)
        return {errno, "the workspace cannot be frozen: " + std::string(std::strerror(errno))};
    m_folder = std::move(folder);
    m_expired = false;
    m_deadline = std::chrono::steady_clock::now() + longest;
    m_changed.notify_one();
    return {};
}

Trouble Freezer::thaw()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_folder)
        return m_expired ? Trouble{ESTALE, "it has thawed by itself"} : Trouble{EINVAL, "it is not frozen"};
    return thawNow() ? Trouble{} : Trouble{errno, "the workspace cannot be thawed"};
}

void Freezer::giveUp()
{
    const std::scoped_lock lock(m_mutex);
    if (m_folder && thawNow())
        m_expired = true;
}

bool Freezer::thawNow()
{
    const bool done = ioctl(m_folder.get(), FITHAW, 0) == 0 || errno == EINVAL; // somebody in the machine was faster
    if (done) {
        m_folder.close();
        m_changed.notify_one();
    }
    return done;
}

void Freezer::watch()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return bool(m_folder); });
        const auto deadline = m_deadline;
        m_changed.wait_until(lock, deadline, [this, deadline] { return !m_folder || m_deadline != deadline; });
        if (!m_folder || m_deadline != deadline)
            continue;
        m_expired = true;
        if (!thawNow()) {
            logErrno("cannot thaw the workspace");
            m_deadline = std::chrono::steady_clock::now() + std::chrono::seconds(1);
        }
    }
}

} // namespace Vitrine::GuestOs
