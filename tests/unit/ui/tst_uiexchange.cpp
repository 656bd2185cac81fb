// SPDX-License-Identifier: GPL-3.0-or-later
// New sessions with files, changes taken back, archives: the dialogs over the fake engine and real folders.
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/exchange/exchangecommands.h"
#include "ui/exchange/takebackdialog.h"
#include "ui/exchange/takebackmodel.h"
#include "ui/exchange/workdialog.h"
#include "ui/sessions/newsessiondialog.h"
#include "ui/sessions/sessioncommands.h"
#include "ui/theme/theme.h"
#include "ui/window/actions.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Vitrine;
using namespace Vitrine::Ui;

namespace {

const SessionKey key{QStringLiteral("tester"), QStringLiteral("one")};

struct Desk
{
    Desk()
    {
        engine.addRuntime(key.runtime);
        SessionInfo session;
        session.key = key;
        session.name = QStringLiteral("Upload retry");
        session.diskBytes = 2'000'000;
        engine.putSession(session);
        window.resize(900, 700);
        window.show();
    }
    [[nodiscard]] QString path(const char *name) const { return root.filePath(QString::fromUtf8(name)); }
    void put(const char *name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }
    [[nodiscard]] QByteArray content(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }
    void both(const char *name, const QByteArray &bytes)
    {
        put(name, bytes);
        engine.putFile(key, name, bytes);
    }
    /// The session began as the folder is now.
    void begin()
    {
        Exchange::Beginning beginning;
        beginning.from = root.path();
        CheckpointInfo checkpoint;
        checkpoint.id = newCheckpointId();
        checkpoint.session = key;
        checkpoint.name = beginning.name();
        checkpoint.createdAt = QDateTime::currentDateTimeUtc();
        engine.putCheckpoint(checkpoint);
        beginning.checkpoint = checkpoint.id;
        (void)Exchange::keepBeginning(nouns, key, beginning);
    }
    TakeBackDialog *takeBack()
    {
        auto *dialog = new TakeBackDialog(nouns, engine.session(key), &window);
        dialog->open();
        return dialog;
    }
    template <typename Dialog>
    [[nodiscard]] Dialog *dialog() const
    {
        return window.findChild<Dialog *>();
    }

    QTemporaryDir root;
    Fake::FakeEngine engine;
    Api::Nouns nouns = engine.nouns();
    QWidget window;
    Actions actions{&window};
};

int rowOf(const TakeBackModel *model, const QString &name)
{
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, TakeBackModel::Name).data().toString() == name)
            return row;
    }
    return -1;
}

void keep(QWidget *widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("VITRINE_ARTEFACTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder + QStringLiteral("/exchange"));
    for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
        setThemeChoice(theme);
        QTest::qWait(200);
        QVERIFY(widget->grab().save(QStringLiteral("%1/exchange/%2-%3.png").arg(folder, name, themeChoiceName(theme))));
    }
}

} // namespace

class TestUiExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }
    void newSessionFromAFolder();
    void newSessionThatDoesNotFit();
    void newSessionFromAnAddress();
    void makesTheSession();
    void canBeStopped();
    void listsWhatChanged();
    void takesBackWhatIsChosen();
    void leavesWhatChangedMeanwhile();
    void savesAPatch();
    void needsAFolder();
    void withoutABeginning();
    void hostileNames();
    void actionsFollowTheSession();
    void exportsAndImports();
};

