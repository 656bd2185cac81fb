// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/invocation.h"

#include <memory>

namespace Vitrine::Agent {

/// Turns the bytes of an answer into items for a person, as they come: server-sent events, JSON, or plain text, by
/// content type. Everything is hostile: bounded event size, bounded item count, nothing of it is ever markup.
///
/// Events it knows: `{"type":"text"|"step"|"tool"|"question"|"plan"|"error", "id", "title", "text", "path", "icon",
/// "done", "exitCode"}` (the sample agent's form); the events of AG-UI; a JSON string or an object with a text member
/// ("text", "result", "response", "message", "output", "completion", "data", "delta") is text; other JSON is shown as a
/// code block. README.md has the table.
class TranscriptReader
{
public:
    explicit TranscriptReader(const QString &contentType);
    ~TranscriptReader();
    TranscriptReader(TranscriptReader &&) noexcept;

    [[nodiscard]] QList<TranscriptItem> feed(const QByteArray &bytes);
    /// The answer ended: what was left incomplete.
    [[nodiscard]] QList<TranscriptItem> finish();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Vitrine::Agent
