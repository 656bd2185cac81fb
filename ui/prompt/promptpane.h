// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompt/composer.h"
#include "ui/window/pane.h"

#include <QTimer>

class QStackedWidget;
class QUrl;

namespace Vitrine::Ui {

class EmptyState;
class FileCompleter;
class KeptPrompts;
class TranscriptSearch;
class PromptCheckpoints;
class PromptQueue;
class TurnChanges;
class QueueList;
class Transcript;
class TranscriptView;

/// What the session's agent was asked and what it answered, and the field to ask more. It never starts a machine but
/// by a prompt that the person sends.
class PromptPane : public Pane
{
    Q_OBJECT

public:
    explicit PromptPane(const PaneContext &context, QWidget *parent = nullptr);
    ~PromptPane() override;

    void setSession(const std::optional<SessionInfo> &session) override;
    [[nodiscard]] QList<QAction *> cornerActions() const override;
    void takeFocus() override;
    bool find() override;
    bool showPrompt(const QString &text) override;

    [[nodiscard]] Transcript *transcript() const { return m_transcript; }
    [[nodiscard]] TranscriptView *view() const { return m_view; }
    [[nodiscard]] Composer *composer() const { return m_composer; }
    [[nodiscard]] TranscriptSearch *findBar() const { return m_find; }
    [[nodiscard]] PromptQueue *queue() const { return m_queue; }
    [[nodiscard]] FileCompleter *completer() const { return m_completer; }
    /// Writes the whole transcript of the session in view to a file.
    void exportTo(const QString &path);

    /// Asks before an address of the agent's choosing is opened; true: open it. Tests put their own in its place.
    std::function<bool(const QUrl &)> confirmLink;
    /// Opens it; QDesktopServices unless a test says otherwise.
    std::function<void(const QUrl &)> openLink;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addActions(Actions &actions);
    void connectView();
    void updateState();
    void updateQueue();
    void send(const QString &prompt);
    void interrupt();
    void activate(const QUrl &url);
    void copyText(const QString &text);
    void restartAgent();
    void addQueue();
    void keepUnsent();
    void putBackUnsent();
    void askForExport();

    Api::Nouns &m_engine;
    Transcript *m_transcript;
    PromptCheckpoints *m_checkpoints;
    TurnChanges *m_changes;
    KeptPrompts *m_kept;
    PromptQueue *m_queue;
    TranscriptSearch *m_find;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    TranscriptView *m_view;
    QueueList *m_queueList;
    Composer *m_composer;
    FileCompleter *m_completer;
    QAction *m_findAction = nullptr;
    QAction *m_interruptAction = nullptr;
    QAction *m_copyAction = nullptr;
    QAction *m_exportAction = nullptr;
    QTimer m_lookTimer; ///< for what is in view once scrolling has come to rest
    std::optional<SessionInfo> m_session;
    QHash<SessionKey, Draft> m_drafts;
};

} // namespace Vitrine::Ui
