// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"
#include "ui/settings/windowsettings.h"

namespace Vitrine::Ui {

/// Something that happened in a session and that a person may want to hear of while they look elsewhere.
struct News
{
    NewsKind kind = NewsKind::Attention;
    SessionKey session;
    QString name; ///< of the session
    QString text; ///< one sentence

    /// Where in the window it is to be seen: id of a page.
    [[nodiscard]] QString page() const
    {
        return kind == NewsKind::Tests ? QStringLiteral("tests") : QStringLiteral("prompt");
    }
};

} // namespace Vitrine::Ui
