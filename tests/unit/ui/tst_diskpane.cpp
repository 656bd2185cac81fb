// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/sessions/sessioncommands.h"
#include "ui/sessions/sessionmodel.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/standing.h"
#include "ui/storage/diskpane.h"
#include "ui/storage/diskrows.h"
#include "ui/theme/theme.h"
#include "ui/window/actions.h"
#include "ui/window/questions.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Vitrine;
using namespace Vitrine::Fake;
using namespace Vitrine::Ui;

namespace {

constexpr qint64 mb = 1'000'000;
const SessionKey key{QStringLiteral("sample"), QStringLiteral("billing-csv")};

DiskReport sampleReport()
{
    DiskReport report;
    report.layerBytes = 2'300 * mb;
    report.imageBytes = 410 * mb;
    report.templateBytes = 300 * mb;
    report.recordBytes = 12 * mb;
    report.freeBytes = 38'000 * mb;
    report.sessions = {{key, QStringLiteral("Billing CSV"), 900 * mb, 420 * mb, 8 * mb, 0, 0, true},
                       {{QStringLiteral("sample"), QStringLiteral("upload-retry")},
                        QStringLiteral("Upload retry backoff"),
                        700 * mb,
                        280 * mb,
                        4 * mb,
                        0,
                        0,
                        false}};
    report.items = {
        {ReclaimItem::Kind::Trim, QStringLiteral("trim:sample/billing-csv"), key, QStringLiteral("Billing CSV"), 1,
         120 * mb, true, false},
        {ReclaimItem::Kind::Ring, QStringLiteral("ring:sample/billing-csv"), key, QStringLiteral("Billing CSV"), 3,
         80 * mb},
        {ReclaimItem::Kind::Template,
         QStringLiteral("template:0123456789abcdef"),
         {},
         QStringLiteral("0123456789abcdef"),
         1,
         300 * mb},
        {ReclaimItem::Kind::Held, QStringLiteral("held:1"), key, QStringLiteral("Before refactor"), 1, 340 * mb},
    };
    return report;
}

} // namespace

