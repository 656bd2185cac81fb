// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/transcriptexport.h"

#include "engine/model/file.h"
#include "ui/theme/format.h"
#include "ui/window/inworker.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <atomic>

namespace Vitrine::Ui {

namespace {

using Kind = TranscriptItem::Kind;

constexpr int page = 200;

QString words(const char *text)
{
    return QCoreApplication::translate("TranscriptExport", text);
}

QString timeText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString quoted(QString text)
{
    text.replace(u'\n', QLatin1String("\n> "));
    return QLatin1String("> ") + text + QLatin1String("\n\n");
}

/// A fence that nothing in the text can close.
QString fenced(const QString &text)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(std::max<qsizetype>(3, longest + 1), u'`');
    return fence + u'\n' + text + (text.endsWith(u'\n') ? QString() : QStringLiteral("\n")) + fence +
           QLatin1String("\n\n");
}

/// One line of words that Markdown must not read as its own.
QString plainLine(QString line)
{
    static const QRegularExpression marks(QStringLiteral("([\\\\`*_{}\\[\\]<>#|~])"));
    return line.replace(marks, QStringLiteral("\\\\1")).simplified();
}

QString itemAsMarkdown(const TranscriptItem &item)
{
    QString text;
    switch (item.kind) {
    case Kind::Text:
        return item.text.trimmed() + QLatin1String("\n\n");
    case Kind::Step:
        text = QLatin1String("- ") + plainLine(item.title);
        if (item.exitCode >= 0)
            text += words(" (exit code %1)").arg(item.exitCode);
        break;
    case Kind::Tool:
        text = QLatin1String("- ") +
               (item.failed ? words("Tool %1, failed") : words("Tool %1")).arg(plainLine(item.title));
        break;
    case Kind::Question:
        text = words("**The agent asks:** %1").arg(plainLine(item.title));
        if (!item.chosen.isEmpty())
            text += words(" (answered: %1)").arg(plainLine(item.chosen));
        break;
    case Kind::Plan:
        text = QStringLiteral("**%1**\n").arg(item.title.isEmpty() ? words("Plan") : plainLine(item.title));
        for (const PlanLine &line : item.plan)
            text += QStringLiteral("\n- [%1] %2")
                        .arg(line.state == PlanLine::State::Done ? u'x' : u' ')
                        .arg(plainLine(line.text));
        break;
    case Kind::Error:
        text = words("**Error:** %1").arg(plainLine(item.title));
        break;
    }
    if (!item.path.isEmpty() && !item.title.contains(item.path))
        text += QLatin1String(" `") + QString(item.path).remove(u'`') + u'`';
    text += QLatin1String("\n\n");
    if (!item.input.trimmed().isEmpty())
        text += fenced(item.input);
    if (!item.text.trimmed().isEmpty())
        text += fenced(item.text);
    return text;
}

QString endAsMarkdown(const InvocationRecord &record)
{
    const QDateTime from = record.startedAt.isValid() ? record.startedAt : record.createdAt;
    const QString took = durationText(from.msecsTo(record.endedAt));
    switch (record.status) {
    case InvocationStatus::Completed:
        return words("Done at %1, after %2.").arg(timeText(record.endedAt), took);
    case InvocationStatus::Cancelled:
        return words("Interrupted at %1, after %2.").arg(timeText(record.endedAt), took);
    case InvocationStatus::Failed:
        return words("Failed: %1").arg(plainLine(record.problem.message));
    case InvocationStatus::Lost:
        return words("The machine ended before the answer did.");
    case InvocationStatus::Queued:
    case InvocationStatus::Running:
        return words("Not ended yet.");
    }
    return {};
}

QString whoText(Origin origin)
{
    switch (origin) {
    case Origin::You:
        return words("You");
    case Origin::Tests:
        return words("Tests");
    case Origin::CommandLine:
        return words("Command line");
    case Origin::Agent:
        return words("Agent");
    case Origin::Api:
        return words("API");
    case Origin::Task:
        return words("Task");
    }
    return {};
}

} // namespace

