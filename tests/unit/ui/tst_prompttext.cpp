// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of an agent's words before they are widgets.
#include "ui/content/safemarkdown.h"
#include "ui/prompt/cuttext.h"
#include "ui/prompt/textbody.h"
#include "ui/prompt/textsplitter.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace Vitrine::Ui;

namespace {

QString show(const QList<TextSplitter::Piece> &pieces)
{
    QStringList words;
    for (const TextSplitter::Piece &piece : pieces)
        words += (piece.code ? QStringLiteral("code(%1) ").arg(piece.language) : QStringLiteral("text ")) + piece.text;
    return words.join(u'|');
}

QString split(const QString &text, qsizetype step)
{
    TextSplitter splitter;
    for (qsizetype at = 0; at < text.size(); at += step)
        splitter.append(QStringView(text).sliced(at, std::min(step, text.size() - at)));
    return show(splitter.pieces());
}

QStringList anchors(const QTextDocument &document)
{
    QStringList found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().isAnchor())
                found += it.fragment().charFormat().anchorHref();
        }
    }
    return found;
}

} // namespace

class TestPromptText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void splits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pieces");
        const auto row = [](const char *name, const char *text, const char *pieces) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(pieces);
        };
        row("nothing", "", "");
        row("plain", "one\n\ntwo", "text one\n\ntwo");
        row("fence", "a\n```py\nx = 1\n```\nb", "text a\n|code(py) x = 1\n|text b");
        row("tilde", "~~~\n```\n~~~\n", "code() ```\n");
        row("longer fence", "````\n```\n````\n", "code() ```\n");
        row("open fence", "```c++ main\nint", "code(c++) int");
        row("indented", "1. a\n   ```\n     x\n   y\n   ```\n2. b\n", "text 1. a\n|code()   x\ny\n|text 2. b\n");
        row("not a fence", "``` a `b` c\nd", "text ``` a `b` c\nd");
        row("maybe a fence", "a\n``", "text a\n");
        row("empty block", "```\n```\nx", "code() |text x");
        row("blank lines before", "\n\n  \na\n", "text a\n");
    }

    void splits()
    {
        QFETCH(QString, text);
        QFETCH(QString, pieces);
        QCOMPARE(split(text, 1), pieces);
        QCOMPARE(split(text, 3), pieces);
        QCOMPARE(split(text, 10'000), pieces);
    }

    void longTextComesInPieces()
    {
        QString text;
        for (int i = 0; i < 400; ++i)
            text += QStringLiteral("Paragraph %1 has some words in it.\n\n").arg(i);
        TextSplitter splitter;
        splitter.append(text);
        const auto pieces = splitter.pieces();
        QVERIFY(pieces.size() > 4);
        QString joined;
        for (const auto &piece : pieces) {
            QVERIFY(piece.text.size() <= TextSplitter::hardLimit);
            joined += piece.text;
        }
        QCOMPARE(joined, text);
        QCOMPARE(splitter.closedCount(), pieces.size() - 1);

        TextSplitter lines; // no paragraph, no line end
        lines.append(QString(100'000, u'x'));
        for (const auto &piece : lines.pieces())
            QVERIFY(piece.text.size() <= TextSplitter::hardLimit + 1);
    }

    void listsStayWhole()
    {
        TextSplitter splitter;
        splitter.append(QString(3000, u'x') + QStringLiteral("\n\n- a\n\n  goes on\n\n- b\n"));
        QCOMPARE(splitter.pieces().size(), 2);
    }

    void markdownCannotAct()
    {
        QTextDocument document;
        setSafeMarkdown(&document,
                        QStringLiteral("<b>bold</b> <script>alert(1)</script> <img src=\"http://a.example/x\">\n\n"
                                       "![alt words](http://b.example/p.png) ![](file:///etc/passwd)\n\n"
                                       "<a href=\"javascript:x\">y</a>"));
        const QString text = document.toPlainText();
        QVERIFY2(text.contains(QStringLiteral("<b>bold</b> <script>alert(1)</script>")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("picture: alt words")));
        QVERIFY(!text.contains(QChar::ObjectReplacementCharacter));
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it)
                QVERIFY(!it.fragment().charFormat().isImageFormat());
        }
        QVERIFY(!anchors(document).contains(QStringLiteral("javascript:x")));
        QVERIFY(anchors(document).contains(QStringLiteral("http://b.example/p.png")));
    }

    void markdownIsDressed()
    {
        QTextDocument document;
        setSafeMarkdown(&document, QStringLiteral("# Head\n\n`code` and **bold**\n\n|a|b|\n|-|-|\n|1|2|\n\n> quote\n"));
        QCOMPARE(document.toPlainText().section(u'\n', 0, 0), QStringLiteral("Head"));
        QCOMPARE(document.begin().begin().fragment().charFormat().fontPointSize(),
                 textFont(TextStyle::Headline).pointSizeF());
        const QTextBlock second = document.begin().next();
        QCOMPARE(second.begin().fragment().charFormat().fontFamilies().toStringList(),
                 textFont(TextStyle::Code).families());
        QVERIFY(plainOfMarkdown(QStringLiteral("use `p-retry` now")).contains(QStringLiteral("use p-retry now")));
    }

    void costlyMarkdownIsPlain()
    {
        const QString inputs[] = {
            QString(7000, u'>') + QStringLiteral(" x"),
            QString(7000, u'|') + u'\n' + QStringLiteral("|-").repeated(3500),
            QStringLiteral("- ").repeated(4000),
            QString(8000, u'['),
            QStringLiteral("*a_").repeated(2600),
            QStringLiteral("![").repeated(4000),
            QString(8000, u'`'),
            QStringLiteral("<").repeated(8000),
            QStringLiteral("|a|b|c|d|e|f|g|h|i|j\n").repeated(380),
            QStringLiteral("1. a\n").repeated(1600),
        };
        for (const QString &input : inputs) {
            QElapsedTimer clock;
            clock.start();
            QTextDocument document;
            setSafeMarkdown(&document, input);
            document.setTextWidth(700);
            (void)document.size();
            QVERIFY2(clock.elapsed() < 5'000, qPrintable(input.left(20))); // generous: sanitizers, busy computers
        }
    }

    void links_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<LinkKind>("kind");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("line");
        const auto row = [](const char *url, LinkKind kind, const char *file = "", int line = 0) {
            QTest::newRow(url) << QString::fromLatin1(url) << kind << QByteArray(file) << line;
        };
        row("https://example.com/a?b", LinkKind::Web);
        row("HTTP://example.com", LinkKind::Web);
        row("http:/etc/passwd", LinkKind::None);
        row("file:///etc/passwd", LinkKind::None);
        row("javascript:alert(1)", LinkKind::None);
        row("data:text/html,x", LinkKind::None);
        row("ssh://host/x", LinkKind::None);
        row("//host/share", LinkKind::None);
        row("#part", LinkKind::None);
        row("", LinkKind::None);
        row("src/a.py", LinkKind::File, "src/a.py");
        row("./src//a.py#L12", LinkKind::File, "src/a.py", 12);
        row("a%20b.txt", LinkKind::File, "a b.txt");
        row("../secret", LinkKind::File, "");
        row("a/%2e%2e/%2e%2e/secret", LinkKind::File, "");
        row("/etc/passwd", LinkKind::File, "");
        row("/mnt/workspace/src/a.py", LinkKind::File, "src/a.py");
    }

    void links()
    {
        QFETCH(QString, url);
        QFETCH(LinkKind, kind);
        QFETCH(QByteArray, file);
        QFETCH(int, line);
        QCOMPARE(linkKind(QUrl(url)), kind);
        int found = -1;
        QCOMPARE(linkedFile(QUrl(url), QStringLiteral("/mnt/workspace"), &found), file);
        if (!file.isEmpty())
            QCOMPARE(found, line);
    }

    void longTextIsCut()
    {
        const QString lines = QStringLiteral("line\n").repeated(100);
        CutText cut = CutText::of(lines, 12, false);
        QVERIFY(cut.folded);
        QCOMPARE(cut.lines, 100);
        QCOMPARE(cut.shown.count(u'\n'), 11);
        cut = CutText::of(lines, 12, true);
        QVERIFY(!cut.folded);
        QCOMPARE(cut.shown.count(u'\n'), 99);
        QCOMPARE(cut.hidden, 0);
        cut = CutText::of(QString(1'000'000, u'x'), 12, true);
        QVERIFY(cut.hidden > 0);
        for (const QString &line : cut.shown.split(u'\n'))
            QVERIFY(line.size() <= 2'000);
        QVERIFY(!CutText::of(QStringLiteral("a\n").repeated(14), 12, false).folded); // not worth a button
        QCOMPARE(CutText::of({}, 12, false).lines, 0);
    }

    void bodyKnowsItsHeightAndKeepsTheSelection()
    {
        TextBody body(TextBody::Wrapping::Words, nullptr);
        body.showMarkdown(QStringLiteral("word ").repeated(100));
        const int narrow = body.heightFor(100);
        const int wide = body.heightFor(700);
        QVERIFY(narrow > 4 * wide);
        QCOMPARE(body.heightFor(700), wide);
        QCOMPARE(body.heightFor(100), narrow);
        QTextCursor cursor = body.textCursor();
        cursor.setPosition(5);
        cursor.setPosition(9, QTextCursor::KeepAnchor);
        body.setTextCursor(cursor);
        body.showMarkdown(QStringLiteral("word ").repeated(101));
        QCOMPARE(body.textCursor().selectedText(), QStringLiteral("word"));
        body.showMarkdown(QStringLiteral("other text altogether"));
        QVERIFY(!body.hasSelection());
    }

    void bodyLoadsNothing()
    {
        TextBody body(TextBody::Wrapping::Words, nullptr);
        QSignalSpy links(&body, &TextBody::linkActivated);
        body.showMarkdown(QStringLiteral("[x](https://example.com)"));
        body.setSource(QUrl(QStringLiteral("file:///etc/hostname")));
        QCOMPARE(body.toPlainText(), QStringLiteral("x"));
        QVERIFY(
            !body.loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/hostname"))).isValid());
        Q_EMIT body.anchorClicked(QUrl(QStringLiteral("https://example.com")));
        QCOMPARE(links.size(), 1);
        QCOMPARE(body.toPlainText(), QStringLiteral("x"));
    }
};

QTEST_MAIN(TestPromptText)
#include "tst_prompttext.moc"
