// SPDX-License-Identifier: GPL-3.0-or-later
// A notification service on a session bus of its own. The program starts itself again inside that bus.
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/notify/notifier.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Vitrine;
using namespace Vitrine::Ui;

namespace {

const char *const insideVariable = "VITRINE_TEST_NOTIFY";

SessionKey key(const char *id)
{
    return {QStringLiteral("sample"), QString::fromLatin1(id)};
}

int runInside(const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(insideVariable), QStringLiteral("1"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QStringLiteral("dbus-run-session"), QStringList{QStringLiteral("--")} + arguments);
    if (!process.waitForStarted() || !process.waitForFinished(110'000)) {
        qWarning("dbus-run-session: %s", qPrintable(process.errorString()));
        return 1;
    }
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 1;
}

} // namespace

/// org.freedesktop.Notifications as a desktop has it.
class Service : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Note
    {
        QString title;
        QString text;
        QStringList actions;
    };
    QMap<uint, Note> shown;
    int notes = 0; ///< that were asked for
    QStringList capabilities{QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup")};

public Q_SLOTS:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &text,
                const QStringList &actions, const QVariantMap &, int)
    {
        ++notes;
        const uint id = replaces > 0 ? replaces : ++m_last;
        shown.insert(id, {title, text, actions});
        return id;
    }
    void CloseNotification(uint id)
    {
        if (shown.remove(id) > 0)
            Q_EMIT NotificationClosed(id, 3);
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
    void ActivationToken(uint id, const QString &token);

private:
    uint m_last = 6;
};

class TestNotify : public QObject
{
    Q_OBJECT

    QDBusConnection m_bus{QString()};
    std::unique_ptr<Service> m_service;

    struct Desk
    {
        Desk()
        {
            engine.populate();
            nouns.emplace(engine.nouns());
            notifier = std::make_unique<Notifier>(*nouns, settings, nullptr);
            QSignalSpy none(notifier.get(), &Notifier::chosen);
            none.wait(50); // the list has come
        }
        void loseAgent(const SessionKey &session)
        {
            SessionInfo info = engine.session(session);
            info.state = SessionState::Idle;
            info.agentLost = true;
            engine.putSession(info);
        }
        void endTests(const SessionKey &session, int failed)
        {
            SessionInfo info = engine.session(session);
            info.tests = {};
            info.tests.kind = TestBadge::Kind::Running;
            engine.putSession(info);
            info.tests.kind = failed > 0 ? TestBadge::Kind::Failed : TestBadge::Kind::Passed;
            info.tests.failed = failed;
            info.tests.passed = 7;
            engine.putSession(info);
        }
        InvocationRecord prompt(const SessionKey &session, const char *id)
        {
            InvocationRecord record;
            record.id = QString::fromLatin1(id);
            record.session = session;
            record.prompt = QStringLiteral("Mend the login\nand more");
            record.status = InvocationStatus::Running;
            engine.putInvocation(record);
            return record;
        }

        Fake::FakeEngine engine;
        std::optional<Api::Nouns> nouns;
        WindowSettings settings{{}};
        std::unique_ptr<Notifier> notifier;
    };

    void serve()
    {
        m_service = std::make_unique<Service>();
        QVERIFY(m_bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), m_service.get(),
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(m_bus.registerService(QStringLiteral("org.freedesktop.Notifications")));
    }
    void stopServing()
    {
        m_bus.unregisterService(QStringLiteral("org.freedesktop.Notifications"));
        m_bus.unregisterObject(QStringLiteral("/org/freedesktop/Notifications"));
        m_service.reset();
    }
    [[nodiscard]] Service::Note only() const
    {
        return m_service->shown.size() == 1 ? m_service->shown.first() : Service::Note();
    }
    /// Whatever was on its way has come by then: the bus keeps the order, and the notifier waits for 200 ms.
    static void settle() { QTest::qWait(600); }

private Q_SLOTS:
    void initTestCase()
    {
        installTheme(ThemeChoice::Light);
        m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("service"));
        QVERIFY(m_bus.isConnected());
    }
    void init() { serve(); }
    void cleanup() { stopServing(); }

    void whatIsExactIsTold()
    {
        Desk desk;
        settle();
        QCOMPARE(m_service->notes, 0); // what was so before is no news
        desk.endTests(key("docs-quick"), 2);
        QTRY_COMPARE(only().text, QStringLiteral("2 tests failed"));
        QCOMPARE(only().title, desk.engine.session(key("docs-quick")).name);
        QCOMPARE(only().actions.value(0), QStringLiteral("default"));
        // The next of its kind takes its place.
        desk.endTests(key("docs-quick"), 0);
        QTRY_COMPARE(only().text, QStringLiteral("7 tests passed"));
        QCOMPARE(m_service->shown.size(), 1);

        InvocationRecord record = desk.prompt(key("billing-csv"), "p1");
        settle();
        QCOMPARE(m_service->shown.size(), 1);
        record.status = InvocationStatus::Completed;
        desk.engine.putInvocation(record);
        QTRY_COMPARE(m_service->shown.size(), 2);
        QCOMPARE(m_service->shown.last().text, QStringLiteral("Ended: Mend the login"));
        record = desk.prompt(key("billing-csv"), "p2");
        record.status = InvocationStatus::Cancelled;
        desk.engine.putInvocation(record);
        desk.loseAgent(key("payment-replay"));
        QTRY_COMPARE(m_service->shown.size(), 3);
        QCOMPARE(m_service->shown.last().text, QStringLiteral("Agent connection lost"));
        desk.loseAgent(key("payment-replay")); // it is so still
        settle();
        QCOMPARE(m_service->notes, 4);
    }

