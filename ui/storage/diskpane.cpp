// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storage/diskpane.h"

#include "ui/storage/diskrows.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/questions.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeView>

#include <algorithm>
#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {
/// Several sessions that are deleted at once are one change.
constexpr auto calm = 300ms;
constexpr int longestId = 256;
/// What a view puts before its first word.
constexpr int cellMargin = 3;

/// Rows as high as in the other lists.
class RowHeight : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width(), std::max(size.height(), lineHeight(TextStyle::Body) + 6)};
    }
};
} // namespace

DiskPane::DiskPane(Api::Nouns &engine, QWidget *parent)
    : Pane(Place::Centre, QStringLiteral("disk"), tr("Disk"), QStringLiteral("disk"), parent), m_engine(engine)
{
    auto *head = new QWidget(this);
    auto *headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(readingGutter, 11, readingGutter, 11);
    headLayout->setSpacing(10);
    m_summary = makeLabel({}, TextStyle::Secondary, Token::Text2, head);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_again = makeButton(tr("Look again"), QStringLiteral("redo"), ButtonKind::Plain, head);
    headLayout->addWidget(makeLabel(tr("Disk"), TextStyle::Headline, Token::Text, head), 0, Qt::AlignTop);
    headLayout->addWidget(m_summary, 1);
    headLayout->addWidget(m_again, 0, Qt::AlignTop);

    m_items = makeList(reclaimHeadings(), tr("Can be given back"), tr("There is nothing to give back."), "disk.items");
    m_trash = makeList(trashHeadings(), tr("Trash"),
                       tr("The trash is empty. Deleted sessions lie here for seven days."), "disk.trash");
    m_sessions = makeList(usageHeadings(), tr("Sessions"), tr("There are no sessions."), "disk.sessions");
    m_sessions.view->header()->setStretchLastSection(false); // a number
    m_outcome = makeLabel({}, TextStyle::Secondary, Token::Text2, this);
    m_outcome->setWordWrap(true);
    m_reclaim = makeButton(tr("Reclaim"), {}, ButtonKind::Filled, this);
    m_restore = makeButton(tr("Restore"), QStringLiteral("restore"), ButtonKind::Plain, this);
    m_delete = makeButton(tr("Delete now…"), {}, ButtonKind::Plain, this);
    m_empty = makeButton(tr("Empty the trash…"), {}, ButtonKind::Plain, this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(rule(this));
    const auto addSection = [&](const List &list, const QList<QWidget *> &buttons, QWidget *beside, int stretch) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(readingGutter, 10, readingGutter, 4);
        row->setSpacing(8);
        row->addWidget(list.title);
        if (beside)
            row->addWidget(beside, 1);
        else
            row->addStretch(1);
        for (QWidget *button : buttons)
            row->addWidget(button);
        layout->addLayout(row);
        layout->addWidget(list.none);
        auto *inset = new QHBoxLayout;
        inset->setContentsMargins(readingGutter - cellMargin, 0, readingGutter - cellMargin, 0);
        inset->addWidget(list.view);
        layout->addLayout(inset, stretch);
    };
    addSection(m_items, {m_reclaim}, m_outcome, 3);
    addSection(m_trash, {m_restore, m_delete, m_empty}, nullptr, 2);
    addSection(m_sessions, {}, nullptr, 3);

    m_later.setSingleShot(true);
    m_later.setInterval(calm);
    connect(&m_later, &QTimer::timeout, this, &DiskPane::look);
    connect(m_again, &QPushButton::clicked, this, &DiskPane::look);
    connect(m_restore, &QPushButton::clicked, this, &DiskPane::restore);
    connect(m_delete, &QPushButton::clicked, this, &DiskPane::askDelete);
    connect(m_empty, &QPushButton::clicked, this, &DiskPane::askEmpty);
    connect(m_reclaim, &QPushButton::clicked, this, &DiskPane::askReclaim);
    connect(m_items.model, &RowModel::chosenChanged, this, &DiskPane::updateButtons);
    connect(m_trash.view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DiskPane::updateButtons);
    connect(m_trash.view, &QTreeView::activated, this, &DiskPane::restore);
    connect(&engine.storage, &Api::Storage::trashChanged, this, [this] {
        if (isVisible())
            m_later.start();
    });
    updateButtons();
}

