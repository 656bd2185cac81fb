// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/promptpane.h"

#include "ui/content/safemarkdown.h"
#include "ui/prompt/filecompleter.h"
#include "ui/prompt/keptprompts.h"
#include "ui/prompt/promptcheckpoints.h"
#include "ui/prompt/promptqueue.h"
#include "ui/prompt/queuelist.h"
#include "ui/prompt/transcript.h"
#include "ui/prompt/transcriptexport.h"
#include "ui/prompt/transcriptsearch.h"
#include "ui/prompt/transcriptview.h"
#include "ui/prompt/turnchanges.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"
#include "ui/window/questions.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace Vitrine::Ui {

PromptPane::PromptPane(const PaneContext &context, QWidget *parent)
    : Pane(Place::Centre, QStringLiteral("prompt"), tr("Prompt"), QStringLiteral("bubble"), parent),
      confirmLink([this](const QUrl &url) {
          return askForLink(this, tr("The agent links to %1. Open it in the browser?").arg(url.host()), url);
      }),
      openLink([](const QUrl &url) { QDesktopServices::openUrl(url); }), m_engine(context.engine),
      m_transcript(new Transcript(context.engine.invocations, this)),
      m_checkpoints(new PromptCheckpoints(context.engine.checkpoints, this)),
      m_changes(new TurnChanges(context.engine.checkpoints, context.engine.files, this)),
      m_kept(new KeptPrompts(context.engine.settings, this)),
      m_queue(new PromptQueue(context.engine.invocations, this)), m_find(new TranscriptSearch(m_transcript, this)),
      m_stack(new QStackedWidget(this)), m_empty(new EmptyState(m_stack)),
      m_view(new TranscriptView(m_transcript, m_stack)), m_queueList(new QueueList(this)),
      m_composer(new Composer(this)), m_completer(new FileCompleter(context.engine.files, m_composer->field(), this))
{
    // On a low screen the message field stays whole, and what was said is scrolled in what is left.
    m_stack->setMinimumHeight(8);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(readingGutter, 4, readingGutter, paneGutter);
    foot->setSpacing(8);
    foot->addWidget(m_queueList);
    foot->addWidget(m_composer);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_find);
    layout->addWidget(m_stack, 1);
    layout->addLayout(foot);

    addActions(context.actions);
    connectView();
    m_transcript->setCheckpoints(m_checkpoints);
    m_transcript->setChanges(m_changes);
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(300);
    m_lookTimer.callOnTimeout(this, [this] {
        const QList<EntryPtr> shown = m_view->isVisible() ? m_view->shownEntries() : QList<EntryPtr>();
        for (const EntryPtr &entry : shown) {
            if (entry->kind == Entry::Kind::End)
                m_changes->want(entry->span);
        }
    });
    connect(m_transcript, &Transcript::changed, this, &PromptPane::updateState);
    connect(m_transcript, &Transcript::cleared, this, &PromptPane::updateState);
    connect(m_transcript, &Transcript::runningChanged, this, &PromptPane::updateState);
    connect(m_transcript, &Transcript::failed, this, &Pane::failed);
    connect(m_transcript, &Transcript::loadingChanged, this, [this](bool loading) { Q_EMIT busyChanged(loading, -1); });
    addQueue();
    connect(m_composer, &Composer::draftChanged, this, &PromptPane::keepUnsent);
    connect(m_composer, &Composer::sendRequested, this, &PromptPane::send);
    connect(m_composer, &Composer::interruptRequested, this, &PromptPane::interrupt);
    connect(m_find, &TranscriptSearch::matchShown, m_view, &TranscriptView::setHighlight);
    connect(m_find, &TranscriptSearch::closed, this, &PromptPane::takeFocus);
    connect(m_find, &TranscriptSearch::olderRequested, m_transcript, &Transcript::loadOlder);
    setTabOrder(m_view, m_composer->field());
    updateState();
}

PromptPane::~PromptPane() = default;

