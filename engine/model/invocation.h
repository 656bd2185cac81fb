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

/// One item of a transcript: what an answer means to a person, whatever protocol the agent speaks. Items with the same
/// id in one invocation replace each other, so that a step can be updated.
struct TranscriptItem
{
    enum class Kind {
        Text,  ///< Markdown of the agent; `text` is appended to the item with the same id
        Step,  ///< something the agent did: `title`, and `text` as its detail
        Error, ///< something that went wrong, in the agent's words
    };
    Kind kind = Kind::Text;
    QString id;
    QString title;
    QString text;
    QString path;      ///< file the step is about, below the workspace; may be empty
    QString icon;      ///< name hint: "read", "edit", "run", "list"; may be empty
    bool done = true;  ///< false: the step still runs
    int exitCode = -1; ///< of a step that ran a command; -1: none

    [[nodiscard]] QJsonObject toJson() const;
    static TranscriptItem fromJson(const QJsonObject &json);
};

} // namespace Vitrine

Q_DECLARE_METATYPE(Vitrine::InvocationRecord)
Q_DECLARE_METATYPE(Vitrine::TranscriptItem)