void TestUiExchange::newSessionFromAFolder()
{
    Desk desk;
    desk.put(".gitignore", "build/\n");
    desk.put("main.c", QByteArray(1500, 'x'));
    desk.put("build/out.o", QByteArray(100'000, 'x'));
    SessionCommands commands({desk.nouns, desk.actions}, &desk.window);
    QSignalSpy requested(&commands, &SessionCommands::filesRequested);
    commands.newSession()->trigger();
    QTRY_VERIFY(desk.dialog<NewSessionDialog>());
    auto *dialog = desk.dialog<NewSessionDialog>();
    QVERIFY(dialog->createButton()->isEnabled());
    dialog->sourceBox()->setCurrentIndex(1);
    QVERIFY(!dialog->createButton()->isEnabled());
    dialog->folderField()->setText(desk.root.path());
    QTRY_VERIFY(dialog->createButton()->isEnabled());
    QVERIFY2(dialog->summary()->text().contains(QStringLiteral("2 files")), qPrintable(dialog->summary()->text()));
    QVERIFY2(dialog->summary()->text().contains(QStringLiteral("build/")), qPrintable(dialog->summary()->text()));
    QCOMPARE(dialog->nameField()->text(), QDir(desk.root.path()).dirName());
    keep(dialog, QStringLiteral("new-folder"));
    dialog->everythingBox()->setChecked(true);
    QTRY_VERIFY(dialog->summary()->text().contains(QStringLiteral("3 files")));
    QVERIFY(dialog->createButton()->isEnabled());
    dialog->folderField()->setText(desk.root.path() + QStringLiteral("/none"));
    QVERIFY(!dialog->createButton()->isEnabled());
    QTRY_VERIFY(dialog->summary()->text().contains(QStringLiteral("none")));
    QVERIFY(!dialog->createButton()->isEnabled());
    dialog->folderField()->setText(desk.root.path());
    dialog->everythingBox()->setChecked(false);
    QTRY_VERIFY(dialog->createButton()->isEnabled());
    dialog->nameField()->setText(QStringLiteral("Mine"));
    dialog->createButton()->click();
    QTRY_COMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<NewSession>().name, QStringLiteral("Mine"));
    QCOMPARE(requested[0][0].value<NewSession>().runtime, key.runtime);
    const auto source = requested[0][1].value<Exchange::SessionSource>();
    QCOMPARE(std::get<Exchange::HostTree>(source).files, 2);
}

void TestUiExchange::newSessionThatDoesNotFit()
{
    Desk desk;
    QFile large(desk.path("large"));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(qint64(3) << 30));
    RuntimeInfo small;
    small.spec.name = QStringLiteral("small");
    RuntimeInfo big;
    big.spec.name = QStringLiteral("big");
    big.spec.workspaceBytes = qint64(8) << 30;
    auto *dialog = new NewSessionDialog({small, big}, QStringLiteral("Session 1"), &desk.window);
    dialog->open();
    dialog->sourceBox()->setCurrentIndex(1);
    dialog->folderField()->setText(desk.root.path());
    QTRY_VERIFY(dialog->summary()->text().contains(QStringLiteral("has room for")));
    QVERIFY(!dialog->createButton()->isEnabled());
    dialog->runtimeBox()->setCurrentIndex(1); // the larger agent
    QVERIFY(dialog->createButton()->isEnabled());
}

void TestUiExchange::newSessionFromAnAddress()
{
    Desk desk;
    auto *dialog = new NewSessionDialog({}, QStringLiteral("Session 1"), &desk.window);
    QSignalSpy chosen(dialog, &NewSessionDialog::chosen);
    dialog->open();
    dialog->sourceBox()->setCurrentIndex(2);
    QVERIFY(!dialog->createButton()->isEnabled());
    dialog->addressField()->setText(QStringLiteral("https://me:secret@example.com/a.git"));
    QVERIFY(!dialog->createButton()->isEnabled());
    QVERIFY(dialog->summary()->text().contains(QStringLiteral("key")));
    dialog->addressField()->setText(QStringLiteral("https://example.com/a.git"));
    dialog->branchField()->setText(QStringLiteral("main"));
    QVERIFY(dialog->createButton()->isEnabled());
    keep(dialog, QStringLiteral("new-git"));
    dialog->createButton()->click();
    QCOMPARE(chosen.size(), 1);
    const auto source = chosen[0][2].value<Exchange::SessionSource>();
    QCOMPARE(std::get<Exchange::GitAddress>(source).branch, QStringLiteral("main"));
}

void TestUiExchange::makesTheSession()
{
    Desk desk;
    desk.put("a/file", "x");
    ExchangeCommands commands({desk.nouns, desk.actions}, &desk.window);
    QSignalSpy created(&commands, &ExchangeCommands::created);
    QSignalSpy failed(&commands, &ExchangeCommands::failed);
    const auto tree = Exchange::HostTree::look(desk.root.path(), Exchange::HostTree::Take::Everything);
    QVERIFY(tree.has_value());
    commands.makeSession({key.runtime, QStringLiteral("made"), QStringLiteral("Made")}, *tree);
    QVERIFY(desk.dialog<WorkDialog>());
    QTRY_COMPARE(created.size(), 1);
    QCOMPARE(created[0][0].value<SessionKey>().session, QStringLiteral("made"));
    QTRY_VERIFY(!desk.dialog<WorkDialog>());
    // One that fails says so, and leaves nothing.
    desk.engine.failNext(QStringLiteral("files.write"),
                         {ErrorCode::NoSpace, QStringLiteral("The workspace is full."), {}});
    commands.makeSession({key.runtime, QStringLiteral("full"), QStringLiteral("Full")}, *tree);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::NoSpace);
    QTRY_VERIFY(!desk.dialog<WorkDialog>());
    for (const SessionInfo &session : desk.engine.allSessions())
        QVERIFY(session.key.session != QLatin1String("full"));
}

