// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filespane.h"

#include "engine/transfer/filesat.h"
#include "ui/files/codecolors.h"
#include "ui/files/codeview.h"
#include "ui/files/dragout.h"
#include "ui/files/externaledit.h"
#include "ui/files/filechanges.h"
#include "ui/files/filefollow.h"
#include "ui/files/filepage.h"
#include "ui/files/fileview.h"
#include "ui/files/foundfiles.h"
#include "ui/files/quickopen.h"
#include "ui/files/transferbar.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"
#include "ui/theme/widgets.h"
#include "ui/window/checkpointwords.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr int previewFrom = 280; ///< narrower or lower panes have no preview: a click opens the file in the centre
constexpr int previewFromHeight = 380;
constexpr qsizetype maxRemembered = 30;

/// Its machine has the disk, or gets or gives it back just now.
bool isLive(const SessionInfo &session)
{
    return session.state != SessionState::Stopped && session.state != SessionState::Failed;
}

/// From its machine, or straight from its disk.
bool isReadable(const SessionInfo &session)
{
    return session.state != SessionState::Starting && session.state != SessionState::Stopping;
}

/// An icon and a word at the end of the path's line; the icon follows the theme.
class ReadOnlyLabel : public QWidget
{
public:
    explicit ReadOnlyLabel(QWidget *parent) : QWidget(parent)
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(16, 0, 0, 0);
        layout->addWidget(makeLabel(FilesPane::tr("read-only"), TextStyle::Secondary, Token::Text2, this));
        setToolTip(FilesPane::tr("This is the workspace as the disk has it. Nothing here can be changed."));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, (height() - 12) / 2,
                           iconPixmap(QStringLiteral("lock"), Token::Text2, 12, devicePixelRatioF()));
    }
};

} // namespace

