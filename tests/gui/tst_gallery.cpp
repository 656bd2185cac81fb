// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/changes/changemodel.h"
#include "ui/changes/changespane.h"
#include "ui/changes/diffmodel.h"
#include "ui/changes/diffview.h"
#include "ui/checkpoints/checkpointmodel.h"
#include "ui/checkpoints/checkpointspane.h"
#include "ui/checkpoints/timelineview.h"
#include "ui/files/codeview.h"
#include "ui/files/filespane.h"
#include "ui/files/fileview.h"
#include "ui/network/connectionmodel.h"
#include "ui/network/connectionview.h"
#include "ui/network/hostkeycard.h"
#include "ui/network/networkpane.h"
#include "ui/ports/portspane.h"
#include "ui/secrets/secretrow.h"
#include "ui/secrets/secretspane.h"
#include "ui/settings/windowsettings.h"
#include "ui/window/actions.h"
#include "ui/workbench/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Vitrine;
using namespace Vitrine::Ui;

/// Pictures of the window in its states, light and dark, over nouns in memory. They go to $VITRINE_ARTEFACTS, to be
/// held beside the mockups; a picture in which next to nothing is painted fails.
class TestGallery : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk(bool full, ThemeChoice theme)
        {
            settings.setTheme(theme);
            if (full)
                engine.populate();
            nouns.emplace(engine.nouns());
        }
        void open(const QSize &size)
        {
            window = std::make_unique<MainWindow>(*nouns, settings);
            window->resize(size);
            window->show();
        }
        Fake::FakeEngine engine;
        std::optional<Api::Nouns> nouns;
        WindowSettings settings{{}};
        std::unique_ptr<MainWindow> window;
    };

    static SessionKey key(const char *id) { return {QStringLiteral("sample"), QString::fromLatin1(id)}; }

    void keep(QWidget *widget, const QString &name)
    {
        QTest::qWait(400);
        const QImage picture = widget->grab().toImage();
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 7) {
            for (int x = 0; x < picture.width(); x += 7)
                colours.insert(picture.pixel(x, y));
        }
        QVERIFY2(colours.size() > 8, qPrintable(name));
        save(picture, name);
    }

    void save(const QImage &picture, const QString &name)
    {
        const QString folder = qEnvironmentVariable("VITRINE_ARTEFACTS");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder + QStringLiteral("/gallery"));
        QVERIFY(picture.save(QStringLiteral("%1/gallery/%2.png").arg(folder, name)));
    }

    /// With what lies over it: menus, dialogs.
    void keepScreen(QWidget *window, const QString &name)
    {
        QTest::qWait(500);
        const QRect frame = window->frameGeometry();
        const QPixmap picture = window->screen()->grabWindow(0, frame.x(), frame.y(), frame.width(), frame.height());
        QVERIFY(!picture.isNull());
        save(picture.toImage(), name);
    }

    void themes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    QString tone()
    {
        QFETCH(bool, dark);
        m_theme = dark ? ThemeChoice::Dark : ThemeChoice::Light;
        return dark ? QStringLiteral("dark") : QStringLiteral("light");
    }

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void running_data() { themes(); }
    void running()
    {
        const QString name = tone();
        Desk desk(true, m_theme);
        desk.settings.setLastSession(key("upload-retry"));
        desk.open({1440, 900});
        QTRY_VERIFY(desk.window->sessionInView().has_value());
        keep(desk.window.get(), QStringLiteral("running-") + name);
    }

    void stopped_data() { themes(); }
    void stopped()
    {
        const QString name = tone();
        Desk desk(true, m_theme);
        desk.settings.setLastSession(key("payment-replay"));
        desk.open({1440, 900});
        QTRY_VERIFY(desk.window->sessionInView().has_value());
        const auto *files = desk.window->findChild<FilesPane *>();
        QVERIFY(files);
        QTRY_VERIFY(files->model()->indexOf("src").isValid());
        files->tree()->reveal("src/replay.ts");
        QTRY_VERIFY(files->model()->indexOf("src/replay.ts").isValid());
        QTest::mouseClick(files->tree()->viewport(), Qt::LeftButton, {},
                          files->tree()->visualRect(files->model()->indexOf("src/replay.ts")).center());
        QTRY_VERIFY(files->preview()->code()->toPlainText().contains(QStringLiteral("replay")));
        keep(desk.window.get(), QStringLiteral("stopped-") + name);
    }

    void suspended_data() { themes(); }
    void suspended()
    {
        const QString name = tone();
        Desk desk(true, m_theme);
        SessionInfo session = desk.engine.session(key("billing-csv"));
        session.state = SessionState::Stopped;
        session.suspendedBytes = 143'000'000;
        session.diskBytes += session.suspendedBytes;
        desk.engine.putSession(session);
        desk.settings.setLastSession(key("billing-csv"));
        desk.open({1440, 900});
        QTRY_VERIFY(desk.window->sessionInView().has_value());
        keep(desk.window.get(), QStringLiteral("suspended-") + name);
        session.state = SessionState::Idle;
        session.suspendedBytes = 0;
        session.notice =
            QStringLiteral("What ran in the session could not go on. QEMU, the image or the processor is "
                           "another one now, or the saved memory was damaged. The machine was started anew; "
                           "the files are as they were.");
        desk.engine.putSession(session);
        keep(desk.window.get(), QStringLiteral("suspended-lost-") + name);
    }

    void agentLost_data() { themes(); }
    void agentLost()
    {
        const QString name = tone();
        Desk desk(true, m_theme);
        desk.settings.setLastSession(key("docs-quick"));
        desk.open({1440, 900});
        QTRY_VERIFY(desk.window->sessionInView().has_value());
        desk.window->showError(
            {ErrorCode::NoSpace,
             QStringLiteral("Could not save retry.py. The workspace is full. Enlarge it or delete files."),
             QStringLiteral("write: No space left on device")});
        keep(desk.window.get(), QStringLiteral("agent-lost-") + name);
    }

    void narrow_data() { themes(); }
    void narrow()
    {
        const QString name = tone();
        Desk desk(true, m_theme);
        desk.settings.setLastSession(key("upload-retry"));
        desk.open({1024, 700});
        QTRY_VERIFY(desk.window->sessionInView().has_value());
        keep(desk.window.get(), QStringLiteral("narrow-") + name);
    }

    void firstRun_data() { themes(); }
    void firstRun()
    {
        const QString name = tone();
        Desk desk(false, m_theme);
        desk.engine.putImage(missingImage());
        desk.open({1440, 900});
        keep(desk.window.get(), QStringLiteral("first-run-") + name);
        auto *create = desk.window->findChild<QPushButton *>(QStringLiteral("first-run.create"));
        QVERIFY(create);
        create->click();
        ImageProgress progress;
        progress.image = missingImage().name;
        progress.steps = 4;
        progress.step = 1;
        progress.title = QStringLiteral("Read the package lists");
        desk.engine.setImageProgress(progress);
        progress.step = 2;
        progress.title = QStringLiteral("Fetch Debian 13 packages");
        progress.fraction = 0.31;
        progress.bytesDone = 84'000'000;
        progress.bytesTotal = 171'000'000;
        progress.logLine = QStringLiteral("I: downloading packages with apt...");
        desk.engine.setImageProgress(progress);
        keep(desk.window.get(), QStringLiteral("first-run-making-") + name);
    }

    void pages_data() { themes(); }
    void pages()
    {
        const QString name = tone();
        Desk desk(true, m_theme);
        desk.settings.setLastSession(key("upload-retry"));
        desk.open({1440, 900});
        QTRY_VERIFY(desk.window->sessionInView().has_value());
        desk.window->actions().find(QStringLiteral("tests.show"))->trigger();
        keep(desk.window.get(), QStringLiteral("tests-") + name);
        desk.window->actions().find(QStringLiteral("help.doctor"))->trigger();
        keep(desk.window.get(), QStringLiteral("doctor-") + name);
        desk.window->actions().find(QStringLiteral("help.keys"))->trigger();
        keep(desk.window.get(), QStringLiteral("keys-") + name);
        desk.window->actions().find(QStringLiteral("view.commands"))->trigger();
        keep(desk.window.get(), QStringLiteral("palette-") + name);
    }

    void agents_data() { themes(); }
    void agents()
    {
        const QString name = tone();
        Desk desk(true, m_theme);
        RuntimeInfo agent = desk.engine.addRuntime(QStringLiteral("reviewer"));
        agent.spec.startCommand = QStringLiteral("review --serve --port 8080");
        agent.spec.environment = {{QStringLiteral("MODE"), QStringLiteral("strict")},
                                  {QStringLiteral("LANG"), QStringLiteral("C.UTF-8")}};
        agent.spec.network.rules.append(QStringLiteral("parts.example.com:443"));
        desk.engine.putRuntime(agent);
        desk.open({1440, 900});
        QTRY_VERIFY(desk.window->sessionInView().has_value());
        desk.window->actions().find(QStringLiteral("window.agents"))->trigger();
        keep(desk.window.get(), QStringLiteral("agents-") + name);
        auto *pane = desk.window->findChild<QWidget *>(QStringLiteral("agents"));
        auto *start = pane->findChild<QLineEdit *>(QStringLiteral("agent.mount"));
        start->setFocus();
        start->selectAll();
        QTest::keyClicks(start, QStringLiteral("/etc"));
        pane->findChild<QPushButton *>(QStringLiteral("agents.save"))->click();
        auto *scroll = pane->findChild<QScrollArea *>();
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        keep(desk.window.get(), QStringLiteral("agents-wrong-") + name);
        pane->findChild<QPushButton *>(QStringLiteral("agents.discard"))->click();
        pane->findChild<QPushButton *>(QStringLiteral("agents.new"))->click();
        keep(desk.window.get(), QStringLiteral("agents-new-") + name);
    }

    void tasks_data() { themes(); }
    void tasks()
    {
        const QString name = tone();
        Desk desk(true, m_theme);
        desk.settings.setLastSession(key("upload-retry"));
        desk.open({1440, 900});
        QTRY_VERIFY(desk.window->sessionInView().has_value());
        QAction *commit = desk.window->actions().find(QStringLiteral("task.commit"));
        QTRY_VERIFY(commit->isEnabled());
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QMenu *menu = desk.window->actions().find(QStringLiteral("run.tests"))->menu();
        menu->popup(desk.window->mapToGlobal(QPoint(900, 72)));
        keepScreen(desk.window.get(), QStringLiteral("tasks-menu-") + name);
        menu->close();
        for (const char *id : {"tasks.edit", "task.commit"}) {
            desk.window->actions().find(QString::fromLatin1(id))->trigger();
            QTRY_VERIFY(qApp->activeModalWidget());
            keepScreen(desk.window.get(),
                       QStringLiteral("%1-%2").arg(QString::fromLatin1(id).replace(u'.', u'-'), name));
            qApp->activeModalWidget()->close();
            QTRY_VERIFY(!qApp->activeModalWidget());
        }
    }

    void network_data() { themes(); }
    void network()
    {
        const QString name = tone();
        Desk desk(true, m_theme);
        desk.settings.setLastSession(key("upload-retry"));
        desk.open({1440, 900});
        QTRY_VERIFY(desk.window->sessionInView().has_value());
        desk.window->actions().find(QStringLiteral("network.show"))->trigger();
        auto *pane = desk.window->findChild<NetworkPane *>();
        QTRY_VERIFY(pane->model()->rowCount() > 0);
        pane->takeFocus();
        pane->view()->setCurrentIndex(pane->view()->model()->index(0, 0));
        keep(desk.window.get(), QStringLiteral("network-") + name);
        NetworkStatus proxied = pane->status();
        proxied.hostProxy = QStringLiteral("gate.example.com:3128");
        proxied.isOwn = true;
        desk.engine.putNetwork(key("upload-retry"), proxied);
        pane->view()->setCurrentIndex(pane->view()->model()->index(2, 0));
        keep(desk.window.get(), QStringLiteral("network-proxy-") + name);
        pane->view()->setCurrentIndex(pane->view()->model()->index(0, 0));
        pane->view()->offer()->more()->popup(pane->view()->offer()->mapToGlobal(QPoint(0, 24)));
        keepScreen(desk.window.get(), QStringLiteral("network-always-") + name);
        pane->view()->offer()->more()->close();
        pane->rulesButton()->click();
        QTRY_VERIFY(qApp->activeModalWidget());
        keepScreen(desk.window.get(), QStringLiteral("network-policy-") + name);
        qApp->activeModalWidget()->close();
        desk.window->showSession(key("billing-csv"));
        keep(desk.window.get(), QStringLiteral("network-none-") + name);
        desk.window->resize(1024, 700);
        desk.window->showSession(key("upload-retry"));
        pane->view()->setCurrentIndex(pane->view()->model()->index(0, 0));
        keep(desk.window.get(), QStringLiteral("network-narrow-") + name);
        desk.settings.setTextPercent(150);
        desk.window->resize(1440, 900);
        keep(desk.window.get(), QStringLiteral("network-large-") + name);
    }

    void ports_data() { themes(); }
    void ports()
    {
        const QString name = tone();
        Desk desk(true, m_theme);
        desk.settings.setTextPercent(100);
        desk.settings.setLastSession(key("upload-retry"));
        desk.engine.setListening(key("upload-retry"), {{3000, false}, {5173, true}});
        desk.open({1440, 900});
        QTRY_VERIFY(desk.window->sessionInView().has_value());
        (void)desk.nouns->ports.add({key("upload-retry"), 3000});
        (void)desk.nouns->ports.add({key("upload-retry"), 8000});
        desk.window->actions().find(QStringLiteral("ports.show"))->trigger();
        auto *pane = desk.window->findChild<PortsPane *>();
        QTRY_COMPARE(pane->rows().size(), 3);
        keep(desk.window.get(), QStringLiteral("ports-") + name);
        desk.window->showSession(key("payment-replay"));
        keep(desk.window.get(), QStringLiteral("ports-none-") + name);
    }

    void secrets_data() { themes(); }
    void secrets()
    {
        const QString name = tone();
        Desk desk(true, m_theme);
        desk.settings.setTextPercent(100);
        desk.settings.setLastSession(key("upload-retry"));
        desk.open({1440, 900});
        QTRY_VERIFY(desk.window->sessionInView().has_value());
        desk.window->actions().find(QStringLiteral("window.secrets"))->trigger();
        auto *pane = desk.window->findChild<SecretsPane *>();
        QTRY_VERIFY(pane->addButton()->isEnabled());
        keep(desk.window.get(), QStringLiteral("secrets-none-") + name);
        SecretInfo model;
        model.name = QStringLiteral("anthropic");
        SecretGrant grant;
        grant.secret = model.name;
        grant.runtime = QStringLiteral("sample");
        grant.isModel = true;
        grant.alias = QStringLiteral("anthropic");
        grant.host = QStringLiteral("api.anthropic.com");
        grant.header = QStringLiteral("x-api-key");
        grant.form = SecretForm::Plain;
        grant.methods = {QStringLiteral("POST")};
        grant.paths = {QStringLiteral("/v1/messages")};
        grant.maxRequests = 500;
        grant.maxBytes = 200'000'000;
        model.grants = {grant};
        desk.engine.putSecret(model);
        SecretInfo token;
        token.name = QStringLiteral("github-token");
        token.place = SecretPlace::Vault;
        SecretGrant header;
        header.secret = token.name;
        header.runtime = QStringLiteral("sample");
        header.alias = header.host = QStringLiteral("github.com");
        header.form = SecretForm::Basic;
        header.user = QStringLiteral("x-access-token");
        token.grants = {header};
        desk.engine.putSecret(token);
        SecretInfo printed;
        printed.name = QStringLiteral("registry");
        printed.place = SecretPlace::Command;
        printed.command = QStringLiteral("aws ecr get-login-password");
        printed.seconds = 3600;
        desk.engine.putSecret(printed);
        desk.engine.setSecretPlaces({true, {}, true, false});
        QTRY_COMPARE(pane->rows().size(), 3);
        keep(desk.window.get(), QStringLiteral("secrets-") + name);
        pane->addButton()->click();
        QTRY_VERIFY(qApp->activeModalWidget());
        keepScreen(desk.window.get(), QStringLiteral("secrets-add-") + name);
        qApp->activeModalWidget()->close();
        pane->rows().first()->giveButton()->click();
        QTRY_VERIFY(qApp->activeModalWidget() && qApp->activeModalWidget()->isVisible());
        keepScreen(desk.window.get(), QStringLiteral("secrets-give-") + name);
        qApp->activeModalWidget()->close();
        pane->vaultButton()->click();
        QTRY_VERIFY(qApp->activeModalWidget() && qApp->activeModalWidget()->isVisible());
        keepScreen(desk.window.get(), QStringLiteral("secrets-unlock-") + name);
        qApp->activeModalWidget()->close();
        desk.window->resize(1024, 700);
        keep(desk.window.get(), QStringLiteral("secrets-narrow-") + name);
    }

    void question_data() { themes(); }
    void question()
    {
        const QString name = tone();
        Desk desk(true, m_theme);
        desk.settings.setTextPercent(100);
        desk.settings.setLastSession(key("upload-retry"));
        desk.open({1440, 900});
        QTRY_VERIFY(desk.window->sessionInView().has_value());
        HostKeyQuestion question;
        question.id = QStringLiteral("1");
        question.session = key("upload-retry");
        question.host = QStringLiteral("[git.example.com]:2222");
        question.keyType = QStringLiteral("ssh-ed25519");
        question.fingerprint = QStringLiteral("SHA256:gTMSe6dHDrJyiiaJ9OklQjWSXcTcZ3jYfcCVyUZFx6M");
        question.request = QStringLiteral("git-upload-pack git@git.example.com:2222 'team/parts.git'");
        question.endsAt = QDateTime::currentDateTimeUtc().addSecs(80);
        desk.engine.putQuestion(question);
        question.id = QStringLiteral("2");
        desk.engine.putQuestion(question);
        SessionInfo session = desk.engine.session(question.session);
        session.openQuestions = 2;
        desk.engine.putSession(session);
        auto *card = desk.window->findChild<HostKeyCard *>();
        QTRY_VERIFY(card->isVisible());
        keep(desk.window.get(), QStringLiteral("question-") + name);
        desk.window->resize(900, 640);
        keep(desk.window.get(), QStringLiteral("question-narrow-") + name);
    }

    void changes_data() { themes(); }
    void changes()
    {
        const QString name = tone();
        Desk desk(true, m_theme);
        desk.settings.setTextPercent(100);
        desk.settings.setLastSession(key("upload-retry"));
        const QByteArray before =
            "import time\n\n\ndef upload(part, send):\n    for attempt in range(3):\n        try:\n"
            "            return send(part)\n        except OSError:\n            time.sleep(1)\n"
            "    raise RuntimeError('gave up')\n\n\ndef parts(data, size):\n    return [data[i:i + size] "
            "for i in range(0, len(data), size)]\n\n\nLIMIT = 8\n";
        desk.engine.putFile(key("upload-retry"), "src/upload.py", before);
        desk.engine.putFile(key("upload-retry"), "src/old.py", "pass\n");
        CheckpointInfo checkpoint;
        checkpoint.id = newCheckpointId();
        checkpoint.session = key("upload-retry");
        checkpoint.name = QStringLiteral("Before the retry");
        checkpoint.createdAt = QDateTime::currentDateTimeUtc();
        desk.engine.putCheckpoint(checkpoint);
        desk.engine.putFile(key("upload-retry"), "src/upload.py",
                            QByteArray(before)
                                .replace("range(3)", "range(5)")
                                .replace("time.sleep(1)", "time.sleep(2 ** attempt)")
                                .replace("LIMIT = 8\n", "LIMIT = 16\nPATIENCE = 30\n"));
        desk.engine.putFile(key("upload-retry"), "src/backoff.py", "def delay(attempt):\n    return 2 ** attempt\n");
        desk.engine.dropFile(key("upload-retry"), "src/old.py");
        desk.open({1440, 900});
        desk.window->actions().find(QStringLiteral("changes.show"))->trigger();
        auto *pane = desk.window->findChild<ChangesPane *>();
        QVERIFY(pane);
        QTRY_COMPARE(pane->model()->rowCount(), 3);
        pane->view()->setCurrentIndex(pane->model()->indexOf("src/upload.py"));
        QTRY_VERIFY(pane->page() && pane->page()->model()->rowCount() > 0);
        keep(desk.window.get(), QStringLiteral("changes-") + name);
    }

    void checkpoints_data() { themes(); }
    void checkpoints()
    {
        const QString name = tone();
        Desk desk(true, m_theme);
        desk.settings.setTextPercent(100);
        desk.settings.setLastSession(key("upload-retry"));
        desk.open({1440, 900});
        QTRY_VERIFY(desk.window->sessionInView().has_value());
        desk.window->actions().find(QStringLiteral("checkpoint.show"))->trigger();
        auto *pane = desk.window->findChild<CheckpointsPane *>();
        QTRY_COMPARE(pane->model()->rowCount(), 5);
        pane->view()->setCurrentIndex(pane->model()->index(2));
        keep(desk.window.get(), QStringLiteral("checkpoints-") + name);
        const CheckpointInfo oldest = *pane->model()->checkpoint(pane->model()->index(4));
        Q_EMIT pane->checkpointRequested(oldest);
        auto *files = desk.window->findChild<FilesPane *>();
        QTRY_VERIFY(files->model()->indexOf("legacy.py").isValid());
        keep(desk.window.get(), QStringLiteral("checkpoint-files-") + name);
        QTest::keyClick(files->tree(), Qt::Key_Return);
        Q_EMIT files->tree()->opened("legacy.py", {});
        keep(desk.window.get(), QStringLiteral("checkpoint-page-") + name);
        desk.window->actions().find(QStringLiteral("checkpoint.show"))->trigger();
        keep(desk.window.get(), QStringLiteral("checkpoints-shown-") + name);
        pane->restoreCheckpoint(oldest);
        QTRY_VERIFY(qApp->activeModalWidget());
        keepScreen(desk.window.get(), QStringLiteral("checkpoint-restore-") + name);
        qApp->activeModalWidget()->close();
        pane->askTake();
        QTRY_VERIFY(qApp->activeModalWidget());
        keepScreen(desk.window.get(), QStringLiteral("checkpoint-take-") + name);
        qApp->activeModalWidget()->close();
        desk.window->showSession(key("billing-csv"));
        keep(desk.window.get(), QStringLiteral("checkpoints-none-") + name);
    }

    void largeText_data() { themes(); }
    void largeText()
    {
        const QString name = tone();
        Desk desk(true, m_theme);
        desk.settings.setTextPercent(150);
        desk.settings.setLastSession(key("upload-retry"));
        desk.open({1440, 900});
        QTRY_VERIFY(desk.window->sessionInView().has_value());
        keep(desk.window.get(), QStringLiteral("large-") + name);
    }

    void dialogs_data() { themes(); }
    void dialogs()
    {
        const QString name = tone();
        Desk desk(true, m_theme);
        desk.settings.setLastSession(key("image-thumbs"));
        desk.open({1440, 900});
        QTRY_VERIFY(desk.window->sessionInView().has_value());
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        for (const char *id : {"session.new", "session.rename", "session.delete", "window.settings", "help.about"}) {
            desk.window->actions().find(QString::fromLatin1(id))->trigger();
            QTRY_VERIFY(qApp->activeModalWidget());
            keepScreen(desk.window.get(),
                       QStringLiteral("%1-%2").arg(QString::fromLatin1(id).section(QLatin1Char('.'), 1), name));
            qApp->activeModalWidget()->close();
            QTRY_VERIFY(!qApp->activeModalWidget());
        }
        desk.window->close();
        QTRY_VERIFY(qApp->activeModalWidget());
        keepScreen(desk.window.get(), QStringLiteral("close-") + name);
        qApp->activeModalWidget()->close();
        auto *view = desk.window->menuBar()->actions().value(2)->menu<QMenu *>();
        view->popup(desk.window->menuBar()->mapToGlobal(QPoint(90, 28)));
        keepScreen(desk.window.get(), QStringLiteral("menu-") + name);
        view->close();
    }

private:
    static ImageInfo missingImage()
    {
        ImageInfo image;
        image.name = QStringLiteral("vitrine/debian-13");
        image.description = QStringLiteral("Debian 13 with git, Python, Node and a C++ compiler");
        image.downloadBytes = 171'000'000;
        image.neededBytes = 2'500'000'000;
        return image;
    }

    ThemeChoice m_theme = ThemeChoice::Light;
};

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
