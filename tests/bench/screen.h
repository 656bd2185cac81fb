// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QProcess>

#include <memory>
#include <optional>

struct xcb_connection_t;

namespace Vitrine::Bench {

/// What a person sees on an X server: looked at from outside, so that a window counts when its pixels are there and not
/// when its program thinks so. Uses $DISPLAY, or an Xvfb of its own.
class Screen
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Screen>> open();
    ~Screen();
    Q_DISABLE_COPY_MOVE(Screen)

    /// For the programs that are to be seen.
    [[nodiscard]] QString display() const { return m_display; }

    /// A look at the largest window: nothing as long as there is none with something in it.
    struct Look
    {
        int colours = 0;    ///< different ones in the part where the session list is
        size_t picture = 0; ///< equal pictures of that part have equal numbers
    };
    [[nodiscard]] std::optional<Look> look() const;

private:
    Screen() = default;
    QProcess m_server;
    QString m_display;
    xcb_connection_t *m_connection = nullptr;
    unsigned m_root = 0;
};

} // namespace Vitrine::Bench
