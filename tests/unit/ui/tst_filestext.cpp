// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/content/imageview.h"
#include "ui/files/codecolors.h"
#include "ui/files/codeview.h"
#include "ui/files/filesource.h"
#include "ui/files/textlines.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QtEndian>

using namespace Vitrine;
using namespace Vitrine::Fake;
using namespace Vitrine::Ui;

namespace {

const SessionKey key{QStringLiteral("sample"), QStringLiteral("one")};

QByteArray picture(int width, int height, const char *format)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

Result<DecodedImage> decoded(const QByteArray &bytes)
{
    const auto pending = decodeImage(bytes);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(pending.isFinished(), 60000); }();
    return pending.result();
}

} // namespace

/// What comes out of a guest as the content of a file.
class TestFilesText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void kinds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        QTest::newRow("text") << QByteArray("hello\nworld\n") << int(ContentKind::Text);
        QTest::newRow("utf-8") << QByteArray("gr\xc3\xbc\xc3\x9f \xe6\xbc\xa2") << int(ContentKind::Text);
        QTest::newRow("latin-1") << QByteArray("gr\xfc\xdf everybody, this is mostly plain text")
                                 << int(ContentKind::Text);
        QTest::newRow("colours of a terminal") << QByteArray("\x1b[31mred\x1b[0m\n") << int(ContentKind::Text);
        QTest::newRow("utf-16") << QByteArray("\xff\xfeh\0i\0", 6) << int(ContentKind::Text);
        QTest::newRow("zeros") << QByteArray("abc\0def", 7) << int(ContentKind::Binary);
        QTest::newRow("noise") << QByteArray("\x01\x02\x03\x04\xfe\xfd\x80\x81").repeated(20)
                               << int(ContentKind::Binary);
        QTest::newRow("png") << picture(2, 2, "PNG") << int(ContentKind::Image);
        QTest::newRow("bmp") << picture(2, 2, "BMP") << int(ContentKind::Image);
        QTest::newRow("svg is text") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>")
                                     << int(ContentKind::Text);
    }

    void kinds()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, kind);
        QCOMPARE(int(contentKindOf(bytes)), kind);
    }

    void lines()
    {
        const TextLines lines = textLines("one\r\ntwo\n\nfour\n");
        QCOMPARE(lines.rows,
                 QStringList({QStringLiteral("one"), QStringLiteral("two"), QString(), QStringLiteral("four")}));
        QCOMPARE(lines.rowOf(4), 3);
        QCOMPARE(lines.rowOf(5), -1);
        QCOMPARE(textLines("no end").rows, QStringList{QStringLiteral("no end")});
        QCOMPARE(textLines("\n").rows.size(), 1);
        QCOMPARE(textLines(QByteArray("\xff\xfeh\0i\0\n\0", 8)).rows, QStringList{QStringLiteral("hi")});
    }

    void whatHidesOrReordersIsShown()
    {
        const TextLines lines = textLines("a\x1b[31mb\x07\n'\xe2\x80\xae\xe2\x81\xa6'\nx\xe2\x80\xa8y\rz\n");
        QCOMPARE(lines.rows.size(), 3);
        QCOMPARE(lines.rows[0], QStringLiteral("a\u241b[31mb\u2407"));
        QCOMPARE(lines.rows[1], QStringLiteral("'[U+202E][U+2066]'"));
        QVERIFY(!lines.rows[2].contains(QChar(0x2028)) && !lines.rows[2].contains(QLatin1Char('\r')));
        QCOMPARE(lines.rows[0].count(QLatin1Char('\t')), 0);
        QCOMPARE(textLines("\ttab\n").rows[0], QStringLiteral("\ttab"));
    }

    void longLinesAreBroken()
    {
        const TextLines lines = textLines("short\n" + QByteArray(5000, 'x') + "\nend\n");
        QVERIFY(lines.longLines);
        QCOMPARE(lines.rows.size(), 5);
        QCOMPARE(lines.numbers, (std::vector<int>{1, 2, 0, 0, 3}));
        QCOMPARE(lines.rowOf(3), 4);
        for (const QString &row : lines.rows)
            QVERIFY(row.size() <= TextLines::maxRow);
        const TextLines pairs = textLines("x" + QByteArray("\xf0\x9f\x98\x80").repeated(3000));
        for (const QString &row : pairs.rows)
            QVERIFY(!row.back().isHighSurrogate());
    }

    void bytesAsHex()
    {
        const TextLines lines = hexLines(QByteArray("ABC\0\xff", 5) + QByteArray(30, 'z'), 20);
        QCOMPARE(lines.rows.size(), 2);
        QCOMPARE(lines.rows[0],
                 QStringLiteral("00000000  41 42 43 00 ff 7a 7a 7a  7a 7a 7a 7a 7a 7a 7a 7a  ABC..zzzzzzzzzzz"));
        QVERIFY(lines.rows[1].startsWith(QStringLiteral("00000010  7a 7a 7a 7a  ")));
    }

    // --- Pictures

    void picturesAreDecoded()
    {
        for (const char *format : {"PNG", "BMP"}) {
            const auto image = decoded(picture(30, 20, format));
            QVERIFY(image);
            QCOMPARE(image->size, QSize(30, 20));
            QCOMPARE(image->image.pixelColor(3, 3), QColor(Qt::red));
        }
        const auto large = decoded(picture(3000, 10, "PNG"));
        QVERIFY(large);
        QCOMPARE(large->size, QSize(3000, 10));
        QVERIFY(large->image.width() <= 2048);
    }

    void hostilePicturesAreRefused()
    {
        QCOMPARE(decoded("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>").error().code,
                 ErrorCode::Corrupt);
        QCOMPARE(decoded(picture(30, 20, "PNG").left(40)).error().code, ErrorCode::Corrupt);
        QCOMPARE(decoded("\x89PNG\r\n\x1a\n rubbish").error().code, ErrorCode::Corrupt);
        // A head that asks for four billion pixels.
        QByteArray bomb = picture(1, 1, "BMP");
        qToLittleEndian<qint32>(60000, bomb.data() + 18);
        qToLittleEndian<qint32>(60000, bomb.data() + 22);
        QVERIFY(!decoded(bomb));
        QImage poster(10'000, 9'000, QImage::Format_Mono); // small as a file, 360 MB as a picture
        poster.fill(0);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        poster.save(&buffer, "PNG");
        QCOMPARE(decoded(bytes).error().code, ErrorCode::InvalidInput);
        QRandomGenerator random(3);
        for (int round = 0; round < 60; ++round) {
            QByteArray broken = picture(20, 20, round % 2 == 0 ? "PNG" : "BMP");
            for (int i = 0; i < 5; ++i)
                broken[random.bounded(int(broken.size()))] = char(random.bounded(256));
            (void)decoded(broken); // any answer will do
        }
    }

    // --- Following a file

    void aFileIsFollowed()
    {
        Workspace space;
        space.engine.putFile(key, "log.txt", "one\n");
        FileSource source(space.nouns.files, key, "log.txt");
        QSignalSpy changed(&source, &FileSource::bytesChanged);
        QSignalSpy state(&source, &FileSource::stateChanged);
        QCOMPARE(space.engine.watches(key), 0);
        source.setActive(true);
        QCOMPARE(space.engine.watches(key), 1);
        QTRY_COMPARE(source.bytes(), QByteArray("one\n"));
        QCOMPARE(source.state(), FileSource::State::Ready);
        QCOMPARE(changed.takeFirst()[0].toLongLong(), 0);

        space.engine.putFile(key, "log.txt", "one\ntwo\n");
        QTRY_COMPARE(source.bytes(), QByteArray("one\ntwo\n"));
        QCOMPARE(changed.takeFirst()[0].toLongLong(), 4); // it went on

        space.engine.putFile(key, "other.txt", "x"); // the same folder
        QTest::qWait(400);
        QVERIFY(changed.isEmpty());

        space.engine.dropFile(key, "log.txt");
        QTRY_COMPARE(source.state(), FileSource::State::Failed);
        QCOMPARE(source.error().code, ErrorCode::NotFound);
        QCOMPARE(source.bytes(), QByteArray("one\ntwo\n"));
        space.engine.putFile(key, "log.txt", "new");
        QTRY_COMPARE(source.state(), FileSource::State::Ready);
        QTRY_COMPARE(source.bytes(), QByteArray("new"));

        source.setActive(false);
        QCOMPARE(space.engine.watches(key), 0);
        space.engine.putFile(key, "log.txt", "unseen");
        QTest::qWait(100);
        QCOMPARE(source.bytes(), QByteArray("new"));
        source.setActive(true);
        QTRY_COMPARE(source.bytes(), QByteArray("unseen"));
    }

    void largeFilesComeInPieces()
    {
        Workspace space;
        const QByteArray all = QByteArray("0123456789abcde\n").repeated(3 << 16); // 3 MiB
        space.engine.putFile(key, "big", all);
        FileSource source(space.nouns.files, key, "big");
        source.setActive(true);
        QTRY_COMPARE(source.state(), FileSource::State::Ready);
        QCOMPARE(source.bytes().size(), FileSource::pieceBytes);
        QVERIFY(source.canReadMore());
        source.readMore();
        QTRY_COMPARE(source.bytes().size(), 2 * FileSource::pieceBytes);
        source.readMore();
        QTRY_VERIFY(source.isWhole());
        QCOMPARE(source.bytes(), all);
        QVERIFY(!source.canReadMore());
        // As much as was read is read again when it changes.
        space.engine.putFile(key, "big", all + "more");
        QTRY_COMPARE(source.bytes().size(), all.size());
        QTRY_VERIFY(source.canReadMore());
    }

    // --- The view

    void textIsShownWithColours()
    {
        CodeColors colors;
        CodeView view(&colors);
        view.resize(600, 400);
        view.show();
        view.setLines(textLines("import os\n# a comment\nx = 'text'\n"), QStringLiteral("a.py"));
        QTRY_VERIFY(!view.isFilling());
        QCOMPARE(view.toPlainText(), QStringLiteral("import os\n# a comment\nx = 'text'"));
        const auto formats = [&](int row) { return view.document()->findBlockByNumber(row).layout()->formats(); };
        QTRY_VERIFY_WITH_TIMEOUT(!formats(2).isEmpty(), 30000);
        QCOMPARE(formats(0).first().format.foreground().color(), color(Token::CodeKeyword));
        QCOMPARE(formats(1).first().format.foreground().color(), color(Token::CodeComment));
        QCOMPARE(formats(2).last().format.foreground().color(), color(Token::CodeString));
        setThemeChoice(ThemeChoice::Dark);
        QTRY_COMPARE(formats(0).first().format.foreground().color(), color(Token::CodeKeyword));
        setThemeChoice(ThemeChoice::Light);
    }

    void changesKeepThePlace()
    {
        CodeColors colors;
        CodeView view(&colors);
        view.resize(600, 300);
        view.show();
        QByteArray text;
        for (int i = 1; i <= 3000; ++i)
            text += "line " + QByteArray::number(i) + "\n";
        view.setLines(textLines(text), QStringLiteral("a.txt"));
        QTRY_VERIFY(!view.isFilling());
        QCOMPARE(view.lineCount(), 3000);
        view.goToLine(1500);
        QCOMPARE(view.currentLine(), 1500);
        const int scroll = view.verticalScrollBar()->value();
        QVERIFY(scroll > 1000);
        view.setLines(textLines(text + "one more\n"), QStringLiteral("a.txt"));
        QTRY_VERIFY(!view.isFilling());
        QCOMPARE(view.verticalScrollBar()->value(), scroll);
        QCOMPARE(view.blockCount(), 3001);
        text.replace("line 20\n", "line twenty\n");
        view.setLines(textLines(text), QStringLiteral("a.txt"));
        QTRY_VERIFY(!view.isFilling());
        QCOMPARE(view.verticalScrollBar()->value(), scroll);
        QCOMPARE(view.currentLine(), 1500);
        QCOMPARE(view.toPlainText() + QLatin1Char('\n'), QString::fromUtf8(text));
        view.setLines(textLines("short\n"), QStringLiteral("a.txt"));
        QTRY_VERIFY(!view.isFilling());
        QCOMPARE(view.toPlainText(), QStringLiteral("short"));
    }

    void aLineMayBeAskedForBeforeItIsThere()
    {
        CodeColors colors;
        CodeView view(&colors);
        view.resize(600, 300);
        view.show();
        view.setLines(textLines(QByteArray("some text of a line\n").repeated(20000)), {});
        view.goToLine(19000);
        QTRY_VERIFY(!view.isFilling());
        QCOMPARE(view.currentLine(), 19000);
        view.setLines(textLines("a\nb\n"), {});
        view.goToLine(100);
        QCOMPARE(view.currentLine(), 2);
    }

    void findingGoesRound()
    {
        CodeColors colors;
        CodeView view(&colors);
        view.setLines(textLines("alpha\nbeta\nAlpha beta\n"), {});
        QTRY_VERIFY(!view.isFilling());
        QVERIFY(view.find(QStringLiteral("alpha"), false, true));
        QCOMPARE(view.matches(), 2);
        QCOMPARE(view.currentLine(), 1);
        QVERIFY(view.find(QStringLiteral("alpha"), false));
        QCOMPARE(view.currentLine(), 3);
        QVERIFY(view.find(QStringLiteral("alpha"), false));
        QCOMPARE(view.currentLine(), 1);
        QVERIFY(view.find(QStringLiteral("alpha"), true));
        QCOMPARE(view.currentLine(), 3);
        QVERIFY(!view.find(QStringLiteral("gamma"), false));
        QCOMPARE(view.matches(), 0);
    }

    /// A text whose every line costs the colours dearly must not hold up the window or the next text.
    void slowTextsDoNotHoldUpTheNext()
    {
        CodeColors colors;
        CodeView slow(&colors);
        CodeView quick(&colors);
        const QByteArray nasty = "x = " + QByteArray("(").repeated(900) + QByteArray("'a\\'").repeated(200) + "\n";
        slow.setLines(textLines(nasty.repeated(1000)), QStringLiteral("slow.py"));
        QTest::qWait(20);
        quick.setLines(textLines("import os\n"), QStringLiteral("quick.py"));
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(!quick.document()->firstBlock().layout()->formats().isEmpty(), 30000);
        qInfo("coloured after %lld ms", timer.elapsed());
    }

    /// A figure for the log; the limit only catches a change of kind.
    void aMegabyteDoesNotHoldUpTheWindow()
    {
        CodeColors colors;
        CodeView view(&colors);
        view.resize(774, 600);
        view.show();
        QTest::qWait(50);
        const TextLines lines = textLines(QByteArray("    return value + 1  # and a comment\n").repeated(28'000));
        qint64 longest = 0;
        QElapsedTimer since;
        QTimer ticker;
        connect(&ticker, &QTimer::timeout, this, [&] {
            longest = std::max(longest, since.nsecsElapsed());
            since.restart();
        });
        since.start();
        ticker.start(0);
        QSignalSpy filled(&view, &CodeView::filled);
        view.setLines(lines, QStringLiteral("big.py"));
        QTRY_VERIFY_WITH_TIMEOUT(!filled.isEmpty(), 60000);
        QTest::qWait(1000); // colours
        qInfo("longest stall %.1f ms", double(longest) / 1e6);
        QVERIFY(longest < qint64(5e9));
    }

private:
    struct Workspace
    {
        Workspace()
        {
            engine.addRuntime(key.runtime);
            SessionInfo session;
            session.key = key;
            session.state = SessionState::Idle;
            engine.putSession(session);
        }
        FakeEngine engine;
        Api::Nouns nouns = engine.nouns();
    };
};

QTEST_MAIN(TestFilesText)
#include "tst_filestext.moc"