void TestUiExchange::canBeStopped()
{
    Desk desk;
    desk.put("file", "x");
    desk.engine.autoStart = false; // the machine takes its time
    ExchangeCommands commands({desk.nouns, desk.actions}, &desk.window);
    QSignalSpy created(&commands, &ExchangeCommands::created);
    QSignalSpy failed(&commands, &ExchangeCommands::failed);
    const auto tree = Exchange::HostTree::look(desk.root.path(), Exchange::HostTree::Take::Everything);
    commands.makeSession({key.runtime, QStringLiteral("made"), QStringLiteral("Made")}, *tree);
    auto *dialog = desk.dialog<WorkDialog>();
    QTRY_VERIFY(desk.engine.calls().contains(QStringLiteral("sessions.start tester/made")));
    QVERIFY(dialog->words()->text().contains(QStringLiteral("machine")));
    keep(dialog, QStringLiteral("work"));
    dialog->button()->click();
    QTRY_VERIFY(!desk.dialog<WorkDialog>());
    QVERIFY(created.isEmpty());
    QVERIFY(failed.isEmpty());
    QCOMPARE(desk.engine.allSessions().size(), 1);
}

void TestUiExchange::listsWhatChanged()
{
    Desk desk;
    desk.both(".gitignore", "build/\n");
    desk.both("edit.txt", "old");
    desk.both("gone.txt", "bye");
    desk.both("mine.txt", "old");
    desk.begin();
    desk.engine.putFile(key, "edit.txt", "new");
    desk.engine.putFile(key, "src/net/retry.ts", QByteArray(4200, 'x'));
    desk.engine.putFile(key, "mine.txt", "theirs");
    desk.engine.putFile(key, "build/out.o", "x");
    desk.engine.putFile(key, ".git/config", "x");
    desk.engine.dropFile(key, "gone.txt");
    desk.put("mine.txt", "mine, and longer");
    TakeBackDialog *dialog = desk.takeBack();
    QAbstractItemModelTester tester(dialog->model());
    QTRY_VERIFY(dialog->model()->rowCount() > 0 && !dialog->isWorking());
    QCOMPARE(dialog->folderField()->text(), desk.root.path());
    const TakeBackModel *model = dialog->model();
    QCOMPARE(model->rowCount(), 5);
    // The conflict is on top and cannot be chosen; Git's own files are at the end.
    QCOMPARE(model->index(0, TakeBackModel::Name).data().toString(), QStringLiteral("mine.txt"));
    QVERIFY(!(model->index(0, 0).flags() & Qt::ItemIsUserCheckable));
    QCOMPARE(model->index(4, TakeBackModel::Name).data().toString(), QStringLiteral(".git"));
    QCOMPARE(model->chosenCount(), 3);
    QVERIFY(dialog->takeButton()->text().contains(QStringLiteral("3")));
    QVERIFY2(dialog->summary()->text().contains(QStringLiteral("1 conflict")), qPrintable(dialog->summary()->text()));
    QVERIFY2(dialog->summary()->text().contains(QStringLiteral("1 left out")), qPrintable(dialog->summary()->text()));
    keep(dialog, QStringLiteral("take-back"));
    dialog->everythingBox()->setChecked(true);
    QTRY_VERIFY(!dialog->isWorking() && rowOf(dialog->model(), QStringLiteral("build/out.o")) >= 0);
}

