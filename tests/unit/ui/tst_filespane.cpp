// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/content/markdownview.h"
#include "ui/files/codeview.h"
#include "ui/files/filepage.h"
#include "ui/files/filespane.h"
#include "ui/files/fileview.h"
#include "ui/files/foundfiles.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Vitrine;
using namespace Vitrine::Fake;
using namespace Vitrine::Ui;

namespace {

const SessionKey key{QStringLiteral("sample"), QStringLiteral("upload-retry")};
const SessionKey stoppedKey{QStringLiteral("sample"), QStringLiteral("payment-replay")};

} // namespace

class TestFilesPane : public QObject
{
    Q_OBJECT

    /// A pane over the fake engine, with the window's part played by the test.
    struct Desk
    {
        Desk()
        {
            engine.populate();
            actions.add({QStringLiteral("session.resume"), QStringLiteral("Resume"), {}}, &owner,
                        [this] { ++resumes; });
            pane = std::make_unique<FilesPane>(PaneContext{nouns, actions});
            QObject::connect(pane.get(), &Pane::pageOpened, &owner, [this](Pane *page, bool inFront) {
                pages.emplace_back(static_cast<FilePage *>(page));
                page->setSession(engine.session(key));
                if (inFront) {
                    page->resize(774, 500);
                    page->show();
                }
            });
            pane->resize(392, 800);
            pane->show();
        }
        FileModel *model() const { return pane->model(); }
        FileTree *tree() const { return pane->tree(); }
        void show(const SessionKey &which = key) { pane->setSession(engine.session(which)); }
        void click(const QByteArray &path, bool twice = false)
        {
            const QModelIndex index = model()->indexOf(path);
            QVERIFY(index.isValid());
            tree()->scrollTo(index);
            const QPoint at = tree()->visualRect(index).center();
            QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, at);
            if (twice)
                QTest::mouseDClick(tree()->viewport(), Qt::LeftButton, {}, at);
        }
        bool says(const QString &text) const
        {
            const auto labels = pane->findChildren<QLabel *>();
            return std::ranges::any_of(
                labels, [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
        }
        QString emptyText() const
        {
            QStringList texts;
            for (const QLabel *label : pane->empty()->findChildren<QLabel *>())
                texts.append(label->text());
            return texts.join(QLatin1Char('\n'));
        }

        FakeEngine engine;
        Api::Nouns nouns = engine.nouns();
        QObject owner;
        Actions actions{&owner};
        int resumes = 0;
        std::unique_ptr<FilesPane> pane;
        std::vector<std::unique_ptr<FilePage>> pages;
    };

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void showsTheWorkspace()
    {
        Desk desk;
        QVERIFY(desk.pane->empty()->isVisible());
        desk.show();
        QTRY_VERIFY(desk.tree()->isVisible() && desk.model()->rowCount() > 4);
        QCOMPARE(desk.engine.watches(key), 1);
        desk.pane->hide();
        QCOMPARE(desk.engine.watches(key), 0);
        desk.pane->show();
        QCOMPARE(desk.engine.watches(key), 1);
        QCOMPARE(desk.pane->cornerActions().size(), 1);
    }

    void whatACommandCreatesAppears()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.model()->rowCount() > 4);
        desk.engine.putFile(key, "made-by-command.txt", "x");
        QTRY_VERIFY(desk.model()->indexOf("made-by-command.txt").isValid());
    }

    void aClickPreviewsAndADoubleClickOpens()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.model()->indexOf("CHANGELOG.md").isValid());
        desk.click("CHANGELOG.md");
        QTRY_VERIFY(desk.pane->preview()->markdown()->toPlainText().contains(QStringLiteral("Retries uploads")));
        QVERIFY(desk.pane->preview()->headText().startsWith(QStringLiteral("CHANGELOG.md\n")));
        QVERIFY(desk.pages.empty());
        desk.click("CHANGELOG.md", true);
        QCOMPARE(desk.pages.size(), size_t(1));
        FilePage *page = desk.pages.front().get();
        QCOMPARE(page->title(), QStringLiteral("CHANGELOG.md"));
        QCOMPARE(page->onlyFor(), std::optional(key));
        QVERIFY(page->isClosable());
        QTRY_VERIFY(page->view()->markdown()->toPlainText().contains(QStringLiteral("Retries uploads")));
        QVERIFY(page->view()->headText().contains(QStringLiteral("rw-r--r--")));
        // Again: the page that is there comes to the front.
        QSignalSpy raised(page, &Pane::raiseRequested);
        QVERIFY(desk.pane->showFile("CHANGELOG.md", 3));
        QCOMPARE(desk.pages.size(), size_t(1));
        QCOMPARE(raised.size(), 1);
        QCOMPARE(page->view()->code()->currentLine(), 3);
        desk.pages.clear();
        QVERIFY(desk.pane->showFile("CHANGELOG.md", 0)); // a closed one is opened anew
        QCOMPARE(desk.pages.size(), size_t(1));
    }

    void keysWork()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.model()->indexOf("src").isValid());
        desk.tree()->setFocus();
        desk.tree()->setCurrentIndex(desk.model()->indexOf("src"));
        QTest::keyClick(desk.tree(), Qt::Key_Return);
        QTRY_VERIFY(desk.model()->indexOf("src/cli.py").isValid());
        QVERIFY(desk.tree()->isExpanded(desk.model()->indexOf("src")));
        desk.tree()->setCurrentIndex(desk.model()->indexOf("src/cli.py"));
        QTest::keyClick(desk.tree(), Qt::Key_Enter);
        QCOMPARE(desk.pages.size(), size_t(1));
        QCOMPARE(desk.pages.front()->path(), QByteArray("src/cli.py"));
        QTest::keyClick(desk.tree(), Qt::Key_Left);
        QTest::keyClick(desk.tree(), Qt::Key_Left);
        QVERIFY(!desk.tree()->isExpanded(desk.model()->indexOf("src")));
    }

    void arrowsFoldWithTheMouse()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.model()->indexOf("src").isValid());
        const QRect row = desk.tree()->visualRect(desk.model()->indexOf("src"));
        QTest::mouseClick(desk.tree()->viewport(), Qt::LeftButton, {}, QPoint(row.left(), row.center().y()));
        QTRY_VERIFY(desk.tree()->isExpanded(desk.model()->indexOf("src")));
        QTRY_VERIFY(desk.model()->indexOf("src/cli.py").isValid());
        QTest::mouseClick(desk.tree()->viewport(), Qt::LeftButton, {}, QPoint(row.left(), row.center().y()));
        QVERIFY(!desk.tree()->isExpanded(desk.model()->indexOf("src")));
    }

    void narrowPanesOpenOnAClick()
    {
        Desk desk;
        desk.pane->resize(240, 500);
        desk.show();
        QTRY_VERIFY(desk.model()->indexOf("CHANGELOG.md").isValid());
        QVERIFY(!desk.pane->preview()->isVisible());
        desk.click("CHANGELOG.md");
        QCOMPARE(desk.pages.size(), size_t(1));
    }

    void anOpenFileFollowsTheDisk()
    {
        Desk desk;
        desk.show();
        desk.engine.putFile(key, "out.log", "first\n");
        QVERIFY(desk.pane->showFile("out.log", 0));
        CodeView *code = desk.pages.front()->view()->code();
        QTRY_COMPARE(code->toPlainText(), QStringLiteral("first"));
        desk.engine.putFile(key, "out.log", "first\nsecond\n");
        QTRY_COMPARE(code->toPlainText(), QStringLiteral("first\nsecond"));
        desk.engine.dropFile(key, "out.log");
        const auto notice = [&] {
            for (const QLabel *label : desk.pages.front()->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(QStringLiteral("Deleted")))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(notice());
        QCOMPARE(code->toPlainText(), QStringLiteral("first\nsecond"));
        desk.engine.putFile(key, "out.log", "third\n");
        QTRY_COMPARE(code->toPlainText(), QStringLiteral("third"));
        QTRY_VERIFY(!notice());
    }

    void statesAreSaid()
    {
        Desk desk;
        QVERIFY(desk.emptyText().contains(QStringLiteral("No session selected")));
        SessionInfo starting = desk.engine.session(stoppedKey);
        starting.state = SessionState::Starting;
        desk.pane->setSession(starting);
        QVERIFY(desk.emptyText().contains(QStringLiteral("starts")));
        QVERIFY(
            !desk.engine.calls().join(QLatin1Char(' ')).contains(QStringLiteral("files.list sample/payment-replay")));

        SessionInfo fresh = desk.engine.session(key);
        fresh.key = {key.runtime, QStringLiteral("fresh")};
        desk.engine.putSession(fresh);
        desk.show(fresh.key);
        QTRY_VERIFY(desk.emptyText().contains(QStringLiteral("empty")));
        QVERIFY(desk.pane->empty()->isVisible());
        desk.engine.putFile(fresh.key, "first.txt", "x");
        QTRY_VERIFY(desk.tree()->isVisible());

        desk.engine.failNext(QStringLiteral("files.list"),
                             {ErrorCode::Unreachable, QStringLiteral("The machine does not answer."), {}});
        desk.show();
        QTRY_VERIFY(desk.emptyText().contains(QStringLiteral("does not answer")));
        QTest::mouseClick(desk.pane->empty()->button(), Qt::LeftButton);
        QTRY_VERIFY(desk.tree()->isVisible());
    }

    void aStoppedSessionShowsItsFiles()
    {
        Desk desk;
        desk.engine.putFile(stoppedKey, "src/replay.ts", "export const replay = 1;\n");
        desk.engine.putFile(stoppedKey, "README.md", "# Replay\n");
        desk.show(stoppedKey);
        QTRY_VERIFY(desk.tree()->isVisible() && desk.model()->indexOf("README.md").isValid());
        QVERIFY(desk.says(QStringLiteral("read-only")) && desk.says(QStringLiteral("/mnt/workspace")));
        desk.click("README.md");
        QTRY_VERIFY(desk.pane->preview()->markdown()->toPlainText().contains(QStringLiteral("Replay")));
        QCOMPARE(desk.resumes, 0);
        QVERIFY(!desk.engine.calls().join(QLatin1Char(' ')).contains(QStringLiteral("sessions.start")));

        desk.show(); // one that runs
        QTRY_VERIFY(desk.model()->indexOf("CHANGELOG.md").isValid());
        QVERIFY(!desk.says(QStringLiteral("read-only")));
    }

    void aDamagedDiskIsSaid()
    {
        Desk desk;
        desk.engine.failNext(
            QStringLiteral("files.list"),
            {ErrorCode::Corrupt, QStringLiteral("Could not read the workspace. Its disk is damaged."), {}});
        desk.show(stoppedKey);
        QTRY_VERIFY(desk.pane->empty()->isVisible() &&
                    desk.emptyText().contains(QStringLiteral("Its disk is damaged")));
        QTest::mouseClick(desk.pane->empty()->button(), Qt::LeftButton);
        QTRY_VERIFY(desk.tree()->isVisible());
    }

    /// Stopped, resumed and stopped again: one tree, with what is selected and open, and always the newest content.
    void theTreeGoesOverFromDiskToMachine()
    {
        Desk desk;
        SessionInfo session = desk.engine.session(key);
        const auto become = [&](SessionState state) {
            session.state = state;
            desk.engine.putSession(session);
            desk.pane->setSession(session);
            if (state != SessionState::Starting && state != SessionState::Stopping)
                Q_EMIT desk.nouns.files.allChanged(key);
        };
        desk.show();
        QTRY_VERIFY(desk.model()->indexOf("src").isValid());
        desk.tree()->reveal("src/upload/retry.py");
        QTRY_COMPARE(desk.model()->path(desk.tree()->currentIndex()), QByteArray("src/upload/retry.py"));
        for (const SessionState state : {SessionState::Stopping, SessionState::Stopped, SessionState::Starting,
                                         SessionState::Idle, SessionState::Stopping, SessionState::Failed}) {
            become(state);
            QVERIFY2(desk.tree()->isVisible(), qPrintable(desk.emptyText()));
            QCOMPARE(desk.says(QStringLiteral("read-only")),
                     state == SessionState::Stopped || state == SessionState::Failed);
            QCOMPARE(desk.model()->path(desk.tree()->currentIndex()), QByteArray("src/upload/retry.py"));
            QVERIFY(desk.tree()->isExpanded(desk.model()->indexOf("src/upload")));
        }
        desk.engine.putFile(key, "src/upload/late.py", "x");
        QTRY_VERIFY(desk.model()->indexOf("src/upload/late.py").isValid());
    }

    void pagesAreReadFromTheDiskToo()
    {
        Desk desk;
        desk.show();
        QVERIFY(desk.pane->showFile("CHANGELOG.md", 0));
        FilePage *page = desk.pages.front().get();
        QTRY_VERIFY(!page->view()->markdown()->toPlainText().isEmpty());
        SessionInfo session = desk.engine.session(key);
        for (const SessionState state : {SessionState::Stopping, SessionState::Stopped}) {
            session.state = state;
            desk.engine.putSession(session);
            desk.pane->setSession(session);
            page->setSession(session);
            QVERIFY(!page->view()->markdown()->toPlainText().isEmpty());
        }
        desk.engine.putFile(key, "CHANGELOG.md", "as it was written last");
        QTRY_COMPARE(page->view()->markdown()->toPlainText(), QStringLiteral("as it was written last"));
    }

    void theTreeComesBackAsItWas()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.model()->indexOf("src").isValid());
        desk.tree()->reveal("src/upload/retry.py");
        QTRY_COMPARE(desk.model()->path(desk.tree()->currentIndex()), QByteArray("src/upload/retry.py"));
        desk.show(stoppedKey);
        desk.show();
        QTRY_COMPARE(desk.model()->path(desk.tree()->currentIndex()), QByteArray("src/upload/retry.py"));
    }

    void theFieldFinds()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.tree()->isVisible());
        QVERIFY(desk.pane->find());
        QTest::keyClicks(desk.pane->field(), QStringLiteral("retry"));
        QTRY_COMPARE(desk.pane->found()->names().size(), 2);
        QVERIFY(desk.pane->found()->isVisible());
        QTRY_VERIFY(desk.pane->found()->status().contains(QLatin1Char('2')));
        QTest::keyClick(desk.pane->field(), Qt::Key_Return);
        QCOMPARE(desk.pane->found()->currentPath(), QByteArray("src/upload/retry.py"));
        QTest::keyClick(desk.pane->found()->list(), Qt::Key_Return);
        QCOMPARE(desk.pages.size(), size_t(1));
        QCOMPARE(desk.pages.front()->path(), QByteArray("src/upload/retry.py"));
        QTest::keyClick(desk.pane->field(), Qt::Key_Escape);
        QTRY_VERIFY(desk.tree()->isVisible());
        QTest::keyClicks(desk.pane->field(), QStringLiteral("zzz"));
        QTRY_VERIFY(desk.pane->found()->status().contains(QStringLiteral("No file")));
    }

    void pathsAreCopied()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.model()->indexOf("CHANGELOG.md").isValid());
        desk.click("CHANGELOG.md");
        desk.tree()->setFocus();
        desk.pane->copy();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("/mnt/workspace/CHANGELOG.md"));
        QApplication::clipboard()->clear();
        desk.actions.find(QStringLiteral("files.copyPath"))->trigger();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("/mnt/workspace/CHANGELOG.md"));
    }

    void hiddenFilesAreAChoice()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.model()->indexOf(".git").isValid());
        QAction *hidden = desk.pane->cornerActions().first()->menu()->actions().first();
        QVERIFY(hidden->isChecked());
        hidden->trigger();
        QTRY_VERIFY(!desk.model()->indexOf(".git").isValid());
        QVERIFY(desk.engine.calls().contains(QStringLiteral("settings.set files/hidden")));
        FilesPane second(PaneContext{desk.nouns, *new Actions(&desk.owner)});
        QTRY_VERIFY(!second.model()->showsHidden());
    }

    void picturesBytesAndEmptyFiles()
    {
        Desk desk;
        desk.show();
        QImage image(20, 10, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        desk.engine.putFile(key, "p.png", png);
        desk.engine.putFile(key, "b.bin", QByteArray("\0\1\2", 3));
        desk.engine.putFile(key, "broken.png", png.left(40));
        desk.engine.putFile(key, "empty", "");
        const auto says = [&](const QString &text) {
            for (const QLabel *label : desk.pages.back()->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(text))
                    return true;
            }
            return false;
        };
        desk.pane->showFile("p.png", 0);
        QTRY_VERIFY(says(QStringLiteral("20 x 10")));
        desk.pane->showFile("b.bin", 0);
        QTRY_VERIFY(desk.pages.back()->view()->code()->toPlainText().startsWith(QStringLiteral("00000000  00 01 02")));
        desk.pane->showFile("broken.png", 0);
        QTRY_VERIFY(says(QStringLiteral("damaged")));
        desk.pane->showFile("empty", 0);
        QTRY_VERIFY(says(QStringLiteral("empty")));
        desk.pane->showFile("not/there", 0);
        QTRY_VERIFY(says(QStringLiteral("not there")));
        QCOMPARE(desk.pages.size(), size_t(5));
    }

    void longFilesOfferMore()
    {
        Desk desk;
        desk.show();
        desk.engine.putFile(key, "long.txt", QByteArray("0123456789abcde\n").repeated(100'000));
        desk.pane->showFile("long.txt", 0);
        FileView *view = desk.pages.back()->view();
        QPushButton *more = nullptr;
        for (QPushButton *button : view->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Show more"))
                more = button;
        }
        QVERIFY(more);
        QTRY_VERIFY_WITH_TIMEOUT(more->isVisible() && view->code()->blockCount() > 60'000, 30000);
        QTest::mouseClick(more, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(view->code()->blockCount(), 100'000, 30000);
        QVERIFY(!more->isVisible());
    }

    void findAndGoToLineInAPage()
    {
        Desk desk;
        desk.show();
        desk.pane->showFile("src/upload/retry.py", 0);
        FilePage *page = desk.pages.back().get();
        QTRY_VERIFY(page->view()->code()->lineCount() > 5);
        QVERIFY(page->find());
        auto *field = page->findChild<SearchField *>();
        QVERIFY(field->isVisible());
        QTest::keyClicks(field, QStringLiteral("raise"));
        QTRY_COMPARE(page->view()->code()->textCursor().selectedText(), QStringLiteral("raise"));
        QTest::keyClick(field, Qt::Key_Escape);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
        QVERIFY(page->view()->askLine());
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("4"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(page->view()->code()->currentLine(), 4);
        QVERIFY(!field->isVisible());
    }

    void everythingHasAName()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.tree()->isVisible());
        desk.pane->showFile("CHANGELOG.md", 0);
        for (QWidget *root :
             {static_cast<QWidget *>(desk.pane.get()), static_cast<QWidget *>(desk.pages.back().get())}) {
            for (const QToolButton *button : root->findChildren<QToolButton *>())
                QVERIFY2(qobject_cast<QLineEdit *>(button->parentWidget()) || !button->accessibleName().isEmpty() ||
                             !button->text().isEmpty(),
                         qPrintable(button->toolTip()));
            for (const QAbstractScrollArea *area : root->findChildren<QAbstractScrollArea *>())
                QVERIFY2(qobject_cast<const QHeaderView *>(area) || !area->accessibleName().isEmpty(),
                         area->metaObject()->className());
        }
        for (const char *id : {"files.find", "files.open", "files.copyPath", "files.goToLine"})
            QVERIFY(desk.actions.find(QLatin1String(id)));
    }
};

QTEST_MAIN(TestFilesPane)
#include "tst_filespane.moc"
