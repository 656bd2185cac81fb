// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/proxy/dnsstub.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QTest>

using namespace Vitrine::GuestOs;

namespace {

QByteArray header(quint16 flags = 0x0100, int questions = 1, int answers = 0, int additional = 0)
{
    QByteArray bytes("\x12\x34", 2);
    for (const int number : {int(flags), questions, answers, 0, additional})
        bytes.append(char(number >> 8)).append(char(number & 0xff));
    return bytes;
}

QByteArray name(const QByteArray &dotted)
{
    QByteArray bytes;
    for (const QByteArray &label : dotted.split('.'))
        bytes.append(char(label.size())).append(label);
    return bytes.append('\0');
}

QByteArray kind(quint16 type = 1, quint16 recordClass = 1)
{
    return QByteArray()
        .append(char(type >> 8))
        .append(char(type & 0xff))
        .append(char(recordClass >> 8))
        .append(char(recordClass & 0xff));
}

QByteArray ask(const QByteArray &question, StandIns &standIns)
{
    return QByteArray::fromStdString(answerDns(question.toStdString(), standIns));
}

int codeOf(const QByteArray &answer)
{
    return answer.size() < 12 ? -1 : answer.at(3) & 0x0f;
}

quint32 addressOf(const QByteArray &answer)
{
    quint32 address = 0;
    for (const char byte : answer.last(4))
        address = address << 8 | quint8(byte);
    return address;
}

} // namespace

