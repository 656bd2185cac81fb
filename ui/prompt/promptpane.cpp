// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/promptpane.h"

#include "ui/prompt/promptcheckpoints.h"
#include "ui/prompt/promptqueue.h"
#include "ui/prompt/queuelist.h"
#include "ui/prompt/safemarkdown.h"
#include "ui/prompt/transcript.h"
#include "ui/prompt/transcriptsearch.h"
#include "ui/prompt/transcriptview.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace Vitrine::Ui {

namespace {

bool askForLink(QWidget *parent, const QUrl &url)
{
    QMessageBox box(parent);
    box.setWindowTitle(PromptPane::tr("Open a link"));
    box.setTextFormat(Qt::PlainText);
    box.setText(PromptPane::tr("The agent links to %1. Open it in the browser?").arg(url.host()));
    // As it will be requested: what a name in another script really is shows here.
    box.setInformativeText(url.toString(QUrl::FullyEncoded).left(2'000));
    auto *open = box.addButton(PromptPane::tr("Open"), QMessageBox::AcceptRole);
    auto *copy = box.addButton(PromptPane::tr("Copy link"), QMessageBox::ActionRole);
    box.addButton(PromptPane::tr("Keep closed"), QMessageBox::RejectRole);
    box.setDefaultButton(open);
    box.exec();
    if (box.clickedButton() == copy)
        QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
    return box.clickedButton() == open;
}

} // namespace

PromptPane::PromptPane(const PaneContext &context, QWidget *parent)
    : Pane(Place::Centre, QStringLiteral("prompt"), tr("Prompt"), QStringLiteral("bubble"), parent),
      confirmLink([this](const QUrl &url) { return askForLink(this, url); }),
      openLink([](const QUrl &url) { QDesktopServices::openUrl(url); }), m_engine(context.engine),
      m_transcript(new Transcript(context.engine.invocations, this)),
      m_checkpoints(new PromptCheckpoints(context.engine.checkpoints, this)),
      m_queue(new PromptQueue(context.engine.invocations, this)), m_find(new TranscriptSearch(m_transcript, this)),
      m_stack(new QStackedWidget(this)), m_empty(new EmptyState(m_stack)),
      m_view(new TranscriptView(m_transcript, m_stack)), m_queueList(new QueueList(this)),
      m_composer(new Composer(this))
{
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
    connect(m_transcript, &Transcript::changed, this, &PromptPane::updateState);
    connect(m_transcript, &Transcript::cleared, this, &PromptPane::updateState);
    connect(m_transcript, &Transcript::runningChanged, this, &PromptPane::updateState);
    connect(m_transcript, &Transcript::failed, this, &Pane::failed);
    connect(m_transcript, &Transcript::loadingChanged, this, [this](bool loading) { Q_EMIT busyChanged(loading, -1); });
    connect(m_queue, &PromptQueue::changed, this, [this](const SessionKey &key) {
        if (m_session && m_session->key == key)
            updateQueue();
    });
    connect(m_queue, &PromptQueue::refused, this,
            [this](const SessionKey &key, const QString &prompt, const Error &error) {
                // Nothing that was written gets lost.
                if (m_session && m_session->key == key) {
                    m_composer->addText(prompt);
                } else {
                    Draft &draft = m_drafts[key];
                    if (prompt.size() > PromptField::longPaste)
                        draft.pasted.append(prompt);
                    else
                        draft.text = draft.text.isEmpty() ? prompt : draft.text + u'\n' + prompt;
                }
                if (error.code != ErrorCode::Cancelled)
                    Q_EMIT failed(error);
            });
    connect(m_queueList, &QueueList::sendRequested, this, [this](int index) {
        if (m_session)
            m_queue->sendNow(m_session->key, index);
    });
    connect(m_queueList, &QueueList::editRequested, this, [this](int index) {
        if (!m_session)
            return;
        m_composer->addText(m_queue->take(m_session->key, index));
        takeFocus();
    });
    connect(m_queueList, &QueueList::removeRequested, this, [this](int index) {
        if (m_session)
            (void)m_queue->take(m_session->key, index);
    });
    connect(m_composer, &Composer::sendRequested, this, &PromptPane::send);
    connect(m_composer, &Composer::interruptRequested, this, &PromptPane::interrupt);
    connect(m_find, &TranscriptSearch::matchShown, m_view, &TranscriptView::setHighlight);
    connect(m_find, &TranscriptSearch::closed, this, &PromptPane::takeFocus);
    connect(m_find, &TranscriptSearch::olderRequested, m_transcript, &Transcript::loadOlder);
    setTabOrder(m_view, m_composer->field());
    updateState();
}

PromptPane::~PromptPane() = default;

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
    connect(m_view, &TranscriptView::promptRequested, this, [this](const QString &text) { showPrompt(text); });
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
    m_session = session;
    m_checkpoints->setSession(session ? std::optional(session->key) : std::nullopt);
    m_transcript->setSession(session);
    if (other) {
        m_composer->setDraft(session ? m_drafts.take(session->key) : Draft());
        updateQueue();
    }
    updateState();
}

void PromptPane::updateState()
{
    const std::optional<InvocationRecord> running = m_transcript->running();
    m_composer->setInterruptible(running.has_value());
    m_interruptAction->setEnabled(running.has_value());
    m_copyAction->setEnabled(m_transcript->hasPrompts());
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

void PromptPane::updateQueue()
{
    if (m_session)
        m_queueList->setPrompts(m_queue->waiting(m_session->key), m_queue->isHeld(m_session->key));
    else
        m_queueList->setPrompts({}, false);
}

void PromptPane::send(const QString &prompt)
{
    if (!m_session)
        return;
    const std::optional<InvocationRecord> running = m_transcript->running();
    m_view->scrollToEnd();
    m_queue->add(m_session->key, prompt, running ? running->id : QString());
}

void PromptPane::interrupt()
{
    const std::optional<InvocationRecord> running = m_transcript->running();
    if (!running)
        return;
    m_engine.invocations.cancel(running->id).then(this, [this](const Result<void> &result) {
        if (!result && result.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(result.error());
    });
}

void PromptPane::restartAgent()
{
    if (!m_session)
        return;
    m_engine.invocations.restartAgent(m_session->key).then(this, [this](const Result<void> &result) {
        if (!result && result.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(result.error());
        m_transcript->refreshEnds(); // its button may be pressed again
    });
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
