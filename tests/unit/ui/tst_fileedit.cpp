// SPDX-License-Identifier: GPL-3.0-or-later
// A text file edited and saved: its bytes are kept, and nothing that somebody wrote is lost.
#include "tests/unit/ui/filesdesk.h"
#include "ui/files/codeview.h"
#include "ui/files/editview.h"
#include "ui/files/fileedit.h"
#include "ui/files/fileview.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"

#include <QLabel>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Vitrine;
using namespace Vitrine::Ui;

namespace {

/// All of a literal, NULs too.
template <size_t Size>
QByteArray raw(const char (&text)[Size])
{
    return QByteArray(text, Size - 1);
}

} // namespace

class TestFileEdit : public QObject
{
    Q_OBJECT

    /// The page of a file, being edited.
    static FilePage *edited(FilesDesk &desk, const QByteArray &path)
    {
        desk.show();
        if (!desk.pane->showFile(path, 0) || desk.pages.empty())
            return nullptr;
        FilePage *page = desk.pages.back().get();
        page->edit();
        if (!waitUntil([&] { return page->editor()->state() >= FileEdit::State::Refused; }))
            return nullptr;
        if (!waitUntil([&] { return !page->editor()->view()->isFilling(); }))
            return nullptr;
        return page;
    }
    static void type(FilePage *page, const QString &text)
    {
        page->editor()->view()->moveCursor(QTextCursor::End);
        for (const QChar c : text) {
            if (c == u'\n')
                QTest::keyClick(page->editor()->view(), Qt::Key_Return);
            else
                QTest::keyClicks(page->editor()->view(), QString(c));
        }
    }

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void bytesComeBack_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("plain") << QByteArray("one\ntwo\n");
        QTest::newRow("no newline at the end") << QByteArray("one\ntwo");
        QTest::newRow("CRLF") << QByteArray("one\r\ntwo\r\n");
        QTest::newRow("CR") << QByteArray("one\rtwo\r");
        QTest::newRow("mixed") << QByteArray("one\r\ntwo\nthree\r\r\nfour");
        QTest::newRow("BOM") << QByteArray("\xef\xbb\xbfone\n");
        QTest::newRow("UTF-8") << QByteArray("na\xc3\xafve \xe2\x82\xac \xf0\x9f\x98\x80\n");
        QTest::newRow("Latin-1") << QByteArray("na\xefve, caf\xe9 and many more letters than that\n");
        QTest::newRow("UTF-16") << raw("\xff\xfe"
                                       "a\0\r\0\n\0b\0");
        QTest::newRow("UTF-16BE") << raw("\xfe\xff"
                                         "\0a\0\n\0b");
        QTest::newRow("unbreakable space") << QByteArray("a\xc2\xa0"
                                                         "b\n");
        QTest::newRow("line separator") << QByteArray("a\xe2\x80\xa8"
                                                      "b\n");
        QTest::newRow("control") << QByteArray("a\x1b[31mb\n");
    }
    void bytesComeBack()
    {
        QFETCH(QByteArray, bytes);
        const auto text = EditText::of(bytes);
        QVERIFY2(text, text ? "" : qPrintable(text.error().message));
        const auto again = text->bytes(text->text);
        QVERIFY(again);
        QCOMPARE(*again, bytes);
        // Through the widget, too.
        CodeColors colors;
        EditView view(&colors);
        view.setContent(text->text, {});
        QVERIFY(waitUntil([&] { return !view.isFilling(); }));
        QCOMPARE(view.content(), text->text);
    }

    void linesKeepTheirEndings()
    {
        const auto text = EditText::of("one\r\ntwo\nthree\r\nfour\r\n");
        QVERIFY(text);
        QCOMPARE(*text->bytes(QStringLiteral("one\ntwo\nnew\nthree\nfour\n")),
                 QByteArray("one\r\ntwo\nnew\r\nthree\r\nfour\r\n"));
        QCOMPARE(*text->bytes(QStringLiteral("two\nthree\nfour\n")), QByteArray("two\nthree\r\nfour\r\n"));
        QCOMPARE(*text->bytes({}), QByteArray());
    }

    void whatCannotBeEditedSaysSo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("binary") << raw("\x7f"
                                       "ELF\0\0\0\1");
        QTest::newRow("too large") << QByteArray(EditText::maxBytes + 1, 'x');
        QTest::newRow("long line") << QByteArray(EditText::maxLine + 1, 'x');
        QTest::newRow("paragraph separator") << QByteArray("a\xe2\x80\xa9"
                                                           "b\n");
        QTest::newRow("half a UTF-16") << raw("\xff\xfe"
                                              "a\0b");
    }
    void whatCannotBeEditedSaysSo()
    {
        QFETCH(QByteArray, bytes);
        const auto text = EditText::of(bytes);
        QVERIFY(!text && !text.error().message.isEmpty());
        FilesDesk desk;
        desk.engine.putFile(desk.key, "odd", bytes);
        FilePage *page = edited(desk, "odd");
        QVERIFY(page);
        QCOMPARE(page->editor()->state(), FileEdit::State::Refused);
        QVERIFY(!page->holdsUnsaved());
        auto *message = page->editor()->findChild<EmptyState *>();
        QVERIFY(message->isVisible());
        QTest::mouseClick(message->button(), Qt::LeftButton);
        QVERIFY(!page->isEditing());
    }

    void foreignCharactersAreNotLost()
    {
        const auto text = EditText::of("caf\xe9, and many more letters than that one\n");
        QVERIFY(text);
        const auto bytes = text->bytes(QStringLiteral("caf\u20ac\n"));
        QVERIFY(!bytes && bytes.error().message.contains(QStringLiteral("Latin-1")));
    }

    void savesWithCtrlS()
    {
        FilesDesk desk;
        desk.engine.putFile(desk.key, "a.py", "import os\r\n", 0755);
        FilePage *page = edited(desk, "a.py");
        QVERIFY(page);
        QCOMPARE(page->title(), QStringLiteral("a.py"));
        type(page, QStringLiteral("print(1)"));
        QVERIFY(page->holdsUnsaved());
        QCOMPARE(page->title(), QStringLiteral("● a.py"));
        QVERIFY(page->editor()->headText().contains(QStringLiteral("CRLF")));
        desk.actions.find(QStringLiteral("files.save"))->trigger();
        QTRY_COMPARE(desk.content("a.py"), QByteArray("import os\r\nprint(1)"));
        QTRY_VERIFY(!page->holdsUnsaved());
        QCOMPARE(page->title(), QStringLiteral("a.py"));
        QVERIFY(desk.errors.isEmpty());
        // Once more on top of it: what we wrote is no conflict.
        type(page, QStringLiteral("\n"));
        page->save();
        QTRY_COMPARE(desk.content("a.py"), QByteArray("import os\r\nprint(1)\r\n"));
        QVERIFY(!page->editor()->dialog());
    }

    void aFailureKeepsWhatWasTyped()
    {
        FilesDesk desk;
        desk.engine.putFile(desk.key, "a.txt", "old");
        FilePage *page = edited(desk, "a.txt");
        QVERIFY(page);
        type(page, QStringLiteral(" and new"));
        desk.engine.failNext(QStringLiteral("files.write"), {ErrorCode::NoSpace, QStringLiteral("Full."), {}});
        page->save();
        QTRY_COMPARE(desk.errors.size(), 1);
        QVERIFY(page->holdsUnsaved());
        QCOMPARE(desk.content("a.txt"), QByteArray("old"));
        QCOMPARE(page->editor()->view()->content(), QStringLiteral("old and new"));
        page->save();
        QTRY_COMPARE(desk.content("a.txt"), QByteArray("old and new"));
    }

    void aConflictIsNoticed_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<QString>("here");
        QTest::newRow("go on") << QStringLiteral("Go on editing") << QByteArray("theirs\n")
                               << QStringLiteral("old\nmine");
        QTest::newRow("overwrite") << QStringLiteral("Overwrite") << QByteArray("old\nmine")
                                   << QStringLiteral("old\nmine");
        QTest::newRow("reload") << QStringLiteral("Reload") << QByteArray("theirs\n") << QStringLiteral("theirs\n");
        QTest::newRow("compare") << QStringLiteral("Compare") << QByteArray("theirs\n") << QStringLiteral("old\nmine");
    }
    void aConflictIsNoticed()
    {
        QFETCH(QString, choice);
        QFETCH(QByteArray, inside);
        QFETCH(QString, here);
        FilesDesk desk;
        desk.engine.putFile(desk.key, "a.txt", "old\n");
        FilePage *page = edited(desk, "a.txt");
        QVERIFY(page);
        page->hide(); // nobody looks, so it is not noticed before
        type(page, QStringLiteral("mine"));
        desk.engine.putFile(desk.key, "a.txt", "theirs\n");
        page->save();
        QTRY_VERIFY(page->editor()->dialog());
        QCOMPARE(desk.content("a.txt"), QByteArray("theirs\n"));
        QPushButton *button = FilesDesk::button(page->editor()->dialog(), choice);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(page->editor()->view()->content(), here);
        QTRY_COMPARE(desk.content("a.txt"), inside);
        if (choice == QLatin1String("Compare")) {
            QTRY_VERIFY(page->editor()->comparison()->toPlainText().contains(QStringLiteral("-theirs")));
            QVERIFY(page->editor()->comparison()->toPlainText().contains(QStringLiteral("+mine")));
            page->editor()->overwrite();
            QTRY_COMPARE(desk.content("a.txt"), QByteArray("old\nmine"));
        }
        if (choice == QLatin1String("Reload")) {
            QVERIFY(!page->holdsUnsaved());
            page->editor()->view()->undo(); // what was typed is not lost
            QCOMPARE(page->editor()->view()->content(), QStringLiteral("old\nmine"));
            QVERIFY(page->holdsUnsaved());
        }
        if (choice == QLatin1String("Overwrite"))
            QTRY_VERIFY(!page->holdsUnsaved());
    }

    void aDeletedFileIsNotMadeAgainUnseen()
    {
        FilesDesk desk;
        desk.engine.putFile(desk.key, "a.txt", "old\n");
        FilePage *page = edited(desk, "a.txt");
        QVERIFY(page);
        page->hide();
        type(page, QStringLiteral("mine"));
        desk.engine.dropFile(desk.key, "a.txt");
        page->save();
        QTRY_VERIFY(page->editor()->dialog());
        QVERIFY(!desk.has("a.txt"));
        QTest::mouseClick(FilesDesk::button(page->editor()->dialog(), QStringLiteral("Overwrite")), Qt::LeftButton);
        QTRY_COMPARE(desk.content("a.txt"), QByteArray("old\nmine"));
    }

    void followsTheFileUntilSomethingIsTyped()
    {
        FilesDesk desk;
        desk.engine.putFile(desk.key, "a.txt", "old\n");
        FilePage *page = edited(desk, "a.txt");
        QVERIFY(page);
        desk.engine.putFile(desk.key, "a.txt", "newer\n");
        QTRY_COMPARE(page->editor()->view()->content(), QStringLiteral("newer\n"));
        QTRY_VERIFY(!page->editor()->view()->isReadOnly());
        type(page, QStringLiteral("mine"));
        desk.engine.putFile(desk.key, "a.txt", "newest\n");
        QTRY_VERIFY(page->editor()->banner()->isVisible());
        QCOMPARE(page->editor()->view()->content(), QStringLiteral("newer\nmine"));
    }

    void closingAsks()
    {
        FilesDesk desk;
        desk.engine.putFile(desk.key, "a.txt", "old");
        FilePage *page = edited(desk, "a.txt");
        QVERIFY(page);
        int closed = 0;
        page->askToClose([&] { ++closed; });
        QCOMPARE(closed, 1); // nothing to lose
        type(page, QStringLiteral("er"));
        page->askToClose([&] { ++closed; });
        QVERIFY(page->editor()->dialog());
        QTest::mouseClick(FilesDesk::button(page->editor()->dialog(), QStringLiteral("Go on editing")), Qt::LeftButton);
        QCOMPARE(closed, 1);
        page->askToClose([&] { ++closed; });
        QTest::mouseClick(FilesDesk::button(page->editor()->dialog(), QStringLiteral("Save")), Qt::LeftButton);
        QTRY_COMPARE(closed, 2);
        QCOMPARE(desk.content("a.txt"), QByteArray("older"));
        type(page, QStringLiteral("!"));
        page->askToClose([&] { ++closed; });
        QTest::mouseClick(FilesDesk::button(page->editor()->dialog(), QStringLiteral("Throw away")), Qt::LeftButton);
        QCOMPARE(closed, 3);
        QCOMPARE(desk.content("a.txt"), QByteArray("older"));
    }

    void aStoppedSessionIsOfferedToBeStarted()
    {
        FilesDesk desk;
        desk.engine.putFile(desk.key, "a.txt", "old");
        FilePage *page = edited(desk, "a.txt");
        QVERIFY(page);
        SessionInfo session = desk.engine.session(desk.key);
        session.state = SessionState::Stopped;
        desk.engine.putSession(session);
        page->setSession(session);
        type(page, QStringLiteral("er"));
        page->save();
        QVERIFY(page->editor()->dialog());
        QObject::connect(&desk.nouns.sessions, &Api::Sessions::changed, &desk.owner,
                         [&](const SessionInfo &changed) { page->setSession(changed); });
        QTest::mouseClick(FilesDesk::button(page->editor()->dialog(), QStringLiteral("Resume")), Qt::LeftButton);
        QTRY_COMPARE(desk.content("a.txt"), QByteArray("older"));
    }

    void findsWhileEditing()
    {
        FilesDesk desk;
        desk.engine.putFile(desk.key, "a.txt", "one\ntwo\ntwo\n");
        FilePage *page = edited(desk, "a.txt");
        QVERIFY(page && page->find());
        QVERIFY(page->editor()->view()->find(QStringLiteral("two"), false));
        QCOMPARE(page->editor()->view()->matches(), 2);
        QCOMPARE(page->editor()->view()->currentLine(), 2);
        QVERIFY(!page->holdsUnsaved()); // marks are no change
    }

    void colorsFollowTheText()
    {
        CodeColors colors;
        EditView view(&colors);
        view.resize(400, 300);
        view.setContent(QStringLiteral("x = 1\n"), QStringLiteral("a.py"));
        QTRY_VERIFY(!view.document()->firstBlock().layout()->formats().isEmpty());
        view.moveCursor(QTextCursor::End);
        view.textCursor().insertText(QStringLiteral("import os\n"));
        QTRY_VERIFY(!view.document()->findBlockByNumber(1).layout()->formats().isEmpty());
    }
};

QTEST_MAIN(TestFileEdit)
#include "tst_fileedit.moc"
