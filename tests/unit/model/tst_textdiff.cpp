// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/textdiff.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrine;

namespace {

/// Lines out of a few, so that many are alike; the last one may lack its line feed.
QByteArray someText(QRandomGenerator &random, int most)
{
    QByteArray text;
    const int count = int(random.bounded(quint32(most)));
    for (int i = 0; i < count; ++i)
        text += "line " + QByteArray::number(random.bounded(12)) + '\n';
    if (random.bounded(4) == 0 && !text.isEmpty())
        text.chop(1);
    return text;
}

QByteArray changed(QRandomGenerator &random, const QByteArray &text)
{
    QList<QByteArray> lines = text.split('\n');
    for (int i = 0; i < 4; ++i) {
        const qsizetype at = qsizetype(random.bounded(quint32(lines.size() + 1)));
        if (random.bounded(2) == 0)
            lines.insert(at, "new " + QByteArray::number(random.bounded(100)));
        else if (at < lines.size())
            lines.removeAt(at);
    }
    return lines.join('\n');
}

} // namespace

/// Differences of text: held against `patch` and `diff`, and turned back hunk by hunk.
class TestTextDiff : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

private Q_SLOTS:
    void asDiffPrintsIt_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("one line") << QByteArray("a\nb\nc\n") << QByteArray("a\nB\nc\n");
        QTest::newRow("two lines for two") << QByteArray("a\nb\nc\nd\n") << QByteArray("a\nx\ny\nd\n");
        QTest::newRow("two lines for one") << QByteArray("a\nb\nd\n") << QByteArray("a\nx\ny\nd\n");
        QTest::newRow("from nothing") << QByteArray() << QByteArray("a\nb\n");
        QTest::newRow("to nothing") << QByteArray("a\nb\n") << QByteArray();
        QTest::newRow("no line feed") << QByteArray("a\nb") << QByteArray("a\nb\n");
        QTest::newRow("two hunks") << QByteArray("0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n")
                                   << QByteArray("0\nx\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\ny\n");
        QTest::newRow("hunks that touch")
            << QByteArray("1\n2\n3\n4\n5\n6\n7\n8\n") << QByteArray("x\n2\n3\n4\n5\n6\n7\ny\n");
    }
    void asDiffPrintsIt()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QProcess diff;
        diff.start(QStringLiteral("diff"),
                   {QStringLiteral("-u"), QStringLiteral("--label"), QStringLiteral("a/f"), QStringLiteral("--label"),
                    QStringLiteral("b/f"), write(QStringLiteral("a"), before), write(QStringLiteral("b"), after)});
        QVERIFY(diff.waitForFinished());
        QCOMPARE(unifiedDiff("f", "f", diffText(before, after)), diff.readAllStandardOutput());
    }

    void sameIsEmpty()
    {
        QVERIFY(diffText("a\nb\n", "a\nb\n").isEmpty());
        QVERIFY(unifiedDiff("f", "f", {}).isEmpty());
        QVERIFY(diffText({}, {}).isEmpty());
    }

    void patchMakesTheOneOutOfTheOther()
    {
        QRandomGenerator random(20261129);
        for (int round = 0; round < 60; ++round) {
            const QByteArray before = someText(random, 60);
            const QByteArray after = round % 3 == 0 ? someText(random, 60) : changed(random, before);
            const QByteArray patch = unifiedDiff("f", "f", diffText(before, after));
            if (patch.isEmpty()) {
                QCOMPARE(before, after);
                continue;
            }
            const QString file = write(QStringLiteral("f"), before);
            QProcess program;
            program.setStandardInputFile(write(QStringLiteral("p"), patch));
            program.start(QStringLiteral("git"), {QStringLiteral("-C"), m_folder.path(), QStringLiteral("apply"),
                                                  QStringLiteral("--unidiff-zero"), QStringLiteral("-")});
            QVERIFY(program.waitForFinished());
            QVERIFY2(program.exitCode() == 0, patch + program.readAllStandardError());
            QCOMPARE(read(file), after);
        }
    }

    void hunksAreTurnedBack()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            const QByteArray before = someText(random, 80);
            const QByteArray after = changed(random, changed(random, before));
            const auto hunks = diffText(before, after);
            // From the last on, so that the others stay where they are.
            QByteArray text = after;
            for (auto hunk = hunks.crbegin(); hunk != hunks.crend(); ++hunk) {
                const auto without = withoutHunk(text, *hunk);
                QVERIFY2(without, without ? "" : qPrintable(without.error().text()));
                text = *without;
            }
            QCOMPARE(text, before);
        }
    }

    void aChangedFileIsNotTurnedBack()
    {
        const auto hunks = diffText("a\nb\nc\n", "a\nB\nc\n");
        QCOMPARE(hunks.size(), 1);
        QCOMPARE(withoutHunk("a\nsomething else\nc\n", hunks.first()).error().code, ErrorCode::WrongState);
        QCOMPARE(withoutHunk({}, hunks.first()).error().code, ErrorCode::WrongState);
    }

    void twentyThousandLines()
    {
        QRandomGenerator random(3);
        QByteArray before;
        QByteArray after;
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray line = QByteArray::number(random.generate()) + '\n';
            before += line;
            after += i % 10 == 0 ? QByteArray("changed\n") : line;
        }
        QElapsedTimer timer;
        timer.start();
        const auto hunks = diffText(before, after);
        qInfo("20,000 lines, each tenth another: %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY(!hunks.isEmpty());
        timer.start();
        (void)diffText(before, QByteArray(after).replace('1', 'x'));
        qInfo("20,000 lines, nearly all others: %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
    }

    void textIsTold()
    {
        QVERIFY(looksLikeText("a\n"));
        QVERIFY(looksLikeText({}));
        QVERIFY(!looksLikeText(QByteArray("a\0b", 3)));
    }
};

QTEST_GUILESS_MAIN(TestTextDiff)
#include "tst_textdiff.moc"
