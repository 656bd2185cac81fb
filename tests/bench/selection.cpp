// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/selection.h"

#include <algorithm>

namespace Vitrine::Bench {

Result<Selection> Selection::of(const QStringList &words, const QList<const FigureKind *> &known)
{
    for (const QString &word : words) {
        if (std::ranges::any_of(known, [&](const FigureKind *kind) { return kind->answersTo(word); }))
            continue;
        QStringList names;
        for (const FigureKind *kind : known)
            names.append(QString::fromLatin1(kind->name));
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("There is no figure %1. There are: %2. A group, as %3, is "
                                   "all of its figures.")
                        .arg(word, names.join(QLatin1String(", ")), names.value(0).section(QLatin1Char('.'), 0, 0)));
    }
    Selection selection;
    selection.m_words = words;
    return selection;
}

bool Selection::wants(const FigureKind &kind) const
{
    return m_words.isEmpty() || std::ranges::any_of(m_words, [&](const QString &word) { return kind.answersTo(word); });
}

bool Selection::wantsAny(const QList<const FigureKind *> &kinds) const
{
    return std::ranges::any_of(kinds, [this](const FigureKind *kind) { return wants(*kind); });
}

} // namespace Vitrine::Bench
