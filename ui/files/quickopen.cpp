// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/quickopen.h"

#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr int barWidth = 560;
constexpr int rowsShown = 11;

enum Role { PathRole = Qt::UserRole + 1, FolderRole };

class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const Mirror at(option);
        const QRect row = at(option.rect);
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(row, color(Token::Sel));
            painter->fillRect(at(QRect(row.left(), row.top(), 3, row.height())), color(Token::Accent));
        }
        QRect room = row.adjusted(12, 0, -12, 0);
        const QFont font = textFont(TextStyle::Body);
        const QString name =
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideMiddle, room.width() * 2 / 3);
        painter->setFont(font);
        painter->setPen(color(Token::Text));
        painter->drawText(at(room), at.codeFlags(), name);
        room.setLeft(room.left() + QFontMetrics(font).horizontalAdvance(name) + 16);
        const QFont small = textFont(TextStyle::Secondary);
        painter->setFont(small);
        painter->setPen(color(Token::Text2));
        painter->drawText(
            at(room), Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
            QFontMetrics(small).elidedText(index.data(FolderRole).toString(), Qt::ElideMiddle, room.width()));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, std::max(30, lineHeight(TextStyle::Body) + 10)};
    }
};

} // namespace

QuickOpen::QuickOpen(Api::Files &files, QWidget *owner)
    : QFrame(owner), m_finder(new FileFinder(files, this)),
      m_field(new SearchField(tr("Open a file by its name"), this)), m_list(new QListView(this)),
      m_status(makeLabel({}, TextStyle::Secondary, Token::Text2, this)), m_rows(new QStandardItemModel(this)),
      m_owner(owner)
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Open a file"));
    m_finder->setMatch(FileFinder::Match::Fuzzy);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(NoFrame);
    m_list->setAccessibleName(tr("Files that fit"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(9, 9, 9, 9);
    layout->setSpacing(6);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    layout->addWidget(m_status);
    hide();

    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &QuickOpen::lookFor);
    connect(m_field, &QLineEdit::returnPressed, this, &QuickOpen::choose);
    connect(m_field, &SearchField::left, this, &QuickOpen::close);
    connect(m_list, &QListView::clicked, this, &QuickOpen::choose);
    connect(m_finder, &FileFinder::found, this, &QuickOpen::show);
}

void QuickOpen::setSession(const std::optional<SessionKey> &key)
{
    m_finder->setSession(key);
    m_hasSession = key.has_value();
    if (!key)
        close();
}

void QuickOpen::lookFor(const QString &text)
{
    static const QRegularExpression withLine(QStringLiteral("^(.*\\S):(\\d{1,7})$"));
    QString name = text.trimmed();
    m_line = 0;
    if (const auto match = withLine.match(name); match.hasMatch()) {
        name = match.captured(1);
        m_line = match.captured(2).toInt();
    }
    if (name.isEmpty()) {
        m_rows->clear();
        m_status->setText(tr("Some letters of its name, in their order. “:12” at the end goes to a line."));
        place();
    }
    m_finder->setText(name);
}

void QuickOpen::show(const QList<FoundFile> &files, int total)
{
    if (!isVisible())
        return;
    const QByteArray was = m_list->currentIndex().data(PathRole).toByteArray();
    const bool wasFirst = m_list->currentIndex().row() <= 0;
    m_rows->clear();
    int current = 0;
    for (const FoundFile &file : files) {
        const qsizetype slash = file.path.lastIndexOf('/');
        auto *item = new QStandardItem(displayText(file.path.mid(slash + 1)));
        item->setData(file.path, PathRole);
        item->setData(slash < 0 ? QString() : displayText(file.path.left(slash)), FolderRole);
        item->setData(displayText(file.path), Qt::AccessibleTextRole);
        if (!wasFirst && file.path == was)
            current = m_rows->rowCount();
        m_rows->appendRow(item);
    }
    m_list->setCurrentIndex(m_rows->index(current, 0));
    if (total == 0)
        m_status->setText(m_finder->isWalking() ? tr("Looking") : tr("No file has these letters in its name"));
    else if (m_finder->isCut())
        m_status->setText(tr("%n file(s); the workspace is too large to look at all of it", nullptr, total));
    else
        m_status->setText(tr("%n file(s)", nullptr, total));
    place();
}

void QuickOpen::choose()
{
    const QByteArray path = m_list->currentIndex().data(PathRole).toByteArray();
    const int line = m_line;
    if (path.isEmpty())
        return;
    close();
    Q_EMIT chosen(path, line);
}

void QuickOpen::open()
{
    if (!m_hasSession)
        return;
    if (m_window != m_owner->window()) {
        if (m_window)
            m_window->removeEventFilter(this);
        m_window = m_owner->window();
        setParent(m_window);
        m_window->installEventFilter(this);
    }
    m_before = QApplication::focusWidget();
    m_field->clear();
    lookFor({});
    setVisible(true);
    raise();
    place();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void QuickOpen::close()
{
    if (isHidden())
        return;
    hide();
    m_finder->setText({});
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void QuickOpen::place()
{
    if (!m_window)
        return;
    const int row = m_list->itemDelegate()->sizeHint({}, {}).height();
    const int room = (m_window->height() * 7 / 8 - m_field->sizeHint().height() - 60) / row;
    const int rows = std::min(std::clamp(room, 1, rowsShown), m_rows->rowCount());
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(rows * row);
    const int width = std::min(barWidth, m_window->width() - 24);
    layout()->activate();
    resize(width, layout()->sizeHint().height());
    move((m_window->width() - width) / 2, std::min(90, m_window->height() / 8));
}

void QuickOpen::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Token::Ctl));
    painter.setBrush(color(Token::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

QStringList QuickOpen::names() const
{
    QStringList names;
    for (int row = 0; row < m_rows->rowCount(); ++row)
        names.append(QString::fromUtf8(m_rows->index(row, 0).data(PathRole).toByteArray()));
    return names;
}

bool QuickOpen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_field && event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        hide();
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int rows = m_rows->rowCount();
        if (rows > 0 && (key == Qt::Key_Down || key == Qt::Key_Up)) {
            const int by = key == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentIndex(m_rows->index((m_list->currentIndex().row() + by + rows) % rows, 0));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Vitrine::Ui
