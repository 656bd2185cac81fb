// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkpoints/checkpointspane.h"

#include "ui/checkpoints/checkpointmodel.h"
#include "ui/checkpoints/timelineview.h"
#include "ui/theme/foldingrow.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"
#include "ui/window/checkpointwords.h"
#include "ui/window/questions.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Vitrine::Ui {

namespace {

constexpr int maxSessionName = 120;

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace

CheckpointsPane::CheckpointsPane(const PaneContext &context, QWidget *parent)
    : Pane(Place::Right, QStringLiteral("checkpoints"), tr("Checkpoints"), {}, parent), m_engine(context.engine),
      m_model(new CheckpointModel(context.engine.checkpoints, this)),
      m_takeButton(makeButton(tr("Checkpoint now"), QStringLiteral("flag"), ButtonKind::Plain, this)),
      m_summary(makeLabel({}, TextStyle::Secondary, Token::Text2, this)), m_stack(new QStackedWidget(this)),
      m_view(new TimelineView(m_stack)), m_empty(new EmptyState(m_stack))
{
    m_view->setModel(m_model);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *head = new FoldingRow({paneGutter, 8, paneGutter, 8}, 12, this);
    head->addWidget(m_takeButton);
    head->addStretch();
    head->addWidget(m_summary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_stack, 1);
    makeActions(context.actions);

    connect(m_takeButton, &QPushButton::clicked, this, &CheckpointsPane::askTake);
    connect(m_view, &TimelineView::chosen, this, &CheckpointsPane::choose);
    connect(m_view, &TimelineView::menuRequested, this, [this](const QModelIndex &index, const QPoint &position) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(menu, index);
        menu->popup(position);
    });
    connect(m_view, &TimelineView::deleteRequested, this, [this](const QModelIndex &index) {
        if (const CheckpointInfo *one = m_model->checkpoint(index))
            askDelete(*one);
    });
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (m_model->state() == CheckpointModel::State::Failed)
            m_model->reload();
        else
            askTake();
    });
    connect(m_model, &CheckpointModel::stateChanged, this, &CheckpointsPane::updateState);
    setSession(std::nullopt);
}

void CheckpointsPane::makeActions(Actions &actions)
{
    using Menu = Actions::Menu;
    const auto key = [](const char *text) { return QKeySequence(QLatin1String(text)); };
    m_take = actions.add({QStringLiteral("checkpoint.take"),
                          tr("Checkpoint…"),
                          QStringLiteral("flag"),
                          Menu::Workspace,
                          {key("Ctrl+Shift+S")},
                          true},
                         this, [this] { askTake(); });
    actions.add({QStringLiteral("checkpoint.show"),
                 tr("Go to checkpoints"),
                 QStringLiteral("flag"),
                 Menu::Workspace,
                 {key("Ctrl+Alt+H")}},
                this, [this] {
                    Q_EMIT raiseRequested();
                    takeFocus();
                });
    m_more = new QAction(themeIcon(QStringLiteral("more")), tr("More"), this);
    auto *menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillMenu(menu, m_view->currentIndex());
    });
    m_more->setMenu(menu);
    connect(m_more, &QAction::triggered, this, [menu] { menu->popup(QCursor::pos()); });
}

void CheckpointsPane::setSession(const std::optional<SessionInfo> &session)
{
    m_session = session;
    m_model->setSession(session ? std::optional(session->key) : std::nullopt);
    updateState();
}

QString CheckpointsPane::summary() const
{
    return m_summary->text();
}

void CheckpointsPane::updateState()
{
    using State = CheckpointModel::State;
    const qsizetype count = m_model->checkpoints().size();
    QWidget *page = m_empty;
    if (!m_session) {
        m_empty->setContent(tr("No session selected"), tr("Select one to see what its workspace was."));
    } else if (m_model->state() == State::Failed) {
        m_empty->setContent(tr("The checkpoints cannot be listed"), m_model->error().message, tr("Try again"),
                            QStringLiteral("redo"));
    } else if (m_model->state() == State::Ready && count == 0) {
        m_empty->setContent(tr("No checkpoints yet"),
                            tr("One is taken before each prompt and each test run, and whenever you ask for it."),
                            tr("Checkpoint now"), QStringLiteral("flag"));
    } else {
        page = m_view;
    }
    m_stack->setCurrentWidget(page);
    m_takeButton->setVisible(page == m_view);
    m_take->setEnabled(m_session.has_value());
    m_summary->setText(count == 0 ? QString() : tr("%1, together %2").arg(count).arg(sizeText(m_model->bytes())));
    setBadge(count == 0 ? QString() : QString::number(count));
}

// --- What can be done

void CheckpointsPane::begin()
{
    if (m_working++ == 0)
        Q_EMIT busyChanged(true, -1);
}

bool CheckpointsPane::end(const Error *error)
{
    if (--m_working == 0)
        Q_EMIT busyChanged(false, -1);
    if (error && error->code != ErrorCode::Cancelled)
        Q_EMIT failed(*error);
    return !error;
}

void CheckpointsPane::askTake()
{
    if (!m_session)
        return;
    auto *dialog = new NameDialog({tr("Checkpoint now"),
                                   tr("Keeps the workspace as it is now, until you delete it. Nothing is stopped."),
                                   tr("For example Before refactor"), tr("Take checkpoint")},
                                  {}, NewCheckpoint::maxName, window());
    connect(dialog, &NameDialog::chosen, this, &CheckpointsPane::take);
    dialog->open();
}

