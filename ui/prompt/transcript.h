// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "ui/prompt/entry.h"
#include "ui/prompt/textsplitter.h"

#include <QHash>
#include <QTimer>

#include <map>
#include <optional>

namespace Vitrine::Ui {

class PromptCheckpoints;
class TurnChanges;

/// The prompts of one session and their answers, as rows. Loads the newest page when a session comes into view and
/// older ones when asked; what streams in is gathered and told at most 30 times a second.
///
/// An answer that is loaded while it streams may overlap with items that are already on their way; the overlap is cut
/// off, and the answer is read once more when it has ended.
class Transcript : public QObject
{
    Q_OBJECT

public:
    static constexpr int pageSize = 20;

    Transcript(Api::Invocations &invocations, QObject *parent);
    ~Transcript() override;

    /// Another session empties the transcript and loads its own.
    void setSession(const std::optional<SessionInfo> &session);
    [[nodiscard]] std::optional<SessionKey> session() const { return m_session; }

    [[nodiscard]] const QList<EntryPtr> &entries() const { return m_entries; }
    /// The first page has come (or failed).
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] bool hasOlder() const { return m_hasOlder; }
    void loadOlder();
    /// Where the checkpoints before prompts come from; outlives this.
    void setCheckpoints(PromptCheckpoints *checkpoints);
    /// Where counts of changed files come from; outlives this.
    void setChanges(TurnChanges *changes);

    /// The oldest invocation that has not ended.
    [[nodiscard]] std::optional<InvocationRecord> running() const;
    [[nodiscard]] bool hasPrompts() const { return !m_turns.empty(); }
    /// What people asked, newest first.
    [[nodiscard]] QStringList prompts() const;
    /// The agent's Markdown of one invocation; empty id: of the newest that has any.
    [[nodiscard]] QString answer(const QString &invocation = {}) const;
    /// Shows the end lines anew.
    void refreshEnds();

Q_SIGNALS:
    /// Entries are other ones, or some have another revision.
    void changed();
    /// Another session came into view; entries are empty.
    void cleared();
    /// running() is another one.
    void runningChanged();
    void loadingChanged(bool loading);
    void failed(const Vitrine::Error &error);

private:
    struct Item
    {
        TranscriptItem value;
        TextSplitter splitter;
        QString whole;       ///< Text: all of it
        qsizetype fresh = 0; ///< Text: characters of `whole` the splitter has not seen
        bool dirty = true;
        QList<EntryPtr> entries;
    };
    struct Turn
    {
        InvocationRecord record;
        std::vector<std::unique_ptr<Item>> items;
        QHash<QString, qsizetype> index;
        EntryPtr kept; ///< null: no checkpoint of it
        EntryPtr prompt;
        EntryPtr end;
        bool awaited = false;        ///< its transcript was asked for and has not come
        bool overlapped = false;     ///< loaded while it ran: read again at the end
        QList<TranscriptItem> early; ///< came while awaited
        bool dirty = true;
    };

    void reset();
    void listed(const Result<QList<InvocationRecord>> &records);
    void added(const InvocationRecord &record);
    void updated(const InvocationRecord &record);
    void itemCame(const QString &id, const SessionKey &key, const TranscriptItem &item);
    void readTurn(const QString &id);
    void filled(const QString &id, const QList<TranscriptItem> &items);
    void apply(Turn &turn, const TranscriptItem &item);
    static void applyEarly(Turn &turn, Transcript &self);
    Turn *find(const QString &id);
    Turn &insert(const InvocationRecord &record);
    void touch();
    void flush();
    void refresh(Turn &turn);
    void refreshKept(Turn &turn);
    void refreshSpans();
    static void refreshQuestions(Turn &turn, bool newest);
    void refresh(Item &item, const QString &turn);

    Api::Invocations &m_invocations;
    const PromptCheckpoints *m_checkpoints = nullptr;
    const TurnChanges *m_changes = nullptr;
    std::optional<SessionKey> m_session;
    bool m_machine = false;
    quint64 m_generation = 0; ///< answers of earlier sessions are dropped
    bool m_loaded = false;
    bool m_hasOlder = false;
    bool m_loading = false;
    std::vector<std::unique_ptr<Turn>> m_turns; ///< oldest first
    QList<EntryPtr> m_entries;
    EntryPtr m_older;
    QTimer m_frame;
    QTimer m_second;
    QString m_runningId;
    int m_awaited = 0; ///< transcripts on their way; the page is shown when they are there, or soon
};

} // namespace Vitrine::Ui
