// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/commandpalette.h"

#include "ui/sessions/sessionmodel.h"
#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr int barWidth = 560;
constexpr int rowsShown = 11;
constexpr int mostSessions = 20;

enum Role { ActionRole = Qt::UserRole + 1, KeyRole, IconRole, NoteRole };

class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const Mirror at(option);
        const QRect row = at(option.rect);
        const bool selected = option.state & QStyle::State_Selected;
        if (selected) {
            painter->fillRect(row, color(Token::Sel));
            painter->fillRect(at(QRect(row.left(), row.top(), 3, row.height())), color(Token::Accent));
        }
        if (const QString icon = index.data(IconRole).toString(); !icon.isEmpty())
            painter->drawPixmap(at(QRect(row.left() + 12, row.top() + (row.height() - 16) / 2, 16, 16)).topLeft(),
                                iconPixmap(icon, Token::Text2, 16, painter->device()->devicePixelRatio()));
        const QFont small = textFont(TextStyle::Secondary);
        const QString note = index.data(NoteRole).toString();
        const int noteWidth = QFontMetrics(small).horizontalAdvance(note);
        painter->setFont(small);
        painter->setPen(color(Token::Text2));
        painter->drawText(at(row.adjusted(0, 0, -14, 0)), Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, note);
        const QFont font = textFont(TextStyle::Body);
        painter->setFont(font);
        painter->setPen(color(Token::Text));
        const QRect words = row.adjusted(40, 0, -noteWidth - 26, 0);
        painter->drawText(at(words), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, std::max(30, lineHeight(TextStyle::Body) + 10)};
    }
};

} // namespace

CommandPalette::CommandPalette(Actions &actions, const SessionModel *sessions, QWidget *window)
    : QFrame(window), m_actions(actions), m_sessions(sessions),
      m_field(new SearchField(tr("Do something, or go to a session"), this)), m_list(new QListView(this)),
      m_found(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Command bar"));
    m_list->setModel(m_found);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("What fits"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(9, 9, 9, 9);
    layout->setSpacing(6);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    hide();

    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::choose);
    connect(m_field, &SearchField::left, this, &CommandPalette::close);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
}

int CommandPalette::fit(const QString &text, const QString &words)
{
    int points = 1;
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : wanted) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        points += at == 0 ? 8 : !text.at(at - 1).isLetterOrNumber() ? 4 : 1;
    }
    return points;
}

void CommandPalette::fill()
{
    struct Found
    {
        int points;
        QStandardItem *item;
    };
    const QString words = m_field->text().trimmed();
    QList<Found> found;
    for (QAction *action : m_actions.all()) {
        QString text = action->text();
        text.remove(QLatin1Char('&'));
        const int points = fit(text, words);
        if (points == 0 || !action->isEnabled() || !action->isVisible() ||
            Actions::idOf(action) == QLatin1String("view.commands"))
            continue;
        auto *item = new QStandardItem(text);
        item->setData(QVariant::fromValue(action), ActionRole);
        item->setData(action->property("iconName"), IconRole);
        item->setData(action->shortcut().toString(QKeySequence::NativeText), NoteRole);
        found.append({points * 2 + 1, item}); // before a session that fits as well
    }
    if (!words.isEmpty()) {
        int count = 0;
        const QList<const SessionInfo *> all = m_sessions->sessions();
        for (const SessionInfo *session : all) {
            const int points = fit(session->name, words);
            if (points == 0 || ++count > mostSessions)
                continue;
            auto *item = new QStandardItem(session->name);
            item->setData(QVariant::fromValue(session->key), KeyRole);
            item->setData(QStringLiteral("bubble"), IconRole);
            item->setData(tr("session"), NoteRole);
            found.append({points * 2, item});
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &Found::points);
    m_found->clear();
    for (const Found &each : std::as_const(found))
        m_found->appendRow(each.item);
    m_list->setCurrentIndex(m_found->index(0, 0));
    place();
}

void CommandPalette::place()
{
    const int row = m_list->sizeHintForRow(0) > 0 ? m_list->sizeHintForRow(0) : 30;
    constexpr int top = 56;
    const int room = (parentWidget()->height() - top - m_field->sizeHint().height() - 40) / row;
    const int rows = std::clamp(m_found->rowCount(), 1, std::clamp(room, 1, rowsShown));
    m_list->setFixedHeight(rows * row);
    const int width = std::min(barWidth, parentWidget()->width() - 48);
    setGeometry((parentWidget()->width() - width) / 2, top, width, layout()->sizeHint().height());
}

void CommandPalette::open()
{
    if (isVisible())
        return;
    m_before = QApplication::focusWidget();
    m_field->clear();
    fill();
    raise();
    show();
    place();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::close()
{
    if (isHidden())
        return;
    hide();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const QPointer<QAction> action = index.data(ActionRole).value<QAction *>();
    const auto key = index.data(KeyRole).value<SessionKey>();
    close(); // first, so that Copy copies from where the person was
    if (action)
        action->trigger();
    else
        Q_EMIT sessionChosen(key);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible()) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            hide();
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            close();
            return true;
        }
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            const int count = m_found->rowCount();
            const int step = key == Qt::Key_Up       ? -1
                             : key == Qt::Key_Down   ? 1
                             : key == Qt::Key_PageUp ? -rowsShown
                                                     : rowsShown;
            if (count > 0)
                m_list->setCurrentIndex(
                    m_found->index(std::clamp(m_list->currentIndex().row() + step, 0, count - 1), 0));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Token::Ctl));
    painter.setBrush(color(Token::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace Vitrine::Ui
