// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace Vitrine::Looks {

/// A text as another language could have it: accented letters, about 40 percent longer, in square brackets.
/// Placeholders
/// (%1, %L1, %n), mnemonics, markup and entities stay. An ellipsis becomes three dots, so that "…" in what is painted
/// means that a text was cut.
[[nodiscard]] QString pseudoText(const QString &text);

/// Whether the program asked for this text in another language, or for a part of it.
[[nodiscard]] bool isPseudo(const QString &text);

/// Answers every text of the program with its pseudoText(); Qt's own stay, for their keys and formats are parsed.
class PseudoTranslator : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;
    [[nodiscard]] QString translate(const char *context, const char *source, const char *comment, int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// English, but for ellipses, so that "…" means here, too, that a text was cut.
class DotsTranslator : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;
    [[nodiscard]] QString translate(const char *context, const char *source, const char *comment, int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace Vitrine::Looks
