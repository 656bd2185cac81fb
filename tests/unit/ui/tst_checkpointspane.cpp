// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/checkpoints/checkpointmodel.h"
#include "ui/checkpoints/checkpointspane.h"
#include "ui/checkpoints/timelineview.h"
#include "ui/files/codeview.h"
#include "ui/files/filepage.h"
#include "ui/files/filespane.h"
#include "ui/files/fileview.h"
#include "ui/files/foundfiles.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"
#include "ui/window/checkpointwords.h"
#include "ui/window/questions.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Fake;
using namespace Vitrine::Ui;

namespace {

const SessionKey key{QStringLiteral("sample"), QStringLiteral("upload-retry")};
const SessionKey otherKey{QStringLiteral("sample"), QStringLiteral("billing-csv")};

} // namespace

class TestCheckpointsPane : public QObject
{
    Q_OBJECT

    /// Both panes over the fake engine, with the window's part played by the test.
    struct Desk
    {
        Desk()
        {
            engine.populate();
            files = std::make_unique<FilesPane>(PaneContext{nouns, actions});
            pane = std::make_unique<CheckpointsPane>(PaneContext{nouns, actions});
            for (Pane *each : {static_cast<Pane *>(files.get()), static_cast<Pane *>(pane.get())}) {
                QObject::connect(each, &Pane::checkpointRequested, &owner, [this](const CheckpointInfo &checkpoint) {
                    ++shown;
                    files->showCheckpoint(checkpoint);
                    pane->showCheckpoint(checkpoint);
                });
                QObject::connect(each, &Pane::restoreRequested, &owner,
                                 [this](const CheckpointInfo &checkpoint) { pane->restoreCheckpoint(checkpoint); });
                QObject::connect(each, &Pane::pageOpened, &owner, [this](Pane *page, bool) {
                    pages.emplace_back(static_cast<FilePage *>(page));
                    page->setSession(engine.session(key));
                    page->resize(774, 500);
                    page->show();
                });
                each->resize(392, 800);
                each->show();
            }
        }
        ~Desk() { pages.clear(); }
        void show(const SessionKey &which = key)
        {
            pane->setSession(engine.session(which));
            files->setSession(engine.session(which));
        }
        bool isReady() const { return model()->rowCount() == 5 && files->model()->rowCount() > 4; }
        CheckpointModel *model() const { return pane->model(); }
        TimelineView *view() const { return pane->view(); }
        QString title(int row) const { return model()->index(row).data().toString(); }
        const CheckpointInfo &info(int row) const { return *model()->checkpoint(model()->index(row)); }
        void click(int row) const
        {
            QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(model()->index(row)).center());
        }
        bool has(const QByteArray &path) const { return files->model()->indexOf(path).isValid(); }
        QStringList did(const QString &what) const { return engine.calls().filter(what); }
        template <typename Dialog>
        Dialog *dialog() const
        {
            for (auto *each : pane->findChildren<Dialog *>()) {
                if (each->isVisible())
                    return each;
            }
            return nullptr;
        }

