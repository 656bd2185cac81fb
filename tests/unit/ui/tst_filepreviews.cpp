// SPDX-License-Identifier: GPL-3.0-or-later
// Files rendered: Markdown, tables, pictures, bytes, each with a switch, and nothing that acts or loads.
#include "tests/unit/ui/filesdesk.h"
#include "ui/content/csvtable.h"
#include "ui/content/markdownview.h"
#include "ui/files/codeview.h"
#include "ui/files/fileview.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/questions.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Ui;
using Rendering = FileView::Rendering;

namespace {

/// All of a literal, NULs too.
template <size_t Size>
QByteArray raw(const char (&text)[Size])
{
    return QByteArray(text, Size - 1);
}

} // namespace

class TestFilePreviews : public QObject
{
    Q_OBJECT

    static FileView *shown(FilesDesk &desk, const QByteArray &path, const QByteArray &bytes)
    {
        desk.engine.putFile(desk.key, path, bytes);
        desk.show();
        if (!desk.pane->showFile(path, 0) || desk.pages.empty())
            return nullptr;
        FileView *view = desk.pages.back()->view();
        return waitUntil([&] { return view->source()->state() == FileSource::State::Ready; }) ? view : nullptr;
    }

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void markdownIsRenderedAndSwitched()
    {
        FilesDesk desk;
        FileView *view = shown(desk, "docs/read.md", "# Title\n\nSome **bold** words.\n");
        QVERIFY(view);
        QTRY_COMPARE(view->rendering(), Rendering::Markdown);
        QVERIFY(view->markdown()->isVisible());
        QVERIFY(view->markdown()->toPlainText().contains(QStringLiteral("Some bold words.")));
        QCOMPARE(view->switchText(), QStringLiteral("Text"));
        view->switchRendering();
        QVERIFY(view->code()->isVisible());
        QVERIFY(view->code()->toPlainText().contains(QStringLiteral("**bold**")));
        QCOMPARE(view->switchText(), QStringLiteral("Rendered"));
        desk.engine.putFile(desk.key, "docs/read.md", "# Other\n"); // the choice stays while it changes
        QTRY_VERIFY(view->code()->toPlainText().contains(QStringLiteral("# Other")));
        view->switchRendering();
        QVERIFY(view->markdown()->isVisible());
    }

    void aLineShowsTheText()
    {
        FilesDesk desk;
        FileView *view = shown(desk, "read.md", "# Title\n\nthree\n");
        QVERIFY(view);
        QTRY_COMPARE(view->rendering(), Rendering::Markdown);
        view->goToLine(3);
        QCOMPARE(view->rendering(), Rendering::Text);
        QCOMPARE(view->code()->currentLine(), 3);
    }

    void hostileMarkdownLoadsAndOpensNothing()
    {
        FilesDesk desk;
        FileView *view = shown(desk, "docs/bad.md",
                               "![p](http://evil.example/p.png) <img src='file:///etc/passwd'>\n\n"
                               "[web](https://example.org/x) [file](../src/cli.py#L3) [sh](file:///etc/passwd) "
                               "[out](../../../etc/passwd) [js](javascript:alert(1))\n");
        QVERIFY(view);
        QTRY_COMPARE(view->rendering(), Rendering::Markdown);
        const QString html = view->markdown()->toHtml();
        QVERIFY(!html.contains(QStringLiteral("<img")));
        QCOMPARE(
            view->markdown()->loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/hostname"))),
            QVariant());
        QList<QUrl> opened;
        view->openLink = [&](const QUrl &url) { opened.append(url); };
        QSignalSpy files(view, &FileView::fileLinkActivated);
        const auto click = [&](const char *url) { Q_EMIT view->markdown()->linkActivated(QUrl(QLatin1String(url))); };
        click("javascript:alert(1)");
        click("file:///etc/passwd");
        click("../../../etc/passwd");
        click("qrc:/x");
        QVERIFY(opened.isEmpty() && files.isEmpty() && !view->findChild<ConfirmDialog *>());
        click("../src/cli.py#L3");
        QCOMPARE(files.size(), 1);
        QCOMPARE(files.first().at(0).toByteArray(), QByteArray("src/cli.py"));
        QCOMPARE(files.first().at(1).toInt(), 3);
        click("https://example.org/x");
        auto *question = view->findChild<ConfirmDialog *>();
        QVERIFY(question && opened.isEmpty());
        bool names = false;
        for (const QLabel *label : question->findChildren<QLabel *>())
            names = names || label->text().contains(QStringLiteral("https://example.org/x"));
        QVERIFY(names);
        QTest::mouseClick(question->goButton(), Qt::LeftButton);
        QCOMPARE(opened, QList<QUrl>{QUrl(QStringLiteral("https://example.org/x"))});
    }