class TestDiskPane : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
        {
            engine.populate();
            engine.setReport(sampleReport());
            pane = std::make_unique<DiskPane>(nouns);
            QObject::connect(pane.get(), &Pane::failed, &owner,
                             [this](const Error &error) { failures += error.message; });
        }
        void open()
        {
            pane->resize(774, 620);
            pane->show();
        }
        bool isReady() const { return pane->items()->model()->rowCount() >= 4; }
        QPushButton *button(const QString &text) const
        {
            for (auto *each : pane->findChildren<QPushButton *>()) {
                if (each->text().startsWith(text))
                    return each;
            }
            return nullptr;
        }
        void choose(int row) const
        {
            pane->items()->model()->setData(pane->items()->model()->index(row, 0), Qt::Checked, Qt::CheckStateRole);
        }
        QString cell(QTreeView *view, int row, int column) const
        {
            return view->model()->index(row, column).data().toString();
        }
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
        QStringList failures;
        std::unique_ptr<DiskPane> pane;
    };

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void looksWhenItIsSeen()
    {
        Desk desk;
        QTest::qWait(20);
        QVERIFY(desk.engine.calls().filter(QStringLiteral("storage.report")).isEmpty());
        desk.open();
        QVERIFY(waitUntil([&] { return desk.isReady(); }));
        QCOMPARE(desk.cell(desk.pane->items(), 0, 0), QStringLiteral("Billing CSV"));
        QCOMPARE(desk.cell(desk.pane->items(), 0, 1), QStringLiteral("about 120 MB"));
        QCOMPARE(desk.cell(desk.pane->items(), 1, 2), QStringLiteral("3 automatic checkpoints"));
        // What a checkpoint holds is named, last and without a box.
        QCOMPARE(desk.cell(desk.pane->items(), 3, 2), QStringLiteral("Held by the checkpoint “Before refactor”"));
        QVERIFY(!desk.pane->items()->model()->index(3, 0).data(Qt::CheckStateRole).isValid());
        QVERIFY(!desk.pane->items()->model()->setData(desk.pane->items()->model()->index(3, 0), Qt::Checked,
                                                      Qt::CheckStateRole));
        QCOMPARE(desk.pane->sessions()->model()->rowCount(), 2);
        QCOMPARE(desk.cell(desk.pane->sessions(), 1, 3), QStringLiteral("≥ 280 MB"));
        QVERIFY(!desk.pane->trash()->isVisible());
        const QString parts = partsText(sampleReport());
        QVERIFY2(parts.contains(QStringLiteral("workspaces and checkpoints 2.3 GB, images 410 MB")), qPrintable(parts));
    }

    void nothingIsChosenBeforehand()
    {
        Desk desk;
        desk.open();
        QVERIFY(waitUntil([&] { return desk.isReady(); }));
        QVERIFY(!desk.button(QStringLiteral("Reclaim"))->isEnabled());
        desk.choose(0);
        QCOMPARE(desk.button(QStringLiteral("Reclaim"))->text(), QStringLiteral("Reclaim 120 MB…"));
        // A trim loses nothing: no question.
        desk.button(QStringLiteral("Reclaim"))->click();
        QVERIFY(waitUntil(
            [&] { return desk.engine.calls().contains(QStringLiteral("storage.reclaim trim:sample/billing-csv")); }));
        QVERIFY(waitUntil([&] { return desk.pane->items()->model()->rowCount() == 3; }));
    }

    void whatIsLostIsAskedFor()
    {
        Desk desk;
        desk.open();
        QVERIFY(waitUntil([&] { return desk.isReady(); }));
        desk.choose(1);
        desk.choose(2);
        desk.button(QStringLiteral("Reclaim"))->click();
        auto *dialog = desk.dialog<ConfirmDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Reclaim 380 MB?"));
        QVERIFY(dialog->accessibleDescription().contains(QStringLiteral("3 automatic checkpoints")));
        QVERIFY(desk.engine.calls().filter(QStringLiteral("storage.reclaim")).isEmpty());
        dialog->goButton()->click();
        QVERIFY(waitUntil([&] {
            return desk.engine.calls().contains(
                QStringLiteral("storage.reclaim ring:sample/billing-csv template:0123456789abcdef"));
        }));
    }

    void deletedSessionsComeBack()
    {
        Desk desk;
        desk.open();
        QVERIFY(waitUntil([&] { return desk.isReady(); }));
        (void)desk.nouns.sessions.remove(key);
        QVERIFY(waitUntil([&] { return desk.pane->trash()->model()->rowCount() == 1; }));
        QVERIFY(desk.pane->trash()->isVisible());
        QVERIFY(desk.cell(desk.pane->trash(), 0, 3).startsWith(QStringLiteral("in ")));
        desk.button(QStringLiteral("Restore"))->click();
        QVERIFY(waitUntil([&] { return desk.engine.session(key).key == key; }));
        QVERIFY(waitUntil([&] { return desk.pane->trash()->model()->rowCount() == 0; }));
    }

    void aTakenIdIsAskedFor()
    {
        Desk desk;
        desk.open();
        QVERIFY(waitUntil([&] { return desk.isReady(); }));
        (void)desk.nouns.sessions.remove(key);
        QVERIFY(waitUntil([&] { return desk.pane->trash()->model()->rowCount() == 1; }));
        (void)desk.nouns.sessions.create({key.runtime, key.session, {}});
        desk.button(QStringLiteral("Restore"))->click();
        QVERIFY(waitUntil([&] { return desk.dialog<NameDialog>() != nullptr; }));
        auto *dialog = desk.dialog<NameDialog>();
        dialog->field()->setText(QStringLiteral("billing-old"));
        dialog->goButton()->click();
        const SessionKey back{key.runtime, QStringLiteral("billing-old")};
        QVERIFY(waitUntil([&] { return desk.engine.session(back).key == back; }));
        QVERIFY(desk.failures.isEmpty());
    }

    void deletingForGoodAsks()
    {
        Desk desk;
        desk.open();
        QVERIFY(waitUntil([&] { return desk.isReady(); }));
        (void)desk.nouns.sessions.remove(key);
        (void)desk.nouns.sessions.remove({key.runtime, QStringLiteral("upload-retry")});
        QVERIFY(waitUntil([&] { return desk.pane->trash()->model()->rowCount() == 2; }));
        desk.button(QStringLiteral("Delete now"))->click();
        QVERIFY(desk.dialog<ConfirmDialog>()->accessibleDescription().contains(QStringLiteral("cannot be undone")));
        desk.dialog<ConfirmDialog>()->goButton()->click();
        QVERIFY(waitUntil([&] { return desk.pane->trash()->model()->rowCount() == 1; }));
        QVERIFY(waitUntil([&] { return desk.dialog<ConfirmDialog>() == nullptr; }));
        desk.engine.failNext(QStringLiteral("storage.removeTrashed"),
                             {ErrorCode::Failed, QStringLiteral("Its folder could not be removed."), {}});
        desk.button(QStringLiteral("Delete now"))->click();
        desk.dialog<ConfirmDialog>()->goButton()->click();
        QVERIFY(waitUntil([&] { return desk.failures.contains(QStringLiteral("Its folder could not be removed.")); }));
        QVERIFY(waitUntil([&] { return desk.button(QStringLiteral("Empty"))->isEnabled(); }));
        QVERIFY(waitUntil([&] { return desk.dialog<ConfirmDialog>() == nullptr; }));
        desk.button(QStringLiteral("Empty"))->click();
        desk.dialog<ConfirmDialog>()->goButton()->click();
        QVERIFY(waitUntil([&] { return desk.pane->trash()->model()->rowCount() == 0; }));
    }

    void deletingSaysWhereItGoes()
    {
        Desk desk;
        const QString question = SessionCommands::deleteQuestion(desk.engine.session(key));
        QVERIFY2(question.contains(QStringLiteral("trash")) && question.contains(QStringLiteral("seven days")),
                 qPrintable(question));
        QVERIFY(!question.contains(QStringLiteral("undone")));
    }

    void anExpiringSessionSaysSoAndTheEngineHears()
    {
        Desk desk;
        SessionInfo session = desk.engine.session({key.runtime, QStringLiteral("image-thumbs")});
        session.state = SessionState::Stopped;
        session.suspendedBytes = 0;
        session.isExpiring = true;
        session.expiresAt = QDateTime::currentDateTimeUtc().addDays(2).addSecs(600);
        desk.engine.putSession(session);
        const Standing standing = standingOf(session, QDateTime::currentDateTimeUtc());
        QVERIFY2(standing.line.startsWith(QStringLiteral("Expires in 2")), qPrintable(standing.line));
        QCOMPARE(standing.lineTone, Token::Warn);

        SessionModel model(desk.nouns.sessions, &desk.owner);
        SessionsPane pane(desk.nouns, &model);
        const auto told = [&] { return desk.engine.calls().filter(QStringLiteral("storage.warningShown")); };
        QVERIFY(waitUntil([&] { return model.isFilled(); }));
        QTest::qWait(700); // the pane has looked, but nobody sees it
        QVERIFY(told().isEmpty());
        pane.resize(272, 800);
        pane.show();
        desk.engine.putSession(session);
        QVERIFY(waitUntil([&] { return !told().isEmpty(); }));
        QCOMPARE(told().first(), QStringLiteral("storage.warningShown sample/image-thumbs"));
        auto *words = pane.findChild<QLabel *>(QStringLiteral("sessions.expiring"));
        QVERIFY(words->isVisible());
        QCOMPARE(words->text(), QStringLiteral("1 unused session expires soon"));
        QTest::qWait(700);
        QCOMPARE(told().size(), 1); // once
        QSignalSpy disk(&pane, &SessionsPane::diskRequested);
        pane.findChild<QPushButton *>(QStringLiteral("sessions.disk"))->click();
        QCOMPARE(disk.size(), 1);

        // Kept, it says nothing any more; and would be told of again.
        QWidget window;
        Actions actions(&window);
        SessionCommands commands({desk.nouns, actions}, &window);
        commands.setSession(session);
        QVERIFY(commands.keep()->isEnabled());
        commands.keep()->trigger();
        QVERIFY(waitUntil([&] { return !desk.engine.session(session.key).isExpiring; }));
        QVERIFY(waitUntil([&] { return !words->isVisible(); }));
        commands.setSession(desk.engine.session(session.key));
        QVERIFY(!commands.keep()->isEnabled());
        desk.engine.putSession(session);
        QVERIFY(waitUntil([&] { return told().size() == 2; }));
    }

    /// For people to look at: VITRINE_PICTURES names a folder.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("VITRINE_PICTURES");
        Desk desk;
        (void)desk.nouns.sessions.remove({key.runtime, QStringLiteral("image-thumbs")});
        for (const auto &[choice, name] : {std::pair{ThemeChoice::Light, "light"}, {ThemeChoice::Dark, "dark"}}) {
            setThemeChoice(choice);
            Desk other;
            (void)other.nouns.sessions.remove({key.runtime, QStringLiteral("image-thumbs")});
            other.open();
            QVERIFY(waitUntil([&] { return other.isReady() && other.pane->trash()->model()->rowCount() == 1; }));
            other.choose(1);
            QTest::qWait(50);
            QVERIFY(!other.pane->grab().isNull());
            if (!folder.isEmpty())
                other.pane->grab().save(QStringLiteral("%1/disk-%2.png").arg(folder, QLatin1String(name)));
        }
        setThemeChoice(ThemeChoice::Light);
    }
};

QTEST_MAIN(TestDiskPane)
#include "tst_diskpane.moc"
