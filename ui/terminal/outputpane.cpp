// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/outputpane.h"

#include "ui/terminal/blockhead.h"
#include "ui/terminal/findbar.h"
#include "ui/terminal/outputfilter.h"
#include "ui/theme/chips.h"
#include "ui/theme/format.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

namespace Vitrine::Ui {

namespace {

QString tabTitle(const QString &command)
{
    const QString line = command.left(200).simplified();
    return line.size() > 24 ? line.left(23) + QChar(0x2026) : line;
}

} // namespace

OutputPane::OutputPane(const PaneContext &context, const CommandRecord &record, QWidget *parent)
    : Pane(Place::Centre, QStringLiteral("output-") + record.id, tabTitle(record.command), QStringLiteral("term"),
           parent),
      m_engine(context.engine), m_record(record), m_chip(new ChipLabel(this)), m_text(new QPlainTextEdit(this)),
      m_where(makeLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_first(makeButton(tr("First"), {}, ButtonKind::Plain, this)),
      m_previous(makeButton(tr("Earlier"), QStringLiteral("up"), ButtonKind::Plain, this)),
      m_next(makeButton(tr("Later"), QStringLiteral("down"), ButtonKind::Plain, this)),
      m_last(makeButton(tr("Last"), {}, ButtonKind::Plain, this)), m_find(new FindBar(this))
{
    auto *command = new ElidedLabel(this);
    command->setText(record.command);
    auto *save = makeButton(tr("Save to a file…"), QStringLiteral("download"), ButtonKind::Plain, this);
    save->setProperty("small", true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(readingGutter, 8, readingGutter, 8);
    head->setSpacing(8);
    head->addWidget(m_chip);
    head->addWidget(command, 1);
    head->addWidget(save);

    m_text->setReadOnly(true);
    m_text->setFont(textFont(TextStyle::Code));
    leftToRight(m_text);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Output of %1").arg(record.command.left(200)));
    m_text->document()->setDocumentMargin(readingGutter);
    m_text->setUndoRedoEnabled(false);

    auto *pager = new QHBoxLayout;
    pager->setContentsMargins(readingGutter, 6, readingGutter, 6);
    pager->setSpacing(8);
    pager->addWidget(m_where, 1);
    for (QPushButton *button : {m_first, m_previous, m_next, m_last}) {
        button->setProperty("small", true);
        pager->addWidget(button);
    }

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(rule(this));
    layout->addWidget(m_find);
    layout->addWidget(m_text, 1);
    layout->addWidget(rule(this));
    layout->addLayout(pager);

    m_chip->setChip(exitChip(record, QDateTime::currentDateTimeUtc()));
    connect(&context.engine.commands, &Api::Commands::changed, this, [this](const CommandRecord &changed) {
        if (changed.id != m_record.id)
            return;
        m_record = changed;
        m_chip->setChip(exitChip(changed, QDateTime::currentDateTimeUtc()));
        if (hasEnded(changed.status))
            read(m_part);
    });
    connect(save, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(m_record); });
    connect(m_first, &QPushButton::clicked, this, [this] { goTo(0); });
    connect(m_previous, &QPushButton::clicked, this, [this] { goTo(m_part - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goTo(m_part + 1); });
    connect(m_last, &QPushButton::clicked, this, [this] { goTo(parts() - 1); });
    connect(m_find, &FindBar::findRequested, this, &OutputPane::findNext);
    connect(m_find, &FindBar::closed, this, &OutputPane::takeFocus);
    read(0);
}

void OutputPane::goTo(qint64 part)
{
    m_wanted.clear();
    read(std::clamp<qint64>(part, 0, parts() - 1));
}

void OutputPane::read(qint64 part)
{
    Q_EMIT busyChanged(true, -1);
    m_engine.commands.read(m_record.id, part * partBytes, partBytes)
        .then(this, [this, part, run = ++m_run](const Result<OutputSlice> &slice) {
            if (run != m_run)
                return;
            Q_EMIT busyChanged(false, -1);
            if (!slice) {
                if (slice.error().code != ErrorCode::Cancelled)
                    Q_EMIT failed(slice.error());
                return;
            }
            m_part = part;
            m_end = slice->end;
            showSlice(*slice);
            updatePager();
            if (!m_wanted.isEmpty())
                findInPart();
        });
}

void OutputPane::showSlice(const OutputSlice &slice)
{
    m_chunks = slice.chunks;
    m_text->clear();
    QTextCursor cursor(m_text->document());
    cursor.beginEditBlock();
    QTextCharFormat normal;
    normal.setForeground(color(Token::Text));
    QTextCharFormat error;
    error.setForeground(color(Token::Bad));
    QTextCharFormat note;
    note.setForeground(color(Token::Text2));
    for (const OutputChunk &chunk : slice.chunks) {
        if (chunk.droppedBefore > 0)
            cursor.insertText(tr("\n%1 were not kept here.\n").arg(sizeText(chunk.droppedBefore)), note);
        cursor.insertText(QString::fromUtf8(OutputFilter::plainText(chunk.bytes)),
                          chunk.stream == OutputStream::Err ? error : normal);
    }
    cursor.endEditBlock();
    m_text->moveCursor(QTextCursor::Start);
}

void OutputPane::updatePager()
{
    const bool several = parts() > 1;
    for (QPushButton *button : {m_first, m_previous, m_next, m_last})
        button->setVisible(several);
    m_first->setEnabled(m_part > 0);
    m_previous->setEnabled(m_part > 0);
    m_next->setEnabled(m_part + 1 < parts());
    m_last->setEnabled(m_part + 1 < parts());
    m_where->setText(several ? tr("Part %L1 of %L2, %3 in all").arg(m_part + 1).arg(parts()).arg(sizeText(m_end))
                             : sizeText(m_end));
}

bool OutputPane::find()
{
    m_find->open();
    return true;
}

void OutputPane::findNext(const QString &text, bool backwards)
{
    m_wanted = text;
    m_backwards = backwards;
    m_partsToSearch = parts();
    m_fromEdge = false;
    findInPart();
}

/// Searches this part, and goes on to the one before or behind until all have been looked at.
void OutputPane::findInPart()
{
    const QTextDocument::FindFlags flags = m_backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_fromEdge)
        m_text->moveCursor(m_backwards ? QTextCursor::End : QTextCursor::Start);
    if (m_text->find(m_wanted, flags)) {
        m_wanted.clear();
        m_find->say({});
        return;
    }
    if (--m_partsToSearch <= 0) {
        m_wanted.clear();
        m_find->say(tr("Not found"));
        return;
    }
    m_find->say(tr("Searching…"));
    m_fromEdge = true;
    read((m_part + (m_backwards ? parts() - 1 : 1)) % parts());
}

void OutputPane::takeFocus()
{
    m_text->setFocus(Qt::OtherFocusReason);
}

void OutputPane::changeEvent(QEvent *event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_chunks.isEmpty()) {
        const int at = m_text->verticalScrollBar()->value();
        showSlice({m_chunks, 0, 0, 0});
        m_text->verticalScrollBar()->setValue(at);
    }
}

} // namespace Vitrine::Ui
