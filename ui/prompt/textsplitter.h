// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Vitrine::Ui {

/// Cuts Markdown that streams in into pieces that can be shown one by one: fenced code blocks, and text between them
/// in pieces of some 2,000 characters, cut where Markdown allows it. Only the last piece changes when more comes, so
/// that a long answer costs no more per frame than a short one.
class TextSplitter
{
public:
    static constexpr qsizetype softLimit = 2'000; ///< text is cut at the next paragraph after this
    static constexpr qsizetype hardLimit = 8'000; ///< text is cut wherever it is

    struct Piece
    {
        bool code = false;
        QString language;
        QString text;
    };

    void append(QStringView text);
    /// The pieces so far; the last one may still grow. A line that might become a fence is held back.
    [[nodiscard]] QList<Piece> pieces() const;
    /// How many at the front will not change any more.
    [[nodiscard]] qsizetype closedCount() const { return m_closed.size(); }

private:
    void endLine(const QString &line);
    void close();

    QList<Piece> m_closed;
    Piece m_open;
    bool m_hasOpen = false;
    QString m_line; ///< not ended yet
    bool m_afterBlank = false;
    QChar m_fence; ///< '`' or '~' inside of a code block
    qsizetype m_fenceLength = 0;
    qsizetype m_indent = 0; ///< of the opening fence; taken from each line
};

} // namespace Vitrine::Ui
