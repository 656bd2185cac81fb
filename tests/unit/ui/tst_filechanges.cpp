// SPDX-License-Identifier: GPL-3.0-or-later
// What a person changes in the tree of files, and copies in and out of it.
#include "tests/unit/ui/filesdesk.h"
#include "ui/files/dragout.h"
#include "ui/files/externaledit.h"
#include "ui/files/filechanges.h"
#include "ui/files/fileview.h"
#include "ui/files/fuzzymatch.h"
#include "ui/files/quickopen.h"
#include "ui/files/transferbar.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/questions.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Ui;

class TestFileChanges : public QObject
{
    Q_OBJECT

    static void typeName(FilesDesk &desk, const QString &name)
    {
        auto *dialog = qobject_cast<NameDialog *>(desk.pane->changes()->dialog());
        QVERIFY(dialog);
        dialog->field()->setText(name);
        QTest::mouseClick(dialog->goButton(), Qt::LeftButton);
    }
    static QString wordsOf(const QDialog *dialog)
    {
        QStringList words;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            words.append(label->text());
        return words.join(u'\n');
    }
    static void select(FilesDesk &desk, const QList<QByteArray> &paths)
    {
        desk.pane->tree()->clearSelection();
        for (const QByteArray &path : paths) {
            QTRY_VERIFY(desk.pane->model()->indexOf(path).isValid());
            desk.pane->tree()->selectionModel()->setCurrentIndex(desk.pane->model()->indexOf(path),
                                                                 QItemSelectionModel::Select);
        }
    }
    static void ready(FilesDesk &desk)
    {
        desk.show();
        QTRY_VERIFY(desk.pane->model()->indexOf("src").isValid());
    }
    static void drop(FilesDesk &desk, const QList<QUrl> &urls, const QPoint &where)
    {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(desk.pane->tree()->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(desk.pane->tree()->viewport(), &move);
        QVERIFY(desk.pane->tree()->dropFolder().has_value());
        QDropEvent event(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(desk.pane->tree()->viewport(), &event);
        QVERIFY(!desk.pane->tree()->dropFolder().has_value());
    }

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void namesAreChecked()
    {
        for (const char *name : {"", ".", "..", "a/b", "/"})
            QVERIFY(!FileChanges::checkedName(QLatin1String(name)));
        QVERIFY(!FileChanges::checkedName(QString(200, QChar(0x20ac)))); // 600 bytes
        QVERIFY(FileChanges::checkedName(QStringLiteral("a b.txt")));
    }

    void everyDeedHasAnActionWithAKey()
    {
        FilesDesk desk;
        for (const char *id :
             {"files.newFile", "files.newFolder", "files.addFiles", "files.addFolder", "files.rename", "files.remove",
              "files.saveTo", "files.quickOpen", "files.follow", "files.external", "files.edit", "files.save"}) {
            const QAction *action = desk.actions.find(QLatin1String(id));
            QVERIFY2(action, id);
            QVERIFY2(!action->shortcut().isEmpty(), id);
        }
        QList<QKeySequence> keys;
        for (const QAction *action : desk.actions.all()) {
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!keys.contains(key), qPrintable(key.toString()));
                keys.append(key);
            }
        }
    }

    void makesFoldersAndFiles()
    {
        FilesDesk desk;
        ready(desk);
        select(desk, {"src"});
        desk.actions.find(QStringLiteral("files.newFolder"))->trigger();
        typeName(desk, QStringLiteral("made"));
        QTRY_VERIFY(desk.has("src/made"));
        QTRY_COMPARE(desk.pane->model()->path(desk.pane->tree()->currentIndex()), QByteArray("src/made"));
        desk.actions.find(QStringLiteral("files.newFile"))->trigger();
        typeName(desk, QStringLiteral("new.txt"));
        QTRY_VERIFY(desk.has("src/made/new.txt"));
        QTRY_COMPARE(desk.pages.size(), size_t(1)); // to be written in
        // Again: nothing of the first one is lost.
        desk.engine.putFile(desk.key, "src/made/new.txt", "precious");
        desk.pane->changes()->newFile("src/made");
        typeName(desk, QStringLiteral("new.txt"));
        QTRY_COMPARE(desk.errors.size(), 1);
        QCOMPARE(desk.errors.first().code, ErrorCode::AlreadyExists);
        QCOMPARE(desk.content("src/made/new.txt"), QByteArray("precious"));
        desk.pane->changes()->newFile({});
        typeName(desk, QStringLiteral("../out"));
        QCOMPARE(desk.errors.size(), 2);
    }

