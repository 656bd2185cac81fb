// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/codecolors.h"
#include "ui/files/textlines.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace Vitrine::Ui {

/// Text of a file, read-only, with line numbers and colours. Rows are put in piece by piece, so that a megabyte does
/// not hold up the window; what is seen first comes first.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeView(CodeColors *colors, QWidget *parent = nullptr);
    ~CodeView() override;

    /// Shows `lines`; rows before the first that differs stay, and so do scroll position and cursor, where they can.
    /// `fileName` chooses the language; empty: none.
    void setLines(const TextLines &lines, const QString &fileName);
    void clearLines();
    [[nodiscard]] bool isFilling() const { return m_next < m_lines.rows.size(); }
    [[nodiscard]] int lineCount() const;
    /// Puts the cursor on a line and shows it, when it is (or as soon as it will be) there.
    void goToLine(int line);
    [[nodiscard]] int currentLine() const;

    /// Marks all places of `text` and selects the next one; false: none.
    bool find(const QString &text, bool backwards, bool fromStart = false);
    void endFind();
    /// How often it is there (at most `maxMatches` are counted).
    [[nodiscard]] int matches() const { return m_matches; }
    static constexpr int maxMatches = 1000;

    [[nodiscard]] int gutterWidth() const;
    void paintGutter(QPaintEvent *event);

Q_SIGNALS:
    void filled();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void colorRows(qsizetype first, const std::vector<CodeRow> &colors);
    void paintRow(qsizetype row);
    void applyTheme();
    void updateMarks();
    void restore();

    CodeColors *m_colors;
    QWidget *m_gutter;
    TextLines m_lines;
    QString m_fileName;
    qsizetype m_next = 0; ///< first row that is not in the document yet
    std::vector<CodeRow> m_rowColors;
    QTimer m_filler;
    QString m_found;
    int m_matches = 0;
    int m_wantedLine = 0;
    int m_wantedScroll = -1;
    int m_wantedRow = -1;
};

} // namespace Vitrine::Ui