QString turnAsMarkdown(const InvocationRecord &record, const QList<TranscriptItem> &items)
{
    QString text = QStringLiteral("## %1, %2\n\n").arg(whoText(record.origin), timeText(record.createdAt));
    text += record.prompt.trimmed().isEmpty() ? words("A payload without a prompt in words.") + QLatin1String("\n\n")
                                              : quoted(record.prompt);
    for (const TranscriptItem &item : items)
        text += itemAsMarkdown(item);
    return text + QStringLiteral("*%1*\n\n").arg(endAsMarkdown(record));
}

struct TranscriptExport::Target
{
    explicit Target(const QString &path) : file(path) {}
    QSaveFile file;
    std::atomic<bool> given_up = false;
};

TranscriptExport::TranscriptExport(Api::Invocations &invocations, const SessionInfo &session, const QString &path,
                                   QObject *parent)
    : Operation(parent), m_invocations(invocations), m_session(session), m_target(std::make_shared<Target>(path))
{
}

void TranscriptExport::abandon()
{
    m_target->given_up = true; // the worker may hold the file; it goes with the last of both
}

void TranscriptExport::start()
{
    list({});
}

void TranscriptExport::list(const QString &before)
{
    m_invocations.list(m_session.key, page, before).then(this, [this](const Result<QList<InvocationRecord>> &records) {
        if (hasEnded())
            return;
        if (!records) {
            fail(records.error());
            return;
        }
        m_records += *records;
        if (records->size() >= page) {
            list(records->last().id);
            return;
        }
        const QString name = displayText((m_session.name.isEmpty() ? m_session.key.session : m_session.name).toUtf8());
        const QString head = QStringLiteral("# %1\n\n").arg(plainLine(name)) +
                             words("Session %1 of %2, %3 prompts, exported at %4.")
                                 .arg(plainLine(m_session.key.session), plainLine(m_session.key.runtime))
                                 .arg(m_records.size())
                                 .arg(timeText(QDateTime::currentDateTimeUtc())) +
                             QLatin1String("\n\n");
        write([head] { return head; }, [this] { next(); });
    });
}

void TranscriptExport::next()
{
    if (progress && !m_records.isEmpty())
        progress(double(m_written) / double(m_records.size()));
    if (m_written == m_records.size()) {
        end();
        return;
    }
    const InvocationRecord record = m_records[m_records.size() - 1 - m_written];
    ++m_written;
    m_invocations.transcript(record.id).then(this, [this, record](const Result<QList<TranscriptItem>> &items) {
        if (hasEnded())
            return;
        // An invocation that never had an answer has no record to read.
        if (!items && items.error().code != ErrorCode::NotFound) {
            fail(items.error());
            return;
        }
        write([record, items = items.value_or(QList<TranscriptItem>())] { return turnAsMarkdown(record, items); },
              [this] { next(); });
    });
}

void TranscriptExport::write(const std::function<QString()> &make, const std::function<void()> &then)
{
    inWorker<bool>([target = m_target, make] {
        if (target->given_up)
            return false;
        QSaveFile &file = target->file;
        const QByteArray bytes = make().toUtf8();
        return (file.isOpen() || file.open(QIODevice::WriteOnly)) && file.write(bytes) == bytes.size();
    }).then(this, [this, then](const Result<bool> &written) {
        if (hasEnded())
            return;
        if (!written || !*written)
            fail({ErrorCode::Failed,
                  words("Could not export the transcript. Choose another folder, or free some space."),
                  m_target->file.errorString()});
        else
            then();
    });
}

void TranscriptExport::end()
{
    inWorker<bool>([target = m_target] {
        return !target->given_up && target->file.commit();
    }).then(this, [this](const Result<bool> &written) {
        if (hasEnded())
            return;
        if (written && *written)
            finish(int(m_written));
        else
            fail({ErrorCode::Failed, words("Could not export the transcript. Free some space, then try again."),
                  m_target->file.errorString()});
    });
}

} // namespace Vitrine::Ui
