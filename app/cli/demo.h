// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/followedcommand.h"
#include "app/cli/followedinvocation.h"
#include "app/cli/imagebuilder.h"
#include "app/cli/run.h"

#include <QElapsedTimer>

namespace Vitrine::Cli {

/// `vitrine demo`: the whole job in the terminal, step by step, on a real machine. It ends with the exit code of the
/// tests and leaves its session stopped.
///
/// Steps: image → runtime → session → start → prompt → files → tests → fingerprints → stop → resume → fingerprints
/// again and compared → tests again → stop → farewell. A step that fails ends it, with the session stopped.
class DemoRun : public Run
{
    Q_OBJECT

public:
    using Run::Run;
    void start() override;
    void interrupt(int number) override;

protected:
    void failed(const Error &error) override;

private:
    void haveImage();
    void haveRuntime();
    void makeSession();
    void startMachine();
    void givePrompt();
    void listFiles();
    void listFolder(const QByteArray &folder);
    void runTests(bool again);
    void testsEnded(const CommandRecord &record, bool again);
    void takeFingerprints(bool again);
    void compare(const QStringList &now);
    void stopMachine(std::function<void()> next);
    void resume();
    void farewell(int exitCode);

    void step(const QString &text);
    /// Runs a command with its output on the terminal, or collected.
    void command(const QString &line, Origin origin, bool collected, std::function<void(const CommandRecord &)> next);

    SessionKey m_key;
    int m_step = 0;
    QElapsedTimer m_clock;
    std::unique_ptr<ImageBuilder> m_builder;
    std::unique_ptr<FollowedInvocation> m_invocation;
    std::unique_ptr<FollowedCommand> m_command;
    QList<QByteArray> m_folders; ///< still to be listed
    int m_listed = 0;
    QStringList m_fingerprints;
    int m_interrupted = 0;
    bool m_madeSession = false;
    bool m_givingUp = false;
};

} // namespace Vitrine::Cli
