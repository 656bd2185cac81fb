// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/command.h"
#include "engine/model/file.h"
#include "engine/model/operation.h"
#include "engine/model/runtime.h"
#include "engine/model/session.h"
#include "tests/patience.h"

#include <QTest>

using namespace Vitrine;

namespace {

class Slow : public Operation<int>
{
public:
    void start() override {}
    void end(int value) { finish(value); }
    int abandoned = 0;

protected:
    void abandon() override { ++abandoned; }
};

} // namespace

class TestModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void operationEndsOnce()
    {
        Slow slow;
        slow.start();
        slow.end(7);
        slow.cancel();
        slow.end(8);
        QCOMPARE(slow.abandoned, 0);
        QVERIFY(slow.pending().isFinished());
        QCOMPARE(slow.pending().result().value(), 7);
    }

    void operationSaysCancelledWhenItGoes()
    {
        Pending<int> pending;
        {
            Slow slow;
            pending = slow.pending();
        }
        // From the event loop: whoever waits may be what goes.
        QVERIFY(!pending.isFinished());
        QTRY_VERIFY(pending.isFinished());
        QCOMPARE(pending.result().error().code, ErrorCode::Cancelled);
    }

    void andThenSkipsAfterAnError()
    {
        bool called = false;
        QObject context;
        const auto end = andThen(failed<int>({ErrorCode::NotFound, QStringLiteral("gone"), {}}), &context, [&](int) {
            called = true;
            return ready(QString());
        });
        QVERIFY(end.isFinished());
        QVERIFY(!called);
        QCOMPARE(end.result().error().code, ErrorCode::NotFound);
        const auto good = andThen(ready(3), &context, [](int value) { return ready(QString::number(value + 1)); });
        QCOMPARE(good.result().value(), QStringLiteral("4"));
    }

    void errorKeepsTheOldWordsAsDetail()
    {
        const Error low{ErrorCode::NoSpace, QStringLiteral("write failed"), QStringLiteral("ENOSPC")};
        const Error high = low.as(QStringLiteral("Could not save."));
        QCOMPARE(high.message, QStringLiteral("Could not save."));
        QCOMPARE(high.detail, QStringLiteral("write failed\nENOSPC"));
        QCOMPARE(Error::fromJson(high.toJson()).code, ErrorCode::NoSpace);
    }

    void mountPaths_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("good");
        QTest::newRow("usual") << "/mnt/workspace" << true;
        QTest::newRow("slash") << "/mnt/workspace/" << true;
        QTest::newRow("up") << "/mnt/.." << false;
        QTest::newRow("here") << "/mnt/./" << false;
        QTest::newRow("deep") << "/mnt/a/b" << false;
        QTest::newRow("elsewhere") << "/home/a" << false;
        QTest::newRow("newline") << "/mnt/a\n" << false;
        QTest::newRow("long") << QString("/mnt/" + QString(200, 'a')) << false;
    }
    void mountPaths()
    {
        QFETCH(QString, path);
        QFETCH(bool, good);
        QCOMPARE(isMountPath(path), good);
    }

    void runtimeSpecNamesWhatIsWrong()
    {
        RuntimeSpec spec;
        spec.name = QStringLiteral("python_demo");
        QVERIFY(spec.check());
        spec.idleTimeout = std::chrono::seconds(59);
        QCOMPARE(spec.check().error().code, ErrorCode::InvalidInput);
        spec.idleTimeout = std::chrono::seconds(600);
        spec.maxLifetime = std::chrono::seconds(300);
        QVERIFY(!spec.check());
        spec.maxLifetime = std::chrono::seconds(28800);
        spec.environment.insert(QStringLiteral("A=B"), QString());
        QVERIFY(!spec.check());
        spec.environment = {{QStringLiteral("A"), QStringLiteral("ünicode")}};
        QVERIFY(spec.check());
        const RuntimeSpec again = RuntimeSpec::fromJson(spec.toJson());
        QCOMPARE(again.environment, spec.environment);
        QCOMPARE(again.idleTimeout, spec.idleTimeout);
        QCOMPARE(again.protocol, AgentProtocol::Http);
        QVERIFY(again.contract.isEmpty());
        for (const auto protocol : {AgentProtocol::Http, AgentProtocol::Agui, AgentProtocol::Mcp, AgentProtocol::A2a}) {
            spec.protocol = protocol;
            spec.contract = {{QStringLiteral("roleArn"), QStringLiteral("x")}};
            QCOMPARE(RuntimeSpec::fromJson(spec.toJson()).protocol, protocol);
            QCOMPARE(RuntimeSpec::fromJson(spec.toJson()).contract, spec.contract);
        }
    }

    void namesAreCheckedWhole()
    {
        QVERIFY(isRuntimeName(QStringLiteral("a1_b")));
        QVERIFY(!isRuntimeName(QStringLiteral("1a")));
        QVERIFY(!isRuntimeName(QStringLiteral("a\n")));
        QVERIFY(!isSessionId(QStringLiteral("../x")));
        QVERIFY(isSessionId(newSessionId()));
        QVERIFY(isRecordId(newId()));
    }

    void hostileNamesAreShownSafely()
    {
        QCOMPARE(displayText("a\x1b[2Jb"), QStringLiteral("a\u241B[2Jb"));
        QCOMPARE(displayText("\xe2\x80\xaegpj.exe"), QStringLiteral("[U+202E]gpj.exe"));
        QCOMPARE(displayText("\xff\xc3"), QStringLiteral("\\xff\\xc3"));
        QCOMPARE(displayText("\xed\xa0\x80"), QStringLiteral("\\xed\\xa0\\x80"));
        QCOMPARE(displayText("grün \xf0\x9f\x99\x82"), QStringLiteral("grün 🙂"));
    }

    void commandRecordSurvivesJson()
    {
        CommandRecord record;
        record.id = newId();
        record.session = {QStringLiteral("r"), QStringLiteral("s")};
        record.status = CommandStatus::TimedOut;
        record.exitCode = 124;
        record.out = {qint64(1) << 40, 5};
        record.endedAt = QDateTime::fromMSecsSinceEpoch(1234567890123, QTimeZone::UTC);
        const CommandRecord again = CommandRecord::fromJson(record.toJson());
        QCOMPARE(again.status, record.status);
        QCOMPARE(again.out, record.out);
        QCOMPARE(again.endedAt, record.endedAt);
        QCOMPARE(again.session, record.session);
    }
};

QTEST_GUILESS_MAIN(TestModel)
#include "tst_model.moc"