void PromptPane::askForExport()
{
    if (!m_session)
        return;
    auto *dialog = new QFileDialog(window(), tr("Export the transcript"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Markdown (*.md)"));
    dialog->setDefaultSuffix(QStringLiteral("md"));
    static const QRegularExpression odd(QStringLiteral("[^\\p{L}\\p{N}._-]+"));
    QString name = m_session->name.isEmpty() ? m_session->key.session : m_session->name;
    name.replace(odd, QStringLiteral("-"));
    dialog->selectFile(name.left(60) + QStringLiteral(".md"));
    connect(dialog, &QFileDialog::fileSelected, this, &PromptPane::exportTo);
    dialog->open();
}

void PromptPane::exportTo(const QString &path)
{
    if (!m_session)
        return;
    auto *work = new TranscriptExport(m_engine.invocations, *m_session, path, this);
    work->deleteWhenEnded();
    work->progress = [this](double part) { Q_EMIT busyChanged(true, part); };
    Q_EMIT busyChanged(true, -1);
    m_exportAction->setEnabled(false);
    work->pending().then(this, [this](const Result<int> &result) {
        if (!result && result.error().code == ErrorCode::Cancelled)
            return; // the pane itself is going
        Q_EMIT busyChanged(false, -1);
        updateState();
        if (!result)
            Q_EMIT failed(result.error());
    });
    work->start();
}

void PromptPane::addActions(Actions &actions)
{
    using Menu = Actions::Menu;
    const auto key = [](const char *text) { return QKeySequence(QLatin1String(text)); };
    actions.add({QStringLiteral("prompt.field"),
                 tr("Message to the agent"),
                 QStringLiteral("bubble"),
                 Menu::View,
                 {key("Ctrl+Shift+M")}},
                this, [this] {
                    Q_EMIT raiseRequested();
                    takeFocus();
                });
    m_interruptAction = actions.add({QStringLiteral("prompt.interrupt"),
                                     tr("Interrupt the agent"),
                                     QStringLiteral("stop"),
                                     Menu::Run,
                                     {key("Ctrl+Shift+X")},
                                     true},
                                    this, [this] { interrupt(); });
    m_copyAction = actions.add({QStringLiteral("prompt.copyAnswer"),
                                tr("Copy last answer"),
                                QStringLiteral("copy"),
                                Menu::Edit,
                                {key("Ctrl+Shift+Y")}},
                               this, [this] { copyText(m_transcript->answer()); });
    m_exportAction = actions.add({QStringLiteral("prompt.export"),
                                  tr("Export the transcript…"),
                                  QStringLiteral("download"),
                                  Menu::Session,
                                  {key("Ctrl+Alt+U")},
                                  true},
                                 this, [this] { askForExport(); });
    m_findAction = new QAction(themeIcon(QStringLiteral("search")), tr("Find in the transcript"), this);
    connect(m_findAction, &QAction::triggered, this, [this] { find(); });
}

void PromptPane::connectView()
{
    connect(m_view, &TranscriptView::linkActivated, this, &PromptPane::activate);
    connect(m_view, &TranscriptView::fileRequested, this,
            [this](const QString &path) { Q_EMIT fileRequested(path.toUtf8(), 0); });
    connect(m_view, &TranscriptView::copyRequested, this, &PromptPane::copyText);
    connect(m_view, &TranscriptView::answerCopyRequested, this,
            [this](const QString &id) { copyText(m_transcript->answer(id)); });
    connect(m_view, &TranscriptView::restartRequested, this, &PromptPane::restartAgent);
    connect(m_view, &TranscriptView::promptRequested, this, [this](const QString &text) {
        if (!showPrompt(text))
            takeFocus();
    });
    connect(m_view, &TranscriptView::sendRequested, this, &PromptPane::send);
    connect(m_view, &TranscriptView::arranged, this, [this] {
        if (!m_lookTimer.isActive())
            m_lookTimer.start();
    });
    connect(m_view, &TranscriptView::changesRequested, this,
            [this](const TurnChanges::Span &span) { Q_EMIT changesRequested(span.from, span.to); });
    connect(m_view, &TranscriptView::olderRequested, m_transcript, &Transcript::loadOlder);
    connect(m_view, &TranscriptView::checkpointRequested, this, &Pane::checkpointRequested);
    connect(m_view, &TranscriptView::restoreRequested, this, &Pane::restoreRequested);
}

void PromptPane::setSession(const std::optional<SessionInfo> &session)
{
    const bool other = (session ? std::optional(session->key) : std::nullopt) !=
                       (m_session ? std::optional(m_session->key) : std::nullopt);
    if (other && m_session) {
        if (const Draft draft = m_composer->draft(); draft.isEmpty())
            m_drafts.remove(m_session->key);
        else
            m_drafts.insert(m_session->key, draft);
    }
    m_session.reset(); // what the field loses now is not forgotten
    if (other)
        m_composer->setDraft(session ? m_drafts.take(session->key) : Draft());
    m_session = session;
    m_changes->setSession(session ? std::optional(session->key) : std::nullopt);
    m_completer->setSession(session ? std::optional(session->key) : std::nullopt);
    m_checkpoints->setSession(session ? std::optional(session->key) : std::nullopt);
    m_transcript->setSession(session);
    if (other) {
        updateQueue();
        putBackUnsent();
    }
    updateState();
}

void PromptPane::updateState()
{
    const std::optional<InvocationRecord> running = m_transcript->running();
    m_composer->setInterruptible(running.has_value());
    m_interruptAction->setEnabled(running.has_value());
    m_copyAction->setEnabled(m_transcript->hasPrompts());
    m_exportAction->setEnabled(m_transcript->hasPrompts());
    m_findAction->setEnabled(m_transcript->hasPrompts());
    m_composer->field()->setHistory(m_transcript->prompts());

    using Mode = Composer::Mode;
    if (!m_session)
        m_composer->setMode(Mode::Off, tr("Choose a session, or create one, to ask its agent"), {});
    else if (running)
        m_composer->setMode(Mode::Queues, tr("Ask the agent, or queue the next prompt"),
                            tr("The agent works. Enter queues the next prompt."));
    else if (m_session->state == SessionState::Stopping)
        m_composer->setMode(Mode::Resumes, tr("Ask the agent"), tr("The session stops. Sending resumes it."));
    else if (m_session->state == SessionState::Starting)
        m_composer->setMode(Mode::Ready, tr("Ask the agent"), tr("The machine starts. What you send waits for it."));
    else if (!hasMachine(m_session->state))
        m_composer->setMode(Mode::Resumes, tr("Ask the agent"), tr("Stopped. Sending resumes the session first."));
    else
        m_composer->setMode(Mode::Ready, tr("Ask the agent"), tr("Enter sends, Shift+Enter breaks the line."));

    if (!m_session) {
        m_empty->setContent(tr("No session in view"), tr("Choose one at the left, or create one."));
    } else {
        const QString place = m_session->mountPath.isEmpty() ? tr("the workspace") : m_session->mountPath;
        m_empty->setContent(tr("No prompts yet"),
                            tr("Tell the agent what to do. It works in %1 of this session.").arg(place));
    }
    const bool showEmpty = !m_session || (m_transcript->isLoaded() && !m_transcript->hasPrompts());
    m_stack->setCurrentWidget(showEmpty ? static_cast<QWidget *>(m_empty) : m_view);
}

void PromptPane::activate(const QUrl &url)
{
    switch (linkKind(url)) {
    case LinkKind::Web:
        if (confirmLink(url))
            openLink(url);
        break;
    case LinkKind::File: {
        int line = 0;
        const QByteArray path = linkedFile(url, m_session ? m_session->mountPath : QString(), &line);
        if (!path.isEmpty())
            Q_EMIT fileRequested(path, line);
        break;
    }
    case LinkKind::None:
        break;
    }
}

void PromptPane::copyText(const QString &text)
{
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

QList<QAction *> PromptPane::cornerActions() const
{
    return {m_findAction};
}

void PromptPane::takeFocus()
{
    if (m_composer->field()->isEnabled())
        m_composer->field()->setFocus(Qt::OtherFocusReason);
    else
        m_view->setFocus(Qt::OtherFocusReason);
}

bool PromptPane::find()
{
    if (!m_transcript->hasPrompts())
        return false;
    m_find->open();
    return true;
}

bool PromptPane::showPrompt(const QString &text)
{
    if (!m_session || text.isEmpty())
        return false;
    m_composer->addText(text);
    takeFocus();
    return true;
}

void PromptPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_find->isVisible())
            m_find->close();
        else
            takeFocus();
        return;
    }
    Pane::keyPressEvent(event);
}

} // namespace Vitrine::Ui
