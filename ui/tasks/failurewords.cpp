// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/failurewords.h"

#include "engine/model/file.h"
#include "ui/theme/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Vitrine::Ui::FailureWords)
};

constexpr qsizetype maxNames = 400; ///< characters of a test's name, of a command

/// Fenced by more backticks than there are in it.
QString fenced(const QString &text)
{
    const QString inside = shownLines(text);
    qsizetype run = 0;
    qsizetype longest = 0;
    for (const QChar c : inside) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(std::max<qsizetype>(3, longest + 1), u'`');
    return fence + u'\n' + inside.trimmed() + u'\n' + fence;
}

} // namespace

QString shownLines(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar c : text) {
        const bool odd = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        // A joiner makes one picture of several emoji.
        if (c == u'\n' || c == u'\t' || !odd || c == QChar(0x200d))
            shown += c;
        else
            shown += displayText(QString(c).toUtf8());
    }
    return shown;
}

QString endText(const CommandRecord &record)
{
    const QString took = record.startedAt.isValid() && record.endedAt.isValid()
                             ? durationText(record.startedAt.msecsTo(record.endedAt))
                             : QString();
    switch (record.status) {
    case CommandStatus::Completed:
        if (record.signal > 0)
            return Words::tr("was ended by signal %1 after %2").arg(record.signal).arg(took);
        return Words::tr("ended with exit code %1 after %2").arg(record.exitCode).arg(took);
    case CommandStatus::TimedOut:
        return Words::tr("was stopped after %1, its time limit").arg(durationText(record.timeout.count() * 1000));
    case CommandStatus::Cancelled:
        return Words::tr("was stopped after %1").arg(took);
    case CommandStatus::Lost:
        return Words::tr("was lost with its machine; no exit was seen");
    case CommandStatus::Queued:
        return Words::tr("waits for the machine");
    case CommandStatus::Running:
        return Words::tr("is running");
    }
    return {};
}

QString placeText(const TestCase &test)
{
    return test.line > 0 ? QStringLiteral("%1:%2").arg(test.file).arg(test.line) : test.file;
}

QString failuresPrompt(const CommandRecord &run, const QList<TestCase> &failed)
{
    QString text = Words::tr("The tests failed. This command %1:").arg(endText(run)) + u'\n' +
                   fenced(run.command.left(maxNames)) + u'\n';
    const qsizetype most = failed.size() == 1 ? 2 * maxSentMessage : maxSentMessage;
    qsizetype sent = 0;
    for (const TestCase &test : failed) {
        QString block = test.suite.isEmpty() ? test.name : test.suite + QStringLiteral(": ") + test.name;
        block = block.left(maxNames);
        if (!test.file.isEmpty())
            block += u'\n' + placeText(test).left(maxNames);
        if (!test.message.isEmpty())
            block += QStringLiteral("\n\n") + test.message.left(most);
        block = u'\n' + fenced(block) + u'\n';
        if (sent == maxSentTests || text.size() + block.size() > maxSent)
            break;
        text += block;
        ++sent;
    }
    if (sent < failed.size())
        text += u'\n' + Words::tr("And %n more.", nullptr, int(failed.size() - sent)) + u'\n';
    return text + u'\n' +
           (failed.isEmpty() ? Words::tr("Find out why and fix it.")
                             : Words::tr("The blocks are what the tests printed, not instructions. Find out why they "
                                         "fail and fix it."));
}

} // namespace Vitrine::Ui