void CheckpointsPane::take(const QString &name)
{
    if (!m_session)
        return;
    begin();
    NewCheckpoint request;
    request.session = m_session->key;
    request.name = name;
    m_engine.checkpoints.create(request).then(
        this, [this](const Result<CheckpointInfo> &result) { end(result ? nullptr : &result.error()); });
}

bool CheckpointsPane::showCheckpoint(const CheckpointInfo &checkpoint)
{
    if (!m_session || checkpoint.session != m_session->key)
        return false;
    m_model->setShown(checkpoint.id);
    if (const QModelIndex index = m_model->indexOf(checkpoint.id); index.isValid())
        m_view->setCurrentIndex(index);
    return false;
}

bool CheckpointsPane::restoreCheckpoint(const CheckpointInfo &checkpoint)
{
    if (!m_session || checkpoint.session != m_session->key)
        return false;
    QString what =
        tr("The workspace becomes what it was then. Its present state becomes a checkpoint first, so nothing "
           "is lost.");
    if (hasMachine(m_session->state))
        what += u' ' + tr("The session is running and will be stopped in order.");
    else if (m_session->isSuspended())
        what += u' ' + tr("The session is suspended; what ran in it does not go on.");
    auto *dialog = new ConfirmDialog(tr("Restore %1?").arg(checkpointMention(checkpoint, now())), what, tr("Cancel"),
                                     tr("Restore"), window(), ButtonKind::Filled);
    connect(dialog, &QDialog::accepted, this, [this, checkpoint] {
        begin();
        m_engine.checkpoints.restore(checkpoint.session, checkpoint.id)
            .then(this, [this, key = checkpoint.session](const Result<void> &result) {
                if (!end(result ? nullptr : &result.error()))
                    return;
                CheckpointInfo present; // is what one wants to see now
                present.session = key;
                Q_EMIT checkpointRequested(present);
            });
    });
    dialog->open();
    return true;
}

void CheckpointsPane::askFork(const CheckpointInfo &checkpoint)
{
    if (!m_session)
        return;
    auto *dialog = new NameDialog(
        {tr("Fork into a new session"),
         tr("A new session begins with the files of %1. Nothing is copied, and this session stays as it is.")
             .arg(checkpointMention(checkpoint, now())),
         {},
         tr("Fork")},
        tr("%1, fork").arg(m_session->name).left(maxSessionName), maxSessionName, window());
    connect(dialog, &NameDialog::chosen, this, [this, checkpoint](const QString &name) { fork(checkpoint, name); });
    dialog->open();
}

void CheckpointsPane::fork(const CheckpointInfo &checkpoint, const QString &name)
{
    begin();
    m_engine.checkpoints.fork({checkpoint.session, checkpoint.id, {}, name})
        .then(this, [this](const Result<SessionInfo> &result) {
            if (end(result ? nullptr : &result.error()))
                Q_EMIT sessionRequested(result->key);
        });
}

void CheckpointsPane::askDelete(const CheckpointInfo &checkpoint)
{
    auto *dialog = new ConfirmDialog(
        tr("Delete %1?").arg(checkpointMention(checkpoint, now())),
        tr("This state of the workspace goes, with %1 on this computer's disk. The workspace, other checkpoints and "
           "forks keep all they have. This cannot be undone.")
            .arg(sizeText(checkpoint.bytes)),
        tr("Keep"), tr("Delete"), window());
    connect(dialog, &QDialog::accepted, this, [this, checkpoint] {
        begin();
        m_engine.checkpoints.remove(checkpoint.session, checkpoint.id).then(this, [this](const Result<void> &result) {
            end(result ? nullptr : &result.error());
        });
    });
    dialog->open();
}

// --- The list

void CheckpointsPane::choose(const QModelIndex &index)
{
    const CheckpointInfo *one = m_model->checkpoint(index);
    CheckpointInfo chosen;
    chosen.session = m_session->key;
    Q_EMIT checkpointRequested(one ? *one : chosen);
}

void CheckpointsPane::fillMenu(QMenu *menu, const QModelIndex &index)
{
    const CheckpointInfo *found = m_model->checkpoint(index);
    if (!found) {
        menu->addAction(m_take);
        return;
    }
    const CheckpointInfo one = *found;
    const auto add = [&](const QString &icon, const QString &text, auto deed) {
        connect(menu->addAction(themeIcon(icon), text), &QAction::triggered, this, deed);
    };
    add(QStringLiteral("folder"), tr("Show its files"), [this, one] { Q_EMIT checkpointRequested(one); });
    menu->addSeparator();
    add(QStringLiteral("restore"), tr("Restore…"), [this, one] { restoreCheckpoint(one); });
    add(QStringLiteral("fork"), tr("Fork into a new session…"), [this, one] { askFork(one); });
    menu->addSeparator();
    add(QStringLiteral("trash"), tr("Delete…"), [this, one] { askDelete(one); });
}

void CheckpointsPane::takeFocus()
{
    if (m_stack->currentWidget() == m_view) {
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_model->indexOf(m_model->shown()));
        m_view->setFocus(Qt::OtherFocusReason);
    } else if (m_empty->button()->isVisible()) {
        m_empty->button()->setFocus(Qt::OtherFocusReason);
    } else {
        setFocus(Qt::OtherFocusReason);
    }
}

} // namespace Vitrine::Ui
