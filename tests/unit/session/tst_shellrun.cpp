// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/shellrun.h"
#include "tests/patience.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrine;
using Session::ShellReader;
using Session::ShellRun;

namespace {

/// A shell of the guest whose output the test writes.
class ScriptedShell : public Guest::Process
{
public:
    explicit ScriptedShell(qint64 *acknowledged) : m_acknowledged(acknowledged) {}
    QString id() const override { return QStringLiteral("scripted"); }
    void acknowledge(OutputStream, qint64 offset) override { *m_acknowledged = offset; }
    void cancel() override { Q_EMIT ended({Guest::ProcessEnd::Kind::Signalled, 0, 1, {}, 0, 0}); }
    void forget() override {}
    void write(const QByteArray &) override {}
    void resize(Guest::TerminalSize) override {}
    void print(const QByteArray &bytes)
    {
        Q_EMIT output(OutputStream::Out, m_printed, bytes);
        m_printed += bytes.size();
    }
    void exit(int code) { Q_EMIT ended({Guest::ProcessEnd::Kind::Exited, code, 0, {}, m_printed, 0}); }

private:
    qint64 *m_acknowledged;
    qint64 m_printed = 0;
};

struct Reading
{
    explicit Reading(const std::shared_ptr<ShellRun> &shell) : reader(std::make_unique<ShellReader>(shell))
    {
        QObject::connect(reader.get(), &ShellReader::data, reader.get(),
                         [this](const QByteArray &bytes) { seen += bytes; });
        QObject::connect(reader.get(), &ShellReader::ended, reader.get(), [this](int exitCode) { code = exitCode; });
    }
    std::unique_ptr<ShellReader> reader;
    QByteArray seen;
    std::optional<int> code;
};

} // namespace

