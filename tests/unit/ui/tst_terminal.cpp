// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "ui/terminal/blockhead.h"
#include "ui/terminal/blocklist.h"
#include "ui/terminal/blockview.h"
#include "ui/terminal/commandbar.h"
#include "ui/terminal/commandspane.h"
#include "ui/terminal/outputfilter.h"
#include "ui/terminal/terminalscreen.h"
#include "ui/theme/theme.h"
#include "ui/window/actions.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Ui;
using namespace Qt::StringLiterals;

namespace {

SessionKey key()
{
    return {u"sample"_s, u"upload-retry"_s};
}

CommandRecord ended(const QString &command, int exitCode = 0)
{
    CommandRecord record;
    record.id = newId();
    record.session = key();
    record.command = command;
    record.status = CommandStatus::Completed;
    record.exitCode = exitCode;
    record.createdAt = record.startedAt = QDateTime::currentDateTimeUtc();
    record.endedAt = record.startedAt.addMSecs(200);
    return record;
}

/// A pane over a fake engine, on screen.
struct Desk
{
    Fake::FakeEngine engine;
    Api::Nouns nouns = engine.nouns();
    Actions actions{nullptr};
    std::unique_ptr<CommandsPane> pane;

    explicit Desk(bool populated = false)
    {
        if (populated) {
            engine.populate();
        } else {
            SessionInfo session;
            session.key = key();
            session.name = u"Upload retry backoff"_s;
            session.state = SessionState::Running;
            session.mountPath = u"/mnt/workspace"_s;
            engine.putSession(session);
        }
        pane = std::make_unique<CommandsPane>(PaneContext{nouns, actions});
        pane->resize(774, 420);
        pane->show();
        pane->setSession(engine.session(key()));
    }
    BlockList *list() const { return pane->list(); }
    QString add(const QString &command, const QByteArray &out, int exitCode = 0)
    {
        const CommandRecord record = ended(command, exitCode);
        engine.putCommand(record);
        engine.appendOutput(record.id, OutputStream::Out, out);
        list()->setOpen(record.id, true);
        return record.id;
    }
    QString text(const QString &id) const
    {
        BlockView *view = list()->view(id);
        return view ? view->screen()->text() : QString();
    }
};

} // namespace

class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void showsRecords()
    {
        Desk desk(true);
        QTRY_COMPARE(desk.list()->count(), 3);
        const QList<CommandRecord> records = desk.list()->records();
        QCOMPARE(records.first().command, u"git status --short"_s);
        QVERIFY(desk.list()->isOpen(records.last().id));
        QVERIFY(!desk.list()->isOpen(records.first().id));
        QTRY_VERIFY(desk.text(records.last().id).contains("gives up after 5 tries"_L1));
        QVERIFY(desk.list()->head(records.last().id)->accessibleName().contains("exit 1"_L1));
    }
};

QTEST_MAIN(TestTerminal)
#include "tst_terminal.moc"
