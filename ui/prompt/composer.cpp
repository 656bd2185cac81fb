// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/composer.h"

#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

namespace Vitrine::Ui {

namespace {
constexpr int mostLines = 8;
}

QString Draft::prompt() const
{
    QStringList parts;
    if (!text.trimmed().isEmpty())
        parts.append(text.trimmed());
    parts += pasted;
    return parts.join(QStringLiteral("\n\n"));
}

PromptField::PromptField(QWidget *parent) : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFont(textFont(TextStyle::Body));
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("ground", QStringLiteral("none"));
    document()->setDocumentMargin(0);
    setAccessibleName(tr("Message to the agent"));
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { updateGeometry(); });
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (m_recalled >= 0 && toPlainText() != m_history.value(m_recalled))
            m_recalled = -1;
    });
}

QSize PromptField::sizeHint() const
{
    // The document's height is counted in lines.
    const int lines = std::clamp(int(document()->documentLayout()->documentSize().height()), 1, mostLines);
    const int line = QFontMetrics(font()).lineSpacing();
    return {200, lines * line + 6};
}

void PromptField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
        if (modifiers == Qt::NoModifier || modifiers == Qt::ControlModifier) {
            if (!event->isAutoRepeat())
                Q_EMIT sendRequested();
            return;
        }
        if (modifiers == Qt::ShiftModifier) {
            // Not the line separator that the base class would put in: it would reach the agent.
            textCursor().insertBlock();
            ensureCursorVisible();
            return;
        }
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore(); // never interrupts, never loses what was typed
        return;
    }
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Up &&
        (document()->isEmpty() || m_recalled >= 0) && textCursor().block() == document()->begin() && recall(1))
        return;
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Down && m_recalled >= 0 &&
        !textCursor().block().next().isValid() && recall(-1))
        return;
    QPlainTextEdit::keyPressEvent(event);
}

bool PromptField::recall(int step)
{
    const qsizetype wanted = m_recalled + step;
    if (wanted >= m_history.size() || wanted < -1)
        return false;
    m_recalled = -1; // while the text changes
    const QString text = wanted < 0 ? QString() : m_history.at(wanted);
    if (text.size() > longPaste)
        return false;
    setPlainText(text);
    moveCursor(step > 0 ? QTextCursor::Start : QTextCursor::End);
    if (step > 0)
        moveCursor(QTextCursor::EndOfBlock);
    m_recalled = wanted;
    return true;
}

void PromptField::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText())
        return; // files and pictures mean nothing to an agent in a machine
    const QString text = source->text();
    if (text.size() > longPaste)
        Q_EMIT longTextPasted(text);
    else
        insertPlainText(text);
    ensureCursorVisible();
}

void PromptField::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    Q_EMIT focusChanged();
}

void PromptField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT focusChanged();
}

Composer::Composer(QWidget *parent)
    : QWidget(parent), m_field(new PromptField(this)), m_pastedRow(new QWidget(this)),
      m_pastedText(makeLabel({}, TextStyle::Secondary, Token::Text, m_pastedRow)),
      m_hint(makeLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_interrupt(makeButton(tr("Interrupt"), {}, ButtonKind::Plain, this)),
      m_send(makeButton(tr("Send"), QStringLiteral("send"), ButtonKind::Plain, this))
{
    m_interrupt->setProperty("small", true);
    m_interrupt->setAccessibleName(tr("Interrupt the agent"));
    m_send->setProperty("small", true);
    m_hint->setWordWrap(true);

    auto *pastedLayout = new QHBoxLayout(m_pastedRow);
    pastedLayout->setContentsMargins(0, 0, 0, 4);
    auto *clip = new QLabel(m_pastedRow);
    clip->setPixmap(themeIcon(QStringLiteral("clip"), Token::Text2).pixmap(16));
    auto *remove = makeButton(tr("Remove"), {}, ButtonKind::Link, m_pastedRow);
    remove->setAccessibleName(tr("Remove the pasted text"));
    pastedLayout->addWidget(clip);
    pastedLayout->addWidget(m_pastedText);
    pastedLayout->addWidget(remove);
    pastedLayout->addStretch(1);
    m_pastedRow->hide();

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(m_interrupt);
    buttons->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 9, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_field);
    layout->addWidget(m_pastedRow);
    layout->addLayout(buttons);

    connect(m_field, &PromptField::sendRequested, this, &Composer::send);
    connect(m_field, &PromptField::focusChanged, this, [this] { QWidget::update(); });
    connect(m_field, &QPlainTextEdit::textChanged, this, &Composer::update);
    connect(m_field, &QPlainTextEdit::textChanged, this, &Composer::draftChanged);
    connect(m_field, &PromptField::longTextPasted, this, [this](const QString &text) {
        m_pasted.append(text);
        showPasted();
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        m_pasted.clear();
        showPasted();
        m_field->setFocus(Qt::OtherFocusReason);
    });
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    connect(m_interrupt, &QPushButton::clicked, this, &Composer::interruptRequested);
    setMode(Mode::Off, {}, {});
}

