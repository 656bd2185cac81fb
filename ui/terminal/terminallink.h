// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace Vitrine::Ui {

/// What stands at a place of a terminal's text and leads somewhere. The text is a guest's, so it leads to two kinds of
/// places only: an address of the web, which is shown before it is opened, and a file of the workspace.
struct TerminalLink
{
    QUrl url;        ///< http or https; else empty
    QByteArray path; ///< below the mount path; else empty
    int line = 0;    ///< of the file, from 1; 0: none
    int start = 0;   ///< in the text
    int length = 0;

    [[nodiscard]] bool isEmpty() const { return url.isEmpty() && path.isEmpty(); }

    /// The link in `text` that has the character at `position`. A bare word is no path: it has a folder, or a line.
    [[nodiscard]] static TerminalLink at(const QString &text, int position, const QString &mountPath);
};

} // namespace Vitrine::Ui
