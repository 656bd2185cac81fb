// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/loop.h"
#include "guestos/session.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace Vitrine::GuestOs {

/// Watches a whole mounted file system with one mark, however many folders it has, and tells which folders' entries
/// came, went or changed. Events are gathered: at most ten messages a second, each folder once in a message.
class Watch
{
public:
    using Changed = std::function<void(const std::vector<std::string> &folders)>;
    using Overflow = std::function<void()>;

    /// `mayTell`: whether the host takes what it is told; until then folders are gathered.
    Watch(Loop &loop, Changed changed, Overflow overflow, std::function<bool()> mayTell);
    ~Watch() { stop(); }

    /// The file system mounted at, or holding, `path`; only what lies below `path` is told. Takes the place of an
    /// earlier watch.
    Trouble start(const std::string &path);
    void stop();

private:
    void readEvents();
    void take(const char *event, std::size_t size);
    void tell();
    [[nodiscard]] bool isWatched(const std::string &path) const;
    [[nodiscard]] std::string pathOf(const std::string &handle) const;

    Loop &m_loop;
    Changed m_changed;
    Overflow m_overflow;
    std::function<bool()> m_mayTell;
    std::string m_root;
    Descriptor m_events;
    Descriptor m_mount; ///< any folder of the file system, to open handles by
    /// File handles of folders, and whether something of the folder itself changed: its mode, say, which a listing of
    /// its own folder shows.
    std::map<std::string, bool> m_pending;
    bool m_lost = false;
    Loop::TimerId m_timer = 0;
    Loop::Clock::time_point m_lastTold;
};

} // namespace Vitrine::GuestOs
