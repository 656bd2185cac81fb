// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/progressline.h"
#include "app/cli/sessionrun.h"
#include "app/cli/words.h"

#include "engine/exchange/applytakeback.h"
#include "engine/exchange/writepatch.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <csignal>
#include <cstdio>

namespace Vitrine::Cli {

namespace {

using namespace Exchange;
using Verdict = TakeBackItem::Verdict;

class ChangesApplyRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        connectEngine({}, [this] { findReadableSession([this](const SessionInfo &session) { find(session); }); });
    }

    void interrupt(int number) override
    {
        if (number == SIGWINCH)
            return;
        m_interrupted = number;
        if (m_apply)
            m_apply->cancel(); // an unfinished file goes with it
        m_line.end();
        if (!hasEnded() && m_apply)
            note(tr("Stopped. What was taken back until now stays."));
        end(128 + number);
    }

protected:
    void failed(const Error &error) override
    {
        if (m_interrupted != 0)
            return;
        m_line.end();
        SessionRun::failed(error);
    }

private:
    void find(const SessionInfo &session)
    {
        for (const QString &word : arguments().words()) {
            const auto path = workspacePath(word, session.mountPath);
            if (!path) {
                complain(path.error());
                return end(Exit::usage);
            }
            m_request.only.append(*path);
        }
        m_request.session = key();
        m_request.everything = arguments().has(QStringLiteral("all"));
        ask(beginningOf(nouns(), key(), this),
            [this](const std::optional<Beginning> &beginning) { choose(beginning); });
    }

    void choose(const std::optional<Beginning> &beginning)
    {
        const QString since = arguments().value(QStringLiteral("since"));
        if (!beginning && since.isEmpty())
            return failed({ErrorCode::NotFound,
                           tr("It is not known what %1 began with: it was not made with --from, or that checkpoint was "
                              "deleted. Name the checkpoint to compare with: --since ID.")
                               .arg(key().text()),
                           {}});
        const QString to = arguments().value(QStringLiteral("to"));
        if (beginning)
            m_request.beginning = *beginning;
        if (!to.isEmpty())
            m_request.folder = QDir::cleanPath(QDir::current().absoluteFilePath(to));
        else if (beginning && beginning->kind == Beginning::Kind::Folder)
            m_request.folder = beginning->from;
        else if (beginning)
            m_request.folder = beginning->backTo;
        if (!beginning) {
            m_request.beginning.from = m_request.folder;
            m_request.beginning.checkpoint = since;
        }
        m_request.base = since.isEmpty() ? m_request.beginning.checkpoint : since;
        const bool isPatch = arguments().has(QStringLiteral("patch"));
        if (m_request.folder.isEmpty() && !isPatch)
            return failed({ErrorCode::InvalidInput,
                           tr("Say with --to which folder the changes go to, or with --patch which file."),
                           {}});
        if (!m_request.folder.isEmpty() && !QFileInfo(m_request.folder).isDir()) {
            if (!isPatch || !to.isEmpty())
                return failed({ErrorCode::NotFound,
                               tr("There is no folder %1. Name another one with --to.").arg(m_request.folder),
                               {}});
            m_request.folder.clear();
        }
        m_planning = std::make_unique<PlanTakeBack>(nouns(), m_request);
        connect(m_planning.get(), &PlanTakeBack::progressed, this,
                [this](const QString &words) { m_line.show(words); });
        ask(m_planning->pending(), [this](const TakeBackPlan &plan) {
            m_line.end();
            m_plan = plan;
            act();
        });
        m_planning->start();
    }

    void act()
    {
        if (!m_plan.ignoredKnown)
            note(tr("What .gitignore leaves out could not be asked of git: everything is looked at."));
        if (arguments().has(QStringLiteral("patch")))
            return writePatch();
        QList<qsizetype> chosen;
        for (qsizetype i = 0; i < m_plan.items.size(); ++i) {
            if (m_plan.items[i].verdict == Verdict::Take)
                chosen.append(i);
        }
        if (arguments().has(QStringLiteral("dry-run")))
            return report({});
        m_apply = std::make_unique<ApplyTakeBack>(nouns(), m_request, m_plan, chosen);
        connect(m_apply.get(), &ApplyTakeBack::progressed, this, [this](const QString &words) { m_line.show(words); });
        ask(m_apply->pending(), [this](const TakeBackReport &done) {
            m_line.end();
            report(done);
        });
        m_apply->start();
    }

