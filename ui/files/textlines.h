// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace Vitrine::Ui {

/// What a file's bytes are, judged by the bytes and not by the name.
enum class ContentKind { Text, Image, Binary };
[[nodiscard]] ContentKind contentKindOf(const QByteArray &bytes);

/// Text of a file as rows for the screen. A line that is longer than `maxRow` goes on in further rows without a number,
/// since laying out a line of a megabyte takes seconds. Characters that would hide or reorder text are made visible.
struct TextLines
{
    static constexpr qsizetype maxRow = 2'000;

    QStringList rows;
    std::vector<int> numbers; ///< line number of each row; 0: goes on
    bool longLines = false;
    bool lossy = false; ///< some bytes were no text

    /// Row of a line, -1 when there is none.
    [[nodiscard]] qsizetype rowOf(int line) const;
};
[[nodiscard]] TextLines textLines(const QByteArray &bytes);

/// "00000010  48 65 6c …  Hel…" of the first `maxBytes`.
[[nodiscard]] TextLines hexLines(const QByteArray &bytes, qsizetype maxBytes);

} // namespace Vitrine::Ui
