// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/cuttext.h"

namespace Vitrine::Ui {

namespace {
constexpr qsizetype foldedCharacters = 6'000;
constexpr qsizetype mostCharacters = 100'000;
constexpr int mostLines = 3'000;
constexpr qsizetype longestLine = 2'000; ///< longer ones are broken: laying one out costs its whole length
} // namespace

CutText CutText::of(const QString &text, int foldedLines, bool unfolded)
{
    CutText cut;
    const QStringView whole = QStringView(text).trimmed().isEmpty() ? QStringView() : QStringView(text);
    qsizetype length = whole.size();
    while (length > 0 && whole[length - 1] == u'\n')
        --length;
    const QStringView all = whole.first(length);
    cut.lines = int(all.count(u'\n')) + (all.isEmpty() ? 0 : 1);
    const bool longOne = isLong(cut.lines, foldedLines) || all.size() > foldedCharacters + 1'000;
    const int lineLimit = longOne && !unfolded ? foldedLines : mostLines;
    const qsizetype limit = longOne && !unfolded ? foldedCharacters : mostCharacters;
    cut.folded = longOne && !unfolded;
    int lines = 0;
    qsizetype at = 0;
    while (at < all.size() && lines < lineLimit && cut.shown.size() < limit) {
        qsizetype end = all.indexOf(u'\n', at);
        const bool broken = (end < 0 ? all.size() : end) - at > longestLine;
        if (broken)
            end = at + longestLine;
        else if (end < 0)
            end = all.size();
        if (broken && all[end - 1].isHighSurrogate())
            --end;
        if (lines > 0)
            cut.shown += u'\n';
        cut.shown += all.sliced(at, end - at);
        at = broken ? end : end + 1;
        ++lines;
    }
    cut.hidden = cut.folded ? 0 : std::max<qsizetype>(0, all.size() - at);
    return cut;
}

} // namespace Vitrine::Ui