    void renamesWithF2()
    {
        FilesDesk desk;
        ready(desk);
        desk.engine.putFile(desk.key, "a.txt", "a");
        desk.engine.putFile(desk.key, "b.txt", "b");
        select(desk, {"a.txt"});
        QTest::keyClick(desk.pane->tree(), Qt::Key_F2);
        typeName(desk, QStringLiteral("b.txt"));
        QTRY_COMPARE(desk.errors.size(), 1);
        QCOMPARE(desk.content("b.txt"), QByteArray("b"));
        QTest::keyClick(desk.pane->tree(), Qt::Key_F2);
        typeName(desk, QStringLiteral("c.txt"));
        QTRY_VERIFY(desk.has("c.txt") && !desk.has("a.txt"));
    }

    void deletingNamesWhatIsLost()
    {
        FilesDesk desk;
        ready(desk);
        desk.engine.putFolder(desk.key, "gone");
        desk.engine.putFolder(desk.key, "gone/deep");
        desk.engine.putFile(desk.key, "gone/one", QByteArray(1'500'000, 'x'));
        desk.engine.putFile(desk.key, "gone/deep/two", "x");
        select(desk, {"gone"});
        QTest::keyClick(desk.pane->tree(), Qt::Key_Delete);
        QTRY_VERIFY(desk.pane->changes()->dialog());
        const QString words = wordsOf(desk.pane->changes()->dialog());
        QVERIFY2(words.contains(QStringLiteral("Delete gone?")) && words.contains(QStringLiteral("2 file")) &&
                     words.contains(QStringLiteral("1.5 MB")),
                 qPrintable(words));
        QTest::mouseClick(FilesDesk::button(desk.pane->changes()->dialog(), QStringLiteral("Keep")), Qt::LeftButton);
        QVERIFY(desk.has("gone/one"));
        QTest::keyClick(desk.pane->tree(), Qt::Key_Delete);
        QTRY_VERIFY(desk.pane->changes()->dialog());
        QTest::mouseClick(FilesDesk::button(desk.pane->changes()->dialog(), QStringLiteral("Delete")), Qt::LeftButton);
        QTRY_VERIFY(!desk.has("gone"));
    }

    void severalAtOnce()
    {
        FilesDesk desk;
        ready(desk);
        desk.engine.putFile(desk.key, "one", "1");
        desk.engine.putFile(desk.key, "two", "2");
        desk.engine.putFile(desk.key, "three", "3");
        desk.pane->tree()->expand(desk.pane->model()->indexOf("src"));
        QTRY_VERIFY(desk.pane->model()->indexOf("src/cli.py").isValid());
        select(desk, {"src", "src/cli.py", "one", "two"});
        // What is in a selected folder goes with it.
        QCOMPARE(desk.pane->tree()->selectedPaths(), (QList<QByteArray>{"one", "src", "two"}));
        select(desk, {"one", "two"});
        QTest::keyClick(desk.pane->tree(), Qt::Key_Delete);
        QTRY_VERIFY(desk.pane->changes()->dialog());
        QTest::mouseClick(FilesDesk::button(desk.pane->changes()->dialog(), QStringLiteral("Delete")), Qt::LeftButton);
        QTRY_VERIFY(!desk.has("one") && !desk.has("two"));
        QVERIFY(desk.has("three"));
    }

    void aStoppedSessionIsOfferedToBeStarted()
    {
        FilesDesk desk;
        desk.engine.putFile(desk.stoppedKey, "kept.txt", "x");
        desk.show(desk.stoppedKey);
        QTRY_VERIFY(desk.pane->model()->indexOf("kept.txt").isValid());
        QObject::connect(&desk.nouns.sessions, &Api::Sessions::changed, &desk.owner,
                         [&](const SessionInfo &session) { desk.pane->setSession(session); });
        desk.pane->changes()->newFolder({});
        QDialog *question = desk.pane->changes()->dialog();
        QVERIFY(question && wordsOf(question).contains(QStringLiteral("Resume the session first?")));
        QTest::mouseClick(FilesDesk::button(question, QStringLiteral("Cancel")), Qt::LeftButton);
        QCOMPARE(desk.engine.session(desk.stoppedKey).state, SessionState::Stopped);
        desk.pane->changes()->newFolder({});
        question = desk.pane->changes()->dialog();
        QTest::mouseClick(FilesDesk::button(question, QStringLiteral("Resume")), Qt::LeftButton);
        QTRY_VERIFY(qobject_cast<NameDialog *>(desk.pane->changes()->dialog()));
        typeName(desk, QStringLiteral("made"));
        QTRY_VERIFY(desk.has("made", desk.stoppedKey));
    }

    // --- In and out