    void largeMarkdownAsksFirst()
    {
        FilesDesk desk;
        FileView *view = shown(desk, "large.md", QByteArray("words and words\n\n").repeated(8'000));
        QVERIFY(view);
        QTRY_VERIFY(view->message()->isVisible());
        QCOMPARE(view->message()->button()->text(), QStringLiteral("Show anyway"));
        QTest::mouseClick(view->message()->button(), Qt::LeftButton);
        QVERIFY(view->markdown()->isVisible());
    }

    void tablesAreTables()
    {
        FilesDesk desk;
        FileView *view = shown(desk, "data.csv", "name;size\n\"a;b\";1\n\"say \"\"hi\"\"\";2\n");
        QVERIFY(view);
        QTRY_VERIFY(view->table()->isVisible());
        const auto *model = view->table()->model();
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(model->columnCount(), 2);
        QCOMPARE(model->headerData(0, Qt::Horizontal).toString(), QStringLiteral("name"));
        QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("a;b"));
        QCOMPARE(model->index(1, 0).data().toString(), QStringLiteral("say \"hi\""));
        view->switchRendering();
        QTRY_VERIFY(view->code()->isVisible());
        QCOMPARE(view->switchText(), QStringLiteral("Table"));
    }

    void tablesAreBounded()
    {
        const CsvTable rows = CsvTable::of(QByteArray("a,b\n").repeated(CsvTable::maxRows + 50));
        QVERIFY(rows.moreRows && rows.rows.size() <= size_t(CsvTable::maxRows) + 1);
        const CsvTable columns = CsvTable::of(QByteArray(5'000, ','));
        QVERIFY(columns.moreColumns);
        QCOMPARE(columns.columns, CsvTable::maxColumns);
        const CsvTable open = CsvTable::of("a,\"never closed\n" + QByteArray(100'000, 'x'));
        QCOMPARE(open.rows.size(), size_t(1));
        QVERIFY(open.rows.front().value(1).size() <= CsvTable::maxField);
        const CsvTable hostile = CsvTable::of("a,\xe2\x80\xae"
                                              "b\x1b[31m\n");
        QVERIFY(!hostile.rows.front().value(1).contains(QChar(0x202e)));
        QVERIFY(!hostile.rows.front().value(1).contains(QChar(0x1b)));
        QVERIFY(CsvTable::of({}).rows.empty());
    }

    void bytesForTheRest()
    {
        FilesDesk desk;
        FileView *view = shown(desk, "program",
                               raw("\x7f"
                                   "ELF\0\1\2\3")
                                   .repeated(20));
        QVERIFY(view);
        QTRY_COMPARE(view->rendering(), Rendering::Bytes);
        QVERIFY(view->code()->toPlainText().contains(QStringLiteral("7f 45 4c 46")));
        QCOMPARE(view->switchText(), QStringLiteral("Text"));
        view->switchRendering();
        QCOMPARE(view->rendering(), Rendering::Text);
        QCOMPARE(view->switchText(), QStringLiteral("Bytes"));
    }
};

QTEST_MAIN(TestFilePreviews)
#include "tst_filepreviews.moc"
