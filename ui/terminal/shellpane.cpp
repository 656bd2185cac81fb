// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/shellpane.h"

#include "ui/terminal/blocklist.h"
#include "ui/terminal/findbar.h"
#include "ui/terminal/terminalscreen.h"
#include "ui/terminal/textpage.h"
#include "ui/theme/icon.h"
#include "ui/theme/widgets.h"
#include "ui/window/questions.h"

#include <QApplication>
#include <QClipboard>
#include <QDeadlineTimer>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype shownPaste = 400; ///< characters of what is to be pasted

/// Several lines, each with what would hide in it made visible.
QString displayLines(const QString &text)
{
    QStringList lines;
    const QStringList all = text.split(u'\n');
    for (const QString &line : all)
        lines += displayText(line.toUtf8());
    return lines.join(u'\n');
}

} // namespace

ShellPane::ShellPane(const PaneContext &context, const SessionInfo &session, int number, const QString &attachTo,
                     QWidget *parent)
    : Pane(Place::Bottom, QStringLiteral("shell-%1").arg(number), tr("Shell %1").arg(number), {}, parent),
      confirmLink([this](const QUrl &url) {
          return askForLink(this, tr("The terminal shows an address at %1. Open it in the browser?").arg(url.host()),
                            url);
      }),
      openLink([](const QUrl &url) { QDesktopServices::openUrl(url); }), m_engine(context.engine), m_key(session.key),
      m_resumes(attachTo.isEmpty() && !hasMachine(session.state)), m_id(attachTo), m_attaches(!attachTo.isEmpty()),
      m_stack(new QStackedWidget(this)), m_page(new QWidget(m_stack)),
      m_screen(new TerminalScreen(TerminalScreen::Use::Shell, m_page)), m_empty(new EmptyState(m_stack)),
      m_ended(new QWidget(this)), m_endedText(makeLabel({}, TextStyle::Body, Token::Text, m_ended)),
      m_find(new FindBar(this))
{
    auto *inset = new QHBoxLayout(m_page);
    inset->setContentsMargins(paneGutter, 4, 0, 2);
    inset->addWidget(m_screen);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_empty);

    auto *again = makeButton(tr("New shell"), {}, ButtonKind::Plain, m_ended);
    again->setProperty("small", true);
    m_ended->setProperty("ground", QStringLiteral("alt"));
    m_ended->setAttribute(Qt::WA_StyledBackground);
    auto *endedLayout = new QHBoxLayout(m_ended);
    endedLayout->setContentsMargins(paneGutter, 4, 8, 4);
    endedLayout->addWidget(new ShapeLabel(StateShape::Stopped, m_ended));
    endedLayout->addSpacing(4);
    endedLayout->addWidget(m_endedText, 1);
    endedLayout->addWidget(again);
    m_ended->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    layout->addWidget(m_find);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_ended);

    m_drawTimer.setSingleShot(true);
    m_sizeTimer.setSingleShot(true);
    m_sizeTimer.setInterval(60ms);
    m_lastDraw.start();
    connect(&m_drawTimer, &QTimer::timeout, this, &ShellPane::drawSome);
    connect(&m_sizeTimer, &QTimer::timeout, this, &ShellPane::sendSize);
    connect(m_screen, &TerminalScreen::resized, &m_sizeTimer, qOverload<>(&QTimer::start));
    connect(m_screen, &TerminalScreen::typed, this, [this](const QByteArray &bytes) {
        if (isOpen())
            m_shell->write(bytes);
    });
    m_screen->setMountPath(session.mountPath);
    connect(m_screen, &TerminalScreen::pasteRequested, this,
            [this](QClipboard::Mode mode) { askAndPaste(QGuiApplication::clipboard()->text(mode)); });
    connect(m_screen, &TerminalScreen::linkActivated, this, &ShellPane::activate);
    confirmPaste = [this](const QString &text, const std::function<void()> &paste) {
        const qsizetype lines = text.count(u'\n') + (text.endsWith(u'\n') ? 0 : 1);
        QString start = text.left(shownPaste);
        if (text.size() > shownPaste)
            start += QChar(0x2026);
        auto *dialog = new ConfirmDialog(lines == 1 ? tr("Paste a line that runs at once?")
                                                    : tr("Paste %L1 lines into the shell?").arg(lines),
                                         tr("Each line may run as a command at once. This is the text:") +
                                             QLatin1String("\n\n") + displayLines(start),
                                         tr("Do not paste"), tr("Paste"), window(), ButtonKind::Plain);
        connect(dialog, &QDialog::accepted, this, paste);
        dialog->open();
    };
    connect(m_screen, &TerminalScreen::menuRequested, this, &ShellPane::showMenu);
    connect(again, &QPushButton::clicked, this, &ShellPane::open);
    connect(m_empty, &EmptyState::triggered, this, &ShellPane::open);
    connect(m_find, &FindBar::findRequested, this, &ShellPane::findNext);
    connect(m_find, &FindBar::closed, this, &ShellPane::takeFocus);
    // The size of the terminal is known once it has been laid out.
    QTimer::singleShot(0, this, &ShellPane::open);
}

