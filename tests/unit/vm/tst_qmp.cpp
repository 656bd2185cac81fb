// SPDX-License-Identifier: GPL-3.0-or-later
// What QEMU's control socket may say, word by word. QEMU serves one client at a time, and what it was doing for the
// last one is answered to the next.
#include "engine/vm/qmp.h"
#include "tests/patience.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>

using namespace Vitrine;
using namespace Vitrine::Vm;

namespace {

const QByteArray greeting =
    R"({"QMP": {"version": {"qemu": {"micro": 2, "minor": 0, "major": 10}, "package": ""}, "capabilities": []}})";

/// The other end, which says what a case wants it to.
struct Speaker
{
    QTemporaryDir folder;
    QLocalServer server;
    QLocalSocket *socket = nullptr;
    Qmp qmp;
    Pending<void> opened;

    /// Connected, and `words` said.
    explicit Speaker(const QByteArray &words) : opened(connected())
    {
        if (!waitUntil([this] { return server.hasPendingConnections(); }))
            qFatal("nobody came");
        socket = server.nextPendingConnection();
        say(words);
    }

    void say(const QByteArray &words) const
    {
        socket->write(words + '\n');
        socket->flush();
    }

    /// The next command.
    QJsonObject heard() const
    {
        if (!waitUntil([this] { return socket->canReadLine(); }))
            qFatal("no command came");
        return QJsonDocument::fromJson(socket->readLine()).object();
    }

    /// Answers it.
    void answer(const QJsonObject &command, const QByteArray &words) const
    {
        say(QByteArray(R"({"id": %1, %2})")
                .replace("%1", QByteArray::number(command[u"id"].toInteger()))
                .replace("%2", words));
    }

    [[nodiscard]] bool isOpen() const
    {
        return waitUntil([this] { return opened.isFinished(); }) && opened.result().has_value();
    }

private:
    Pending<void> connected()
    {
        const QString name = folder.filePath(QStringLiteral("qmp.sock"));
        if (!server.listen(name))
            qFatal("cannot listen");
        return qmp.open(name);
    }
};

} // namespace

class TestQmp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void negotiates()
    {
        Speaker qemu(greeting);
        const QJsonObject command = qemu.heard();
        QCOMPARE(command[u"execute"], QStringLiteral("qmp_capabilities"));
        QVERIFY(!qemu.opened.isFinished());
        qemu.answer(command, R"("return": {})");
        QVERIFY(qemu.isOpen());
        QCOMPARE(qemu.qmp.version(), QStringLiteral("10.0.2"));
    }

    /// An answer or an event that was on its way when the last client left.
    void lateWordsBeforeTheGreeting_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("answer") << QByteArray(R"({"return": {"running": true}, "id": 2})");
        QTest::newRow("refusal") << QByteArray(R"({"error": {"class": "GenericError", "desc": "no"}, "id": 3})");
        QTest::newRow("event") << QByteArray(R"({"event": "RTC_CHANGE", "data": {"offset": 1}})");
    }

    void lateWordsBeforeTheGreeting()
    {
        QFETCH(const QByteArray, words);
        Speaker qemu(words);
        qemu.say(greeting);
        qemu.answer(qemu.heard(), R"("return": {})");
        QVERIFY(qemu.isOpen());
    }

    /// The last client's answers are not taken for this one's.
    void lateAnswerAfterTheGreeting()
    {
        const Speaker last(greeting);
        const Speaker next(greeting);
        const QJsonObject theirs = last.heard();
        const QJsonObject ours = next.heard();
        QVERIFY(theirs[u"id"] != ours[u"id"]);
        next.answer(theirs, R"("error": {"class": "GenericError", "desc": "not for us"})");
        next.answer(ours, R"("return": {})");
        QVERIFY(next.isOpen());
    }

    /// The last client's negotiation was carried out for this one: its own is refused, and commands are answered.
    void negotiatedAlready()
    {
        Speaker qemu(greeting);
        qemu.answer(qemu.heard(), R"("error": {"class": "CommandNotFound", "desc": "Capabilities negotiation is )"
                                  R"(already complete, command ignored"})");
        const QJsonObject command = qemu.heard();
        QVERIFY(!qemu.opened.isFinished());
        qemu.answer(command, R"("return": {"status": "running"})");
        QVERIFY(qemu.isOpen());
    }

    void isRefusedAtAll()
    {
        Speaker qemu(greeting);
        for (int i = 0; i < 2; ++i)
            qemu.answer(qemu.heard(), R"("error": {"class": "CommandNotFound", "desc": "Expecting capabilities"})");
        QVERIFY(!qemu.isOpen());
        QCOMPARE(qemu.opened.result().error().code, ErrorCode::Rejected);
    }

    void isNotQemu_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("another greeting") << QByteArray(R"({"hello": 1})");
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("no JSON") << QByteArray("SSH-2.0-OpenSSH_10.0");
        QTest::newRow("no end") << QByteArray(Qmp::longestLine + 1, 'x');
    }

    void isNotQemu()
    {
        QFETCH(const QByteArray, words);
        const Speaker qemu(words);
        QVERIFY(!qemu.isOpen());
        QCOMPARE(qemu.opened.result().error().code, ErrorCode::Corrupt);
    }

    void answersAndRefusals()
    {
        Speaker qemu(greeting);
        qemu.answer(qemu.heard(), R"("return": {})");
        QVERIFY(qemu.isOpen());
        const auto first = qemu.qmp.call(QStringLiteral("query-block"));
        const auto second = qemu.qmp.call(QStringLiteral("quit"), {{"a", 1}});
        const QJsonObject firstHeard = qemu.heard();
        const QJsonObject secondHeard = qemu.heard();
        QCOMPARE(secondHeard[u"arguments"][u"a"], 1);
        qemu.answer(secondHeard, R"("error": {"class": "GenericError", "desc": "not now"})");
        qemu.answer(firstHeard, R"("return": [1, 2])");
        QVERIFY(waitUntil([&] { return first.isFinished() && second.isFinished(); }));
        QCOMPARE(first.result().value()[u"list"].toArray().size(), 2);
        QCOMPARE(second.result().error().detail, QStringLiteral("not now"));
        const auto third = qemu.qmp.call(QStringLiteral("cont"));
        qemu.socket->disconnectFromServer();
        QVERIFY(waitUntil([&] { return third.isFinished(); }));
        QCOMPARE(third.result().error().code, ErrorCode::Unreachable);
    }
};

QTEST_GUILESS_MAIN(TestQmp)
#include "tst_qmp.moc"
