// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/filecompleter.h"

#include "ui/files/filefinder.h"
#include "ui/prompt/composer.h"
#include "ui/prompt/filemention.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStringListModel>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr qsizetype longestWord = 200;
constexpr int rowGap = 2;

/// Names that a prompt cannot hold as they are would lead nowhere.
bool canBeWritten(const QByteArray &path, const QString &text)
{
    return text.toUtf8() == path && !text.contains(u'"') &&
           std::ranges::all_of(text, [](QChar c) { return c.isPrint() || c.isHighSurrogate() || c.isLowSurrogate(); });
}

} // namespace

FileCompleter::FileCompleter(Api::Files &files, PromptField *field, QWidget *parent)
    : QFrame(parent), m_field(field), m_finder(new FileFinder(files, this)), m_model(new QStringListModel(this)),
      m_view(new QListView(this)), m_note(makeLabel({}, TextStyle::Small, Token::Text2, this))
{
    m_view->setModel(m_model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setFont(textFont(TextStyle::Code));
    m_view->setUniformItemSizes(true);
    m_view->setSpacing(rowGap);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Files to mention"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 6);
    layout->setSpacing(4);
    layout->addWidget(m_view, 1);
    m_note->setIndent(8);
    layout->addWidget(m_note);
    setAccessibleName(tr("Files to mention"));
    hide();
    field->installEventFilter(this);
    connect(field, &QPlainTextEdit::textChanged, this, &FileCompleter::look);
    connect(field, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (isVisible())
            look();
    });
    connect(m_view, &QListView::clicked, this, &FileCompleter::choose);
    connect(m_finder, &FileFinder::found, this, &FileCompleter::show);
}

void FileCompleter::setSession(const std::optional<SessionKey> &key)
{
    close();
    m_dismissed = -1;
    m_finder->setSession(key);
}

int FileCompleter::begin() const
{
    const QTextCursor cursor = m_field->textCursor();
    if (cursor.hasSelection())
        return -1;
    const QString line = cursor.block().text();
    const int at = cursor.positionInBlock();
    const int from = int(std::max<qsizetype>(0, at - longestWord));
    const int mark = int(line.lastIndexOf(u'@', at - 1));
    if (at == 0 || mark < from ||
        (mark > 0 && !line[mark - 1].isSpace() && !QStringView(u"([{,;:").contains(line[mark - 1])))
        return -1;
    const QStringView word = QStringView(line).sliced(mark + 1, at - mark - 1);
    if (std::ranges::any_of(word, [](QChar c) { return c.isSpace() || c == u'"'; }))
        return -1;
    return cursor.block().position() + mark;
}

void FileCompleter::look()
{
    const int from = m_field->hasFocus() ? begin() : -1;
    if (from < 0) {
        m_dismissed = -1;
        close();
        return;
    }
    if (from == m_dismissed)
        return;
    QTextCursor cursor = m_field->textCursor();
    cursor.setPosition(from + 1, QTextCursor::KeepAnchor);
    const QString word = cursor.selectedText();
    if (word.isEmpty()) {
        m_query.clear();
        m_finder->setText({});
        m_model->setStringList({});
        m_note->setText(tr("Type a part of a file's path"));
        m_view->hide();
        place();
        return;
    }
    if (word == m_query && isVisible())
        return;
    m_query = word;
    m_finder->setText(word);
}

void FileCompleter::show(const QList<FoundFile> &files, int total)
{
    if (m_query.isEmpty() || begin() < 0)
        return;
    const QString before = m_view->currentIndex().data().toString();
    QStringList paths;
    for (const FoundFile &file : files) {
        const QString path = QString::fromUtf8(file.path);
        if (canBeWritten(file.path, path))
            paths.append(path);
    }
    m_model->setStringList(paths);
    const int kept = int(paths.indexOf(before));
    m_view->setCurrentIndex(m_model->index(std::max(kept, 0)));
    m_view->setVisible(!paths.isEmpty());
    m_note->setText(paths.isEmpty() ? m_finder->isWalking() ? tr("Looking…") : tr("No file has such a path")
                    : total > paths.size()
                        ? tr("The best %L1 of %L2. Enter puts one into the prompt.").arg(paths.size()).arg(total)
                        : tr("Enter puts it into the prompt, Escape does not."));
    place();
}

void FileCompleter::place()
{
    const int rows = std::min(mostRows, m_model->rowCount());
    const int row = m_view->sizeHintForRow(0) > 0 ? m_view->sizeHintForRow(0) : lineHeight(TextStyle::Code);
    m_view->setFixedHeight(std::max(1, rows) * (row + 2 * rowGap) + 2);
    const QMargins margins = layout()->contentsMargins();
    const int height = margins.top() + margins.bottom() + m_note->sizeHint().height() +
                       (m_view->isHidden() ? 0 : m_view->height() + layout()->spacing());
    const QRect box(m_field->mapTo(parentWidget(), QPoint()), m_field->size());
    const int wanted = std::min(height, std::max(40, box.top() - 16));
    setGeometry(box.left() - 8, box.top() - wanted - 10, box.width() + 8, wanted);
    raise();
    QFrame::show();
}

void FileCompleter::close()
{
    m_query.clear();
    m_finder->setText({});
    m_model->setStringList({});
    hide();
}

void FileCompleter::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = (m_view->currentIndex().row() + rows + count) % count;
    m_view->setCurrentIndex(m_model->index(row));
    m_view->scrollTo(m_view->currentIndex());
    // The focus stays in the field, so nobody else says what is marked.
    m_field->setAccessibleDescription(m_view->currentIndex().data().toString());
}

void FileCompleter::choose(const QModelIndex &index)
{
    const int from = begin();
    if (!index.isValid() || from < 0)
        return;
    QTextCursor cursor = m_field->textCursor();
    cursor.setPosition(from, QTextCursor::KeepAnchor);
    const QString mention = fileMention(index.data().toString());
    cursor.insertText(mention + u' ');
    m_field->setTextCursor(cursor);
    close();
}

bool FileCompleter::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        close();
    if (event->type() == QEvent::Resize && isVisible())
        place();
    if (event->type() != QEvent::KeyPress || !isVisible())
        return QFrame::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool any = m_model->rowCount() > 0;
    switch (key->key()) {
    case Qt::Key_Escape:
        m_dismissed = begin();
        close();
        return true;
    case Qt::Key_Up:
        step(-1);
        return any;
    case Qt::Key_Down:
        step(1);
        return any;
    case Qt::Key_PageUp:
        step(-std::min(mostRows, m_view->currentIndex().row()));
        return any;
    case Qt::Key_PageDown:
        step(std::min(mostRows, m_model->rowCount() - 1 - m_view->currentIndex().row()));
        return any;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (!any || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
            return QFrame::eventFilter(object, event);
        choose(m_view->currentIndex());
        return true;
    default:
        return QFrame::eventFilter(object, event);
    }
}

void FileCompleter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Token::Ctl));
    painter.setBrush(color(Token::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace Vitrine::Ui