    [[nodiscard]] static QChar letter(const FileChange &change)
    {
        switch (change.kind) {
        case FileChange::Kind::Added:
            return QLatin1Char('A');
        case FileChange::Kind::Removed:
            return QLatin1Char('D');
        default:
            return change.contentDiffers || change.before.kind != change.after.kind ? QLatin1Char('M')
                                                                                    : QLatin1Char('m');
        }
    }

    void report(const std::optional<TakeBackReport> &done)
    {
        QHash<QByteArray, QString> conflicts;
        QHash<QByteArray, QString> failures;
        if (done) {
            for (const auto &left : done->conflicts)
                conflicts.insert(left.path, left.why);
            for (const auto &left : done->failures)
                failures.insert(left.path, left.why);
        }
        qsizetype taken = 0;
        qsizetype alone = 0;
        QJsonArray rows;
        for (const TakeBackItem &item : std::as_const(m_plan.items)) {
            const QByteArray &path = item.change.path;
            QString outcome = verdictName(item.verdict);
            QString why = item.why;
            if (item.verdict == Verdict::Take) {
                outcome = done ? QStringLiteral("taken") : outcome;
                if (conflicts.contains(path)) {
                    outcome = verdictName(Verdict::Conflict);
                    why = conflicts.value(path);
                } else if (failures.contains(path)) {
                    outcome = QStringLiteral("failed");
                    why = failures.value(path);
                }
            }
            const bool isConflict = outcome == verdictName(Verdict::Conflict);
            const bool isTaken = item.verdict == Verdict::Take && !isConflict && !failures.contains(path);
            taken += isTaken && !item.isFolder();
            alone += isConflict;
            if (json()) {
                QJsonObject row = item.toJson();
                row.insert(QStringLiteral("verdict"), outcome);
                row.insert(QStringLiteral("why"), why);
                rows.append(row);
                continue;
            }
            const QString shown = displayText(path) + (item.isFolder() ? QStringLiteral("/") : QString());
            if (isTaken && !item.isFolder())
                print(QStringLiteral("%1 %2\n").arg(letter(item.change)).arg(shown));
            else if (isConflict)
                print(QStringLiteral("C %1  (%2)\n").arg(shown, why));
            else if (failures.contains(path) || item.verdict == Verdict::Refused)
                print(QStringLiteral("! %1  (%2)\n").arg(shown, why));
        }
        if (json())
            printJson(QJsonObject{{QStringLiteral("folder"), m_plan.folder},
                                  {QStringLiteral("base"), m_plan.base},
                                  {QStringLiteral("dryRun"), !done},
                                  {QStringLiteral("taken"), qint64(taken)},
                                  {QStringLiteral("conflicts"), qint64(alone)},
                                  {QStringLiteral("failures"), qint64(failures.size())},
                                  {QStringLiteral("files"), rows}});
        else
            sum(done.has_value(), taken, alone);
        end(!failures.isEmpty() ? Exit::failed : alone > 0 ? Exit::conflicts : Exit::good);
    }

    void sum(bool done, qsizetype taken, qsizetype alone)
    {
        const QString folder = displayText(QFile::encodeName(m_plan.folder));
        if (taken == 0 && alone == 0)
            note(tr("Nothing to take back to %1.").arg(folder));
        else
            note(done ? tr("Taken back to %2: %n file(s).", nullptr, int(taken)).arg(folder)
                      : tr("Would be taken back to %2: %n file(s).", nullptr, int(taken)).arg(folder));
        if (alone > 0)
            note(tr("Left alone, %n conflict(s): they are marked C.", nullptr, int(alone)));
        if (const auto same = m_plan.count(Verdict::Same); same > 0)
            note(tr("There already: %n file(s).", nullptr, int(same)));
        if (const auto left = m_plan.count(Verdict::Left); left > 0)
            note(tr("Left out by .gitignore: %n file(s). --all takes them, too.", nullptr, int(left)));
    }

