// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/terminalscreen.h"

#include "ui/terminal/terminalcolors.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

// Its headers use Qt's keywords, which we do not define.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#include <qtermwidget6/qtermwidget.h>
#undef signals
#undef slots

#include <QBuffer>
#include <QScrollBar>

namespace Vitrine::Ui {

namespace {

constexpr int leastSide = 64; ///< QTermWidget takes no font that is larger than it is

/// Who emitted the signal that `object` is handling now.
QObject *senderOf(const QObject *object)
{
    struct Peek : QObject
    {
        static auto function() { return &Peek::sender; }
    };
    return (object->*Peek::function())();
}

} // namespace

TerminalScreen::TerminalScreen(Use use, QWidget *parent)
    : QWidget(parent), m_use(use), m_terminal(new QTermWidget(0, this))
{
    leftToRight(this);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_terminal->setTerminalSizeHint(false);
    m_terminal->setScrollBarPosition(use == Use::Block ? QTermWidgetInterface::NoScrollBar
                                                       : QTermWidgetInterface::ScrollBarRight);
    m_terminal->setMargin(0);
    m_terminal->setHistorySize(use == Use::Block ? blockHistory : shellHistory);
    m_terminal->setBlinkingCursor(false);
    m_terminal->setBidiEnabled(false);
    m_terminal->setConfirmMultilinePaste(false);
    m_terminal->setFlowControlEnabled(false);
    const auto children = m_terminal->children();
    for (QObject *child : children) {
        const QByteArrayView name = child->metaObject()->className();
        if (name == "Konsole::Session")
            m_session = child;
        else if (name == "Konsole::TerminalDisplay")
            m_display = qobject_cast<QWidget *>(child);
    }
    Q_ASSERT(m_session && m_display);
    m_bar = m_display->findChild<QScrollBar *>();
    resize(leastSide * 10, leastSide * 4);
    m_terminal->setGeometry(rect());
    m_terminal->startTerminalTeletype();
    dropLinks();

    m_display->installEventFilter(this);
    m_display->setAcceptDrops(false);
    m_display->setMouseTracking(true);
    m_display->setAccessibleName(use == Use::Block ? tr("Output") : tr("Shell"));
    connect(m_display, SIGNAL(changedContentSizeSignal(int, int)), this, SLOT(contentResized(int, int)));
    connect(m_terminal, &QTermWidget::copyAvailable, this, [this](bool any) {
        m_selected = any;
        Q_EMIT selectionMade(any);
    });
    connect(m_bar, &QScrollBar::rangeChanged, this, &TerminalScreen::scrolled);
    connect(m_bar, &QScrollBar::valueChanged, this, &TerminalScreen::scrolled);
    if (use == Use::Block) {
        m_display->setFocusPolicy(Qt::NoFocus);
        m_terminal->setFocusPolicy(Qt::NoFocus);
    } else {
        setFocusProxy(m_display);
        m_terminal->setKeyboardCursorShape(QTermWidget::KeyboardCursorShape::BlockCursor);
        connect(m_terminal, &QTermWidget::sendData, this, [this](const char *bytes, int count) {
            if (count > 0)
                Q_EMIT typed(QByteArray(bytes, count));
        });
    }
    applyLook();
    clear();
}

TerminalScreen::~TerminalScreen()
{
    disconnect(m_terminal, nullptr, this, nullptr);
    disconnect(m_bar, nullptr, this, nullptr);
}

/// QTermWidget looks for addresses in the picture after each change, with expressions that take 160 ms for a screen of
/// "a.a.a.a" (measured), and would make links of what a guest writes. The search cannot be switched off, but its cause,
/// a signal of an object that nobody hands out, can be caught in the act and disconnected.
void TerminalScreen::dropLinks()
{
    bool done = false;
    const auto connection = connect(m_bar, &QScrollBar::rangeChanged, this, [this, &done] {
        QObject *window = senderOf(m_display);
        if (done || !window || QByteArrayView(window->metaObject()->className()) != "Konsole::ScreenWindow")
            return;
        done = disconnect(window, nullptr, m_display, SLOT(updateFilters()));
        m_window = window;
    });
    feed(QByteArray(512, '\n'));
    m_terminal->setHistorySize(m_use == Use::Block ? blockHistory : shellHistory); // repaints at once
    disconnect(connection);
    if (!done)
        qWarning("This version of QTermWidget cannot be kept from looking for links");
    m_terminal->clear();
}

void TerminalScreen::feed(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    const char *first = bytes.data();
    QMetaObject::invokeMethod(m_session, "onReceiveBlock", Qt::DirectConnection, Q_ARG(const char *, first),
                              Q_ARG(int, int(bytes.size())));
}

// A full history drops a line for each new one, and nothing says how many went. What does move with the lines is a
// selection: one that is put on the last line of history before a piece, and read after it, has gone up by that number.

void TerminalScreen::beginRound()
{
    m_gone = 0;
    m_selection = {};
    if (!m_selected)
        return;
    m_terminal->getSelectionStart(m_selection.start.ry(), m_selection.start.rx());
    m_terminal->getSelectionEnd(m_selection.end.ry(), m_selection.end.rx());
}

int TerminalScreen::feedCounted(QByteArrayView bytes)
{
    const int before = historyLines();
    // Clearing the screen pushes all its rows into the history, everything else one line for a byte at most.
    if (before + bytes.size() + rows() < blockHistory) {
        feed(bytes);
        return 0;
    }
    const QSignalBlocker quiet(this);
    const int probe = before - 1;
    m_terminal->setSelectionStart(probe, 0);
    feed(bytes);
    int row = probe;
    int column = 0;
    m_terminal->getSelectionStart(row, column);
    QMetaObject::invokeMethod(m_terminal, "noMatchFound");
    const int gone = std::max(0, probe - row);
    m_gone += gone;
    return gone;
}

void TerminalScreen::endRound()
{
    refresh();
    if (!m_selected || m_selection.start.y() < 0 || m_gone == 0)
        return;
    const int start = m_selection.start.y() - m_gone;
    const int end = m_selection.end.y() - m_gone;
    if (end < 0 || start < 0) {
        clearSelection();
        return;
    }
    m_terminal->setSelectionStart(start, m_selection.start.x());
    m_terminal->setSelectionEnd(end, m_selection.end.x());
}

void TerminalScreen::clear()
{
    m_terminal->clear();
    if (m_use == Use::Block)
        feed("\033[?25l");
    clearSelection();
}

int TerminalScreen::columns() const
{
    return m_columns;
}

int TerminalScreen::rows() const
{
    return m_rows;
}

QPoint TerminalScreen::cursor() const
{
    const QRect rect = m_display->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    const QPoint origin = m_display->contentsRect().topLeft();
    return {(rect.x() - origin.x()) / std::max(1, m_cell.width()),
            (rect.y() - origin.y()) / std::max(1, m_cell.height())};
}

int TerminalScreen::historyLines() const
{
    return m_terminal->historyLinesCount();
}

int TerminalScreen::shownHistory() const
{
    return m_bar->maximum();
}

int TerminalScreen::topLine() const
{
    return m_bar->value();
}

void TerminalScreen::setTopLine(int line)
{
    if (m_bar->value() != line)
        m_bar->setValue(line);
}

void TerminalScreen::refresh()
{
    // Setting the history's size would do it, too, but in a full history it makes the oldest line the newest.
    if (m_window)
        QMetaObject::invokeMethod(m_window, "notifyOutputChanged");
}

QString TerminalScreen::text() const
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    m_terminal->saveHistory(&buffer);
    return QString::fromUtf8(buffer.data());
}

