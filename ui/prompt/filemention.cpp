// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/filemention.h"

#include <QStringList>

#include <algorithm>

namespace Vitrine::Ui {

QString fileMention(const QString &path)
{
    const bool quoted = std::ranges::any_of(path, [](QChar c) { return c.isSpace(); }) || path.contains(u',');
    return quoted ? QStringLiteral("@\"%1\"").arg(path) : u'@' + path;
}

const QRegularExpression &fileMentions()
{
    static const QRegularExpression mentions(
        QStringLiteral("(?<![^\\s(\\[{,;:])@(?:\"([^\"\\n]{1,4096})\"|([^\\s\"@]{1,4096}))"));
    return mentions;
}

QString mentionedPath(const QRegularExpressionMatch &match)
{
    QString path = match.captured(1);
    if (path.isEmpty()) {
        path = match.captured(2);
        while (!path.isEmpty() && QStringView(u".,;:!?)]}'").contains(path.back()))
            path.chop(1);
        // "@all" and "@param" are words of other languages.
        if (!path.contains(u'/') && !path.contains(u'.'))
            return {};
    }
    const QStringList parts = path.split(u'/');
    return path.startsWith(u'/') || parts.contains(QStringLiteral("..")) ? QString() : path;
}

} // namespace Vitrine::Ui