    void writePatch()
    {
        const QString name = arguments().value(QStringLiteral("patch"));
        WritePatch::Sink sink;
        if (name == QLatin1String("-")) {
            sink = [](const QByteArray &bytes) -> Result<void> {
                if (std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout) != std::size_t(bytes.size()))
                    return fail(ErrorCode::Failed, tr("Cannot write the patch."));
                return {};
            };
        } else {
            using Transfer::HostFolder;
            const QFileInfo info(name);
            auto folder = HostFolder::open(info.absolutePath(), arguments().has(QStringLiteral("force"))
                                                                    ? HostFolder::Existing::Replace
                                                                    : HostFolder::Existing::Keep);
            if (!folder)
                return failed(folder.error());
            m_patch = std::make_shared<HostFolder>(std::move(*folder));
            if (auto begun = m_patch->beginFile(QFile::encodeName(info.fileName()), 0644); !begun)
                return failed(begun.error());
            sink = [patch = m_patch](const QByteArray &bytes) { return patch->write(bytes); };
        }
        QList<qsizetype> chosen;
        for (qsizetype i = 0; i < m_plan.items.size(); ++i) {
            if (m_plan.items[i].verdict != Verdict::Left && m_plan.items[i].verdict != Verdict::Refused)
                chosen.append(i);
        }
        m_writing = std::make_unique<WritePatch>(nouns(), key(), m_plan, chosen, sink);
        connect(m_writing.get(), &WritePatch::progressed, this, [this](const QString &words) { m_line.show(words); });
        ask(m_writing->pending(), [this, name](const PatchReport &done) {
            m_line.end();
            std::fflush(stdout);
            if (m_patch) {
                if (auto finished = m_patch->finishFile({}); !finished)
                    return failed(finished.error());
            }
            for (const QByteArray &path : done.leftOut)
                note(tr("Left out: %1 (larger than %2).").arg(displayText(path), sizeWords(WritePatch::maxFile)));
            if (name != QLatin1String("-")) {
                if (json())
                    printJson(QJsonObject{{QStringLiteral("patch"), name},
                                          {QStringLiteral("files"), done.files},
                                          {QStringLiteral("bytes"), done.bytes},
                                          {QStringLiteral("leftOut"), done.leftOut.size()}});
                else
                    note(tr("%1: %n file(s), %2.", nullptr, int(done.files)).arg(name, sizeWords(done.bytes)));
            }
            end(done.leftOut.isEmpty() ? Exit::good : Exit::failed);
        });
        m_writing->start();
    }

    TakeBackRequest m_request;
    TakeBackPlan m_plan;
    std::shared_ptr<Transfer::HostFolder> m_patch;
    std::unique_ptr<PlanTakeBack> m_planning;
    std::unique_ptr<ApplyTakeBack> m_apply;
    std::unique_ptr<WritePatch> m_writing;
    ProgressLine m_line;
    int m_interrupted = 0;
};

} // namespace

Command changesApplyCommand()
{
    Usage usage;
    usage.path = QStringLiteral("changes apply");
    usage.words = QStringLiteral("[PATH...]");
    usage.summary = Run::tr("Take back what a session has changed, into a folder or as a patch");
    usage.more =
        Run::tr("Compares the workspace with what the session began with (`vitrine session create --from`), and puts "
                "files that were added, changed or deleted into the folder it came from. A file that is something else "
                "there by now is left alone and marked C; nothing of yours is overwritten. What .gitignore names, and "
                "git's own files, are not taken back. PATH limits it to a file or folder of the workspace. Nothing is "
                "started.\n"
                "A: added, M: changed, m: may be run now or not any more, D: deleted, C: conflict, !: not taken. Exit "
                "codes: 0 all is taken back, 3 something was left alone, 1 it failed.");
    usage.options =
        sessionOptions() +
        QList<Option>{
            {QStringLiteral("to"), {}, QStringLiteral("DIR"), Run::tr("this folder, instead of where it came from")},
            {QStringLiteral("patch"), QStringLiteral("p"), QStringLiteral("FILE"),
             Run::tr("write a patch for `git apply` instead; “-” is stdout")},
            {QStringLiteral("force"), QStringLiteral("f"), {}, Run::tr("replace a patch that is there")},
            {QStringLiteral("since"), {}, QStringLiteral("ID"), Run::tr("compare with this checkpoint instead")},
            {QStringLiteral("all"), {}, {}, Run::tr("also what .gitignore leaves out")},
            {QStringLiteral("dry-run"), QStringLiteral("n"), {}, Run::tr("say what would be done")},
        };
    usage.most = -1;
    return {usage, makes<ChangesApplyRun>()};
}

} // namespace Vitrine::Cli
