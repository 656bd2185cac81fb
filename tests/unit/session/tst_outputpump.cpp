// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/outputpump.h"
#include "tests/patience.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrine;

namespace {

/// A process of the guest whose output the test writes, and whose acknowledgements it sees.
class ScriptedProcess : public Guest::Process
{
public:
    QString id() const override { return QStringLiteral("scripted"); }
    void acknowledge(OutputStream stream, qint64 offset) override
    {
        acknowledged[stream == OutputStream::Out ? 0 : 1] = offset;
    }
    void cancel() override {}
    void forget() override {}
    void write(const QByteArray &) override {}
    void resize(Guest::TerminalSize) override {}

    std::array<qint64, 2> acknowledged{0, 0};
};

/// What a reader got, and how it ended.
struct Reading
{
    explicit Reading(Session::OutputFollower *follower)
    {
        QObject::connect(follower, &Session::OutputFollower::data, follower,
                         [this](OutputStream stream, const QByteArray &bytes) {
                             (stream == OutputStream::Out ? out : err) += bytes;
                         });
        QObject::connect(follower, &Session::OutputFollower::ended, follower, [this](const CommandRecord &record) {
            ended = true;
            exitCode = record.exitCode;
        });
    }
    QByteArray out;
    QByteArray err;
    bool ended = false;
    int exitCode = -1;
};

CommandRecord finalRecord()
{
    CommandRecord record;
    record.status = CommandStatus::Completed;
    record.exitCode = 7;
    return record;
}

} // namespace

class TestOutputPump : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    std::shared_ptr<Store::OutputRecord> newRecord()
    {
        auto record = Store::OutputRecord::openForWriting(m_dir->filePath(QStringLiteral("record")));
        return record ? std::shared_ptr<Store::OutputRecord>(std::move(*record)) : nullptr;
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void whatTheRecordHasIsAcknowledged()
    {
        Session::OutputPump pump(newRecord());
        ScriptedProcess process;
        pump.setSource(&process);
        Q_EMIT process.output(OutputStream::Out, 0, "hello");
        Q_EMIT process.output(OutputStream::Err, 0, "oh");
        QCOMPARE(process.acknowledged, (std::array<qint64, 2>{5, 2}));
    }

    void whatIsSentAgainIsRecordedOnce()
    {
        auto record = newRecord();
        Session::OutputPump pump(record);
        ScriptedProcess first;
        pump.setSource(&first);
        Q_EMIT first.output(OutputStream::Out, 0, "0123456789");
        ScriptedProcess second;
        pump.setSource(&second);
        QCOMPARE(second.acknowledged[0], 10); // the guest learns at once what it may forget
        Q_EMIT second.output(OutputStream::Out, 4, "456789ab");
        Q_EMIT second.output(OutputStream::Out, 4, "4567");
        QCOMPARE(record->totals(OutputStream::Out).total, 12);
        QCOMPARE(record->read(0, 100)->chunks.first().bytes, QByteArray("0123456789ab"));
    }

    void aReaderGetsBothStreamsAndTheEnd()
    {
        auto record = newRecord();
        Session::OutputPump pump(record);
        ScriptedProcess process;
        pump.setSource(&process);
        Q_EMIT process.output(OutputStream::Out, 0, "before ");
        Session::OutputFollower follower(record, 0, 0);
        Reading reading(&follower);
        pump.addFollower(&follower);
        follower.grant(1000);
        Q_EMIT process.output(OutputStream::Err, 0, "warning");
        Q_EMIT process.output(OutputStream::Out, 7, "after");
        QTRY_COMPARE(reading.out, QByteArray("before after"));
        QCOMPARE(reading.err, QByteArray("warning"));
        QVERIFY(!reading.ended);
        pump.complete(finalRecord());
        QTRY_VERIFY(reading.ended);
        QCOMPARE(reading.exitCode, 7);
    }

    void nothingIsSentWithoutGrant()
    {
        auto record = newRecord();
        Session::OutputPump pump(record);
        ScriptedProcess process;
        pump.setSource(&process);
        Session::OutputFollower follower(record, 0, 0);
        Reading reading(&follower);
        pump.addFollower(&follower);
        Q_EMIT process.output(OutputStream::Out, 0, "abcdef");
        pump.complete(finalRecord());
        QTest::qWait(30);
        QCOMPARE(reading.out, QByteArray());
        follower.grant(4);
        QTRY_COMPARE(reading.out, QByteArray("abcd"));
        QTest::qWait(30);
        QVERIFY(!reading.ended);
        follower.grant(2);
        QTRY_VERIFY(reading.ended);
        QCOMPARE(reading.out, QByteArray("abcdef"));
    }

    void aReaderGoesOnFromItsOffsets()
    {
        auto record = newRecord();
        Session::OutputPump pump(record);
        ScriptedProcess process;
        pump.setSource(&process);
        Q_EMIT process.output(OutputStream::Out, 0, "0123");
        Q_EMIT process.output(OutputStream::Err, 0, "xyz");
        Q_EMIT process.output(OutputStream::Out, 4, "4567");
        Session::OutputFollower follower(record, 6, 1);
        Reading reading(&follower);
        pump.addFollower(&follower);
        follower.grant(3);
        QTRY_COMPARE(reading.err, QByteArray("yz"));
        QTRY_COMPARE(reading.out, QByteArray("6"));
        follower.grant(100);
        QTRY_COMPARE(reading.out, QByteArray("67"));
    }

    void aReaderThatLagsHoldsTheProcess()
    {
        auto record = newRecord();
        Session::OutputPump pump(record);
        ScriptedProcess process;
        pump.setSource(&process);
        auto follower = std::make_unique<Session::OutputFollower>(record, 0, 0);
        pump.addFollower(follower.get());
        const QByteArray block(1 << 20, 'x');
        qint64 sent = 0;
        // The guest sends at most a window beyond what was acknowledged.
        for (int i = 0; i < 64 && sent - process.acknowledged[0] < Guest::Process::window; ++i) {
            Q_EMIT process.output(OutputStream::Out, sent, block);
            sent += block.size();
        }
        QVERIFY(sent <= Session::OutputPump::readerLag + 2 * Guest::Process::window);
        QVERIFY(process.acknowledged[0] < sent);
        follower->grant(sent);
        QTRY_COMPARE(process.acknowledged[0], sent);
    }

    void aReaderThatGoesHoldsNobody()
    {
        auto record = newRecord();
        Session::OutputPump pump(record);
        ScriptedProcess process;
        pump.setSource(&process);
        auto follower = std::make_unique<Session::OutputFollower>(record, 0, 0);
        pump.addFollower(follower.get());
        const QByteArray block(1 << 20, 'x');
        qint64 sent = 0;
        for (int i = 0; i < 64 && sent - process.acknowledged[0] < Guest::Process::window; ++i) {
            Q_EMIT process.output(OutputStream::Out, sent, block);
            sent += block.size();
        }
        QVERIFY(process.acknowledged[0] < sent);
        follower.reset();
        QTRY_COMPARE(process.acknowledged[0], sent);
    }
};

QTEST_GUILESS_MAIN(TestOutputPump)
#include "tst_outputpump.moc"
