// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/codecolors.h"
#include "ui/files/searchedtext.h"
#include "ui/files/textlines.h"

#include <QTimer>

namespace Vitrine::Ui {

/// Text of a file, read-only, with line numbers and colours. Rows are put in piece by piece, so that a megabyte does
/// not hold up the window; what is seen first comes first.
class CodeView : public SearchedText
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
    [[nodiscard]] int lineCount() const override;
    /// Puts the cursor on a line and shows it, when it is (or as soon as it will be) there.
    void goToLine(int line) override;
    [[nodiscard]] int currentLine() const override;

    [[nodiscard]] int gutterWidth() const;
    void paintGutter(QPaintEvent *event);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void colorRows(qsizetype first, const std::vector<CodeRow> &colors);
    void paintRow(qsizetype row);
    void applyTheme();
    void restore();

    CodeColors *m_colors;
    QWidget *m_gutter;
    TextLines m_lines;
    QString m_fileName;
    qsizetype m_next = 0; ///< first row that is not in the document yet
    std::vector<CodeRow> m_rowColors;
    QTimer m_filler;
    int m_wantedLine = 0;
    int m_wantedScroll = -1;
    int m_wantedRow = -1;
};

} // namespace Vitrine::Ui
