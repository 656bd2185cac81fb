// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/steprow.h"

#include "ui/prompt/cuttext.h"
#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>

namespace Vitrine::Ui {

namespace {

constexpr int sideGap = 12;
constexpr int textLeft = 36;
constexpr int detailGap = 8;
constexpr int detailLines = 16;
constexpr qsizetype detailLimit = 100'000; ///< the end of an output says how it ended

QString iconOf(const Entry &entry)
{
    static const QHash<QString, QString> icons = {
        {QStringLiteral("read"), QStringLiteral("eye")},     {QStringLiteral("edit"), QStringLiteral("pencil")},
        {QStringLiteral("write"), QStringLiteral("pencil")}, {QStringLiteral("run"), QStringLiteral("term")},
        {QStringLiteral("list"), QStringLiteral("list")},    {QStringLiteral("search"), QStringLiteral("search")},
        {QStringLiteral("delete"), QStringLiteral("trash")}, {QStringLiteral("web"), QStringLiteral("globe")},
        {QStringLiteral("test"), QStringLiteral("flask")},   {QStringLiteral("plan"), QStringLiteral("check")},
        {QStringLiteral("tool"), QStringLiteral("gear")},
    };
    return icons.value(entry.icon, QStringLiteral("check"));
}

/// Reads only, follows the transcript's wheel unless the person works in it.
class Detail : public QPlainTextEdit
{
public:
    using QPlainTextEdit::QPlainTextEdit;

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QPlainTextEdit::wheelEvent(event);
        else
            event->ignore();
    }
};

} // namespace