void Composer::setMode(Mode mode, const QString &placeholder, const QString &hint)
{
    m_mode = mode;
    m_field->setPlaceholderText(placeholder);
    m_field->setEnabled(mode != Mode::Off);
    m_hint->setText(hint);
    m_field->setAccessibleDescription(hint);
    m_send->setText(mode == Mode::Queues ? tr("Queue") : mode == Mode::Resumes ? tr("Resume and send") : tr("Send"));
    m_send->setToolTip(mode == Mode::Queues ? tr("Sent when the agent is done (Enter)") : tr("Send (Enter)"));
    update();
}

void Composer::setInterruptible(bool on)
{
    m_interruptible = on;
    update();
}

void Composer::update()
{
    m_interrupt->setVisible(m_interruptible);
    const bool can = m_mode != Mode::Off && !draft().isEmpty();
    m_send->setEnabled(can);
    const ButtonKind kind = m_mode == Mode::Ready ? ButtonKind::Filled : ButtonKind::Plain;
    if (m_sendKind != kind) {
        m_sendKind = kind;
        setButtonKind(m_send, kind);
    }
    m_send->setIcon(
        themeIcon(QStringLiteral("send"), kind == ButtonKind::Filled && can ? Token::FillText : Token::Text));
    QWidget::update();
}

void Composer::showPasted()
{
    qint64 bytes = 0;
    qsizetype lines = 0;
    for (const QString &text : std::as_const(m_pasted)) {
        bytes += text.size();
        lines += text.count(u'\n') + 1;
    }
    m_pastedText->setText(
        tr("Pasted text, %1, %2").arg(sizeText(bytes), lines == 1 ? tr("1 line") : tr("%1 lines").arg(lines)));
    m_pastedRow->setVisible(!m_pasted.isEmpty());
    update();
    Q_EMIT draftChanged();
}

Draft Composer::draft() const
{
    return {m_field->toPlainText(), m_pasted};
}

void Composer::setDraft(const Draft &draft)
{
    m_field->setPlainText(draft.text);
    m_field->moveCursor(QTextCursor::End);
    m_pasted = draft.pasted;
    showPasted();
}

void Composer::addText(const QString &text)
{
    if (text.size() > PromptField::longPaste) {
        m_pasted.append(text);
        showPasted();
        return;
    }
    m_field->moveCursor(QTextCursor::End);
    if (!m_field->document()->isEmpty())
        m_field->insertPlainText(QStringLiteral("\n"));
    m_field->insertPlainText(text);
    m_field->ensureCursorVisible();
}

void Composer::send()
{
    const Draft draft = this->draft();
    if (m_mode == Mode::Off || draft.isEmpty())
        return;
    setDraft({});
    Q_EMIT sendRequested(draft.prompt());
}

void Composer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_field->hasFocus();
    const qreal width = focused ? 2 : 1;
    painter.setPen(QPen(color(m_mode == Mode::Off ? Token::Line : focused ? Token::Accent : Token::Ctl), width));
    painter.setBrush(color(m_mode == Mode::Off ? Token::Window : Token::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 6, 6);
}

void Composer::mousePressEvent(QMouseEvent *)
{
    m_field->setFocus(Qt::MouseFocusReason); // all of the box is the field
}

} // namespace Vitrine::Ui
