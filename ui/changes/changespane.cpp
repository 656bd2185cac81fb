// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/changespane.h"

#include "ui/changes/changedelegate.h"
#include "ui/changes/changemodel.h"
#include "ui/theme/foldingrow.h"
#include "ui/theme/format.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"
#include "ui/window/checkpointwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QShowEvent>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {
/// A comparison that takes longer is not made again by itself.
constexpr qint64 quick = 1000;
} // namespace

ChangesPane::ChangesPane(const PaneContext &context, QWidget *parent)
    : Pane(Place::Right, QStringLiteral("changes"), tr("Changes"), {}, parent), m_context(context),
      m_engine(context.engine), m_from(new QComboBox(this)), m_to(new QComboBox(this)),
      m_again(makeButton(tr("Files have changed. Compare again"), QStringLiteral("redo"), ButtonKind::Link, this)),
      m_sum(makeLabel({}, TextStyle::Secondary, Token::Text2, this)), m_stack(new QStackedWidget(this)),
      m_model(new ChangeModel(context.engine.checkpoints, this)), m_view(new QListView(m_stack)),
      m_empty(new EmptyState(m_stack))
{
    m_from->setAccessibleName(tr("Compare this state"));
    m_to->setAccessibleName(tr("with this state"));
    m_from->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_to->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_to->setMinimumWidth(110);
    auto *head = new FoldingRow({paneGutter, 8, paneGutter, 4}, 8, this);
    head->addWidget(m_from, 2); // a screen reader has the parts in the order in which they come
    auto *with = new QWidget(head);
    auto *withLayout = new QHBoxLayout(with);
    withLayout->setContentsMargins({});
    withLayout->setSpacing(8);
    withLayout->addWidget(makeLabel(tr("with"), TextStyle::Secondary, Token::Text2, with));
    withLayout->addWidget(m_to, 1);
    head->addWidget(with, 1);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(paneGutter, 0, paneGutter, 6);
    below->addWidget(m_sum);
    below->addStretch(1);
    below->addWidget(m_again);
    m_again->hide();
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ChangeDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setAccessibleName(tr("Changed files"));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addLayout(below);
    layout->addWidget(m_stack, 1);

    using Menu = Actions::Menu;
    m_refresh = context.actions.add({QStringLiteral("changes.compare"),
                                     tr("Compare again"),
                                     QStringLiteral("redo"),
                                     Menu::Workspace,
                                     {QKeySequence(QStringLiteral("Ctrl+Alt+D"))}},
                                    this, [this] { compareNow(); });
    context.actions.add({QStringLiteral("changes.show"),
                         tr("What changed"),
                         QStringLiteral("diff"),
                         Menu::Workspace,
                         {QKeySequence(QStringLiteral("Ctrl+Shift+D"))},
                         true},
                        this, [this] {
                            Q_EMIT raiseRequested();
                            takeFocus();
                        });

    m_soon.setSingleShot(true);
    m_soon.setInterval(1500ms);
    m_soon.callOnTimeout(this, &ChangesPane::compareNow);
    connect(m_from, &QComboBox::activated, this, &ChangesPane::boxChosen);
    connect(m_to, &QComboBox::activated, this, &ChangesPane::boxChosen);
    connect(m_again, &QPushButton::clicked, this, &ChangesPane::compareNow);
    connect(m_model, &ChangeModel::stateChanged, this, &ChangesPane::updateState);
    // A click, a key and the arrow keys alike: what is marked is shown.
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { open(current); });
    connect(m_view, &QListView::clicked, this, &ChangesPane::open);
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (m_model->state() == ChangeModel::State::Failed)
            compareNow();
    });
    connect(&m_engine.checkpoints, &Api::Checkpoints::changed, this, [this](const SessionKey &key) {
        if (m_session && m_session->key == key)
            listCheckpoints();
    });
    const auto changed = [this](const SessionKey &key) {
        if (m_session && m_session->key == key)
            filesChanged();
    };
    connect(&m_engine.files, &Api::Files::folderChanged, this, changed);
    connect(&m_engine.files, &Api::Files::allChanged, this, changed);
    updateState();
}

QList<QAction *> ChangesPane::cornerActions() const
{
    return {m_refresh};
}

void ChangesPane::setSession(const std::optional<SessionInfo> &session)
{
    const bool another = session.has_value() != m_session.has_value() || (session && session->key != m_session->key);
    m_session = session;
    if (m_page)
        m_page->setSession(session);
    if (!another)
        return;
    ++m_turn;
    m_checkpoints.clear();
    m_fromId.clear();
    m_toId.clear();
    m_followsNewest = true;
    m_listed = false;
    m_stale = true;
    m_model->clear();
    if (isVisible())
        listCheckpoints();
    updateState();
}

void ChangesPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    if (!m_listed)
        listCheckpoints();
    else if (m_stale)
        compareNow();
}

void ChangesPane::listCheckpoints()
{
    if (!m_session || !isVisible()) {
        m_listed = false;
        return;
    }
    m_listed = true;
    m_engine.checkpoints.list(m_session->key)
        .then(this, [this, turn = m_turn](const Result<QList<CheckpointInfo>> &list) {
            if (turn != m_turn)
                return;
            m_checkpoints = list.value_or(QList<CheckpointInfo>());
            const auto isThere = [this](const QString &id) {
                return id.isEmpty() || std::ranges::contains(m_checkpoints, id, &CheckpointInfo::id);
            };
            const QString before = m_fromId + QLatin1Char(' ') + m_toId;
            if (!isThere(m_toId))
                m_toId.clear();
            m_followsNewest = m_followsNewest || !isThere(m_fromId);
            if (m_followsNewest)
                m_fromId = m_checkpoints.isEmpty() ? QString() : m_checkpoints.first().id;
            fill(m_from, m_fromId);
            fill(m_to, m_toId);
            if (m_stale || before != m_fromId + QLatin1Char(' ') + m_toId)
                compareNow();
            updateState();
        });
}

