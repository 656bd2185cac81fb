// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/watch.h"

#include "guestos/wire/frame.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <set>
#include <sys/epoll.h>
#include <sys/fanotify.h>

namespace Vitrine::GuestOs {

namespace {

using namespace std::chrono_literals;

constexpr auto soon = 20ms;      ///< one command often makes several entries
constexpr auto interval = 100ms; ///< between two messages
/// More changed folders at once than this are a reason to list again.
constexpr std::size_t maxPending = 4096;

constexpr std::uint64_t eventMask =
    FAN_CREATE | FAN_DELETE | FAN_MOVED_FROM | FAN_MOVED_TO | FAN_CLOSE_WRITE | FAN_ATTRIB | FAN_ONDIR;

} // namespace

Watch::Watch(Loop &loop, Changed changed, Overflow overflow, std::function<bool()> mayTell)
    : m_loop(loop), m_changed(std::move(changed)), m_overflow(std::move(overflow)), m_mayTell(std::move(mayTell))
{
}

Trouble Watch::start(const std::string &path)
{
    stop();
    char resolved[PATH_MAX];
    if (!realpath(path.c_str(), resolved))
        return {errno, {}};
    Descriptor mountFolder(open(resolved, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!mountFolder)
        return {errno, {}};
    Descriptor events(
        int(fanotify_init(FAN_CLASS_NOTIF | FAN_REPORT_DFID_NAME | FAN_CLOEXEC | FAN_NONBLOCK, O_RDONLY)));
    if (!events || fanotify_mark(events.get(), FAN_MARK_ADD | FAN_MARK_FILESYSTEM, eventMask, AT_FDCWD, resolved) != 0)
        return {errno, "fanotify: " + std::string(std::strerror(errno))};
    m_root = resolved;
    m_mount = std::move(mountFolder);
    m_events = std::move(events);
    m_loop.add(m_events.get(), EPOLLIN, [this](std::uint32_t) { readEvents(); });
    return {};
}

void Watch::stop()
{
    if (m_events)
        m_loop.remove(m_events.get());
    m_loop.cancel(m_timer);
    m_events.close();
    m_mount.close();
    m_pending.clear();
    m_lost = false;
}

void Watch::readEvents()
{
    alignas(fanotify_event_metadata) char buffer[16384];
    // A few buffers a turn: who writes all the time must not keep the loop here.
    for (int turn = 0; turn < 4; ++turn) {
        const ssize_t size = ::read(m_events.get(), buffer, sizeof buffer);
        if (size <= 0)
            break;
        for (std::size_t at = 0; at + sizeof(fanotify_event_metadata) <= std::size_t(size);) {
            fanotify_event_metadata event{};
            std::memcpy(&event, buffer + at, sizeof event);
            if (event.event_len < sizeof event || at + event.event_len > std::size_t(size))
                break;
            if (event.mask & FAN_Q_OVERFLOW)
                m_lost = true;
            else
                take(buffer + at, event.event_len);
            at += event.event_len;
        }
    }
    if (m_timer != 0 || (m_pending.empty() && !m_lost))
        return;
    const auto sinceLast = std::chrono::floor<std::chrono::milliseconds>(Loop::Clock::now() - m_lastTold);
    m_timer = m_loop.after(std::max<std::chrono::milliseconds>(soon, interval - sinceLast), [this] {
        m_timer = 0;
        tell();
    });
}

/// The folder of an event is in its information record: a file handle, then the entry's name.
void Watch::take(const char *event, std::size_t size)
{
    std::size_t at = sizeof(fanotify_event_metadata);
    while (at + sizeof(fanotify_event_info_fid) <= size) {
        fanotify_event_info_header header{};
        std::memcpy(&header, event + at, sizeof header);
        if (header.len < sizeof(fanotify_event_info_fid) || at + header.len > size)
            return;
        const bool namesFolder =
            header.info_type == FAN_EVENT_INFO_TYPE_DFID_NAME || header.info_type == FAN_EVENT_INFO_TYPE_DFID;
        const std::size_t start = at + offsetof(fanotify_event_info_fid, handle);
        file_handle handle{};
        if (namesFolder && start + sizeof handle <= at + header.len) {
            std::memcpy(&handle, event + start, sizeof handle);
            const std::size_t end = start + sizeof handle + handle.handle_bytes;
            if (end <= at + header.len) {
                const std::string key(event + start, sizeof handle + handle.handle_bytes);
                if (m_pending.size() < maxPending || m_pending.contains(key))
                    m_pending[key] |=
                        std::string_view(event + end, at + header.len - end).starts_with(std::string_view(".\0", 2));
                else
                    m_lost = true;
            }
        }
        at += header.len;
    }
}

std::string Watch::pathOf(const std::string &handle) const
{
    alignas(file_handle) char bytes[sizeof(file_handle) + MAX_HANDLE_SZ];
    if (handle.size() > sizeof bytes)
        return {};
    std::memcpy(bytes, handle.data(), handle.size());
    const Descriptor folder(
        open_by_handle_at(m_mount.get(), static_cast<file_handle *>(static_cast<void *>(bytes)), O_PATH | O_CLOEXEC));
    if (!folder)
        return {}; // deleted meanwhile: its own folder has an event, too
    char path[PATH_MAX];
    const ssize_t size = readlink(("/proc/self/fd/" + std::to_string(folder.get())).c_str(), path, sizeof path);
    if (size <= 0 || path[0] != '/' || std::size_t(size) > Wire::maxPath)
        return {};
    std::string result(path, std::size_t(size));
    if (result.ends_with(" (deleted)"))
        return {};
    return result;
}

bool Watch::isWatched(const std::string &path) const
{
    return path == m_root || m_root == "/" || path.starts_with(m_root + "/");
}

void Watch::tell()
{
    if (!m_mayTell()) {
        m_timer = m_loop.after(interval, [this] {
            m_timer = 0;
            tell();
        });
        return;
    }
    m_lastTold = Loop::Clock::now();
    if (std::exchange(m_lost, false)) {
        m_pending.clear();
        m_overflow();
        return;
    }
    std::set<std::string> paths;
    for (const auto &[handle, itself] : m_pending) {
        const std::string path = pathOf(handle);
        if (path.empty() || !isWatched(path))
            continue;
        paths.insert(path);
        if (itself && path != m_root)
            paths.insert(path.substr(0, std::max<std::size_t>(1, path.rfind('/'))));
    }
    const std::vector<std::string> folders(paths.begin(), paths.end());
    m_pending.clear();
    if (!folders.empty())
        m_changed(folders);
}

} // namespace Vitrine::GuestOs