FilesPane::FilesPane(const PaneContext &context, QWidget *parent)
    : Pane(Place::Right, QStringLiteral("files"), tr("Files"), QStringLiteral("folder"), parent),
      m_engine(context.engine), m_colors(std::make_shared<CodeColors>()),
      m_files(std::make_unique<Transfer::FilesAt>(context.engine.files, context.engine.checkpoints)),
      m_model(new FileModel(*m_files, this)), m_banner(new Banner(this)),
      m_restore(makeButton(tr("Restore…"), {}, ButtonKind::Link, m_banner)),
      m_field(new SearchField(tr("Find a file"), this)), m_place(makeLabel({}, TextStyle::Code, Token::Text2, this)),
      m_readOnly(new ReadOnlyLabel(this)), m_stack(new QStackedWidget(this)), m_tree(new FileTree(m_model, m_stack)),
      m_found(new FoundFiles(*m_files, m_stack)), m_empty(new EmptyState(m_stack)),
      m_splitter(new QSplitter(Qt::Vertical, this)),
      m_preview(new FileView(FileView::Mode::Preview, *m_files, m_colors.get(), m_splitter)),
      m_transfers(new Transfers(context.engine, this)), m_transferBar(new TransferBar(*m_transfers, this)),
      m_dragOut(new DragOut(*m_transfers, m_tree)), m_changes(new FileChanges(context.engine, *m_transfers, this)),
      m_quickOpen(new QuickOpen(context.engine.files, this)), m_follow(new FileFollow(context.engine.files, this))
{
    leftToRight(m_place);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_found);
    m_stack->addWidget(m_empty);

    auto *upper = new QWidget(m_splitter);
    auto *top = new QVBoxLayout(upper);
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(paneGutter, 8, paneGutter, 4);
    head->setSpacing(8);
    head->addWidget(m_field);
    auto *place = new QHBoxLayout;
    place->addWidget(m_place);
    place->addStretch(1);
    place->addWidget(m_readOnly);
    head->addLayout(place);
    top->addLayout(head);
    top->addWidget(m_stack, 1);

    m_splitter->addWidget(upper);
    m_splitter->addWidget(m_preview);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 55);
    m_splitter->setStretchFactor(1, 45);
    m_splitter->setSizes({550, 450});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_transferBar);
    m_banner->addWidget(m_restore);
    m_banner->hide();

    makeMenu();
    makeActions(context.actions);
    makeChangeActions(context.actions);
    makeMoreActions(context.actions);
    connectChanges();

    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setText(text);
        updateState();
    });
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (m_stack->currentWidget() == m_found)
            m_found->selectFirst();
    });
    connect(m_field, &SearchField::left, this, [this] { m_tree->setFocus(Qt::OtherFocusReason); });
    connect(m_tree, &FileTree::shown, this, &FilesPane::showPreview);
    connect(m_tree, &FileTree::opened, this, [this](const QByteArray &path) { open(path, 0, true); });
    connect(m_tree, &FileTree::menuRequested, this,
            [this](const QPoint &where) { showMenu(m_tree->currentPath(), where); });
    connect(m_found, &FoundFiles::shown, this, &FilesPane::showPreview);
    connect(m_found, &FoundFiles::opened, this, [this](const QByteArray &path, const FileEntry &entry) {
        if (entry.kind == FileEntry::Kind::Folder) {
            m_field->clear();
            m_tree->reveal(path);
            m_tree->setFocus(Qt::OtherFocusReason);
        } else {
            open(path, 0, true);
        }
    });
    connect(m_found, &FoundFiles::menuRequested, this, &FilesPane::showMenu);
    connect(m_found, &FoundFiles::left, this, [this] { m_field->setFocus(Qt::OtherFocusReason); });
    connect(m_preview, &FileView::openRequested, this,
            [this](const QByteArray &path) { open(path, m_preview->code()->currentLine(), true); });
    connect(m_preview, &FileView::fileLinkActivated, this,
            [this](const QByteArray &path, int line) { open(path, line, true); });
    connect(m_model, &FileModel::stateChanged, this, &FilesPane::updateState);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &FilesPane::updateState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &FilesPane::updateState);
    connect(m_model, &FileModel::busyChanged, this, [this](bool busy) { Q_EMIT busyChanged(busy, -1); });
    connect(m_empty, &EmptyState::triggered, m_model, &FileModel::refreshAll);
    connect(m_banner, &Banner::triggered, this, [this] {
        CheckpointInfo present;
        present.session = m_session->key;
        Q_EMIT checkpointRequested(present);
    });
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreRequested(m_checkpoint); });
    connect(&m_engine.checkpoints, &Api::Checkpoints::changed, this, [this](const SessionKey &key) {
        if (m_session && key == m_session->key)
            lookForCheckpoint();
    });
    m_engine.settings.value(QString::fromLatin1(hiddenSetting)).then(this, [this](const Result<QVariant> &value) {
        if (value && value->isValid())
            setShowHidden(value->toBool());
    });
    setSession(std::nullopt);
}

FilesPane::~FilesPane()
{
    delete m_quickOpen;
    for (ExternalEdit *edit : externalEdits())
        delete edit;
    delete m_dragOut;
    delete m_changes;
    delete m_transferBar;
    delete m_transfers;
    // Before the colours and the files, which they use.
    delete m_preview;
    delete m_found;
    delete m_tree;
    delete m_model;
}

QList<QAction *> FilesPane::cornerActions() const
{
    return {m_more};
}

void FilesPane::setShowHidden(bool show)
{
    m_hidden->setChecked(show);
    m_model->setShowHidden(show);
}

// --- The session

