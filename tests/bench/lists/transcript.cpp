// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/transcript.h"
#include "tests/bench/heartbeat.h"
#include "tests/bench/lists/loop.h"
#include "tests/bench/lists/measures.h"
#include "tests/bench/lists/scrolling.h"
#include "tests/fakes/engine/fakeengine.h"
#include "ui/prompt/promptpane.h"
#include "ui/prompt/transcriptview.h"
#include "ui/window/actions.h"

namespace Vitrine::Bench {

namespace {

constexpr int turnItems = 250;

TranscriptItem item(int number)
{
    TranscriptItem item;
    item.id = QString::number(number);
    if (number % 5 == 4) {
        item.kind = TranscriptItem::Kind::Text;
        item.text = QStringLiteral("**Some** words about it, with `code`, and a list:\n\n- one\n- two\n\n").repeated(3);
    } else {
        item.kind = TranscriptItem::Kind::Step;
        item.title = QStringLiteral("Step number %1").arg(number);
        item.text = QStringLiteral("a line of what it did\n").repeated(20);
        item.icon = QStringLiteral("run");
    }
    return item;
}

} // namespace

std::optional<QJsonObject> measureTranscript(int count)
{
    Fake::FakeEngine engine;
    SessionInfo session;
    session.key = {QStringLiteral("sample"), QStringLiteral("long")};
    session.state = SessionState::Idle;
    session.mountPath = QStringLiteral("/mnt/workspace");
    engine.putSession(session);
    InvocationRecord record;
    for (int i = 0; i < count; ++i) {
        if (i % turnItems == 0) {
            record.id = newId();
            record.session = session.key;
            record.prompt = QStringLiteral("Prompt number %1").arg(i / turnItems);
            record.status = InvocationStatus::Completed;
            record.createdAt = record.startedAt = QDateTime::currentDateTimeUtc().addSecs(i / turnItems - 3600);
            record.endedAt = record.startedAt.addSecs(1);
            engine.putInvocation(record);
        }
        engine.putItem(record.id, item(i));
    }
    Api::Nouns nouns = engine.nouns();
    Ui::Actions actions(nullptr);
    Ui::PromptPane pane(Ui::PaneContext{nouns, actions});
    pane.resize(774, 620);
    pane.show();
    rest(500);
    Heartbeat heart;
    heart.start();
    pane.setSession(session);
    if (!goOn([&] { return pane.transcript()->isLoaded() && pane.transcript()->entries().size() >= count; }))
        return {};
    const double load = heart.stop();
    rest(500);
    heart.start();
    if (!scrollThrough(pane.view()))
        return {};
    return QJsonObject{{QStringLiteral("load"), load}, {QStringLiteral("gap"), heart.stop()}};
}

} // namespace Vitrine::Bench