DiskPane::List DiskPane::makeList(const QStringList &headings, const QString &title, const QString &none,
                                  const char *name)
{
    List list;
    list.model = new RowModel(headings, this);
    list.title = makeLabel(title, TextStyle::Strong, Token::Text, this);
    list.none = makeLabel(none, TextStyle::Secondary, Token::Text2, this);
    list.none->setContentsMargins(readingGutter, 0, readingGutter, 8);
    list.none->setWordWrap(true);
    list.view = new QTreeView(this);
    list.view->setObjectName(QLatin1String(name));
    list.view->setAccessibleName(title);
    list.view->setModel(list.model);
    list.view->setRootIsDecorated(false);
    list.view->setUniformRowHeights(true);
    list.view->setItemDelegate(new RowHeight(list.view));
    list.view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.view->setFrameShape(QFrame::NoFrame);
    list.view->setSelectionBehavior(QAbstractItemView::SelectRows);
    list.view->setSelectionMode(QAbstractItemView::SingleSelection);
    list.view->setTextElideMode(Qt::ElideRight);
    list.view->header()->setStretchLastSection(true);
    list.view->header()->setSectionsMovable(false);
    list.view->setMinimumHeight(72);
    return list;
}

void DiskPane::takeFocus()
{
    m_items.view->setFocus(Qt::OtherFocusReason);
}

void DiskPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    look();
}

void DiskPane::look()
{
    if (m_isLooking)
        return;
    m_isLooking = true;
    updateButtons();
    Q_EMIT busyChanged(true, -1);
    m_engine.storage.report().then(this, [this](const Result<DiskReport> &report) {
        m_isLooking = false;
        Q_EMIT busyChanged(m_isWorking, -1);
        if (report)
            present(*report);
        else
            m_summary->setText(report.error().message);
        updateButtons();
    });
}

void DiskPane::present(const DiskReport &report)
{
    m_summary->setText(partsText(report));
    const QString selected = [this] {
        const Row *const row = m_trash.model->row(m_trash.view->currentIndex());
        return row ? row->id : QString();
    }();
    m_items.model->setRows(reclaimRows(report));
    m_trash.model->setRows(trashRows(report.trash, QDateTime::currentDateTimeUtc()));
    m_sessions.model->setRows(usageRows(report));
    for (const List &list : {m_items, m_trash, m_sessions}) {
        const bool any = list.model->rowCount() > 0;
        list.view->setVisible(any);
        list.none->setVisible(!any);
        for (int column = 0; column < list.model->columnCount(); ++column) {
            list.view->resizeColumnToContents(column);
            list.view->setColumnWidth(column, std::min(list.view->columnWidth(column) + 16, 320));
        }
    }
    for (int i = 0; i < m_trash.model->rowCount(); ++i) {
        const QModelIndex index = m_trash.model->index(i, 0);
        if (i == 0 || m_trash.model->row(index)->id == selected)
            m_trash.view->setCurrentIndex(index);
    }
}

void DiskPane::updateButtons()
{
    const bool isFree = !m_isWorking;
    const bool hasTrash = m_trash.model->rowCount() > 0;
    const bool isOne = m_trash.view->selectionModel()->hasSelection();
    m_again->setEnabled(!m_isLooking && isFree);
    m_restore->setVisible(hasTrash);
    m_delete->setVisible(hasTrash);
    m_empty->setVisible(hasTrash);
    m_restore->setEnabled(isOne && isFree);
    m_delete->setEnabled(isOne && isFree);
    m_empty->setEnabled(isFree);
    const qint64 bytes = m_items.model->chosenBytes();
    m_reclaim->setVisible(m_items.model->rowCount() > 0);
    m_reclaim->setEnabled(bytes > 0 && isFree);
    m_reclaim->setText(bytes > 0 ? tr("Reclaim %1…").arg(sizeText(bytes)) : tr("Reclaim"));
}

