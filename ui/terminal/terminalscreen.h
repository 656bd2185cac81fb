// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/terminallink.h"

#include <QByteArrayView>
#include <QClipboard>
#include <QPointer>
#include <QStringList>
#include <QWidget>

class QScrollBar;
class QTermWidget;

namespace Vitrine::Ui {

/// One terminal emulation and its picture: QTermWidget in teletype mode, in the colours and the font of the theme.
///
/// It draws what it is fed and knows nothing of where that comes from; bytes go through OutputFilter first. Feeding
/// takes effect before feed() returns (README.md says how and why not through the pseudo terminal), the picture follows
/// within 40 ms. For Use::Block nothing that is typed or asked goes anywhere, the cursor is hidden and the keyboard
/// focus stays where it is.
///
/// The widget must be visible and have its size before it is fed: the emulation has the picture's columns and rows.
class TerminalScreen : public QWidget
{
    Q_OBJECT

public:
    enum class Use { Block, Shell };

    TerminalScreen(Use use, QWidget *parent);
    ~TerminalScreen() override;

    void feed(QByteArrayView bytes);
    /// For a block whose history may be full: feed() between beginRound() and endRound(), which brings the picture up
    /// to date. Each call says how many of the oldest lines went; a piece may add no more than 1,500.
    void beginRound();
    int feedCounted(QByteArrayView bytes);
    void endRound();
    /// A fresh emulation: no text, no history, all modes as at first.
    void clear();

    [[nodiscard]] int columns() const;
    [[nodiscard]] int rows() const;
    [[nodiscard]] QSize cell() const { return m_cell; }
    /// Where the cursor is on the screen, history not counted.
    [[nodiscard]] QPoint cursor() const;
    /// Lines above the screen.
    [[nodiscard]] int historyLines() const;
    /// Lines above the screen that the picture knows; follows historyLines() with the picture.
    [[nodiscard]] int shownHistory() const;
    /// Which line of history and screen is on top of the picture.
    [[nodiscard]] int topLine() const;
    void setTopLine(int line);
    /// Brings the picture up to date at once.
    void refresh();

    /// All text, history first, lines that were wrapped in one piece.
    [[nodiscard]] QString text() const;
    /// The same, one string a row as it is drawn.
    [[nodiscard]] QStringList rowTexts() const;
    [[nodiscard]] QString selectedText() const;
    /// Selects within a row; rows count from the start of the history.
    void select(int row, int column, int length);
    void clearSelection();
    void paste(const QString &text);
    /// What stands under a point of display() and leads somewhere.
    [[nodiscard]] TerminalLink linkAt(const QPoint &position) const;
    /// Where the workspace lies in the machine, for paths that spell it out.
    void setMountPath(const QString &path) { m_mountPath = path; }

    /// Points more or less than the theme's size.
    void setZoom(int steps);

    static constexpr int blockHistory = 2000; ///< lines, of a block
    static constexpr int shellHistory = 5000; ///< lines, of a shell

    [[nodiscard]] QWidget *display() const { return m_display; }

Q_SIGNALS:
    void typed(const QByteArray &bytes);
    /// Columns or rows of the emulation have changed.
    void resized(int columns, int rows);
    /// The picture has other lines than before, or shows other ones.
    void scrolled();
    void wheeled(QWheelEvent *event);
    void selectionMade(bool any);
    void menuRequested(const QPoint &globalPosition);
    /// The person wants to paste by other means than the window's: what, is up to the receiver.
    void pasteRequested(QClipboard::Mode mode);
    /// Ctrl and a click on it.
    void linkActivated(const Vitrine::Ui::TerminalLink &link);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private Q_SLOTS:
    void contentResized(int height, int width);

private:
    void applyLook();
    void paintGround();
    void measure();
    void dropLinks();
    void pointAt(const QMouseEvent *event);

    Use m_use;
    QTermWidget *m_terminal;
    QWidget *m_display = nullptr;
    QObject *m_session = nullptr;
    QPointer<QScrollBar> m_bar;
    QPointer<QObject> m_window; ///< what decides which lines the picture shows
    QSize m_cell{7, 16};
    int m_columns = 0;
    int m_rows = 0;
    int m_zoom = 0;
    QString m_mountPath;
    bool m_fontSet = false;
    struct Selection
    {
        QPoint start{-1, -1}; ///< column and row, history counted
        QPoint end{-1, -1};
    } m_selection; ///< the person's, during a round
    bool m_selected = false;
    int m_gone = 0; ///< lines dropped in this round
};

} // namespace Vitrine::Ui