class TestShellRun : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    qint64 m_acknowledged = 0;
    ScriptedShell *m_process = nullptr;
    ShellInfo m_info;

    QString folder() const { return m_dir->filePath(m_info.id); }

    std::shared_ptr<ShellRun> makeShell()
    {
        m_info = {};
        m_info.id = newId();
        m_info.session = {QStringLiteral("sample"), QStringLiteral("s")};
        m_info.createdAt = QDateTime::currentDateTimeUtc();
        m_info.running = true;
        return goOn();
    }
    std::shared_ptr<ShellRun> goOn()
    {
        auto record = Store::OutputRecord::openForWriting(folder(), ShellRun::recordCap);
        if (!record)
            return nullptr;
        auto shell =
            std::make_shared<ShellRun>(m_info, folder(), std::shared_ptr<Store::OutputRecord>(std::move(*record)));
        if (!shell->writeDown())
            return nullptr;
        auto process = std::make_unique<ScriptedShell>(&m_acknowledged);
        m_process = process.get();
        shell->setProcess(std::move(process));
        return shell;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_acknowledged = 0;
    }

    void whoComesLaterSeesItAgain()
    {
        auto shell = makeShell();
        QVERIFY(shell);
        {
            Reading first(shell);
            m_process->print("hello\r\n");
            QTest::qWait(20);
            QVERIFY(first.seen.isEmpty()); // nothing was granted
            first.reader->grant(1000);
            QTRY_COMPARE(first.seen, "hello\r\n");
            QCOMPARE(shell->info().readers, 1);
            QVERIFY(shell->isWatched());
            first.reader->setWatched(false);
            QVERIFY(!shell->isWatched());
        }
        QCOMPARE(shell->info().readers, 0);
        m_process->print("alone\r\n"); // nobody looks, and it runs on
        QCOMPARE(m_acknowledged, 14);
        Reading second(shell);
        second.reader->grant(1000);
        QTRY_COMPARE(second.seen, "hello\r\nalone\r\n");
        // Two see the same.
        Reading third(shell);
        third.reader->grant(1000);
        m_process->print("both");
        QTRY_COMPARE(second.seen, "hello\r\nalone\r\nboth");
        QTRY_COMPARE(third.seen, second.seen);
    }

    void anotherEngineGoesOn()
    {
        auto shell = makeShell();
        QVERIFY(shell);
        m_process->print("before\r\n");
        const QString id = m_info.id;
        shell.reset(); // without a word, as by a kill
        const auto described = ShellRun::describe(m_dir->filePath(id), m_info.session);
        QVERIFY(described && described->running && described->createdAt.isValid());
        m_info = *described;
        shell = goOn();
        QVERIFY(shell);
        QCOMPARE(shell->received(), 8);
        Q_EMIT m_process->output(OutputStream::Out, 4, "re\r\nafter"); // the guest says again what was not acknowledged
        Reading reading(shell);
        reading.reader->grant(1000);
        QTRY_COMPARE(reading.seen, "before\r\nafter");
    }

    void theReplayIsBoundedAndBeginsAtALine()
    {
        auto shell = makeShell();
        QVERIFY(shell);
        const QByteArray line = QByteArray(98, 'x') + "\r\n";
        for (int i = 0; i < 30'000; ++i) // 3 MB
            m_process->print(line);
        QCOMPARE(m_acknowledged, 3'000'000);
        Reading reading(shell);
        reading.reader->grant(10'000'000);
        QTRY_VERIFY(reading.seen.size() > ShellRun::replayBytes - 200);
        QVERIFY(reading.seen.size() <= ShellRun::replayBytes);
        QVERIFY(reading.seen.startsWith(line));
    }

    void aSlowReaderHoldsItBack()
    {
        auto shell = makeShell();
        QVERIFY(shell);
        auto reading = std::make_unique<Reading>(shell);
        m_process->print(QByteArray(400'000, 'a'));
        QCOMPARE(m_acknowledged, 400'000);
        m_process->print(QByteArray(400'000, 'b'));
        QCOMPARE(m_acknowledged, 400'000);
        reading->reader->grant(1'000'000);
        QTRY_COMPARE(m_acknowledged, 800'000);
        m_process->print(QByteArray(800'000, 'c'));
        QCOMPARE(m_acknowledged, 800'000);
        reading.reset(); // it goes, and with it its weight
        QTRY_COMPARE(m_acknowledged, 1'600'000);
    }

    void anEndThatWasSeenIsForgotten()
    {
        auto shell = makeShell();
        QVERIFY(shell);
        auto reading = std::make_unique<Reading>(shell);
        reading->reader->grant(1000);
        m_process->print("bye");
        m_process->exit(3);
        QTRY_COMPARE(reading->code, 3);
        QCOMPARE(reading->seen, "bye");
        QVERIFY(QDir(folder()).exists());
        reading.reset();
        QVERIFY(!QDir(folder()).exists());
    }

    void anEndThatNobodySawIsKept()
    {
        auto shell = makeShell();
        QVERIFY(shell);
        m_process->print("lost and found");
        shell->end(-1); // its machine went
        shell.reset();
        const auto described = ShellRun::describe(folder(), m_info.session);
        QVERIFY(described && !described->running && described->endedAt.isValid());
        QCOMPARE(described->exitCode, -1);
        auto record = Store::OutputRecord::openForReading(folder());
        QVERIFY(record);
        shell =
            std::make_shared<ShellRun>(*described, folder(), std::shared_ptr<Store::OutputRecord>(std::move(*record)));
        auto reading = std::make_unique<Reading>(shell);
        reading->reader->grant(1000);
        QTRY_COMPARE(reading->code, -1);
        QCOMPARE(reading->seen, "lost and found");
        shell->close(); // the person has done with it
        reading.reset();
        QVERIFY(!QDir(folder()).exists());
    }

    void closingEndsItAndForgetsIt()
    {
        auto shell = makeShell();
        QVERIFY(shell);
        auto reading = std::make_unique<Reading>(shell);
        shell->close();
        QVERIFY(shell->isOver());
        QTRY_COMPARE(reading->code, 129);
        reading.reset();
        QVERIFY(!QDir(folder()).exists());
    }

    void rubbishIsNoShell()
    {
        QVERIFY(!ShellRun::describe(m_dir->filePath(QStringLiteral("none")), {}));
        const QString folder = m_dir->filePath(newId());
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + QStringLiteral("/shell.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"id\": \"../../x\", \"running\": true}");
        file.close();
        QVERIFY(!ShellRun::describe(folder, {}));
    }
};

QTEST_GUILESS_MAIN(TestShellRun)
#include "tst_shellrun.moc"
