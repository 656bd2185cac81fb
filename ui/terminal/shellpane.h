// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/outputfilter.h"
#include "ui/window/pane.h"

#include <QElapsedTimer>
#include <QTimer>

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
/// Opening (the machine is started when there is none) → open → ended, with its exit code, or failed. Ended and failed
/// ones stay until their tab is closed; a new shell can take their place. Closing the tab ends the shell.
class ShellPane : public Pane
{
    Q_OBJECT

public:
    ShellPane(const PaneContext &context, const SessionInfo &session, int number, QWidget *parent = nullptr);
    ~ShellPane() override;

    void setSession(const std::optional<SessionInfo> &session) override;
    [[nodiscard]] bool isClosable() const override { return true; }
    [[nodiscard]] std::optional<SessionKey> onlyFor() const override { return m_key; }
    void takeFocus() override;
    bool find() override;
    void copy() override;
    void paste() override;
    void setZoom(int steps);
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 30}; }

    [[nodiscard]] TerminalScreen *screen() const { return m_screen; }
    [[nodiscard]] bool isOpen() const { return m_shell != nullptr; }

    static constexpr qint64 credit = 256 * 1024; ///< bytes that may wait

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void open();
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
    std::shared_ptr<Api::Shell> m_shell;
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