    void droppedFilesGoIntoTheFolderUnderThePointer()
    {
        FilesDesk desk;
        ready(desk);
        desk.putHere(QStringLiteral("tree/a.txt"), "a");
        desk.putHere(QStringLiteral("b.txt"), "b");
        drop(desk,
             {QUrl::fromLocalFile(desk.here.filePath(QStringLiteral("tree"))),
              QUrl::fromLocalFile(desk.here.filePath(QStringLiteral("b.txt")))},
             desk.pane->tree()->visualRect(desk.pane->model()->indexOf("src")).center());
        QTRY_VERIFY(desk.has("src/tree/a.txt") && desk.has("src/b.txt"));
        QTRY_VERIFY2(desk.pane->transferBar()->text().contains(QStringLiteral("Copied 2 file")),
                     qPrintable(desk.pane->transferBar()->text()));
        // What is there already is asked about.
        desk.putHere(QStringLiteral("b.txt"), "newer");
        drop(desk, {QUrl::fromLocalFile(desk.here.filePath(QStringLiteral("b.txt")))},
             desk.pane->tree()->visualRect(desk.pane->model()->indexOf("src")).center());
        QTRY_VERIFY(desk.pane->transferBar()->findChild<ChoiceDialog *>());
        auto *dialog = desk.pane->transferBar()->findChild<ChoiceDialog *>();
        QTest::mouseClick(dialog->button(1), Qt::LeftButton);
        QTRY_COMPARE(desk.content("src/b.txt"), QByteArray("newer"));
        QVERIFY(desk.errors.isEmpty());
    }

