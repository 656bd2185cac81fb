// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace Vitrine::Ui {

/// Text of a file that can be searched and has lines to go to, read-only or edited; what FileBar works on.
class SearchedText : public QPlainTextEdit
{
    Q_OBJECT

public:
    using QPlainTextEdit::QPlainTextEdit;

    [[nodiscard]] virtual int lineCount() const = 0;
    [[nodiscard]] virtual int currentLine() const = 0;
    virtual void goToLine(int line) = 0;

    /// Marks all places of `text` and selects the next one; false: none.
    bool find(const QString &text, bool backwards, bool fromStart = false);
    void endFind();
    /// How often it is there (at most `maxMatches` are counted).
    [[nodiscard]] int matches() const { return m_matches; }
    static constexpr int maxMatches = 1000;

Q_SIGNALS:
    /// All of the text is in.
    void filled();

protected:
    void updateMarks();

private:
    QString m_found;
    int m_matches = 0;
};

} // namespace Vitrine::Ui
