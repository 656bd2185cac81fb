// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/command.h"

namespace Vitrine {

/// One prompt (payload) for the session's agent. The payload is opaque to the engine; the window and the command line
/// send `{"prompt": "…"}` as application/json.
struct InvocationSpec
{
    static constexpr qint64 maxPayloadBytes = 100'000'000; ///< the service's limit
    SessionKey session;
    QByteArray payload;
    QString contentType = QStringLiteral("application/json");
    QString accept = QStringLiteral("text/event-stream, application/json");
    Origin origin = Origin::You;
    QString prompt; ///< what a person typed, for the transcript; may be empty
    QString id;     ///< empty: the engine chooses

    [[nodiscard]] Result<void> check() const;
    static InvocationSpec forPrompt(const SessionKey &session, const QString &prompt, Origin origin);
    [[nodiscard]] QJsonObject toJson() const; ///< the payload is base64
    static InvocationSpec fromJson(const QJsonObject &json);
};

/// Queued → Running → one of the ends, as with commands.
enum class InvocationStatus {
    Queued, ///< waits for the machine and its agent
    Running,
    Completed, ///< the agent answered with a status below 400 and ended its answer
    Failed,    ///< it died, was not listening, or answered 4xx/5xx; `problem` says which
    Cancelled,
    Lost, ///< machine or engine ended first
};
[[nodiscard]] QString invocationStatusName(InvocationStatus status);
[[nodiscard]] InvocationStatus invocationStatusFromName(const QString &name);
[[nodiscard]] bool hasEnded(InvocationStatus status);

/// An invocation as the catalogue holds it; its answer is read as a record like a command's stdout.
struct InvocationRecord
{
    QString id;
    SessionKey session;
    QString prompt;
    Origin origin = Origin::You;
    InvocationStatus status = InvocationStatus::Queued;
    int httpStatus = 0;  ///< of the agent's answer; 0: none came
    QString contentType; ///< of the agent's answer
    QDateTime createdAt;
    QDateTime startedAt;
    QDateTime endedAt;
    StreamTotals answer;
    Error problem;

    [[nodiscard]] QJsonObject toJson() const;
    static InvocationRecord fromJson(const QJsonObject &json);
};

/// One line of an agent's plan.
struct PlanLine
{
    enum class State { Open, Running, Done };
    QString text;
    State state = State::Open;

    [[nodiscard]] QJsonObject toJson() const;
    static PlanLine fromJson(const QJsonObject &json);
    friend bool operator==(const PlanLine &, const PlanLine &) = default;
};

/// One item of a transcript: what an answer means to a person, whatever protocol the agent speaks. Items with the same
/// id in one invocation replace each other, so that a step can be updated.
struct TranscriptItem
{
    static constexpr qsizetype maxPlan = 200;
    static constexpr qsizetype maxChoices = 10;

    enum class Kind {
        Text,     ///< Markdown of the agent; `text` is appended to the item with the same id
        Step,     ///< something the agent did: `title`, and `text` as its detail
        Tool,     ///< a tool it called: `title` is the tool's name, `input` what it was given, `text` what came back
        Question, ///< it asks for a permission or a decision: `title` who and what, `text` the exact command or path
        Plan,     ///< what it means to do: `title` and `plan`
        Error,    ///< something that went wrong, in the agent's words
    };
    Kind kind = Kind::Text;
    QString id;
    QString title;
    QString text;
    QString path;              ///< file the step is about, below the workspace; may be empty
    QString icon;              ///< name hint: "read", "edit", "run", "list"; may be empty
    bool done = true;          ///< false: the step or tool still runs, the question is open
    int exitCode = -1;         ///< of a step that ran a command; -1: none
    bool failed = false;       ///< Tool: it reported an error
    QString input = {};        ///< Tool
    QStringList choices = {};  ///< Question: the answers it takes, in its words; none: any
    QString chosen = {};       ///< Question: the answer it got, once done
    QList<PlanLine> plan = {}; ///< Plan

    [[nodiscard]] QJsonObject toJson() const;
    static TranscriptItem fromJson(const QJsonObject &json);
};

} // namespace Vitrine

Q_DECLARE_METATYPE(Vitrine::InvocationRecord)
Q_DECLARE_METATYPE(Vitrine::TranscriptItem)