ShellPane::~ShellPane()
{
    // The shell runs on, unless its tab was closed: the next window finds it again.
    if (m_shell)
        disconnect(m_shell.get(), nullptr, this, nullptr);
}

void ShellPane::closed()
{
    Q_EMIT left(m_id);
    if (m_shell && !m_detaching)
        m_shell->close();
}

void ShellPane::detach()
{
    if (!isOpen())
        return;
    m_detaching = true;
    Q_EMIT closeRequested();
}

void ShellPane::open()
{
    m_ended->hide();
    m_screen->clear();
    m_filter.reset();
    m_queue.clear();
    m_offset = 0;
    if (m_shell && m_over)
        m_shell->close(); // another takes its place
    m_shell.reset();
    m_over = false;
    m_empty->setContent(m_resumes ? tr("Resuming the session") : tr("Opening a shell"),
                        m_resumes ? tr("The shell opens as soon as the machine runs.")
                                  : tr("It starts in the workspace."));
    m_stack->setCurrentWidget(m_resumes ? static_cast<QWidget *>(m_empty) : m_page);
    const Api::ShellSize size{std::max(2, m_screen->columns()), std::max(2, m_screen->rows())};
    Q_EMIT busyChanged(true, -1);
    const QPointer<ShellPane> self(this);
    const bool attaches = std::exchange(m_attaches, false);
    Pending<std::shared_ptr<Api::Shell>> coming =
        attaches ? m_engine.shells.attach(m_key, m_id) : m_engine.shells.open(m_key, size);
    coming.then(qApp, [self, attaches, run = ++m_run](const Result<std::shared_ptr<Api::Shell>> &shell) {
        if (!self || self->m_run != run) {
            if (shell && !attaches)
                (*shell)->close(); // nobody is left who could
            return;
        }
        self->openedOr(shell);
    });
}

void ShellPane::openedOr(const Result<std::shared_ptr<Api::Shell>> &shell)
{
    Q_EMIT busyChanged(false, -1);
    if (shell) {
        opened(*shell);
        return;
    }
    const Error &error = shell.error();
    m_id.clear();
    m_empty->setContent(tr("No shell"), error.message.isEmpty() ? tr("It was not opened.") : error.message,
                        error.code == ErrorCode::NotFound ? tr("New shell") : tr("Try again"));
    m_stack->setCurrentWidget(m_empty);
}

void ShellPane::opened(const std::shared_ptr<Api::Shell> &shell)
{
    m_shell = shell;
    m_id = shell->id();
    m_resumes = false;
    Q_EMIT shellChanged();
    const bool hadFocus = m_empty->isAncestorOf(QApplication::focusWidget()) || hasFocus();
    m_stack->setCurrentWidget(m_page);
    if (hadFocus)
        takeFocus();
    connect(shell.get(), &Api::Shell::data, this, [this](const QByteArray &bytes) {
        m_queue += bytes;
        if (!m_drawTimer.isActive())
            m_drawTimer.start(m_lastDraw.elapsed() >= BlockList::frameMs ? 0 : BlockList::frameMs);
    });
    connect(shell.get(), &Api::Shell::ended, this, [this](int exitCode) {
        end(exitCode < 0 ? tr("The shell ended. No exit code was seen.")
                         : tr("The shell ended with exit code %1.").arg(exitCode));
    });
    sendSize();
    shell->grant(credit);
}

void ShellPane::end(const QString &text)
{
    if (!isOpen())
        return;
    disconnect(m_shell.get(), nullptr, this, nullptr);
    m_over = true;
    while (m_offset < m_queue.size())
        drawSome();
    m_endedText->setText(text);
    m_ended->show();
}

void ShellPane::drawSome()
{
    const QDeadlineTimer deadline(std::chrono::milliseconds(BlockList::budgetMs), Qt::PreciseTimer);
    qint64 used = 0;
    while (m_offset < m_queue.size() && !(used > 0 && deadline.hasExpired())) {
        qsizetype consumed = 0;
        m_screen->feed(m_filter.pass(QByteArrayView(m_queue).sliced(m_offset), &consumed));
        m_offset += consumed;
        used += consumed;
    }
    if (m_offset >= m_queue.size()) {
        m_queue.clear();
        m_offset = 0;
    } else if (m_offset > credit) {
        m_queue.remove(0, m_offset);
        m_offset = 0;
    }
    m_lastDraw.start();
    if (isOpen() && used > 0)
        m_shell->grant(used);
    if (!m_queue.isEmpty())
        m_drawTimer.start(BlockList::frameMs);
}

void ShellPane::sendSize()
{
    if (isOpen() && m_screen->columns() > 1 && m_screen->rows() > 1)
        m_shell->resize(m_screen->columns(), m_screen->rows());
}

