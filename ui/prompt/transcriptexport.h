// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "engine/model/operation.h"

#include <QSaveFile>

#include <functional>
#include <memory>

namespace Vitrine::Ui {

/// One prompt with its answer as Markdown. What the agent wrote as Markdown stays as it is; everything else is quoted
/// or fenced, so that it reads as what it is.
[[nodiscard]] QString turnAsMarkdown(const InvocationRecord &record, const QList<TranscriptItem> &items);

/// Writes all prompts of a session and their answers to a Markdown file, oldest first; ends with the number of prompts.
/// Text is made and written in a worker, a prompt at a time. The file is there only when all of it could be written.
class TranscriptExport : public Operation<int>
{
public:
    TranscriptExport(Api::Invocations &invocations, const SessionInfo &session, const QString &path, QObject *parent);
    void start() override;

    /// Called between 0 and 1, once it is known how many there are.
    std::function<void(double)> progress;

protected:
    void abandon() override;

private:
    void list(const QString &before);
    void next();
    void write(const std::function<QString()> &make, const std::function<void()> &then);
    void end();

    /// The file belongs to whichever worker writes at the time.
    struct Target;
    Api::Invocations &m_invocations;
    SessionInfo m_session;
    std::shared_ptr<Target> m_target;
    QList<InvocationRecord> m_records; ///< newest first
    qsizetype m_written = 0;
};

} // namespace Vitrine::Ui
