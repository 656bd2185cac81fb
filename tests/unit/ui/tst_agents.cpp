// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/agents/agentspane.h"
#include "ui/agents/saveversiondialog.h"
#include "ui/network/policyeditor.h"
#include "ui/theme/theme.h"
#include "ui/window/questions.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>

#include <memory>

using namespace Vitrine;
using namespace Vitrine::Ui;

/// The page of agents over nouns in memory.
class TestAgents : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
        {
            RuntimeInfo old = engine.addRuntime(QStringLiteral("reviewer"));
            old.spec.startCommand = QStringLiteral("review --serve");
            old.spec.environment = {{QStringLiteral("MODE"), QStringLiteral("strict=1")},
                                    {QStringLiteral("BANNER"), QStringLiteral("two\nlines")}};
            old.spec.contract = QJsonObject{{QStringLiteral("role"), QStringLiteral("kept")}};
            old.spec.network.rules.append(QStringLiteral("parts.example.com"));
            engine.putRuntime(old);
            engine.addRuntime(QStringLiteral("writer"));
            nouns.emplace(engine.nouns());
            pane = std::make_unique<AgentsPane>(*nouns, nullptr);
            pane->resize(774, 640);
            pane->show();
        }
        template <typename T>
        [[nodiscard]] T *child(const char *name) const
        {
            return pane->findChild<T *>(QString::fromLatin1(name));
        }
        [[nodiscard]] QListWidget *list() const { return child<QListWidget>("agents.list"); }
        [[nodiscard]] QPushButton *save() const { return child<QPushButton>("agents.save"); }
        [[nodiscard]] QString error() const
        {
            const auto *label = child<QLabel>("agents.error");
            return label->isHidden() ? QString() : label->text();
        }
        [[nodiscard]] QString start() const { return child<QLineEdit>("agent.start")->text(); }
        [[nodiscard]] RuntimeInfo stored(const char *name) const
        {
            const auto pending = nouns->runtimes.show(QString::fromLatin1(name));
            return waitUntil([&] { return pending.isFinished(); }) && pending.result() ? *pending.result()
                                                                                       : RuntimeInfo();
        }
        static void type(QLineEdit *field, const QString &text)
        {
            field->setFocus();
            field->selectAll();
            QTest::keyClick(field, Qt::Key_Delete);
            QTest::keyClicks(field, text);
        }

        Fake::FakeEngine engine;
        mutable std::optional<Api::Nouns> nouns;
        std::unique_ptr<AgentsPane> pane;
    };

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void aChangeIsTheNextVersion()
    {
        Desk desk;
        QTRY_COMPARE(desk.list()->count(), 2);
        QTRY_COMPARE(desk.start(), QStringLiteral("review --serve")); // the first is in view
        QVERIFY(!desk.save()->isEnabled());
        Desk::type(desk.child<QLineEdit>("agent.start"), QStringLiteral("review --fast"));
        desk.child<QSpinBox>("agent.memory")->setValue(1024);
        desk.child<QCheckBox>("agent.suspend")->setChecked(true);
        auto *network = desk.pane->findChild<PolicyEditor *>();
        network->rules()->appendPlainText(QStringLiteral("*.example.org:443"));
        QTRY_COMPARE(desk.save()->text(), QStringLiteral("Save as version 2"));
        desk.save()->click();
        QTRY_COMPARE(desk.stored("reviewer").version, 2);
        const RuntimeSpec spec = desk.stored("reviewer").spec;
        QCOMPARE(spec.startCommand, QStringLiteral("review --fast"));
        QCOMPARE(spec.memoryMiB, 1024);
        QVERIFY(spec.suspendWhenIdle);
        QVERIFY(spec.network.rules.contains(QStringLiteral("*.example.org:443")));
        QVERIFY(spec.network.rules.contains(QStringLiteral("parts.example.com")));
        // What has no field is there still.
        QCOMPARE(spec.contract[QLatin1String("role")].toString(), QStringLiteral("kept"));
        QCOMPARE(spec.environment.value(QStringLiteral("BANNER")), QStringLiteral("two\nlines"));
        QCOMPARE(spec.environment.value(QStringLiteral("MODE")), QStringLiteral("strict=1"));
        QTRY_VERIFY(!desk.save()->isEnabled());

        // The first version can be looked at, and saved again as the third.
        auto *versions = desk.child<QComboBox>("agents.version");
        QTRY_COMPARE(versions->count(), 2);
        versions->setCurrentIndex(1);
        Q_EMIT versions->activated(1);
        QCOMPARE(desk.start(), QStringLiteral("review --serve"));
        QCOMPARE(versions->currentIndex(), 1);
        QVERIFY(desk.save()->isEnabled());
        desk.save()->click();
        QTRY_COMPARE(desk.stored("reviewer").version, 3);
        QCOMPARE(desk.stored("reviewer").spec.startCommand, QStringLiteral("review --serve"));
        QTRY_COMPARE(versions->currentIndex(), 0);
    }

    void itsSessionsAreAskedAbout_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("call"); // none: they stay
        QTest::newRow("default") << QString() << QStringLiteral("runtimes.moveSessions reviewer keep");
        QTest::newRow("empty") << QStringLiteral("saveVersion.empty")
                               << QStringLiteral("runtimes.moveSessions reviewer startAnew");
        QTest::newRow("stay") << QStringLiteral("saveVersion.stay") << QString();
    }

    void itsSessionsAreAskedAbout()
    {
        QFETCH(const QString, choice);
        QFETCH(const QString, call);
        Desk desk;
        for (const auto &[name, state] : {std::pair{"one", SessionState::Stopped}, {"two", SessionState::Idle}}) {
            SessionInfo session;
            session.key = {QStringLiteral("reviewer"), QString::fromLatin1(name)};
            session.state = state;
            desk.engine.putSession(session);
        }
        SessionInfo other;
        other.key = {QStringLiteral("writer"), QStringLiteral("three")};
        desk.engine.putSession(other);
        QTRY_COMPARE(desk.start(), QStringLiteral("review --serve"));
        Desk::type(desk.child<QLineEdit>("agent.start"), QStringLiteral("review --fast"));
        desk.save()->click();
        SaveVersionDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = desk.pane->findChild<SaveVersionDialog *>()));
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Save version 2 of reviewer?"));
        QVERIFY2(dialog->accessibleDescription().startsWith(QStringLiteral("2 session")),
                 qPrintable(dialog->accessibleDescription()));
        QVERIFY(dialog->accessibleDescription().contains(QStringLiteral("1 of them run")));
        // Nothing is saved unless it is answered.
        dialog->reject();
        QCOMPARE(desk.stored("reviewer").version, 1);
        QVERIFY(desk.save()->isEnabled());
        desk.save()->click();
        QTRY_VERIFY((dialog = desk.pane->findChild<SaveVersionDialog *>()) && dialog->isVisible());
        if (!choice.isEmpty())
            dialog->findChild<QRadioButton *>(choice)->click();
        dialog->saveButton()->click();
        QTRY_COMPARE(desk.stored("reviewer").version, 2);
        QTRY_VERIFY(!desk.save()->isEnabled() && desk.child<QLineEdit>("agent.start")->isEnabled());
        const QStringList calls = desk.engine.calls();
        QCOMPARE(calls.filter(QStringLiteral("moveSessions")), call.isEmpty() ? QStringList() : QStringList{call});
        QVERIFY(!desk.engine.session(other.key).nextVersion);
    }

    void aNewOneIsMade()
    {
        Desk desk;
        QTRY_COMPARE(desk.list()->count(), 2);
        desk.child<QPushButton>("agents.new")->click();
        auto *name = desk.child<QLineEdit>("agent.name");
        QVERIFY(name->isVisible());
        QVERIFY(desk.start().isEmpty());
        Desk::type(name, QStringLiteral("9lives"));
        desk.save()->click();
        QVERIFY(desk.error().contains(QStringLiteral("cannot be a runtime name")));
        Desk::type(name, QStringLiteral("writer"));
        QVERIFY(desk.error().isEmpty()); // something was changed
        desk.save()->click();
        QTRY_COMPARE(desk.error(), QStringLiteral("The name is taken."));
        Desk::type(name, QStringLiteral("helper"));
        auto *protocol = desk.child<QComboBox>("agent.protocol");
        protocol->setCurrentIndex(protocol->findData(int(AgentProtocol::Mcp)));
        desk.child<QPlainTextEdit>("agent.environment")->setPlainText(QStringLiteral("A=1\n\nB=x y"));
        desk.save()->click();
        QTRY_COMPARE(desk.list()->count(), 3);
        const RuntimeSpec spec = desk.stored("helper").spec;
        QCOMPARE(spec.protocol, AgentProtocol::Mcp);
        QCOMPARE(spec.environment.value(QStringLiteral("B")), QStringLiteral("x y"));
        QTRY_VERIFY(!name->isVisible());
        QTRY_VERIFY(desk.list()->currentItem());
        QCOMPARE(desk.list()->currentItem()->text(), QStringLiteral("helper"));
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QString>("mount");
        QTest::addColumn<int>("idle");
        QTest::addColumn<QString>("says");
        const QString good = QStringLiteral("/mnt/workspace");
        QTest::newRow("no variable") << QStringLiteral("A=1\nrubbish") << good << 900 << QStringLiteral("Line 2");
        QTest::newRow("twice") << QStringLiteral("A=1\nA=2") << good << 900 << QStringLiteral("twice");
        QTest::newRow("hidden twice") << QStringLiteral("BANNER=1") << good << 900 << QStringLiteral("BANNER");
        QTest::newRow("mount") << QString() << QStringLiteral("/etc") << 900 << QStringLiteral("mount path");
        QTest::newRow("idle") << QString() << good << 28'800 << QStringLiteral("idle timeout is longer");
    }

    void whatIsWrongIsSaid()
    {
        QFETCH(const QString, environment);
        QFETCH(const QString, mount);
        QFETCH(const int, idle);
        QFETCH(const QString, says);
        Desk desk;
        QTRY_COMPARE(desk.start(), QStringLiteral("review --serve"));
        desk.child<QPlainTextEdit>("agent.environment")->setPlainText(environment);
        Desk::type(desk.child<QLineEdit>("agent.mount"), mount);
        desk.child<QSpinBox>("agent.life")->setValue(3600);
        desk.child<QSpinBox>("agent.idle")->setValue(idle);
        desk.save()->click();
        QVERIFY2(desk.error().contains(says), qPrintable(desk.error()));
        QVERIFY(!desk.engine.calls().contains(QStringLiteral("runtimes.update reviewer")));
    }

    void theEnginesRefusalStands()
    {
        Desk desk;
        QTRY_COMPARE(desk.start(), QStringLiteral("review --serve"));
        desk.engine.failNext(QStringLiteral("runtimes.update"),
                             {ErrorCode::InvalidInput, QStringLiteral("“*.*” is no rule."), {}});
        Desk::type(desk.child<QLineEdit>("agent.start"), QStringLiteral("other"));
        desk.save()->click();
        QTRY_COMPARE(desk.error(), QStringLiteral("“*.*” is no rule."));
        QCOMPARE(desk.start(), QStringLiteral("other"));
        QVERIFY(desk.save()->isEnabled());
        desk.save()->click();
        QTRY_COMPARE(desk.stored("reviewer").spec.startCommand, QStringLiteral("other"));
    }

    void editsAreNotDroppedUnasked()
    {
        Desk desk;
        QTRY_COMPARE(desk.start(), QStringLiteral("review --serve"));
        Desk::type(desk.child<QLineEdit>("agent.start"), QStringLiteral("half"));
        desk.list()->setCurrentRow(1);
        auto *question = desk.pane->findChild<ConfirmDialog *>();
        QVERIFY(question);
        QCOMPARE(desk.start(), QStringLiteral("half"));
        QCOMPARE(desk.list()->currentRow(), 0);
        question->reject();
        // What changes elsewhere meanwhile takes nothing away.
        desk.engine.addRuntime(QStringLiteral("another"));
        QTRY_COMPARE(desk.list()->count(), 3);
        QCOMPARE(desk.start(), QStringLiteral("half"));
        desk.child<QPushButton>("agents.discard")->click();
        QCOMPARE(desk.start(), QStringLiteral("review --serve"));
        Desk::type(desk.child<QLineEdit>("agent.start"), QStringLiteral("half"));
        desk.list()->setCurrentRow(2);
        question = desk.pane->findChildren<ConfirmDialog *>().last();
        question->goButton()->click();
        QTRY_COMPARE(desk.list()->currentItem()->text(), QStringLiteral("writer"));
        QVERIFY(desk.start().isEmpty());
    }

    void closingAsksAboutEdits()
    {
        Desk desk;
        QTRY_COMPARE(desk.start(), QStringLiteral("review --serve"));
        int closed = 0;
        const auto close = [&closed] { ++closed; };
        QVERIFY(!desk.pane->holdsUnsaved());
        desk.pane->askToClose(close);
        QCOMPARE(closed, 1);
        Desk::type(desk.child<QLineEdit>("agent.start"), QStringLiteral("half"));
        QVERIFY(desk.pane->holdsUnsaved());
        desk.pane->askToClose(close);
        auto *question = desk.pane->findChild<ConfirmDialog *>();
        QVERIFY(question);
        question->reject();
        QCOMPARE(closed, 1);
        QCOMPARE(desk.start(), QStringLiteral("half"));
        desk.pane->askToClose(close);
        desk.pane->findChildren<ConfirmDialog *>().last()->goButton()->click();
        QCOMPARE(closed, 2);
    }

    void deletingAsksAndSaysWhyNot()
    {
        Desk desk;
        QTRY_COMPARE(desk.start(), QStringLiteral("review --serve"));
        desk.engine.failNext(QStringLiteral("runtimes.remove"),
                             {ErrorCode::WrongState, QStringLiteral("It still has sessions."), {}});
        desk.child<QPushButton>("agents.delete")->click();
        desk.pane->findChild<ConfirmDialog *>()->goButton()->click();
        QTRY_COMPARE(desk.error(), QStringLiteral("It still has sessions."));
        QCOMPARE(desk.list()->count(), 2);
        desk.child<QPushButton>("agents.delete")->click();
        desk.pane->findChildren<ConfirmDialog *>().last()->goButton()->click();
        QTRY_COMPARE(desk.list()->count(), 1);
        QTRY_COMPARE(desk.list()->currentItem()->text(), QStringLiteral("writer"));
    }

    void everythingHasAName()
    {
        Desk desk;
        QTRY_COMPARE(desk.start(), QStringLiteral("review --serve"));
        const QList<QWidget *> all = desk.pane->findChildren<QWidget *>();
        for (const QWidget *widget : all) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if ((!button && !(widget->focusPolicy() & Qt::TabFocus)) || !widget->isVisible() ||
                widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            const QString name =
                widget->accessibleName().isEmpty() && button ? button->text() : widget->accessibleName();
            QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName() + QLatin1Char(' ') +
                                                 QString::fromLatin1(widget->metaObject()->className())));
        }
    }
};

QTEST_MAIN(TestAgents)
#include "tst_agents.moc"
