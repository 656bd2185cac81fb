// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"
#include "tests/bench/figure.h"

#include <QStringList>

namespace Vitrine::Bench {

/// Which figures a person asked for, by name or by group; all of them when nothing was named.
class Selection
{
public:
    /// InvalidInput, with the known names, for a word that none of `known` answers to.
    [[nodiscard]] static Result<Selection> of(const QStringList &words, const QList<const FigureKind *> &known);

    [[nodiscard]] bool wants(const FigureKind &kind) const;
    [[nodiscard]] bool wantsAny(const QList<const FigureKind *> &kinds) const;

private:
    QStringList m_words;
};

} // namespace Vitrine::Bench