/// Whatever it says, the page looks again: the list is what counts.
template <typename T>
void DiskPane::then(Pending<T> pending)
{
    m_isWorking = true;
    updateButtons();
    Q_EMIT busyChanged(true, -1);
    pending.then(this, [this](const Result<T> &result) {
        m_isWorking = false;
        if (!result && result.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(result.error());
        look();
    });
}

void DiskPane::restore()
{
    if (const Row *const row = m_trash.model->row(m_trash.view->currentIndex()); row && !m_isWorking)
        restoreAs(row->id, {});
}

void DiskPane::restoreAs(const QString &id, const QString &session)
{
    m_isWorking = true;
    updateButtons();
    m_engine.storage.restore(id, session).then(this, [this, id](const Result<SessionInfo> &back) {
        m_isWorking = false;
        if (!back && back.error().code == ErrorCode::AlreadyExists) {
            auto *dialog = new NameDialog({tr("Restore under another id"),
                                           tr("Another session has its id by now. Letters, digits, “-” and “_”."),
                                           tr("For example %1").arg(QStringLiteral("restored-1")), tr("Restore")},
                                          {}, longestId, this);
            connect(dialog, &NameDialog::chosen, this, [this, id](const QString &name) {
                if (!name.isEmpty())
                    restoreAs(id, name);
            });
            dialog->open();
        } else if (!back) {
            Q_EMIT failed(back.error());
        }
        look();
    });
}

void DiskPane::askDelete()
{
    const Row *const row = m_trash.model->row(m_trash.view->currentIndex());
    if (!row)
        return;
    auto *dialog = new ConfirmDialog(
        tr("Delete “%1” for good?").arg(row->cells.first()),
        tr("Its workspace, checkpoints and records (%1) go now. This cannot be undone.").arg(sizeText(row->bytes)),
        tr("Keep"), tr("Delete now"), this);
    connect(dialog, &QDialog::accepted, this, [this, id = row->id] { then(m_engine.storage.removeTrashed(id)); });
    dialog->open();
}

void DiskPane::askEmpty()
{
    const int count = m_trash.model->rowCount();
    auto *dialog =
        new ConfirmDialog(tr("Empty the trash?"),
                          count == 1 ? tr("One deleted session goes for good. This cannot be undone.")
                                     : tr("%1 deleted sessions go for good. This cannot be undone.").arg(count),
                          tr("Keep"), tr("Empty the trash"), this);
    connect(dialog, &QDialog::accepted, this, [this] { then(m_engine.storage.emptyTrash()); });
    dialog->open();
}

void DiskPane::askReclaim()
{
    constexpr qsizetype named = 6;
    const QList<Row> rows = m_items.model->chosen();
    if (rows.isEmpty())
        return;
    QStringList items;
    QStringList words;
    for (const Row &row : rows) {
        items.append(row.id);
        if (row.isLoss && words.size() < named)
            words.append(QStringLiteral("%1: %2").arg(row.cells[0], row.cells[2]));
    }
    if (words.isEmpty()) {
        reclaim(items);
        return;
    }
    if (const auto losses = std::ranges::count_if(rows, &Row::isLoss); losses > words.size())
        words.append(tr("and %1 more").arg(losses - words.size()));
    auto *dialog = new ConfirmDialog(
        tr("Reclaim %1?").arg(sizeText(m_items.model->chosenBytes())),
        tr("What is deleted for it cannot be brought back. %1.").arg(words.join(QStringLiteral("; "))), tr("Keep"),
        tr("Reclaim"), this);
    connect(dialog, &QDialog::accepted, this, [this, items] { reclaim(items); });
    dialog->open();
}

void DiskPane::reclaim(const QStringList &items)
{
    m_isWorking = true;
    m_outcome->setText(tr("Gives room back…"));
    updateButtons();
    Q_EMIT busyChanged(true, -1);
    m_engine.storage.reclaim(items).then(this, [this](const Result<QList<ReclaimOutcome>> &outcomes) {
        m_isWorking = false;
        m_outcome->clear();
        if (!outcomes) {
            Q_EMIT failed(outcomes.error());
        } else {
            qint64 bytes = 0;
            for (const ReclaimOutcome &outcome : *outcomes) {
                bytes += outcome.bytes;
                if (!outcome.problem.message.isEmpty())
                    Q_EMIT failed(outcome.problem);
            }
            m_outcome->setText(tr("%1 came back.").arg(sizeText(bytes)));
        }
        look();
    });
}

} // namespace Vitrine::Ui