void ShellPane::setSession(const std::optional<SessionInfo> &session)
{
    if (session && session->key == m_key)
        m_resumes = !hasMachine(session->state);
}

void ShellPane::takeFocus()
{
    if (m_stack->currentWidget() == m_page)
        m_screen->setFocus(Qt::OtherFocusReason);
    else
        m_empty->button()->setFocus(Qt::OtherFocusReason);
}

void ShellPane::setZoom(int steps)
{
    m_screen->setZoom(steps);
}

void ShellPane::copy()
{
    if (m_find->isAncestorOf(QApplication::focusWidget()))
        Pane::copy();
    else if (const QString text = m_screen->selectedText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void ShellPane::paste()
{
    if (m_find->isAncestorOf(QApplication::focusWidget()))
        Pane::paste();
    else
        askAndPaste(QGuiApplication::clipboard()->text());
}

void ShellPane::askAndPaste(const QString &text)
{
    if (!isOpen() || text.isEmpty())
        return;
    const auto paste = [this, text] {
        if (isOpen())
            m_screen->paste(text);
    };
    if (text.contains(u'\n') || text.contains(u'\r'))
        confirmPaste(text, paste);
    else
        paste();
}

void ShellPane::activate(const TerminalLink &link)
{
    if (!link.path.isEmpty())
        Q_EMIT fileRequested(link.path, link.line);
    else if (!link.url.isEmpty() && confirmLink(link.url))
        openLink(link.url);
}

void ShellPane::showAsText()
{
    const QPointer<ShellPane> self(this);
    auto *page = new TextPage(QStringLiteral("text-of-%1-%2").arg(m_key.session, id()), tr("%1 as text").arg(title()),
                              m_key, [self] { return self ? std::optional(self->m_screen->text()) : std::nullopt; });
    Q_EMIT pageOpened(page, true);
    page->takeFocus();
}

bool ShellPane::find()
{
    m_match = -1;
    m_find->open();
    return true;
}

void ShellPane::findNext(const QString &text, bool backwards)
{
    const QStringList rows = m_screen->rowTexts();
    qsizetype row = m_match;
    qsizetype column = m_matchColumn;
    if (row < 0 || row >= rows.size()) {
        row = backwards ? rows.size() - 1 : 0;
        column = backwards ? rows.value(row).size() + 1 : -1;
    }
    for (; row >= 0 && row < rows.size(); row += backwards ? -1 : 1) {
        const QString &line = rows.at(row);
        qsizetype at = -1;
        if (backwards) {
            if (column < 0)
                column = line.size() + 1;
            at = column == 0 ? -1 : line.lastIndexOf(text, std::min(column - 1, line.size()), Qt::CaseInsensitive);
        } else {
            at = line.indexOf(text, column + 1, Qt::CaseInsensitive);
        }
        if (at >= 0) {
            m_match = row;
            m_matchColumn = at;
            m_screen->setTopLine(std::clamp(int(row) - m_screen->rows() / 2, 0, m_screen->shownHistory()));
            m_screen->select(int(row), int(at), int(text.size()));
            m_find->say({});
            return;
        }
        column = -1;
    }
    m_match = -1;
    m_find->say(tr("Not found"));
}

void ShellPane::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const TerminalLink link = m_screen->linkAt(m_screen->display()->mapFromGlobal(position));
    if (!link.isEmpty()) {
        const QString target =
            link.path.isEmpty() ? link.url.toString(QUrl::FullyEncoded).left(60) : displayText(link.path.left(60));
        QAction *openAction = menu->addAction(tr("Open %1").arg(QString(target).replace(u'&', QLatin1String("&&"))));
        connect(openAction, &QAction::triggered, this, [this, link] { activate(link); });
        menu->addSeparator();
    }
    QAction *copyAction = menu->addAction(themeIcon(QStringLiteral("copy")), tr("Copy"));
    copyAction->setEnabled(!m_screen->selectedText().isEmpty());
    connect(copyAction, &QAction::triggered, this, &ShellPane::copy);
    QAction *pasteAction = menu->addAction(tr("Paste"));
    pasteAction->setEnabled(isOpen() && !QGuiApplication::clipboard()->text().isEmpty());
    connect(pasteAction, &QAction::triggered, this, &ShellPane::paste);
    menu->addSeparator();
    connect(menu->addAction(themeIcon(QStringLiteral("search")), tr("Find…")), &QAction::triggered, this,
            [this] { find(); });
    connect(menu->addAction(tr("Show as text")), &QAction::triggered, this, &ShellPane::showAsText);
    menu->addSeparator();
    QAction *detachAction = menu->addAction(tr("Detach, and let it run"));
    detachAction->setEnabled(isOpen());
    connect(detachAction, &QAction::triggered, this, &ShellPane::detach);
    menu->popup(position);
}

void ShellPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), color(Token::Base));
}

} // namespace Vitrine::Ui
