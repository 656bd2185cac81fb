// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/heartbeat.h"
#include "tests/bench/lists/loop.h"
#include "tests/bench/lists/measures.h"
#include "tests/bench/lists/scrolling.h"
#include "tests/fakes/engine/fakeengine.h"
#include "tests/fakes/engine/manyfiles.h"
#include "ui/files/filemodel.h"
#include "ui/files/filespane.h"
#include "ui/window/actions.h"

namespace Vitrine::Bench {

std::optional<QJsonObject> measureFiles(int count)
{
    Fake::FakeEngine engine;
    SessionInfo session;
    session.key = {QStringLiteral("sample"), QStringLiteral("many")};
    session.state = SessionState::Idle;
    session.mountPath = QStringLiteral("/mnt/workspace");
    engine.putSession(session);
    Fake::ManyFiles files(count);
    const Api::Nouns all = engine.nouns();
    Api::Nouns nouns{all.runtimes, all.sessions,    all.commands, all.shells,  files,       all.checkpoints,
                     all.archives, all.invocations, all.images,   all.network, all.secrets, all.ports,
                     all.tasks,    all.storage,     all.settings, all.engine};
    Ui::Actions actions(nullptr);
    Ui::FilesPane pane(Ui::PaneContext{nouns, actions});
    pane.resize(392, 800);
    pane.show();
    rest(500);
    Ui::FileTree *tree = pane.tree();
    Pictures pictures(tree->viewport());
    Heartbeat heart;
    QElapsedTimer clock;
    int before = 0;
    heart.start();
    clock.start();
    pane.setSession(session);
    if (!goOn([&] {
            if (pane.model()->rowCount() < 2) {
                before = pictures.count; // a picture of nothing yet
                return false;
            }
            return pictures.count > before;
        }))
        return {};
    const double first = double(clock.nsecsElapsed()) / 1e6;
    if (!scrollThrough(tree))
        return {};
    return QJsonObject{{QStringLiteral("first"), first}, {QStringLiteral("gap"), heart.stop()}};
}

} // namespace Vitrine::Bench