StepRow::StepRow(EntryPtr entry, QWidget *parent) : EntryWidget(std::move(entry), parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

int StepRow::rowHeight() const
{
    return std::max(28, lineHeight(TextStyle::Body) + 10);
}

bool StepRow::canUnfold() const
{
    return !m_entry->text.trimmed().isEmpty();
}

std::optional<Chip> StepRow::chip() const
{
    if (m_entry->kind != Entry::Kind::Step)
        return std::nullopt;
    if (!m_entry->done)
        return Chip{.text = tr("running"), .icon = QStringLiteral("play"), .ink = Token::Run, .ground = Token::RunSoft};
    if (m_entry->failed)
        return Chip{.text = tr("failed"), .icon = QStringLiteral("cross"), .ink = Token::Bad, .ground = Token::BadSoft};
    if (m_entry->exitCode < 0)
        return std::nullopt;
    CommandRecord record;
    record.status = CommandStatus::Completed;
    record.exitCode = m_entry->exitCode;
    return exitChip(record, {});
}

void StepRow::fill()
{
    if (m_entry->unfolded && canUnfold())
        makeDetail();
    else if (m_detail)
        m_detail->hide();
    sayName();
    resizeEvent(nullptr);
    update();
}

void StepRow::sayName()
{
    QStringList words{m_entry->kind == Entry::Kind::Problem ? tr("Error: %1").arg(m_entry->title) : m_entry->title};
    if (!m_entry->done)
        words += tr("running");
    else if (m_entry->failed)
        words += tr("failed");
    else if (m_entry->exitCode >= 0)
        words += tr("exit code %1").arg(m_entry->exitCode);
    if (canUnfold())
        words += m_entry->unfolded ? tr("unfolded") : tr("folded");
    setAccessibleName(words.join(QStringLiteral(", ")));
    setToolTip({});
}

void StepRow::makeDetail()
{
    if (!m_detail) {
        m_detail = new Detail(this);
        m_detail->setReadOnly(true);
        m_detail->setFrameShape(QFrame::NoFrame);
        m_detail->setLineWrapMode(QPlainTextEdit::NoWrap);
        m_detail->setFont(textFont(TextStyle::Code));
        leftToRight(m_detail);
        m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_detail->setProperty("ground", QStringLiteral("none"));
        m_detail->document()->setDocumentMargin(0);
        m_detail->setTabStopDistance(QFontMetricsF(m_detail->font()).horizontalAdvance(u' ') * 8);
    }
    m_detail->setAccessibleName(tr("Detail of %1").arg(m_entry->title));
    const QString text = CutText::of(m_entry->text.right(detailLimit), 0, true).shown;
    qsizetype longest = 0;
    for (const QStringView line : QStringView(text).split(u'\n'))
        longest = std::max(longest, line.size());
    m_detailWidth = int(QFontMetricsF(m_detail->font()).horizontalAdvance(u'0') * double(longest)) + 2;
    if (m_detail->toPlainText() != text) {
        const QScrollBar *bar = m_detail->verticalScrollBar();
        const bool atEnd = bar->value() >= bar->maximum();
        m_detail->setPlainText(text);
        if (atEnd)
            m_detail->verticalScrollBar()->setValue(m_detail->verticalScrollBar()->maximum());
    }
    m_detail->show();
}

int StepRow::heightFor(int width)
{
    int height = rowHeight() + (m_entry->last ? 1 : 0);
    if (m_entry->unfolded && canUnfold() && m_detail) {
        const int line = QFontMetrics(m_detail->font()).lineSpacing();
        const int lines = std::clamp(m_detail->document()->blockCount(), 1, detailLines);
        height += lines * line + 2 * detailGap + (m_detailWidth > width - textLeft - 4 ? 12 : 0);
    }
    return height;
}

void StepRow::resizeEvent(QResizeEvent *)
{
    if (!m_detail || m_detail->isHidden())
        return;
    const int top = rowHeight() + detailGap;
    m_detail->setGeometry(Mirror(this)(QRect(textLeft, top, width() - textLeft - 4,
                                             std::max(0, height() - top - detailGap + 2 - (m_entry->last ? 1 : 0)))));
    if (!m_entry->done)
        m_detail->verticalScrollBar()->setValue(m_detail->verticalScrollBar()->maximum());
}

QList<StepRow::Part> StepRow::parts() const
{
    QList<Part> parts;
    const QString &title = m_entry->title;
    const QString &path = m_entry->path;
    const qsizetype at = path.isEmpty() ? -1 : title.indexOf(path);
    if (at < 0) {
        parts.append({title, false, {}});
        if (!path.isEmpty())
            parts += {{QStringLiteral("  "), false, {}}, {path, true, {}}};
    } else {
        if (at > 0)
            parts.append({title.first(at), false, {}});
        parts.append({path, true, {}});
        if (at + path.size() < title.size())
            parts.append({title.sliced(at + path.size()), false, {}});
    }
    int x = textLeft;
    int right = width() - sideGap - 16 - 8;
    if (const std::optional<Chip> shown = chip())
        right -= chipSize(*shown).width() + 8;
    const QFontMetrics body(textFont(TextStyle::Body));
    const QFontMetrics code(textFont(TextStyle::Code));
    QList<Part> visible;
    for (Part &part : parts) {
        const QFontMetrics &metrics = part.isPath ? code : body;
        const int wanted = metrics.horizontalAdvance(part.text);
        const int room = right - x;
        if (room <= metrics.averageCharWidth())
            break;
        if (wanted > room)
            part.text = metrics.elidedText(part.text, part.isPath ? Qt::ElideMiddle : Qt::ElideRight, room);
        part.rect = QRect(x, 0, std::min(wanted, room), rowHeight());
        x += part.rect.width();
        visible.append(part);
    }
    // From right to left the title stands at the other side, and its parts follow one another as its words do.
    const Mirror mirror(this);
    for (Part &part : visible) {
        if (mirror.isOn() && title.isRightToLeft())
            part.rect = mirror(part.rect);
        else if (mirror.isOn())
            part.rect.translate(width() - textLeft - x, 0);
    }
    return visible;
}

bool StepRow::isOnPath(const QPoint &position) const
{
    const QList<Part> all = parts();
    return std::ranges::any_of(all, [&](const Part &part) { return part.isPath && part.rect.contains(position); });
}

void StepRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // The card's outline: each row paints its piece of it.
    const qreal radius = 6;
    QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, m_entry->last ? -0.5 : 0.5);
    QRectF outline = box;
    if (!m_entry->first)
        outline.setTop(-2 * radius);
    if (!m_entry->last)
        outline.setBottom(height() + 2 * radius);
    const int row = rowHeight();
    painter.setPen(Qt::NoPen);
    QPainterPath shape;
    shape.addRoundedRect(outline, radius, radius);
    painter.save();
    painter.setClipRect(rect());
    if (m_hovered && (canUnfold() || !m_entry->path.isEmpty())) {
        painter.setClipRect(QRect(0, 0, width(), row));
        painter.fillPath(shape, color(Token::Alt));
        painter.setClipRect(rect());
    }
    if (m_entry->unfolded && canUnfold()) {
        painter.setClipRect(QRect(0, row, width(), height() - row));
        painter.fillPath(shape, color(Token::Alt));
        painter.setClipRect(rect());
    }
    painter.setPen(color(Token::Line));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
    if (!m_entry->first) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.drawLine(1, 0, width() - 2, 0);
        painter.setRenderHint(QPainter::Antialiasing);
    }
    painter.restore();

    const Mirror at(this);
    const int top = (row - 16) / 2 + 1;
    if (m_entry->kind == Entry::Kind::Problem)
        paintShape(&painter, at(QRectF(sideGap - 2, top, 16, 16)), StateShape::Failed);
    else
        painter.drawPixmap(at(QRect(sideGap - 2, top, 16, 16)).topLeft(),
                           iconPixmap(iconOf(*m_entry), Token::Text2, 16, devicePixelRatioF()));

    const QList<Part> all = parts();
    for (const Part &part : all) {
        QFont font = textFont(part.isPath ? TextStyle::Code : TextStyle::Body);
        if (part.isPath && m_onPath)
            font.setUnderline(true);
        painter.setFont(font);
        painter.setPen(color(part.isPath && m_onPath ? Token::Accent : Token::Text));
        if (!m_query.isEmpty()) {
            const QFontMetrics metrics(font);
            for (qsizetype found = part.text.indexOf(m_query, 0, Qt::CaseInsensitive); found >= 0;
                 found = part.text.indexOf(m_query, found + m_query.size(), Qt::CaseInsensitive)) {
                const int from = metrics.horizontalAdvance(part.text.first(found));
                const int to = metrics.horizontalAdvance(part.text.first(found + m_query.size()));
                painter.fillRect(QRect(part.rect.x() + from, 5, to - from, row - 9),
                                 color(m_queryCurrent ? Token::Sel : Token::WarnSoft));
            }
        }
        painter.drawText(part.rect.adjusted(at.isOn() ? -2 : 0, 1, at.isOn() ? 0 : 2, 0), at.codeFlags(), part.text);
    }
    if (canUnfold())
        painter.drawPixmap(at(QRect(width() - sideGap - 14, top, 16, 16)).topLeft(),
                           iconPixmap(at.foldIcon(m_entry->unfolded), Token::Text2, 16, devicePixelRatioF()));
    if (const std::optional<Chip> shown = chip()) {
        const QSize size = chipSize(*shown);
        paintChip(&painter, at(QRect(width() - sideGap - 16 - 8 - size.width(), 1, size.width(), row)), *shown);
    }
    if (hasFocus()) {
        painter.setPen(QPen(color(Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(1, 1, width() - 2, row - 1), 5, 5);
    }
}

void StepRow::toggle()
{
    if (!canUnfold())
        return;
    m_entry->unfolded = !m_entry->unfolded;
    fill();
    Q_EMIT resized();
}

bool StepRow::isHeld() const
{
    return EntryWidget::isHeld() || (m_detail && m_detail->textCursor().hasSelection());
}

QRect StepRow::highlight(const QString &query, int current)
{
    m_query = query;
    m_queryCurrent = false;
    update();
    const int inTitle = query.isEmpty() ? 0 : int(m_entry->title.count(query, Qt::CaseInsensitive));
    QRect place;
    if (current >= 0 && current < inTitle) {
        m_queryCurrent = true;
        place = QRect(textLeft, 0, 1, rowHeight());
    } else if (current >= inTitle && !query.isEmpty() && canUnfold() && !m_entry->unfolded) {
        toggle();
    }
    if (!m_detail || m_detail->isHidden())
        return place;
    QList<QTextEdit::ExtraSelection> selections;
    if (!query.isEmpty()) {
        int number = inTitle;
        for (QTextCursor found = m_detail->document()->find(query, 0); !found.isNull() && selections.size() < 500;
             found = m_detail->document()->find(query, found), ++number) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = found;
            selection.format.setBackground(color(number == current ? Token::Fill : Token::WarnSoft));
            selection.format.setForeground(color(number == current ? Token::FillText : Token::Text));
            selections.append(selection);
            if (number == current) {
                QTextCursor start = found;
                start.setPosition(found.selectionStart());
                m_detail->setTextCursor(start);
                m_detail->ensureCursorVisible();
                place = m_detail->cursorRect(start).translated(m_detail->pos());
            }
        }
    }
    m_detail->setExtraSelections(selections);
    return place;
}