    void theClipboardGoesIn()
    {
        FilesDesk desk;
        ready(desk);
        desk.putHere(QStringLiteral("c.txt"), "c");
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(desk.here.filePath(QStringLiteral("c.txt")))});
        QGuiApplication::clipboard()->setMimeData(data);
        select(desk, {"src"});
        desk.pane->paste();
        QTRY_VERIFY(desk.has("src/c.txt"));
    }

    void aLargeCopyCanBeCancelled()
    {
        FilesDesk desk;
        ready(desk);
        desk.putHere(QStringLiteral("large"), QByteArray(64'000'000, 'x'));
        desk.pane->changes()->upload({desk.here.filePath(QStringLiteral("large"))}, {});
        QTRY_VERIFY(desk.pane->transferBar()->isVisible() || !desk.pane->transfers()->isRunning());
        if (desk.pane->transfers()->isRunning()) {
            QTest::mouseClick(desk.pane->transferBar()->button(), Qt::LeftButton);
            QTRY_VERIFY(!desk.pane->transfers()->isRunning());
            QTRY_VERIFY(desk.pane->transferBar()->text().contains(QStringLiteral("cancelled")));
            QVERIFY(!desk.has("large"));
        }
    }

    void savesToAFolderAlsoWhenStopped()
    {
        FilesDesk desk;
        desk.engine.putFolder(desk.stoppedKey, "src");
        desk.engine.putFile(desk.stoppedKey, "src/a.txt", "a");
        desk.engine.putFile(desk.stoppedKey, "b.txt", "b");
        desk.show(desk.stoppedKey);
        select(desk, {"src", "b.txt"});
        desk.pane->saveTo(desk.here.path());
        QTRY_COMPARE(desk.contentHere(desk.here.filePath(QStringLiteral("src/a.txt"))), QByteArray("a"));
        QTRY_COMPARE(desk.contentHere(desk.here.filePath(QStringLiteral("b.txt"))), QByteArray("b"));
        QVERIFY(!desk.engine.calls().join(u' ').contains(QStringLiteral("sessions.start")));
        desk.pane->saveTo(QStringLiteral("/no/such/folder"));
        QCOMPARE(desk.errors.size(), 1);
    }

    void dragsOutWhatIsFetched()
    {
        FilesDesk desk;
        ready(desk);
        desk.engine.putFile(desk.key, "one.txt", "1");
        desk.engine.putFile(desk.key, "src/one.txt", "2");
        QList<QUrl> urls;
        desk.pane->dragOut()
            ->fetch(desk.key, {}, {"one.txt", "src/one.txt"})
            .then(this, [&](const Result<QList<QUrl>> &got) { urls = got.value_or(QList<QUrl>()); });
        QTRY_COMPARE(urls.size(), 2);
        QCOMPARE(desk.contentHere(urls[0].toLocalFile()), QByteArray("1"));
        QCOMPARE(desk.contentHere(urls[1].toLocalFile()), QByteArray("2"));
        QVERIFY(urls[0] != urls[1]);
    }

    // --- By name

    void fuzzyPointsPreferWhatWasMeant()
    {
        const QString path = QStringLiteral("src/upload/retry.py");
        const qsizetype name = path.lastIndexOf(u'/') + 1;
        QVERIFY(fuzzyPoints(path, name, u"rtp") > 0);
        QCOMPARE(fuzzyPoints(path, name, u"xyz"), 0);
        QCOMPARE(fuzzyPoints(path, name, u"yrter"), 0);
        const QString other = QStringLiteral("retry/src/upload.py");
        QVERIFY(fuzzyPoints(path, name, u"retry") > fuzzyPoints(other, other.lastIndexOf(u'/') + 1, u"retry"));
    }

    void quickOpenFindsByLetters()
    {
        FilesDesk desk;
        ready(desk);
        desk.actions.find(QStringLiteral("files.quickOpen"))->trigger();
        QVERIFY(desk.pane->quickOpen()->isVisible());
        QTest::keyClicks(desk.pane->quickOpen()->field(), QStringLiteral("uprety:2"));
        QTRY_VERIFY(desk.pane->quickOpen()->names().contains(QStringLiteral("src/upload/retry.py")));
        QCOMPARE(desk.pane->quickOpen()->names().first(), QStringLiteral("src/upload/retry.py"));
        QTest::keyClick(desk.pane->quickOpen()->field(), Qt::Key_Return);
        QVERIFY(!desk.pane->quickOpen()->isVisible());
        QCOMPARE(desk.pages.size(), size_t(1));
        QCOMPARE(desk.pages.front()->path(), QByteArray("src/upload/retry.py"));
        desk.actions.find(QStringLiteral("files.quickOpen"))->trigger();
        QTest::keyClick(desk.pane->quickOpen()->field(), Qt::Key_Escape);
        QVERIFY(!desk.pane->quickOpen()->isVisible());
    }

    // --- Following

    void followsWhatIsWritten()
    {
        FilesDesk desk;
        ready(desk);
        desk.engine.putFile(desk.key, "src/before.py", "x\n");
        QTest::qWait(400);
        QVERIFY(desk.pane->preview()->path().isEmpty());
        desk.pane->setFollowing(true);
        desk.engine.putFolder(desk.key, "node_modules");
        desk.engine.putFile(desk.key, "node_modules/noise.js", "x\n");
        desk.engine.putFile(desk.key, "src/written.py", "y\n");
        QTRY_COMPARE(desk.pane->preview()->path(), QByteArray("src/written.py"));
        desk.pane->setFollowing(false);
        desk.engine.putFile(desk.key, "src/after.py", "z\n");
        QTest::qWait(600);
        QCOMPARE(desk.pane->preview()->path(), QByteArray("src/written.py"));
    }

    // --- In an editor of this computer

    void anEditorsChangesAreWrittenBack()
    {
        FilesDesk desk;
        ready(desk);
        desk.engine.putFile(desk.key, "edit.txt", "one\n", 0755);
        QString file;
        desk.pane->startEditor = [&](const QString &given) -> Result<void> {
            file = given;
            return {};
        };
        desk.pane->openExternally("edit.txt");
        QTRY_VERIFY(!file.isEmpty());
        QCOMPARE(desk.contentHere(file), QByteArray("one\n"));
        QVERIFY(!QFileInfo(file).isExecutable());
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::WriteOnly | QIODevice::Truncate));
        saved.write("two\n");
        saved.close();
        QTRY_COMPARE(desk.content("edit.txt"), QByteArray("two\n"));
        QTRY_VERIFY(desk.pane->transferBar()->text().contains(QStringLiteral("written back")));

        // As many editors do: another file takes its place. And the agent was there meanwhile.
        desk.engine.putFile(desk.key, "edit.txt", "by the agent\n");
        QFile other(file + QStringLiteral("~new"));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("three\n");
        other.close();
        QVERIFY(QFile::remove(file) && QFile::rename(file + QStringLiteral("~new"), file));
        ExternalEdit *edit = desk.pane->externalEdits().value(0);
        QVERIFY(edit);
        QTRY_VERIFY(edit->dialog());
        QCOMPARE(desk.content("edit.txt"), QByteArray("by the agent\n"));
        QTest::mouseClick(FilesDesk::button(edit->dialog(), QStringLiteral("Overwrite")), Qt::LeftButton);
        QTRY_COMPARE(desk.content("edit.txt"), QByteArray("three\n"));
        desk.pane.reset();
        QVERIFY(!QFileInfo::exists(file)); // the copy goes with it
    }
};

QTEST_MAIN(TestFileChanges)
#include "tst_filechanges.moc"