void FilesPane::setSession(const std::optional<SessionInfo> &session)
{
    const std::optional<SessionKey> was = m_session ? std::optional(m_session->key) : std::nullopt;
    const std::optional<SessionKey> is = session ? std::optional(session->key) : std::nullopt;
    // While a machine comes or goes nothing can be listed; what is shown stays, so that one view goes over into the
    // other.
    const bool keeps = was == is && m_model->session() == is;
    const std::optional<SessionKey> shown = session && (isReadable(*session) || keeps) ? is : std::nullopt;
    if (was && m_model->session() && shown != m_model->session()) {
        if (m_remembered.size() >= maxRemembered)
            m_remembered.clear();
        m_remembered.insert(*was, m_tree->remembered());
    }
    m_session = session;
    m_changes->setSession(session);
    if (m_quickOpen)
        m_quickOpen->setSession(is);
    for (ExternalEdit *edit : externalEdits())
        edit->setSession(session);
    if (was != is && !m_checkpoint.id.isEmpty()) {
        m_checkpoint = {};
        m_files->setCheckpoint({});
    }
    if (shown != m_model->session()) {
        if (was != is) {
            m_preview->clear();
            m_field->clear();
        }
        m_tree->restore(shown ? m_remembered.value(*shown) : FileTree::Remembered());
        m_model->setSession(shown);
        m_found->setSession(shown);
    }
    updateActive();
    updateState();
}

bool FilesPane::showCheckpoint(const CheckpointInfo &checkpoint)
{
    if (!m_session || checkpoint.session != m_session->key)
        return false;
    if (checkpoint.id != m_checkpoint.id)
        switchTo(checkpoint);
    return true;
}

void FilesPane::switchTo(const CheckpointInfo &checkpoint)
{
    const std::optional<SessionKey> shown = m_model->session();
    const QByteArray previewed = m_preview->path();
    m_checkpoint = checkpoint;
    // Not as a change of the same files: nothing of it shall be marked as written just now.
    m_tree->restore(m_tree->remembered());
    m_model->setSession(std::nullopt);
    m_found->setSession(std::nullopt);
    m_preview->clear();
    m_files->setCheckpoint(checkpoint.id);
    m_model->setSession(shown);
    m_found->setSession(shown);
    if (m_session && !previewed.isEmpty())
        m_preview->showFile(m_session->key, previewed, m_session->mountPath);
    updateActive();
    updateState();
}

void FilesPane::lookForCheckpoint()
{
    if (m_checkpoint.id.isEmpty())
        return;
    m_engine.checkpoints.list(m_session->key)
        .then(this, [this, id = m_checkpoint.id](const Result<QList<CheckpointInfo>> &list) {
            if (list && id == m_checkpoint.id && !std::ranges::contains(*list, id, &CheckpointInfo::id))
                switchTo({});
        });
}

void FilesPane::updateActive()
{
    updateFollowing();
    m_model->setActive(isVisible());
    m_preview->setActive(isVisible() && m_preview->isVisible() && m_model->session().has_value());
}

void FilesPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    updateActive();
}

void FilesPane::hideEvent(QHideEvent *event)
{
    Pane::hideEvent(event);
    updateActive();
}

void FilesPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    updateState();
}

