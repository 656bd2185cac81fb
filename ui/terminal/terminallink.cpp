// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/terminallink.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr int reach = 2'000; ///< characters at both sides that are looked at

/// Parts of a path below the workspace; empty when it leads out of it.
QByteArray belowWorkspace(QString path, const QString &mountPath)
{
    if (!mountPath.isEmpty() && path.startsWith(mountPath + u'/'))
        path.remove(0, mountPath.size() + 1);
    if (path.startsWith(u'/') || path.startsWith(u'~'))
        return {};
    QStringList parts;
    const QStringList all = path.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : all) {
        if (part == QLatin1String(".."))
            return {};
        if (part != QLatin1String("."))
            parts += part;
    }
    return parts.join(u'/').toUtf8();
}

} // namespace

TerminalLink TerminalLink::at(const QString &text, int position, const QString &mountPath)
{
    if (position < 0 || position >= text.size() || text[position].isSpace())
        return {};
    const int from = std::max(0, position - reach);
    const QString near = text.mid(from, 2 * reach);
    const auto takesIn = [&](qsizetype start, qsizetype length) {
        return position >= from + start && position < from + start + length;
    };

    static const QRegularExpression web(QStringLiteral("https?://[^\\s\"'<>`|\\\\^{}]{1,2000}"),
                                        QRegularExpression::CaseInsensitiveOption);
    for (auto found = web.globalMatch(near); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        QString address = match.captured();
        // What ends the sentence does not end the address.
        while (!address.isEmpty() && (QStringView(u".,;:!?]").contains(address.back()) ||
                                      (address.back() == u')' && address.count(u'(') < address.count(u')'))))
            address.chop(1);
        if (!takesIn(match.capturedStart(), address.size()))
            continue;
        const QUrl url(address, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty())
            return {};
        return {url, {}, 0, int(from + match.capturedStart()), int(address.size())};
    }

    // path:12, path:12:5, path(12), File "path", line 12
    static const QRegularExpression files(
        QStringLiteral("File \"([^\"\\n]{1,1000})\", line (\\d{1,7})|([^\\s:()\\[\\]\"'<>`|,;=]{1,1000})"
                       "(?::(\\d{1,7})(?::\\d{1,7})?|\\((\\d{1,7})(?:,\\d{1,7})?\\))?"));
    for (auto found = files.globalMatch(near); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (!takesIn(match.capturedStart(), match.capturedLength()))
            continue;
        const bool python = match.capturedLength(1) > 0;
        QString path = python ? match.captured(1) : match.captured(3);
        const QString line = python ? match.captured(2) : match.captured(4) + match.captured(5);
        if (line.isEmpty()) {
            while (path.endsWith(u'.') || path.endsWith(u'!') || path.endsWith(u'?'))
                path.chop(1);
            if (!path.contains(u'/'))
                continue;
        }
        const QByteArray below = belowWorkspace(path, mountPath);
        if (below.isEmpty())
            continue;
        return {{}, below, line.toInt(), int(from + match.capturedStart()), int(match.capturedLength())};
    }
    return {};
}

} // namespace Vitrine::Ui