void TestUiExchange::takesBackWhatIsChosen()
{
    Desk desk;
    desk.both("one", "old");
    desk.both("two", "old");
    desk.both("lib/gone", "bye");
    desk.begin();
    desk.engine.putFile(key, "one", "new");
    desk.engine.putFile(key, "two", "new");
    desk.engine.putFile(key, "fresh/three", "new");
    desk.engine.dropFile(key, "lib");
    TakeBackDialog *dialog = desk.takeBack();
    QTRY_VERIFY(dialog->model()->rowCount() > 0 && !dialog->isWorking());
    TakeBackModel *model = dialog->model();
    QVERIFY(model->setData(model->index(rowOf(model, QStringLiteral("two")), 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model->chosenCount(), 3);
    dialog->takeButton()->click();
    QVERIFY(!dialog->takeButton()->isEnabled());
    QTRY_VERIFY(!dialog->isWorking() && desk.content("one") == "new");
    QCOMPARE(desk.content("two"), QByteArray("old"));
    QCOMPARE(desk.content("fresh/three"), QByteArray("new"));
    QVERIFY(!QFileInfo::exists(desk.path("lib")));
    // What is left is listed, and what was done is said.
    QTRY_COMPARE(model->rowCount(), 1);
    QTRY_VERIFY(!dialog->isWorking());
    bool said = false;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        said = said || label->text().contains(QStringLiteral("Taken back: 3 files"));
    QVERIFY(said);
    dialog->takeButton()->click();
    QTRY_VERIFY(desk.content("two") == "new");
    QTRY_COMPARE(model->rowCount(), 0);
    QVERIFY(!dialog->takeButton()->isEnabled());
}

void TestUiExchange::leavesWhatChangedMeanwhile()
{
    Desk desk;
    desk.both("one", "old");
    desk.begin();
    desk.engine.putFile(key, "one", "new");
    TakeBackDialog *dialog = desk.takeBack();
    QTRY_VERIFY(dialog->model()->rowCount() == 1 && !dialog->isWorking());
    desk.put("one", "odd");
    dialog->takeButton()->click();
    QTRY_VERIFY(!dialog->isWorking() &&
                dialog->model()->index(0, TakeBackModel::What).data().toString() == QLatin1String("Conflict"));
    QCOMPARE(desk.content("one"), QByteArray("odd"));
    QVERIFY(!dialog->takeButton()->isEnabled());
}

void TestUiExchange::savesAPatch()
{
    Desk desk;
    desk.both("one", "old\n");
    desk.both("two", "old\n");
    desk.begin();
    desk.engine.putFile(key, "one", "new\n");
    desk.engine.putFile(key, "two", "new\n");
    desk.put("two", "mine\n");
    TakeBackDialog *dialog = desk.takeBack();
    QTRY_VERIFY(dialog->model()->rowCount() == 2 && !dialog->isWorking());
    dialog->savePatch(desk.path("out.patch"));
    QTRY_VERIFY(!dialog->isWorking());
    const QByteArray patch = desk.content("out.patch");
    QVERIFY2(patch.contains("+++ b/one\n@@ -1 +1 @@\n-old\n+new\n"), patch.constData());
    QVERIFY2(patch.contains("+++ b/two\n"), patch.constData()); // conflicts, too
    QCOMPARE(desk.content("one"), QByteArray("old\n"));
}

void TestUiExchange::needsAFolder()
{
    Desk desk;
    desk.both("one", "old");
    desk.begin();
    desk.engine.putFile(key, "one", "new");
    TakeBackDialog *dialog = desk.takeBack();
    QTRY_VERIFY(dialog->model()->rowCount() == 1 && !dialog->isWorking());
    dialog->folderField()->setText(desk.path("none"));
    QVERIFY(!dialog->takeButton()->isEnabled());
    QTRY_VERIFY(!dialog->isWorking() && dialog->model()->rowCount() == 0);
    QVERIFY(!dialog->takeButton()->isEnabled());
    dialog->folderField()->clear();
    QTRY_VERIFY(!dialog->isWorking() && dialog->model()->rowCount() == 1);
    QVERIFY(!dialog->takeButton()->isEnabled());
    QVERIFY(dialog->patchButton()->isEnabled());
}

void TestUiExchange::withoutABeginning()
{
    Desk desk;
    TakeBackDialog *dialog = desk.takeBack();
    QTRY_VERIFY(!dialog->isWorking());
    bool said = false;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        said = said || label->text().contains(QStringLiteral("no checkpoint"));
    QVERIFY(said);
    QVERIFY(!dialog->takeButton()->isEnabled());
    delete dialog;
    // Any checkpoint is a beginning.
    desk.engine.putFile(key, "one", "old");
    (void)desk.nouns.checkpoints.create({key, QStringLiteral("then")});
    desk.engine.putFile(key, "two", "new");
    dialog = desk.takeBack();
    QTRY_VERIFY(!dialog->isWorking() && dialog->sinceBox()->count() == 1);
    dialog->folderField()->setText(desk.root.path());
    QTRY_VERIFY(!dialog->isWorking() && dialog->takeButton()->isEnabled());
    dialog->takeButton()->click();
    QTRY_COMPARE(desk.content("two"), QByteArray("new"));
    QCOMPARE(desk.content("one"), QByteArray("none"));
}

void TestUiExchange::hostileNames()
{
    Desk desk;
    desk.begin();
    desk.engine.putFile(key, "<b>bold</b>\x1b[2J", "x");
    desk.engine.putLink(key, "out", "/etc/passwd");
    TakeBackDialog *dialog = desk.takeBack();
    QTRY_VERIFY(dialog->model()->rowCount() == 2 && !dialog->isWorking());
    for (int row = 0; row < 2; ++row) {
        const QModelIndex index = dialog->model()->index(row, TakeBackModel::Name);
        QVERIFY(!index.data().toString().contains(QChar(0x1b)));
        QVERIFY(!index.data(Qt::ToolTipRole).toString().contains(QLatin1Char('<')));
    }
    QCOMPARE(dialog->model()->chosenCount(), 1);
}

void TestUiExchange::actionsFollowTheSession()
{
    Desk desk;
    ExchangeCommands commands({desk.nouns, desk.actions}, &desk.window);
    QVERIFY(!commands.takeBack()->isEnabled());
    QVERIFY(!commands.exportSession()->isEnabled());
    QVERIFY(commands.importSession()->isEnabled());
    SessionInfo session = desk.engine.session(key);
    commands.setSession(session);
    QVERIFY(commands.takeBack()->isEnabled());
    QVERIFY(commands.exportSession()->isEnabled());
    session.state = SessionState::Starting;
    commands.setSession(session);
    QVERIFY(!commands.takeBack()->isEnabled());
    for (const QAction *action : {commands.takeBack(), commands.exportSession(), commands.importSession()})
        QVERIFY(!action->shortcuts().isEmpty());
    session.state = SessionState::Stopped;
    commands.setSession(session);
    commands.takeBack()->trigger();
    QVERIFY(desk.dialog<TakeBackDialog>());
}

void TestUiExchange::exportsAndImports()
{
    Desk desk;
    ExchangeCommands commands({desk.nouns, desk.actions}, &desk.window);
    QSignalSpy created(&commands, &ExchangeCommands::created);
    QSignalSpy failed(&commands, &ExchangeCommands::failed);
    const QString file = desk.path("one.tar.zst");
    commands.exportTo(desk.engine.session(key), file);
    auto *dialog = desk.dialog<WorkDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->words()->text().contains(QStringLiteral("one.tar.zst")));
    QCOMPARE(dialog->button()->text(), QStringLiteral("Close"));
    keep(dialog, QStringLiteral("exported"));
    dialog->button()->click();
    QTRY_VERIFY(!desk.dialog<WorkDialog>());
    // It is there already: said as the command line says it.
    commands.exportTo(desk.engine.session(key), file);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::AlreadyExists);
    QTRY_VERIFY(!desk.dialog<WorkDialog>());
    // The session is here, too.
    commands.importFrom(file);
    QTRY_COMPARE(failed.size(), 2);
    desk.engine.dropSession(key);
    commands.importFrom(file);
    QTRY_COMPARE(created.size(), 1);
    QCOMPARE(created[0][0].value<SessionKey>(), key);
    dialog = nullptr;
    QTRY_VERIFY((dialog = desk.dialog<WorkDialog>()) && dialog->button()->text() == QLatin1String("Close"));
    dialog->button()->click();
    // Cancel asks the engine; the dialog stays until that has answered.
    desk.engine.clearCalls();
    commands.exportTo(desk.engine.session(key), desk.path("two.tar.zst"));
    for (WorkDialog *each : desk.window.findChildren<WorkDialog *>()) {
        if (each->button()->text() == QLatin1String("Cancel"))
            each->button()->click();
    }
    QVERIFY(desk.engine.calls().contains(QStringLiteral("archives.cancel ") + desk.path("two.tar.zst")));
}

QTEST_MAIN(TestUiExchange)
#include "tst_uiexchange.moc"
