// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/outputfilter.h"
#include "ui/terminal/terminallink.h"
#include "ui/window/pane.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <memory>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Vitrine::Ui {

class EmptyState;
class FindBar;
class TerminalScreen;

/// An interactive shell of one session behind a tab of its own. Everything that is typed goes to the shell, except the
/// keys the window keeps (Actions::isReserved).
///
/// Opening (the machine is started when there is none), or attaching to one that is there → open → ended, with its exit
/// code, or failed. Ended and failed ones stay until their tab is closed; a new shell can take their place. Closing the
/// tab ends the shell; detaching, or closing the window, leaves it running.
class ShellPane : public Pane
{
    Q_OBJECT

public:
    /// `attachTo`: the id of a shell that is there; empty: a new one.
    ShellPane(const PaneContext &context, const SessionInfo &session, int number, const QString &attachTo = {},
              QWidget *parent = nullptr);
    ~ShellPane() override;

    void setSession(const std::optional<SessionInfo> &session) override;
    [[nodiscard]] bool isClosable() const override { return true; }
    [[nodiscard]] std::optional<SessionKey> onlyFor() const override { return m_key; }
    void takeFocus() override;
    bool find() override;
    void copy() override;
    void paste() override;
    void closed() override;
    /// Closes the tab and leaves the shell running.
    void detach();
    /// Opens what it shows as a page of text.
    void showAsText();
    void setZoom(int steps);
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 30}; }

    [[nodiscard]] TerminalScreen *screen() const { return m_screen; }
    [[nodiscard]] bool isOpen() const { return m_shell && !m_over; }
    [[nodiscard]] QString shellId() const { return m_id; }

    /// Asks before several lines are pasted, which may run at once; tests put their own in its place. It calls the
    /// function when they may.
    std::function<void(const QString &text, std::function<void()> paste)> confirmPaste;
    /// As PromptPane::confirmLink and openLink.
    std::function<bool(const QUrl &)> confirmLink;
    std::function<void(const QUrl &)> openLink;

    static constexpr qint64 credit = 256 * 1024; ///< bytes that may wait

Q_SIGNALS:
    /// It has a shell now, or another one.
    void shellChanged();
    /// The person closed its tab, or detached it.
    void left(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void open();
    void openedOr(const Result<std::shared_ptr<Api::Shell>> &shell);
    void askAndPaste(const QString &text);
    void activate(const TerminalLink &link);
    void opened(const std::shared_ptr<Api::Shell> &shell);
    void drawSome();
    void sendSize();
    void end(const QString &text);
    void showMenu(const QPoint &position);
    void findNext(const QString &text, bool backwards);

    Api::Nouns &m_engine;
    SessionKey m_key;
    bool m_resumes;
    int m_run = 0;
    std::shared_ptr<Api::Shell> m_shell; ///< kept after its end: closing the tab drops its record
    QString m_id;                        ///< of the shell, or of the one to attach to
    bool m_attaches;
    bool m_over = false;
    bool m_detaching = false;
    OutputFilter m_filter{OutputFilter::Use::Shell};
    QByteArray m_queue;
    qsizetype m_offset = 0;
    QTimer m_drawTimer;
    QTimer m_sizeTimer;
    QElapsedTimer m_lastDraw;
    qsizetype m_match = -1; ///< row of the last match
    qsizetype m_matchColumn = -1;
    QStackedWidget *m_stack;
    QWidget *m_page;
    TerminalScreen *m_screen;
    EmptyState *m_empty;
    QWidget *m_ended;
    QLabel *m_endedText;
    FindBar *m_find;
};

} // namespace Vitrine::Ui