QStringList TerminalScreen::rowTexts() const
{
    const int width = std::max(1, columns());
    QStringList rows;
    const QStringList lines = text().split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        qsizetype at = 0;
        do {
            rows.append(line.mid(at, width));
            at += width;
        } while (at < line.size());
    }
    return rows;
}

QString TerminalScreen::selectedText() const
{
    return m_terminal->selectedText(false);
}

void TerminalScreen::select(int row, int column, int length)
{
    m_terminal->setSelectionStart(row, column);
    m_terminal->setSelectionEnd(row, column + length - 1);
    m_selected = true;
    m_display->update();
}

void TerminalScreen::clearSelection()
{
    m_selected = false;
    QMetaObject::invokeMethod(m_terminal, "noMatchFound"); // no other call of it drops a selection
}

void TerminalScreen::setZoom(int steps)
{
    if (m_zoom == steps)
        return;
    m_zoom = steps;
    applyLook();
}

void TerminalScreen::applyLook()
{
    QFont font = textFont(TextStyle::Code);
    font.setPointSizeF(std::max(5.0, font.pointSizeF() + m_zoom));
    // The emulation keeps an earlier font when the new one does not fit into the widget.
    m_fontSet = m_display->height() > leastSide && m_display->width() > leastSide;
    m_terminal->setTerminalFont(font);
    m_terminal->setColorScheme(colorSchemeFile());
    paintGround();
    measure();
}

/// What is too narrow for one more column the display paints in its palette's colour.
void TerminalScreen::paintGround()
{
    if (m_display->palette().color(QPalette::Window) == color(Token::Base))
        return;
    QPalette own = palette();
    own.setColor(QPalette::Window, color(Token::Base));
    m_display->setPalette(own);
}

void TerminalScreen::measure()
{
    const QSize cell = m_display->inputMethodQuery(Qt::ImCursorRectangle).toRect().size();
    if (cell.isValid())
        m_cell = cell;
}

void TerminalScreen::contentResized(int, int)
{
    measure();
    const int columns = m_terminal->screenColumnsCount();
    const int rows = m_terminal->screenLinesCount();
    if (columns == m_columns && rows == m_rows)
        return;
    m_columns = columns;
    m_rows = rows;
    Q_EMIT resized(columns, rows);
}

void TerminalScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_terminal->setGeometry(rect());
    if (!m_fontSet)
        applyLook();
    contentResized(0, 0);
}

void TerminalScreen::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        applyLook();
}

} // namespace Vitrine::Ui
