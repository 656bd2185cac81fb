// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/foundfiles.h"

#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace Vitrine::Ui {

namespace {

constexpr int FolderRole = Qt::UserRole;
constexpr int KindRole = Qt::UserRole + 1;

class Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {120, std::max(24, lineHeight(TextStyle::Body) + 6)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const Mirror at(option);
        const QRect row = at(option.rect);
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(row, color(Token::Sel));
            painter->fillRect(at(QRect(row.left(), row.top(), 3, row.height())), color(Token::Accent));
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(row, color(Token::Alt));
        }
        const bool folder = FileEntry::Kind(index.data(KindRole).toInt()) == FileEntry::Kind::Folder;
        painter->drawPixmap(at(QRect(row.left() + paneGutter, row.top() + (row.height() - 16) / 2, 16, 16)).topLeft(),
                            iconPixmap(folder ? QStringLiteral("folder") : QStringLiteral("file"), Token::Text, 16,
                                       painter->device()->devicePixelRatio()));
        const int left = row.left() + paneGutter + 24;
        const int right = (option.widget ? option.widget->width() : row.right()) - 16;
        const QFont body = textFont(TextStyle::Body);
        const QString name = index.data().toString();
        const int nameWidth = std::min(QFontMetrics(body).horizontalAdvance(name) + 2, right - left);
        painter->setFont(body);
        painter->setPen(color(Token::Text));
        painter->drawText(at(QRect(left, row.top(), nameWidth + 1, row.height())), at.codeFlags(),
                          QFontMetrics(body).elidedText(name, Qt::ElideMiddle, nameWidth));
        const int rest = right - left - nameWidth - 8;
        if (rest > 30) {
            const QFont secondary = textFont(TextStyle::Secondary);
            painter->setFont(secondary);
            painter->setPen(color(Token::Text2));
            painter->drawText(
                at(QRect(left + nameWidth + 8, row.top(), rest, row.height())), at.codeFlags(),
                QFontMetrics(secondary).elidedText(index.data(FolderRole).toString(), Qt::ElideMiddle, rest));
        }
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active)) {
            painter->setPen(QPen(color(Token::Accent), 2));
            painter->drawRect(QRectF(row).adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }
};

} // namespace

class FoundFiles::Model : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void set(const QList<FoundFile> &files)
    {
        const bool same =
            m_files.size() == files.size() &&
            std::ranges::equal(m_files, files, [](const FoundFile &a, const FoundFile &b) { return a.path == b.path; });
        if (same)
            return; // nothing under the pointer moves
        beginResetModel();
        m_files = files;
        endResetModel();
    }
    [[nodiscard]] const FoundFile *file(const QModelIndex &index) const
    {
        return index.isValid() && index.row() < m_files.size() ? &m_files[index.row()] : nullptr;
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_files.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const FoundFile *one = file(index);
        if (!one)
            return {};
        const qsizetype slash = one->path.lastIndexOf('/');
        const QString folder = displayText(one->path.left(std::max<qsizetype>(slash, 0)));
        switch (role) {
        case Qt::DisplayRole:
            return one->entry.displayName();
        case Qt::AccessibleTextRole:
            return folder.isEmpty() ? one->entry.displayName()
                                    : FoundFiles::tr("%1 in %2").arg(one->entry.displayName(), folder);
        case FolderRole:
            return folder;
        case KindRole:
            return int(one->entry.kind);
        default:
            return {};
        }
    }

private:
    QList<FoundFile> m_files;
};

FoundFiles::FoundFiles(Api::Files &files, QWidget *parent)
    : QWidget(parent), m_finder(new FileFinder(files, this)), m_model(new Model(this)), m_list(new QListView(this)),
      m_status(makeLabel({}, TextStyle::Secondary, Token::Text2, this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new Delegate(this));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Files found"));
    m_list->installEventFilter(this);
    m_status->setContentsMargins(paneGutter, 4, paneGutter, 6);
    m_status->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_status);
    layout->addWidget(m_list, 1);

    connect(m_finder, &FileFinder::found, this, [this](const QList<FoundFile> &found, int total) {
        const QByteArray current = currentPath();
        m_model->set(found);
        for (int row = 0; !current.isEmpty() && row < m_model->rowCount(); ++row) {
            if (m_model->file(m_model->index(row))->path == current)
                m_list->setCurrentIndex(m_model->index(row));
        }
        m_total = total;
        m_answered = true;
        updateStatus();
    });
    connect(m_finder, &FileFinder::walkEnded, this, &FoundFiles::updateStatus);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const FoundFile *one = m_model->file(index))
            Q_EMIT shown(one->path, one->entry);
    });
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const FoundFile *one = m_model->file(index))
            Q_EMIT opened(one->path, one->entry);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const FoundFile *one = m_model->file(index); one && m_list->hasFocus())
            Q_EMIT shown(one->path, one->entry);
    });
}

void FoundFiles::setText(const QString &text)
{
    m_answered = false;
    m_finder->setText(text);
    updateStatus();
}

QByteArray FoundFiles::currentPath() const
{
    const FoundFile *one = m_model->file(m_list->currentIndex());
    return one ? one->path : QByteArray();
}

QStringList FoundFiles::names() const
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names.append(displayText(m_model->file(m_model->index(row))->path));
    return names;
}

QString FoundFiles::status() const
{
    return m_status->text();
}

void FoundFiles::selectFirst()
{
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
    m_list->setFocus(Qt::OtherFocusReason);
}

void FoundFiles::updateStatus()
{
    QString text;
    if (m_finder->isWalking())
        text = tr("Looking through the folders…");
    else if (!m_answered)
        text = {};
    else if (m_total == 0)
        text = tr("No file with this in its path.");
    else if (m_total > m_model->rowCount())
        text = tr("The best %1 of %L2.").arg(m_model->rowCount()).arg(m_total);
    else
        text = tr("%n found", nullptr, m_total);
    if (m_finder->isCut() && !m_finder->isWalking())
        text += QLatin1Char(' ') + tr("Only the first %Ln folders were searched.", nullptr, m_finder->folders());
    m_status->setText(text);
}

bool FoundFiles::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const FoundFile *one = m_model->file(m_list->currentIndex());
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && one) {
            Q_EMIT opened(one->path, one->entry);
            return true;
        }
        if (key == Qt::Key_Escape || (key == Qt::Key_Up && m_list->currentIndex().row() <= 0)) {
            Q_EMIT left();
            return true;
        }
    }
    if (watched == m_list && event->type() == QEvent::ContextMenu) {
        auto *menu = static_cast<QContextMenuEvent *>(event);
        QModelIndex index = m_list->currentIndex();
        QPoint where = m_list->viewport()->mapToGlobal(m_list->visualRect(index).center());
        if (menu->reason() == QContextMenuEvent::Mouse) {
            index = m_list->indexAt(m_list->viewport()->mapFromGlobal(menu->globalPos()));
            where = menu->globalPos();
        }
        if (const FoundFile *one = m_model->file(index))
            Q_EMIT menuRequested(one->path, where);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Vitrine::Ui
