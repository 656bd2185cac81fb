// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

class QTextDocument;

namespace Vitrine::Ui {

/// Fills a document with an agent's Markdown so that nothing in it can act: no HTML, no pictures (their place is taken
/// by a link), in the theme's fonts and colours. What looks made to cost time is shown as plain text.
void setSafeMarkdown(QTextDocument *document, const QString &markdown);

/// The text as it will be shown, without a document of one's own; for searching.
[[nodiscard]] QString plainOfMarkdown(const QString &markdown);

/// What a link of an agent may do.
enum class LinkKind {
    Web,  ///< http or https: after the person has seen the address
    File, ///< a path in the workspace
    None, ///< anything else: nothing
};
[[nodiscard]] LinkKind linkKind(const QUrl &url);
/// The path below the workspace of a File link, without fragment; empty when it is none. `mountPath`: where the
/// workspace lies in the machine, for links that spell it out. `line` is set from "#L12", else 0.
[[nodiscard]] QByteArray linkedFile(const QUrl &url, const QString &mountPath, int *line);

} // namespace Vitrine::Ui
