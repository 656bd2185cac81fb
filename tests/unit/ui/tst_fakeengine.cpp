// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"

#include <QSignalSpy>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Fake;

/// The fake must behave as the nouns say, or tests over it prove nothing.
class TestFakeEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sessionsStartAndStop()
    {
        FakeEngine engine;
        engine.addRuntime(QStringLiteral("r"));
        const Api::Nouns nouns = engine.nouns();
        QSignalSpy added(&nouns.sessions, &Api::Sessions::added);
        auto made = nouns.sessions.create({QStringLiteral("r"), {}, QStringLiteral("One")});
        QVERIFY(!made.isFinished()); // never inside the call
        QTRY_VERIFY(made.isFinished());
        QCOMPARE(added.size(), 1);
        const SessionKey key = made.result()->key;
        auto first = nouns.sessions.start(key);
        auto second = nouns.sessions.start(key);
        QCOMPARE(engine.session(key).state, SessionState::Starting);
        QTRY_VERIFY(first.isFinished() && second.isFinished());
        QCOMPARE(first.result()->state, SessionState::Idle);
        auto stop = nouns.sessions.stop(key);
        QTRY_VERIFY(stop.isFinished());
        QCOMPARE(engine.session(key).state, SessionState::Stopped);
    }

    void failuresAreTakenOnce()
    {
        FakeEngine engine;
        engine.populate();
        const SessionKey key{QStringLiteral("sample"), QStringLiteral("old-client")};
        engine.failNext(QStringLiteral("sessions.start"), {ErrorCode::NoSpace, QStringLiteral("full"), {}});
        auto first = engine.nouns().sessions.start(key);
        QTRY_VERIFY(first.isFinished());
        QCOMPARE(first.result().error().code, ErrorCode::NoSpace);
        auto second = engine.nouns().sessions.start(key);
        QTRY_VERIFY(second.isFinished());
        QVERIFY(second.result().has_value());
    }

    void readersWaitForCredit()
    {
        FakeEngine engine;
        engine.populate();
        const SessionKey key{QStringLiteral("sample"), QStringLiteral("upload-retry")};
        CommandSpec spec;
        spec.session = key;
        spec.command = QStringLiteral("true");
        auto run = engine.nouns().commands.run(spec);
        QTRY_VERIFY(run.isFinished());
        const QString id = run.result()->id;
        auto follow = engine.nouns().commands.follow(id, {3, 0});
        QTRY_VERIFY(follow.isFinished());
        const auto reader = follow.result().value();
        QByteArray got;
        connect(reader.get(), &Api::OutputReader::data, this,
                [&](OutputStream, const QByteArray &bytes) { got += bytes; });
        QSignalSpy ended(reader.get(), &Api::OutputReader::ended);
        engine.appendOutput(id, OutputStream::Out, "abcdef");
        QTest::qWait(20);
        QCOMPARE(got, QByteArray());
        reader->grant(2);
        QTRY_COMPARE(got, QByteArray("de"));
        auto record = engine.allCommands(key).first();
        record.status = CommandStatus::Completed;
        record.exitCode = 0;
        engine.putCommand(record);
        reader->grant(100);
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(got, QByteArray("def"));
        auto slice = engine.nouns().commands.read(id, 2, 3);
        QTRY_VERIFY(slice.isFinished());
        QCOMPARE(slice.result()->chunks.first().bytes, QByteArray("cde"));
        QCOMPARE(slice.result()->next, 5);
        QCOMPARE(slice.result()->end, 6);
    }

    void foldersAreListedOneLevelDeep()
    {
        FakeEngine engine;
        engine.populate();
        const SessionKey key{QStringLiteral("sample"), QStringLiteral("upload-retry")};
        auto top = engine.nouns().files.list(key, {});
        auto sub = engine.nouns().files.list(key, "src");
        auto stopped = engine.nouns().files.list({QStringLiteral("sample"), QStringLiteral("old-client")}, {});
        QTRY_VERIFY(top.isFinished() && sub.isFinished() && stopped.isFinished());
        QStringList names;
        const auto page = top.result(); // named: a loop over a member of a temporary reads freed memory
        for (const FileEntry &entry : page->entries)
            names.append(QString::fromUtf8(entry.name));
        QCOMPARE(names, QStringList({QStringLiteral(".git"), QStringLiteral("CHANGELOG.md"),
                                     QStringLiteral("backoff-notes.md"), QStringLiteral("pyproject.toml"),
                                     QStringLiteral("src"), QStringLiteral("test")}));
        QCOMPARE(sub.result()->entries.size(), 2);
        QVERIFY(stopped.result()); // read from its disk
        QSignalSpy changed(&engine.nouns().files, &Api::Files::folderChanged);
        engine.putFile(key, "src/new.py", "x");
        QCOMPARE(changed.last().at(1).toByteArray(), QByteArray("src"));
    }
};

QTEST_GUILESS_MAIN(TestFakeEngine)
#include "tst_fakeengine.moc"
