// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/searchedtext.h"

#include "ui/theme/theme.h"

#include <QTextEdit>

namespace Vitrine::Ui {

bool SearchedText::find(const QString &text, bool backwards, bool fromStart)
{
    if (text.isEmpty()) {
        endFind();
        return false;
    }
    m_found = text;
    QTextDocument::FindFlags flags;
    if (backwards)
        flags |= QTextDocument::FindBackward;
    QTextCursor from = textCursor();
    if (fromStart)
        from.setPosition(from.selectionStart()); // while typing, the match at hand grows
    QTextCursor found = document()->find(text, from, flags);
    if (found.isNull()) {
        from.movePosition(backwards ? QTextCursor::End : QTextCursor::Start);
        found = document()->find(text, from, flags);
    }
    if (!found.isNull())
        setTextCursor(found);
    updateMarks();
    return !found.isNull();
}

void SearchedText::endFind()
{
    m_found.clear();
    updateMarks();
}

void SearchedText::updateMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    m_matches = 0;
    if (!m_found.isEmpty()) {
        for (QTextCursor at = document()->find(m_found, 0); !at.isNull() && m_matches < maxMatches;
             at = document()->find(m_found, at)) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = at;
            mark.format.setBackground(color(Token::WarnSoft));
            marks.append(mark);
            ++m_matches;
        }
    }
    setExtraSelections(marks);
}

} // namespace Vitrine::Ui
