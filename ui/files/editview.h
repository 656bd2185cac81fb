// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/codecolors.h"
#include "ui/files/searchedtext.h"

#include <QTimer>

namespace Vitrine::Ui {

/// A text being edited, with line numbers and the colours of its language. Put in piece by piece; it cannot be edited
/// before all of it is there. Tab makes a tab, or the spaces that the text uses; Escape leaves it alone.
class EditView : public SearchedText
{
    Q_OBJECT

public:
    explicit EditView(CodeColors *colors, QWidget *parent = nullptr);
    ~EditView() override;

    /// Takes the place of all there is, without a way back.
    void setContent(const QString &text, const QString &fileName);
    /// The same as one step that can be undone.
    void replaceContent(const QString &text);
    /// What is there now, every character of it; lines end with "\n".
    [[nodiscard]] QString content() const;
    [[nodiscard]] bool isFilling() const { return m_filled < m_filling.size(); }
    [[nodiscard]] int lineCount() const override { return blockCount(); }
    [[nodiscard]] int currentLine() const override { return textCursor().blockNumber() + 1; }
    void goToLine(int line) override;

    [[nodiscard]] int gutterWidth() const;
    void paintGutter(QPaintEvent *event);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// Text without its formats; never an address of a picture.
    void insertFromMimeData(const QMimeData *source) override;

private:
    void fill();
    void colorAll();
    void colorRows(qsizetype first, const std::vector<CodeRow> &colors);
    void applyTheme();

    CodeColors *m_colors;
    QWidget *m_gutter;
    QString m_fileName;
    QString m_filling;
    qsizetype m_filled = 0;
    int m_wantedLine = 0;
    int m_spaces = 0;    ///< a step of indentation; 0: a tab
    int m_coloring = -1; ///< the document's revision that is being coloured
    QTimer m_filler;
    QTimer m_later;
};

} // namespace Vitrine::Ui