void FilesPane::updateState()
{
    const FileModel::State state = m_model->state();
    const bool shown = m_model->session().has_value();
    const bool looking = shown && !m_field->text().trimmed().isEmpty();
    QWidget *page = m_empty;
    if (!m_session) {
        m_empty->setContent(tr("No session selected"), tr("Select one to see its files."));
    } else if (!shown) {
        if (m_session->state == SessionState::Starting)
            m_empty->setContent(tr("The machine starts"), tr("Its files show as soon as it answers."));
        else
            m_empty->setContent(tr("The machine stops"), tr("The workspace is kept."));
    } else if (looking) {
        page = m_found;
    } else if (state == FileModel::State::Failed) {
        const Error &error = m_model->error();
        m_empty->setContent(tr("The files cannot be listed"), error.message, tr("Try again"), QStringLiteral("redo"));
    } else if (state == FileModel::State::Ready && m_model->rowCount() == 0) {
        m_empty->setContent(tr("This workspace is empty"),
                            m_checkpoint.id.isEmpty() ? tr("What the agent and your commands write shows here.")
                                                      : tr("There were no files in it at that time."));
    } else {
        page = m_tree;
    }
    m_stack->setCurrentWidget(page);
    m_field->setEnabled(shown);
    updateChangeActions();
    m_place->setVisible(shown);
    const bool then = !m_checkpoint.id.isEmpty();
    m_readOnly->setVisible(shown && (then || !isLive(*m_session)));
    QString place = m_session ? displayText(m_session->mountPath.toUtf8()) : QString();
    if (then) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        place = tr("%1 at %2").arg(place, whenText(m_checkpoint.createdAt, now));
        m_banner->setContent(StateShape::Stopped, tr("%1.").arg(checkpointTitle(m_checkpoint)),
                             tr("%1, read-only.").arg(whenText(m_checkpoint.createdAt, now)), tr("Back to now"));
    }
    m_place->setText(place);
    m_banner->setVisible(then);
    const bool preview = shown && width() >= previewFrom && height() >= previewFromHeight &&
                         !(state == FileModel::State::Ready && m_model->rowCount() == 0 && !looking);
    if (preview != m_preview->isVisibleTo(m_splitter)) {
        m_preview->setVisible(preview);
        updateActive();
    }
}

// --- Files

FilePage *FilesPane::page(const QByteArray &path) const
{
    for (const auto &one : m_pages) {
        if (one && m_session && one->onlyFor() == m_session->key && one->path() == path &&
            one->checkpoint() == m_checkpoint.id)
            return one;
    }
    return nullptr;
}

FilePage *FilesPane::pageInFront() const
{
    for (const auto &one : m_pages) {
        if (one && one->isVisible())
            return one;
    }
    return nullptr;
}

QByteArray FilesPane::selectedPath() const
{
    return m_stack->currentWidget() == m_found ? m_found->currentPath() : m_tree->currentPath();
}

void FilesPane::showPreview(const QByteArray &path, const FileEntry &entry)
{
    if (!m_session || entry.kind == FileEntry::Kind::Folder || entry.kind == FileEntry::Kind::Other)
        return;
    if (m_preview->isVisible())
        m_preview->showFile(m_session->key, path, m_session->mountPath);
    else
        open(path, 0, true); // there is no room to show it here
}

void FilesPane::open(const QByteArray &path, int line, bool inFront)
{
    if (!m_session)
        return;
    FilePage *shown = page(path);
    if (shown) {
        if (inFront)
            Q_EMIT shown->raiseRequested();
    } else {
        m_pages.removeIf([](const auto &one) { return !one; });
        shown = new FilePage(m_engine, m_colors, m_session->key, path, m_checkpoint);
        shown->setSession(m_session);
        m_pages.append(shown);
        Q_EMIT pageOpened(shown, inFront);
    }
    shown->view()->goToLine(line);
}

bool FilesPane::showFile(const QByteArray &path, int line)
{
    if (!m_session || path.isEmpty())
        return false;
    if (!m_checkpoint.id.isEmpty())
        switchTo({}); // who asks for a file means the one that is there
    m_tree->reveal(path);
    open(path, line, true);
    return true;
}

void FilesPane::takeFocus()
{
    if (m_stack->currentWidget() == m_found)
        m_found->selectFirst();
    else if (m_stack->currentWidget() == m_tree)
        m_tree->setFocus(Qt::OtherFocusReason);
    else if (m_empty->button()->isVisible())
        m_empty->button()->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

bool FilesPane::find()
{
    if (m_preview->isVisible() && m_preview->isAncestorOf(QApplication::focusWidget()))
        return m_preview->find();
    if (!m_field->isEnabled())
        return false;
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
    return true;
}

void FilesPane::copy()
{
    if (m_tree->hasFocus() || m_found->list()->hasFocus())
        copyPath(selectedPath());
    else
        Pane::copy();
}

} // namespace Vitrine::Ui
