// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demo.h"

#include "app/cli/commands.h"
#include "app/cli/words.h"

#include "engine/model/file.h"

#include <algorithm>
#include <csignal>
#include <cstdio>

namespace Vitrine::Cli {

namespace {

constexpr int mostListed = 60;

QString indented(const QString &text)
{
    return QStringLiteral("   ") + text + QLatin1Char('\n');
}

QString seconds(const CommandRecord &record)
{
    return durationWords(
        record.startedAt.isValid() && record.endedAt.isValid() ? record.startedAt.msecsTo(record.endedAt) : 0);
}

} // namespace

void DemoRun::step(const QString &text)
{
    print(QStringLiteral("\n%1. %2\n").arg(++m_step).arg(text));
}

void DemoRun::start()
{
    print(tr("This is Vitrine's main job, step by step, on a real virtual machine of its own.") + QLatin1Char('\n'));
    connectEngine({QStringLiteral("images"), QStringLiteral("invocations")}, [this] { haveImage(); });
}

void DemoRun::haveImage()
{
    const QString name = RuntimeSpec().image;
    m_clock.start();
    m_builder = std::make_unique<ImageBuilder>(nouns(), name);
    ask(m_builder->build(), [this](const ImageInfo &image) {
        m_builder.reset();
        const bool fresh = m_clock.elapsed() > 5000;
        step(fresh ? tr("The image %1 is made (%2).").arg(image.name, sizeWords(image.diskBytes))
                   : tr("The image %1 is there (%2).").arg(image.name, sizeWords(image.diskBytes)));
        haveRuntime();
    });
}

void DemoRun::haveRuntime()
{
    RuntimeSpec spec;
    spec.name = QStringLiteral("demo");
    nouns().runtimes.create(spec).then(this, [this](Result<RuntimeInfo> made) {
        if (!made && made.error().code != ErrorCode::AlreadyExists)
            return failed(made.error());
        step(made ? tr("The agent runtime “demo” is made. Its agent is the sample agent: a program with a handful of "
                       "plain prompts, no language model.")
                  : tr("The agent runtime “demo” is there."));
        makeSession();
    });
}

void DemoRun::makeSession()
{
    const QDateTime now = QDateTime::currentDateTime();
    const NewSession request{QStringLiteral("demo"),
                             QStringLiteral("demo-") + now.toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")),
                             tr("Demo of %1").arg(now.toString(QStringLiteral("yyyy-MM-dd HH:mm")))};
    ask(nouns().sessions.create(request), [this](const SessionInfo &session) {
        m_key = session.key;
        m_madeSession = true;
        step(tr("The session %1 is made, with an empty workspace of at most %2.")
                 .arg(session.key.session, sizeWords(session.diskLimitBytes)));
        startMachine();
    });
}

void DemoRun::startMachine()
{
    m_clock.start();
    ask(nouns().sessions.start(m_key), [this](const SessionInfo &session) {
        step(tr("Its machine has started in %1: a kernel of its own, %2 MiB, %3 CPU, accelerator %4. The workspace is "
                "at %5.")
                 .arg(durationWords(m_clock.elapsed()))
                 .arg(session.memoryMiB)
                 .arg(session.cpus)
                 .arg(session.accelerator, session.mountPath));
        givePrompt();
    });
}

void DemoRun::givePrompt()
{
    const QString prompt = QStringLiteral("set up a small Python project with tests");
    step(tr("The agent gets a prompt: %1").arg(prompt));
    m_clock.start();
    m_invocation = std::make_unique<FollowedInvocation>(
        client(), [this] { return reconnect(); }, InvocationSpec::forPrompt(m_key, prompt, Origin::CommandLine));
    connect(m_invocation.get(), &FollowedInvocation::said, this,
            [](bool isStep, const QString &text) { print(isStep ? QStringLiteral("   ") + text : text); });
    connect(m_invocation.get(), &FollowedInvocation::failed, this, &DemoRun::failed);
    connect(m_invocation.get(), &FollowedInvocation::ended, this, [this](const InvocationRecord &record) {
        if (record.status != InvocationStatus::Completed)
            return failed(record.problem.message.isEmpty()
                              ? Error{ErrorCode::Failed, tr("The agent did not end its answer."), {}}
                              : record.problem);
        print(indented(tr("The agent has answered in %1.").arg(durationWords(m_clock.elapsed()))));
        listFiles();
    });
    m_invocation->start();
}

void DemoRun::listFiles()
{
    step(tr("What the agent left in the workspace:"));
    m_folders = {QByteArray()};
    listFolder(m_folders.takeFirst());
}

void DemoRun::listFolder(const QByteArray &folder)
{
    ask(nouns().files.list(m_key, folder), [this, folder](FolderPage page) {
        std::ranges::sort(page.entries, {}, &FileEntry::name);
        for (const FileEntry &entry : page.entries) {
            const QByteArray path = folder.isEmpty() ? entry.name : folder + '/' + entry.name;
            if (entry.kind == FileEntry::Kind::Folder) {
                if (!entry.name.startsWith('.') && entry.name != "lost+found" && m_folders.size() < mostListed)
                    m_folders.append(path);
            } else if (++m_listed <= mostListed) {
                print(indented(sizeWords(entry.size).rightJustified(8) + QStringLiteral("  ") + displayText(path)));
            }
        }
        if (!m_folders.isEmpty())
            return listFolder(m_folders.takeFirst());
        if (m_listed > mostListed)
            print(indented(tr("… and %1 more").arg(m_listed - mostListed)));
        runTests(false);
    });
}

void DemoRun::runTests(bool again)
{
    ask(nouns().sessions.testCommand(m_key), [this, again](const QString &line) {
        step(again ? tr("The tests once more: %1").arg(harmless(line))
                   : tr("The tests, as the files of the workspace suggest: %1").arg(harmless(line)));
        command(line, Origin::Tests, false, [this, again](const CommandRecord &record) { testsEnded(record, again); });
    });
}

void DemoRun::testsEnded(const CommandRecord &record, bool again)
{
    if (record.status != CommandStatus::Completed) {
        return failed(
            record.problem.message.isEmpty()
                ? Error{ErrorCode::Failed, tr("The tests did not come to an end."), commandStatusName(record.status)}
                : record.problem);
    }
    print(indented(tr("They ended with exit code %1 after %2.").arg(record.exitCode).arg(seconds(record))));
    if (!again)
        return takeFingerprints(false);
    stopMachine([this, code = record.exitCode] {
        step(tr("The session is stopped."));
        farewell(code);
    });
}

void DemoRun::takeFingerprints(bool again)
{
    const QString line =
        QStringLiteral("find . -xdev -type f -not -path './lost+found/*' -print0 | sort -z | xargs -0r sha256sum");
    command(line, Origin::CommandLine, true, [this, again](const CommandRecord &record) {
        if (record.status != CommandStatus::Completed || record.exitCode != 0) {
            return failed({ErrorCode::Failed, tr("Cannot take the fingerprints of the files."),
                           displayText(m_command->collected(OutputStream::Err).left(2000))});
        }
        const QStringList list =
            QString::fromUtf8(m_command->collected(OutputStream::Out)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        if (again)
            return compare(list);
        m_fingerprints = list;
        step(tr("Fingerprints (sha256) of all %1 files are taken. Now the session is stopped.").arg(list.size()));
        m_clock.start();
        stopMachine([this] {
            print(indented(
                tr("Stopped in %1: its machine is gone, the workspace stays.").arg(durationWords(m_clock.elapsed()))));
            resume();
        });
    });
}

void DemoRun::resume()
{
    m_clock.start();
    ask(nouns().sessions.start(m_key), [this](const SessionInfo &) {
        step(tr("The session is resumed in %1, in a new machine.").arg(durationWords(m_clock.elapsed())));
        takeFingerprints(true);
    });
}

void DemoRun::compare(const QStringList &now)
{
    for (const QString &line : now)
        print(indented((m_fingerprints.contains(line) ? tr("same file") : tr("NOT THE SAME")) + QStringLiteral("  ") +
                       harmless(line.left(12)) + QStringLiteral("…  ") + harmless(line.mid(66))));
    if (now != m_fingerprints) {
        return failed({ErrorCode::Corrupt, tr("The workspace is not as it was before the stop."),
                       tr("before:") + QLatin1Char('\n') + harmless(m_fingerprints.join(QLatin1Char('\n')))});
    }
    print(indented(tr("Same files: all %1 are as they were before the stop.").arg(now.size())));
    runTests(true);
}

void DemoRun::stopMachine(std::function<void()> next)
{
    ask(nouns().sessions.stop(m_key), std::move(next));
}

void DemoRun::farewell(int exitCode)
{
    print(QLatin1Char('\n') +
          tr("The session stays, stopped. To look into it:  vitrine   or   vitrine shell -r %1 -s %2")
              .arg(m_key.runtime, m_key.session) +
          QLatin1Char('\n'));
    print(tr("To delete it:  vitrine session delete -r %1 -s %2").arg(m_key.runtime, m_key.session) +
          QLatin1Char('\n'));
    end(exitCode);
}

void DemoRun::command(const QString &line, Origin origin, bool collected,
                      std::function<void(const CommandRecord &)> next)
{
    CommandSpec spec;
    spec.session = m_key;
    spec.command = line;
    spec.origin = origin;
    m_command = std::make_unique<FollowedCommand>(client(), [this] { return reconnect(); }, spec);
    if (collected)
        m_command->collect(qint64(4) << 20);
    connect(m_command.get(), &FollowedCommand::failed, this, &DemoRun::failed);
    // Later, so that the next command does not take this one's place while it still speaks.
    connect(
        m_command.get(), &FollowedCommand::ended, this,
        [next = std::move(next)](const CommandRecord &record) { next(record); }, Qt::QueuedConnection);
    m_command->start();
}

void DemoRun::interrupt(int number)
{
    if (number == SIGWINCH)
        return;
    if (m_interrupted != 0)
        return end(128 + number);
    m_interrupted = number;
    if (m_builder)
        m_builder->cancel();
    failed({ErrorCode::Cancelled, tr("Interrupted."), {}});
}

void DemoRun::failed(const Error &error)
{
    if (m_givingUp || hasEnded())
        return;
    m_givingUp = true;
    complain(error);
    const int code = m_interrupted != 0 ? 128 + m_interrupted : int(Exit::failed);
    if (!m_madeSession || !client().isOpen())
        return end(code);
    note(tr("Stopping the session…"));
    nouns().sessions.stop(m_key).then(this, [this, code](Result<void>) { farewell(code); });
}

Command demoCommand()
{
    Usage usage;
    usage.path = QStringLiteral("demo");
    usage.summary = Run::tr("Show the main job step by step on a real machine");
    usage.more = Run::tr("It makes a session, has the sample agent set up a small project, runs its tests, stops the "
                         "session, resumes it, and shows that everything is "
                         "where it was. The exit code is that of the tests.");
    return {usage, makes<DemoRun>()};
}

} // namespace Vitrine::Cli