    void aClickGoesThere()
    {
        Desk desk;
        QSignalSpy chosen(desk.notifier.get(), &Notifier::chosen);
        desk.endTests(key("docs-quick"), 1);
        QTRY_COMPARE(m_service->shown.size(), 1);
        const uint id = m_service->shown.firstKey();
        Q_EMIT m_service->ActionInvoked(id + 100, QStringLiteral("default")); // another program's note
        Q_EMIT m_service->ActivationToken(id, QStringLiteral("token-1"));
        Q_EMIT m_service->ActionInvoked(id, QStringLiteral("default"));
        QTRY_COMPARE(chosen.size(), 1);
        const auto news = chosen.first().first().value<News>();
        QCOMPARE(news.session, key("docs-quick"));
        QCOMPARE(news.page(), QStringLiteral("tests"));
        QCOMPARE(chosen.first().at(1).toByteArray(), QByteArray("token-1"));
        QTRY_VERIFY(m_service->shown.isEmpty());
        Q_EMIT m_service->ActionInvoked(id, QStringLiteral("default")); // once only
        settle();
        QCOMPARE(chosen.size(), 1);
    }

    void whatIsSeenOrSwitchedOffIsNotTold()
    {
        Desk desk;
        desk.notifier->setSeen([](const News &news) { return news.session == key("docs-quick"); });
        desk.endTests(key("docs-quick"), 1);
        desk.settings.setNotifies(NewsKind::Tests, false);
        desk.endTests(key("billing-csv"), 1);
        settle();
        QCOMPARE(m_service->notes, 0);
        desk.settings.setNotifies(NewsKind::Tests, true);
        desk.endTests(key("billing-csv"), 1);
        QTRY_COMPARE(m_service->shown.size(), 1);
        // Whoever looks there needs no note of it.
        desk.notifier->looked(key("billing-csv"));
        QTRY_VERIFY(m_service->shown.isEmpty());
        // Not even when they look before it is on the screen.
        desk.endTests(key("billing-csv"), 1);
        desk.notifier->looked(key("billing-csv"));
        settle();
        QVERIFY(m_service->shown.isEmpty());
        QCOMPARE(m_service->notes, 1);
    }

    void manyAtOnceAreOne()
    {
        Desk desk;
        int lost = 0;
        const auto sessions = desk.engine.allSessions();
        for (const SessionInfo &session : sessions) {
            if (session.agentLost || session.state == SessionState::Failed)
                continue;
            desk.loseAgent(session.key);
            ++lost;
        }
        QVERIFY(lost > Notifier::apartAtMost);
        QTRY_COMPARE(m_service->shown.size(), 1);
        settle();
        QCOMPARE(m_service->notes, 1);
        QVERIFY2(only().text.contains(QStringLiteral("sessions need attention")), qPrintable(only().text));
    }

    void hostileTextsSteerNothing()
    {
        Desk desk;
        SessionInfo info = desk.engine.session(key("billing-csv"));
        info.name = QStringLiteral("<b>bold</b>\u202e") + QString(500, u'x');
        info.state = SessionState::Idle;
        desk.engine.putSession(info);
        info.state = SessionState::Failed;
        info.problem = {ErrorCode::Failed, QStringLiteral("<a href='http://x'>\x1b[2J & more"), {}};
        desk.engine.putSession(info);
        QTRY_COMPARE(m_service->shown.size(), 1);
        QVERIFY(!only().text.contains(u'<') && !only().text.contains(u'\x1b'));
        QVERIFY(only().text.contains(QStringLiteral("&lt;a href")));
        QVERIFY(only().title.startsWith(QStringLiteral("<b>bold</b>"))); // titles are never read as markup
        QVERIFY(!only().title.contains(QChar(0x202e)));
        QVERIFY(only().title.size() < 150);
    }

    void plainDesktopsGetPlainText()
    {
        m_service->capabilities = {QStringLiteral("body")};
        Desk desk;
        InvocationRecord record = desk.prompt(key("billing-csv"), "p9");
        record.prompt = QStringLiteral("a < b");
        record.status = InvocationStatus::Completed;
        desk.engine.putInvocation(record);
        QTRY_COMPARE(only().text, QStringLiteral("Ended: a < b"));
    }

    void withoutAServiceNothingBreaks()
    {
        stopServing();
        Desk desk;
        desk.endTests(key("docs-quick"), 1);
        settle();
        desk.endTests(key("docs-quick"), 2);
        settle();
        serve(); // it comes later
        desk.endTests(key("docs-quick"), 3);
        QTRY_COMPARE(m_service->shown.size(), 1);
        QCOMPARE(only().text, QStringLiteral("3 tests failed"));
    }

    void theProgramTakesItsNotesAlong()
    {
        {
            Desk desk;
            desk.endTests(key("docs-quick"), 1);
            QTRY_COMPARE(m_service->shown.size(), 1);
            settle();
        }
        QTRY_VERIFY(m_service->shown.isEmpty());
    }
};

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty(insideVariable)) {
        const QCoreApplication app(argc, argv);
        QStringList arguments = QCoreApplication::arguments();
        arguments[0] = QCoreApplication::applicationFilePath();
        return runInside(arguments);
    }
    QApplication app(argc, argv);
    TestNotify test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_notify.moc"