        FakeEngine engine;
        Api::Nouns nouns = engine.nouns();
        QObject owner;
        Actions actions{&owner};
        int shown = 0;
        std::unique_ptr<FilesPane> files;
        std::unique_ptr<CheckpointsPane> pane;
        std::vector<std::unique_ptr<FilePage>> pages;
    };

    static QString textOf(const QDialog *dialog)
    {
        QStringList texts;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void listsWhatTheWorkspaceWas()
    {
        Desk desk;
        QVERIFY(desk.pane->empty()->isVisible());
        desk.show();
        QTRY_VERIFY(desk.isReady());
        QCOMPARE(desk.title(0), QStringLiteral("Now"));
        QCOMPARE(desk.title(1), QStringLiteral("Before a prompt"));
        QCOMPARE(desk.title(2), QStringLiteral("Before a test run"));
        QCOMPARE(desk.title(4), QStringLiteral("Before refactor"));
        QCOMPARE(desk.model()->index(4).data(CheckpointModel::SizeRole).toString(), QStringLiteral("21 MB"));
        QVERIFY(desk.model()->index(4).data(CheckpointModel::NoteRole).toString().endsWith(QStringLiteral(", kept")));
        QVERIFY(
            desk.model()->index(1).data(CheckpointModel::NoteRole).toString().contains(QStringLiteral("goes when")));
        QCOMPARE(desk.pane->summary(), QStringLiteral("4, together 23 MB"));
        QCOMPARE(desk.pane->badge(), QStringLiteral("4"));
        QVERIFY(desk.model()->index(0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("are shown")));
        desk.show(otherKey);
        QTRY_VERIFY(desk.pane->empty()->isVisible());
        QVERIFY(desk.pane->badge().isEmpty());
        QCOMPARE(desk.pane->empty()->button()->text(), QStringLiteral("Checkpoint now"));
    }

    void namesAreShownSafely()
    {
        CheckpointInfo info;
        info.name = QStringLiteral("a\u202eb\x1b[31m");
        info.createdAt = QDateTime::currentDateTimeUtc();
        for (const QString &text :
             {checkpointTitle(info), checkpointMention(info, info.createdAt), checkpointSentence(info, info.createdAt)})
            QVERIFY(!text.contains(QChar(0x202e)) && !text.contains(QChar(0x1b)));
        info.crashConsistent = true;
        QVERIFY(checkpointNote(info, info.createdAt).contains(QStringLiteral("power cut")));
    }

    void takesOneWithAName()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.isReady());
        QAction *take = desk.actions.find(QStringLiteral("checkpoint.take"));
        QCOMPARE(take->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+S")));
        take->trigger();
        auto *dialog = desk.dialog<NameDialog>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->field(), QStringLiteral(" Works "));
        QTest::keyClick(dialog->field(), Qt::Key_Return);
        QTRY_COMPARE(desk.did(QStringLiteral("checkpoints.create")),
                     QStringList{QStringLiteral("checkpoints.create %1 Works").arg(key.text())});
        QTRY_COMPARE(desk.title(1), QStringLiteral("Works"));
        QCOMPARE(desk.model()->rowCount(), 6);
        // Without a session there is nothing to keep.
        desk.pane->setSession(std::nullopt);
        QVERIFY(!take->isEnabled());
    }

    void aFailureIsSaid()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.isReady());
        QSignalSpy failed(desk.pane.get(), &Pane::failed);
        QSignalSpy busy(desk.pane.get(), &Pane::busyChanged);
        desk.engine.failNext(QStringLiteral("checkpoints.create"), {ErrorCode::NoSpace, QStringLiteral("Full."), {}});
        desk.pane->askTake();
        desk.dialog<NameDialog>()->goButton()->click();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(busy.size(), 2);
        QCOMPARE(busy.last().first().toBool(), false);
        desk.engine.failNext(QStringLiteral("checkpoints.list"), {ErrorCode::Corrupt, QStringLiteral("Damaged."), {}});
        desk.model()->reload();
        QTRY_VERIFY(desk.pane->empty()->isVisible());
        QCOMPARE(desk.pane->empty()->button()->text(), QStringLiteral("Try again"));
        desk.pane->empty()->button()->click();
        QTRY_VERIFY(desk.view()->isVisible());
    }

    void aClickShowsTheFilesOfThen()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.isReady());
        QVERIFY(!desk.has("legacy.py"));
        QVERIFY(!desk.files->banner()->isVisible());
        // What is previewed now is previewed as it was then.
        desk.files->tree()->reveal("src/upload/retry.py");
        QTRY_VERIFY(desk.has("src/upload/retry.py"));
        const QRect row = desk.files->tree()->visualRect(desk.files->model()->indexOf("src/upload/retry.py"));
        QTest::mouseClick(desk.files->tree()->viewport(), Qt::LeftButton, {}, row.center());
        QTRY_VERIFY(desk.files->preview()->code()->toPlainText().contains(QStringLiteral("attempt")));

        desk.click(4);
        QCOMPARE(desk.files->checkpoint(), desk.info(4).id);
        QTRY_VERIFY(desk.has("legacy.py"));
        QVERIFY(desk.files->banner()->isVisible());
        QVERIFY(desk.files->banner()->accessibleName().contains(QStringLiteral("Before refactor")));
        QVERIFY(desk.files->banner()->accessibleName().contains(QStringLiteral("read-only")));
        QTRY_VERIFY(desk.has("src/upload/retry.py")); // what was open is open
        QTRY_COMPARE(desk.files->preview()->code()->toPlainText().trimmed(),
                     QStringLiteral("def retry(send):\n    return send()"));
        QCOMPARE(desk.model()->shown(), desk.info(4).id);
        QVERIFY(desk.model()->index(4).data(CheckpointModel::ShownRole).toBool());
        // What happens now does not show then.
        desk.engine.putFile(key, "new.txt", "x");
        QTest::qWait(200);
        QVERIFY(!desk.has("new.txt"));
        // A page of then stays one.
        desk.files->tree()->setCurrentIndex(desk.files->model()->indexOf("legacy.py"));
        QTest::keyClick(desk.files->tree(), Qt::Key_Return);
        QCOMPARE(desk.pages.size(), size_t(1));
        QVERIFY(desk.pages.front()->title().startsWith(QStringLiteral("legacy.py at ")));
        QTRY_VERIFY(desk.pages.front()->view()->code()->toPlainText().contains(QStringLiteral("old")));

        desk.files->banner()->button()->click();
        QTRY_VERIFY(desk.has("new.txt"));
        QVERIFY(!desk.has("legacy.py"));
        QVERIFY(!desk.files->banner()->isVisible());
        QVERIFY(desk.model()->shown().isEmpty());
        QVERIFY(desk.pages.front()->view()->code()->toPlainText().contains(QStringLiteral("old")));
        QCOMPARE(desk.engine.watches(key), 3); // the tree, the preview and the page, each once
        for (int i = 0; i < desk.files->model()->rowCount(); ++i) {
            const QModelIndex index = desk.files->model()->index(i, 0);
            QCOMPARE(index.data(FileModel::MarkRole).toInt(), int(FileModel::Mark::None));
        }
    }

    void findingLooksInTheCheckpoint()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.isReady());
        desk.files->field()->setText(QStringLiteral("legacy"));
        QTRY_VERIFY(desk.files->found()->status().contains(QStringLiteral("No file")));
        desk.click(4);
        QTRY_COMPARE(desk.files->found()->names(), QStringList{QStringLiteral("legacy.py")});
    }

    void keysMoveAndEnterShows()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.isReady());
        desk.pane->takeFocus();
        QCOMPARE(desk.view()->currentIndex().row(), 0);
        QTest::keyClick(desk.view(), Qt::Key_Down);
        QTest::keyClick(desk.view(), Qt::Key_Down);
        QCOMPARE(desk.shown, 0);
        QTest::keyClick(desk.view(), Qt::Key_Return);
        QCOMPARE(desk.shown, 1);
        QCOMPARE(desk.files->checkpoint(), desk.info(2).id);
        QTest::keyClick(desk.view(), Qt::Key_Home);
        QTest::keyClick(desk.view(), Qt::Key_Return);
        QCOMPARE(desk.files->checkpoint(), QString());
    }

    void theMenuIsAboutTheSelectedOne()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.isReady());
        QMenu *menu = desk.pane->cornerActions().first()->menu<QMenu *>();
        desk.view()->setCurrentIndex(desk.model()->index(0));
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 1);
        desk.view()->setCurrentIndex(desk.model()->index(4));
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 6); // with two lines
        menu->actions().first()->trigger();
        QCOMPARE(desk.files->checkpoint(), desk.info(4).id);
    }

    void restoringAsksFirst()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.isReady());
        desk.click(4);
        QTRY_VERIFY(desk.has("legacy.py"));
        const QString id = desk.info(4).id;
        desk.files->restoreButton()->click();
        auto *dialog = desk.dialog<ConfirmDialog>();
        QVERIFY(dialog);
        const QString text = textOf(dialog);
        QVERIFY2(text.contains(QStringLiteral("Restore “Before refactor” of")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("becomes a checkpoint first")));
        QVERIFY(text.contains(QStringLiteral("running and will be stopped")));
        dialog->reject();
        QVERIFY(desk.did(QStringLiteral("checkpoints.restore")).isEmpty());
        desk.files->restoreButton()->click();
        desk.dialog<ConfirmDialog>()->goButton()->click();
        QTRY_COMPARE(desk.did(QStringLiteral("checkpoints.restore")),
                     QStringList{QStringLiteral("checkpoints.restore %1 %2").arg(key.text(), id)});
        // Now is what was then, and what was now is a checkpoint.
        QTRY_COMPARE(desk.files->checkpoint(), QString());
        QTRY_VERIFY(desk.has("legacy.py"));
        QTRY_COMPARE(desk.title(1), QStringLiteral("Before a restore"));
        // Of a stopped session nothing is stopped.
        SessionInfo stopped = desk.engine.session(key);
        stopped.state = SessionState::Stopped;
        desk.engine.putSession(stopped);
        desk.show();
        QVERIFY(desk.pane->restoreCheckpoint(desk.info(2)));
        QVERIFY(!textOf(desk.dialog<ConfirmDialog>()).contains(QStringLiteral("stopped in order")));
        CheckpointInfo foreign = desk.info(2);
        foreign.session = otherKey;
        QVERIFY(!desk.pane->restoreCheckpoint(foreign));
    }

    void aFailedRestoreKeepsTheView()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.isReady());
        desk.click(4);
        QTRY_VERIFY(desk.has("legacy.py"));
        QSignalSpy failed(desk.pane.get(), &Pane::failed);
        desk.engine.failNext(QStringLiteral("checkpoints.restore"), {ErrorCode::NoSpace, QStringLiteral("Full."), {}});
        desk.files->restoreButton()->click();
        desk.dialog<ConfirmDialog>()->goButton()->click();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(desk.files->checkpoint(), desk.info(4).id);
    }

    void forksIntoASession()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.isReady());
        QSignalSpy requested(desk.pane.get(), &Pane::sessionRequested);
        desk.pane->askFork(desk.info(4));
        auto *dialog = desk.dialog<NameDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->field()->text(), QStringLiteral("Upload retry backoff, fork"));
        QVERIFY(textOf(dialog).contains(QStringLiteral("this session stays as it is")));
        dialog->goButton()->click();
        QTRY_COMPARE(requested.size(), 1);
        const auto made = requested.first().first().value<SessionKey>();
        QVERIFY(made != key);
        QCOMPARE(desk.engine.session(made).name, QStringLiteral("Upload retry backoff, fork"));
    }

    void deletingAsksAndTheViewGoesBackToNow()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.isReady());
        desk.click(4);
        QTRY_VERIFY(desk.has("legacy.py"));
        desk.view()->setFocus();
        QTest::keyClick(desk.view(), Qt::Key_Delete);
        auto *dialog = desk.dialog<ConfirmDialog>();
        QVERIFY(dialog);
        QVERIFY(textOf(dialog).contains(QStringLiteral("21 MB")));
        QVERIFY(textOf(dialog).contains(QStringLiteral("cannot be undone")));
        QTest::keyClick(dialog, Qt::Key_Return); // the default keeps
        QVERIFY(desk.did(QStringLiteral("checkpoints.remove")).isEmpty());
        desk.pane->askDelete(desk.info(4));
        desk.dialog<ConfirmDialog>()->goButton()->click();
        QTRY_COMPARE(desk.model()->rowCount(), 4);
        QTRY_COMPARE(desk.files->checkpoint(), QString());
        QTRY_VERIFY(!desk.has("legacy.py"));
        QVERIFY(!desk.files->banner()->isVisible());
        // The present cannot be deleted.
        desk.view()->setCurrentIndex(desk.model()->index(0));
        QTest::keyClick(desk.view(), Qt::Key_Delete);
        QVERIFY(!desk.dialog<ConfirmDialog>());
    }

    void anotherSessionShowsItsPresent()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.isReady());
        desk.click(4);
        QTRY_VERIFY(desk.has("legacy.py"));
        desk.show(otherKey);
        QCOMPARE(desk.files->checkpoint(), QString());
        QVERIFY(!desk.files->banner()->isVisible());
        desk.show();
        QTRY_VERIFY(desk.isReady());
        QVERIFY(!desk.has("legacy.py"));
        QVERIFY(desk.model()->shown().isEmpty());
        CheckpointInfo foreign;
        foreign.id = QStringLiteral("0123456789");
        foreign.session = otherKey;
        QVERIFY(!desk.files->showCheckpoint(foreign));
    }

    void comesAndGoesLive()
    {
        Desk desk;
        desk.show();
        QTRY_VERIFY(desk.isReady());
        desk.view()->setCurrentIndex(desk.model()->index(3));
        const QString id = desk.info(3).id;
        CheckpointInfo fresh;
        fresh.id = newCheckpointId();
        fresh.session = key;
        fresh.cause = CheckpointCause::Tests;
        fresh.createdAt = QDateTime::currentDateTimeUtc();
        desk.engine.putCheckpoint(fresh);
        QTRY_COMPARE(desk.model()->rowCount(), 6);
        QCOMPARE(desk.info(1).id, fresh.id);
        QCOMPARE(desk.info(desk.view()->currentIndex().row()).id, id); // the selection stays
        QCOMPARE(desk.pane->badge(), QStringLiteral("5"));
    }
};

QTEST_MAIN(TestCheckpointsPane)
#include "tst_checkpointspane.moc"