void StepRow::mousePressEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (event->button() != Qt::LeftButton || position.y() >= rowHeight()) {
        event->ignore();
        return;
    }
    if (isOnPath(position) || (!canUnfold() && !m_entry->path.isEmpty()))
        Q_EMIT fileRequested(m_entry->path);
    else
        toggle();
}

void StepRow::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->position().y() < rowHeight() && !m_entry->path.isEmpty())
        Q_EMIT fileRequested(m_entry->path);
}

void StepRow::mouseMoveEvent(QMouseEvent *event)
{
    const bool hovered = event->position().y() < rowHeight();
    const bool onPath = isOnPath(event->position().toPoint());
    if (hovered == m_hovered && onPath == m_onPath)
        return;
    m_hovered = hovered;
    m_onPath = onPath;
    setCursor(onPath || (hovered && canUnfold()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(onPath ? tr("Open %1").arg(m_entry->path).toHtmlEscaped() : QString());
    update();
}

void StepRow::leaveEvent(QEvent *)
{
    m_hovered = m_onPath = false;
    update();
}

void StepRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (canUnfold())
            toggle();
        else if (!m_entry->path.isEmpty())
            Q_EMIT fileRequested(m_entry->path);
        return;
    case Qt::Key_Right:
    case Qt::Key_Left:
        if (m_entry->unfolded == (event->key() == Qt::Key_Left))
            toggle();
        return;
    default:
        EntryWidget::keyPressEvent(event);
    }
}

void StepRow::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    if (!m_entry->path.isEmpty()) {
        menu.addAction(themeIcon(QStringLiteral("file")), tr("Open file"), this,
                       [this] { Q_EMIT fileRequested(m_entry->path); });
        menu.addAction(tr("Copy path"), this, [this] { Q_EMIT copyRequested(m_entry->path); });
        menu.addSeparator();
    }
    menu.addAction(tr("Copy line"), this, [this] { Q_EMIT copyRequested(m_entry->title); });
    if (canUnfold())
        menu.addAction(tr("Copy detail"), this, [this] { Q_EMIT copyRequested(m_entry->text); });
    menu.exec(event->globalPos());
}

void StepRow::focusInEvent(QFocusEvent *)
{
    update();
}

void StepRow::focusOutEvent(QFocusEvent *)
{
    update();
}

} // namespace Vitrine::Ui