/// What programs of a machine that know no proxy are told about names.
class TestDnsStub : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesGetStandIns()
    {
        StandIns standIns;
        const QByteArray question = header() + name("Registry.Example") + kind();
        const QByteArray answer = ask(question, standIns);
        QCOMPARE(answer.left(2), question.left(2));
        QCOMPARE(quint8(answer.at(2)), quint8(0x81));
        QCOMPARE(codeOf(answer), 0);
        QCOMPARE(answer.mid(12, question.size() - 12), question.mid(12)); // letters as they were asked
        QVERIFY(StandIns::isOne(addressOf(answer)));
        QCOMPARE(standIns.nameOf(addressOf(answer)), std::optional<std::string>("registry.example"));
        QCOMPARE(addressOf(ask(header() + name("registry.example") + kind(), standIns)), addressOf(answer));
        QVERIFY(addressOf(ask(header() + name("other.example") + kind(), standIns)) != addressOf(answer));
        QCOMPARE(addressOf(ask(header() + name("a.localhost") + kind(), standIns)), quint32(0x7f000001));
        // With EDNS, as most programs ask.
        const QByteArray edns = header(0x0120, 1, 0, 1) + name("registry.example") + kind() +
                                QByteArray("\0\0\x29\x04\xd0\0\0\0\0\0\0", 11);
        QCOMPARE(addressOf(ask(edns, standIns)), addressOf(answer));
    }

    void otherKindsHaveNoRecords()
    {
        StandIns standIns;
        for (const quint16 type : {2, 5, 6, 15, 16, 28, 33, 64, 65, 255, 0, 65535}) {
            const QByteArray answer = ask(header() + name("a.example") + kind(type), standIns);
            QCOMPARE(codeOf(answer), 0);
            QCOMPARE(answer.mid(6, 2), QByteArray("\0\0", 2));
        }
        QCOMPARE(codeOf(ask(header() + name("1.0.18.198.in-addr.arpa") + kind(12), standIns)), 3);
        QCOMPARE(codeOf(ask(header() + name("a.example") + kind(1, 3), standIns)), 4);
    }

    void malformed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code"); ///< -1: no answer
        const QByteArray whole = header() + name("a.example") + kind();
        int number = 0;
        const auto row = [&number](const QByteArray &bytes, int code) {
            QTest::newRow(("#" + QByteArray::number(++number) + ' ' + bytes.left(40).toHex()).constData())
                << bytes << code;
        };
        for (qsizetype size = 0; size < whole.size(); ++size)
            row(whole.left(size), size < 12 ? -1 : 1);
        row(QByteArray(1233, 'x'), -1);
        row(header(0x8180) + name("a.example") + kind(), -1); // an answer
        for (int opcode = 1; opcode < 16; ++opcode)
            row(header(quint16(0x0100 | opcode << 11)) + name("a.example") + kind(), 4);
        for (const int questions : {0, 2, 3, 255, 65535})
            row(header(0x0100, questions) + name("a.example") + kind(), 1);
        row(header(0x0100, 1, 1) + name("a.example") + kind(), 1);
        row(header(0x0300) + name("a.example") + kind(), 1); // cut
        for (int length = 64; length < 256; length += 16)    // too long a label, a pointer, what nobody knows
            row(header() + char(length) + QByteArray(300, 'a') + '\0' + kind(), 1);
        row(header() + QByteArray("\xc0\x0c", 2) + kind(), 1); // a pointer to itself
        row(header() +
                QByteArray("\x01"
                           "a\xc0\x0c",
                           4) +
                kind(),
            1);
        row(header() + QByteArray("\x3f", 1) + "short", 1);
        row(header() + name(QByteArray("a.").repeated(127) + "a") + kind(), 1); // 255 characters
        row(header() +
                name(QByteArray(63, 'a') + '.' + QByteArray(63, 'b') + '.' + QByteArray(63, 'c') + '.' +
                     QByteArray(63, 'd')) +
                kind(),
            1);
        row(header() + QByteArray(1000, '\1') + kind(), 1);
        for (const char *odd : {"a b.example", "a/b.example", "a:80", "*.example", "a@b",  "\xc3\xa4.example",
                                "a\x01.b",     "$(id)",       "a%41", "[::1]",     "a\\b", "a'b",
                                "a\"b",        "a,b",         "a;b",  "a?b",       "a#b",  "a<b",
                                "a>b",         "a|b"})
            row(header() + name(odd) + kind(), 3);
        row(header() +
                QByteArray("\x03"
                           "a\0b\0",
                           5) +
                kind(),
            3); // a zero inside
        row(header() +
                QByteArray("\x03"
                           "a.b\0",
                           5) +
                kind(),
            3);                           // a dot inside a label
        row(header() + '\0' + kind(), 3); // the root
        QVERIFY2(number >= 90, qPrintable(QString::number(number)));
    }

    void malformed()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, code);
        StandIns standIns;
        const QByteArray answer = ask(bytes, standIns);
        QCOMPARE(codeOf(answer), code);
        if (code >= 0) {
            QCOMPARE(answer.left(2), bytes.left(2));
            QVERIFY(answer.size() <= bytes.size());
            QVERIFY(quint8(answer.at(2)) & 0x80);
        }
        QVERIFY(!standIns.nameOf(StandIns::first)); // nothing was kept of it
    }

    void noiseIsSurvived()
    {
        StandIns standIns;
        QRandomGenerator random(1);
        for (int turn = 0; turn < 20'000; ++turn) {
            QByteArray bytes = header() + name("shop.example.com") + kind();
            for (int i = random.bounded(1, 8); i > 0; --i)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            const QByteArray answer = ask(bytes.left(random.bounded(1, int(bytes.size()) + 1)), standIns);
            QVERIFY(answer.size() <= bytes.size() + 16);
        }
    }

    void oldNamesAreForgotten()
    {
        StandIns standIns;
        const quint32 old = standIns.addressFor("old.example");
        QCOMPARE(old, StandIns::first);
        for (std::size_t i = 1; i < StandIns::maxNames; ++i)
            (void)standIns.addressFor("n" + std::to_string(i));
        QVERIFY(standIns.nameOf(old));
        (void)standIns.addressFor("one more");
        QVERIFY(!standIns.nameOf(old));
        QVERIFY(standIns.addressFor("old.example") != old); // the old address stands for nobody
        QVERIFY(!standIns.nameOf(StandIns::resolver) && StandIns::isOne(StandIns::resolver));
        quint32 address = 0;
        for (quint32 i = 0; i < StandIns::last - StandIns::first + 10; ++i) {
            address = standIns.addressFor("m" + std::to_string(i));
            QVERIFY(address >= StandIns::first && address <= StandIns::last);
        }
        QVERIFY(standIns.nameOf(address));
    }
};

QTEST_GUILESS_MAIN(TestDnsStub)
#include "tst_dnsstub.moc"
