// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/heartbeat.h"
#include "tests/bench/lists/loop.h"
#include "tests/bench/lists/measures.h"
#include "tests/bench/lists/scrolling.h"
#include "tests/fakes/engine/fakeengine.h"
#include "ui/tasks/testhistory.h"
#include "ui/tasks/testspane.h"
#include "ui/window/actions.h"

#include <QTreeView>

namespace Vitrine::Bench {

namespace {

constexpr int suiteTests = 100;

QByteArray tap(int count)
{
    QByteArray output = "TAP version 13\n";
    const int suites = (count + suiteTests - 1) / suiteTests;
    for (int suite = 0; suite < suites; ++suite) {
        for (int test = 0; test < std::min(suiteTests, count - suite * suiteTests); ++test)
            output += (test % 50 ? "    ok " : "    not ok ") + QByteArray::number(test) + " - does the thing number " +
                      QByteArray::number(test) + " as it should\n";
        output += "not ok " + QByteArray::number(suite) + " - part " + QByteArray::number(suite) + '\n';
    }
    return output + "1.." + QByteArray::number(suites) + '\n';
}

} // namespace

std::optional<QJsonObject> measureTests(int count)
{
    Fake::FakeEngine engine;
    SessionInfo session;
    session.key = {QStringLiteral("sample"), QStringLiteral("tested")};
    session.state = SessionState::Idle;
    session.mountPath = QStringLiteral("/mnt/workspace");
    engine.putSession(session);
    engine.setTestCommandFound(session.key, QStringLiteral("npm test"));
    Api::Nouns nouns = engine.nouns();
    Ui::Actions actions(nullptr);
    Ui::TestsPane pane(Ui::PaneContext{nouns, actions});
    pane.resize(774, 560);
    pane.show();
    pane.setSession(session);
    rest(500);
    CommandRecord run;
    run.id = newId();
    run.session = session.key;
    run.command = QStringLiteral("npm test");
    run.origin = Origin::Tests;
    run.status = CommandStatus::Running;
    run.createdAt = run.startedAt = QDateTime::currentDateTimeUtc().addSecs(-5);
    engine.putCommand(run);
    engine.appendOutput(run.id, OutputStream::Out, tap(count));
    run.status = CommandStatus::Completed;
    run.exitCode = 1;
    run.endedAt = QDateTime::currentDateTimeUtc();
    rest(200);
    QTreeView *tree = pane.tree();
    Pictures pictures(tree->viewport());
    Heartbeat heart;
    QElapsedTimer clock;
    int before = 0;
    heart.start();
    clock.start();
    engine.putCommand(run);
    if (!goOn([&] {
            const auto &report = pane.history()->report();
            if (!report || report->cases.size() < count || tree->model()->rowCount() == 0) {
                before = pictures.count; // a picture of nothing yet
                return false;
            }
            return pictures.count > before;
        }))
        return {};
    const double first = double(clock.nsecsElapsed()) / 1e6;
    for (int row = 0; row < tree->model()->rowCount(); ++row) {
        tree->setExpanded(tree->model()->index(row, 0), true);
        QCoreApplication::processEvents();
    }
    if (!scrollThrough(tree))
        return {};
    return QJsonObject{{QStringLiteral("first"), first}, {QStringLiteral("gap"), heart.stop()}};
}

} // namespace Vitrine::Bench