QString ChangesPane::nameOf(const QString &id) const
{
    if (id.isEmpty())
        return tr("Now");
    const auto found = std::ranges::find(m_checkpoints, id, &CheckpointInfo::id);
    if (found == m_checkpoints.end())
        return id;
    return tr("%1, %2").arg(checkpointTitle(*found), whenText(found->createdAt, QDateTime::currentDateTimeUtc()));
}

void ChangesPane::fill(QComboBox *box, const QString &id)
{
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(nameOf({}), QString());
    for (const CheckpointInfo &one : std::as_const(m_checkpoints))
        box->addItem(nameOf(one.id), one.id);
    box->setCurrentIndex(std::max(box->findData(id), 0));
    box->setToolTip(box->currentText());
}

void ChangesPane::boxChosen()
{
    compare(m_from->currentData().toString(), m_to->currentData().toString());
}

void ChangesPane::compare(const QString &from, const QString &to)
{
    m_followsNewest = false;
    m_fromId = from;
    m_toId = to;
    m_from->setCurrentIndex(std::max(m_from->findData(from), 0));
    m_to->setCurrentIndex(std::max(m_to->findData(to), 0));
    compareNow();
}

bool ChangesPane::showChanges(const QString &from, const QString &to)
{
    if (!m_session)
        return false;
    compare(from, to);
    return true;
}

void ChangesPane::compareNow()
{
    m_soon.stop();
    if (!m_session || !isVisible()) {
        m_stale = true;
        return;
    }
    m_stale = false;
    m_again->hide();
    if (m_fromId == m_toId) {
        m_model->clear();
        return;
    }
    m_model->compare(m_session->key, m_fromId, m_toId);
    if (m_page && m_page->onlyFor() == m_session->key)
        m_page->showAgain();
}

void ChangesPane::filesChanged()
{
    if (!m_fromId.isEmpty() && !m_toId.isEmpty())
        return; // what is kept does not change
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    if (m_model->state() == ChangeModel::State::Ready && m_model->took() > quick)
        m_again->show();
    else if (!m_soon.isActive())
        m_soon.start();
}

void ChangesPane::updateState()
{
    using State = ChangeModel::State;
    const int count = m_model->rowCount();
    QWidget *page = m_empty;
    Q_EMIT busyChanged(m_model->state() == State::Comparing, -1);
    if (!m_session) {
        m_empty->setContent(tr("No session selected"), tr("Select one to see what changed in its workspace."));
    } else if (m_listed && m_checkpoints.isEmpty()) {
        m_empty->setContent(tr("Nothing to compare with yet"),
                            tr("A checkpoint is taken before each prompt and each test run; from then on what changed "
                               "is shown here."));
    } else if (m_model->state() == State::Failed) {
        m_empty->setContent(tr("The states cannot be compared"), m_model->error().message, tr("Try again"),
                            QStringLiteral("redo"));
    } else if (m_fromId == m_toId && m_listed) {
        m_empty->setContent(tr("Twice the same state"), tr("Choose two that differ."));
    } else if (m_model->state() == State::Ready && count == 0) {
        m_empty->setContent(tr("Nothing changed"), tr("Both states have the same files."));
    } else {
        page = m_view;
    }
    m_stack->setCurrentWidget(page);
    m_from->setEnabled(!m_checkpoints.isEmpty());
    m_to->setEnabled(!m_checkpoints.isEmpty());
    m_refresh->setEnabled(m_session.has_value());
    m_sum->setText(count == 0               ? QString()
                   : !m_model->isComplete() ? tr("More than %1 files; the first are shown").arg(count)
                   : count == 1             ? tr("1 file")
                                            : tr("%1 files").arg(count));
    setBadge(count == 0 ? QString() : QString::number(count));
}

void ChangesPane::open(const QModelIndex &index)
{
    const FileChange *const change = m_model->change(index);
    if (!change || !m_session)
        return;
    const FileEntry &entry = change->kind == FileChange::Kind::Removed ? change->before : change->after;
    if (entry.kind != FileEntry::Kind::File)
        return;
    const bool isNew = !m_page || m_page->onlyFor() != m_session->key;
    if (isNew) {
        if (m_page)
            Q_EMIT m_page->closeRequested();
        m_page = new ComparePage(m_context);
        connect(m_page, &ComparePage::workspaceChanged, this, &ChangesPane::compareNow);
        connect(m_page, &Pane::failed, this, &Pane::failed);
    }
    m_page->setSession(m_session);
    m_page->showChange(m_session->key, {m_fromId, m_toId, nameOf(m_fromId), nameOf(m_toId)}, *change);
    if (isNew)
        Q_EMIT pageOpened(m_page, true);
    else
        Q_EMIT m_page->raiseRequested();
}

void ChangesPane::takeFocus()
{
    if (m_stack->currentWidget() == m_view)
        m_view->setFocus(Qt::OtherFocusReason);
    else
        m_from->setFocus(Qt::OtherFocusReason);
}

} // namespace Vitrine::Ui
