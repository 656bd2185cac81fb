// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/looks/tour.h"

#include "tests/gui/looks/worktour.h"
#include "tests/patience.h"
#include "ui/changes/changemodel.h"
#include "ui/changes/changespane.h"
#include "ui/changes/diffmodel.h"
#include "ui/changes/diffview.h"
#include "ui/checkpoints/checkpointmodel.h"
#include "ui/checkpoints/checkpointspane.h"
#include "ui/checkpoints/timelineview.h"
#include "ui/files/filespane.h"
#include "ui/network/connectionmodel.h"
#include "ui/network/connectionview.h"
#include "ui/network/hostkeycard.h"
#include "ui/network/networkpane.h"
#include "ui/ports/portspane.h"
#include "ui/secrets/secretrow.h"
#include "ui/secrets/secretspane.h"
#include "ui/window/actions.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>

namespace Vitrine::Looks {

using namespace Ui;

namespace {

QWidget *dialog()
{
    QWidget *widget = QApplication::activeModalWidget();
    return widget && widget->isVisible() ? widget : nullptr;
}

void atPrompt(const QSize &size, const Look &look)
{
    Desk desk(size);
    desk.open();
    look(desk.window.get(), QStringLiteral("prompt"));
}

void atStopped(const QSize &size, const Look &look)
{
    Desk desk(size, "payment-replay");
    desk.open();
    desk.run("view.files");
    auto *files = desk.window->findChild<FilesPane *>();
    QVERIFY(files);
    QTRY_VERIFY(files->model()->indexOf("src").isValid());
    look(desk.window.get(), QStringLiteral("stopped"));
}

void atTrouble(const QSize &size, const Look &look)
{
    Desk desk(size, "docs-quick");
    desk.open();
    look(desk.window.get(), QStringLiteral("agent-lost"));
}

void atTests(const QSize &size, const Look &look)
{
    Desk desk(size);
    desk.open();
    desk.run("tests.show");
    look(desk.window.get(), QStringLiteral("tests"));
}

void atPages(const QSize &size, const Look &look)
{
    Desk desk(size);
    desk.open();
    for (const char *page : {"help.doctor", "help.keys", "help.image", "window.agents", "window.disk"}) {
        desk.run(page);
        look(desk.window.get(), QString::fromLatin1(page).section(u'.', 1));
    }
    desk.run("view.commands");
    look(desk.window.get(), QStringLiteral("palette"));
}

void atNetwork(const QSize &size, const Look &look)
{
    Desk desk(size);
    desk.engine.setListening(desk.key(), {{3000, false}, {5173, true}});
    desk.open();
    desk.run("network.show");
    auto *pane = desk.window->findChild<NetworkPane *>();
    QTRY_VERIFY(pane->model()->rowCount() > 0);
    pane->view()->setCurrentIndex(pane->view()->model()->index(0, 0));
    look(desk.window.get(), QStringLiteral("network"));
    pane->rulesButton()->click();
    lookAtDialog(look, QStringLiteral("network-rules"));
    (void)desk.nouns->ports.add({desk.key(), 3000});
    (void)desk.nouns->ports.add({desk.key(), 8000});
    desk.run("ports.show");
    QTRY_COMPARE(desk.window->findChild<PortsPane *>()->rows().size(), 3);
    look(desk.window.get(), QStringLiteral("ports"));
    desk.run("search.files");
    look(desk.window.get(), QStringLiteral("search"));
}

void atQuestion(const QSize &size, const Look &look)
{
    Desk desk(size);
    desk.open();
    HostKeyQuestion question;
    question.id = QStringLiteral("1");
    question.session = desk.key();
    question.host = QStringLiteral("git.example.com:2222");
    question.keyType = QStringLiteral("ssh-ed25519");
    question.fingerprint = QStringLiteral("SHA256:gTMSe6dHDrJyiiaJ9OklQjWSXcTcZ3jYfcCVyUZFx6M");
    question.request = QStringLiteral("git-upload-pack git@git.example.com:2222 'team/parts.git'");
    question.endsAt = QDateTime::currentDateTimeUtc().addSecs(3600);
    desk.engine.putQuestion(question);
    auto *card = desk.window->findChild<HostKeyCard *>();
    QTRY_VERIFY(card->isVisible());
    look(desk.window.get(), QStringLiteral("question"));
}

void atChanges(const QSize &size, const Look &look)
{
    Desk desk(size);
    const QByteArray before = "import time\n\n\ndef upload(part, send):\n    for attempt in range(3):\n"
                              "        return send(part)\n\n\nLIMIT = 8\n";
    desk.engine.putFile(desk.key(), "src/upload.py", before);
    CheckpointInfo then;
    then.id = newCheckpointId();
    then.session = desk.key();
    then.name = QStringLiteral("Before the retry");
    then.createdAt = QDateTime::currentDateTimeUtc();
    desk.engine.putCheckpoint(then);
    desk.engine.putFile(desk.key(), "src/upload.py", QByteArray(before).replace("range(3)", "range(5)"));
    desk.engine.putFile(desk.key(), "src/backoff.py", "def delay(attempt):\n    return 2 ** attempt\n");
    desk.open();
    desk.run("changes.show");
    auto *pane = desk.window->findChild<ChangesPane *>();
    QTRY_COMPARE(pane->model()->rowCount(), 2);
    pane->view()->setCurrentIndex(pane->model()->indexOf("src/upload.py"));
    QTRY_VERIFY(pane->page() && pane->page()->model()->rowCount() > 0);
    look(desk.window.get(), QStringLiteral("changes"));
}

void atCheckpoints(const QSize &size, const Look &look)
{
    Desk desk(size);
    desk.open();
    desk.run("checkpoint.show");
    auto *pane = desk.window->findChild<CheckpointsPane *>();
    QTRY_COMPARE(pane->model()->rowCount(), 5);
    pane->view()->setCurrentIndex(pane->model()->index(2));
    look(desk.window.get(), QStringLiteral("checkpoints"));
    pane->restoreCheckpoint(*pane->model()->checkpoint(pane->model()->index(4)));
    lookAtDialog(look, QStringLiteral("restore"));
    pane->askTake();
    lookAtDialog(look, QStringLiteral("checkpoint"));
}

void atSecrets(const QSize &size, const Look &look)
{
    Desk desk(size);
    desk.open();
    desk.run("window.secrets");
    auto *pane = desk.window->findChild<SecretsPane *>();
    QTRY_VERIFY(pane->addButton()->isEnabled());
    look(desk.window.get(), QStringLiteral("secrets-none"));
    SecretInfo token;
    token.name = QStringLiteral("github-token");
    token.place = SecretPlace::Vault;
    SecretGrant grant;
    grant.secret = token.name;
    grant.runtime = QStringLiteral("sample");
    grant.alias = grant.host = QStringLiteral("github.com");
    grant.form = SecretForm::Basic;
    grant.user = QStringLiteral("x-access-token");
    token.grants = {grant};
    desk.engine.putSecret(token);
    desk.engine.setSecretPlaces({true, {}, true, false});
    QTRY_COMPARE(pane->rows().size(), 1);
    look(desk.window.get(), QStringLiteral("secrets"));
    pane->addButton()->click();
    lookAtDialog(look, QStringLiteral("secrets-add"));
    pane->rows().first()->giveButton()->click();
    lookAtDialog(look, QStringLiteral("secrets-give"));
    pane->vaultButton()->click();
    lookAtDialog(look, QStringLiteral("secrets-unlock"));
}

void atFirstRun(const QSize &size, const Look &look)
{
    Desk desk(size, "", false);
    ImageInfo image;
    image.name = QStringLiteral("vitrine/debian-13");
    image.description = QStringLiteral("Debian 13 with git, Python, Node and a C++ compiler");
    image.downloadBytes = 171'000'000;
    image.neededBytes = 2'500'000'000;
    desk.engine.putImage(image);
    desk.open();
    QPushButton *create = nullptr;
    QTRY_VERIFY((create = desk.window->findChild<QPushButton *>(QStringLiteral("first-run.create"))));
    look(desk.window.get(), QStringLiteral("first-run"));
    create->click();
    ImageProgress progress;
    progress.image = image.name;
    progress.steps = 4;
    progress.step = 2;
    progress.title = QStringLiteral("Fetch Debian 13 packages");
    progress.fraction = 0.31;
    progress.bytesDone = 84'000'000;
    progress.bytesTotal = image.downloadBytes;
    desk.engine.setImageProgress(progress);
    look(desk.window.get(), QStringLiteral("first-run-making"));
}

void atDialogs(const QSize &size, const Look &look)
{
    Desk desk(size, "image-thumbs");
    desk.open();
    for (const char *action : {"session.new", "session.rename", "session.labels", "session.delete", "session.editor",
                               "window.settings", "help.about", "tasks.edit"}) {
        desk.run(action);
        lookAtDialog(look, QString::fromLatin1(action).replace(u'.', u'-'));
    }
    desk.window->close();
    lookAtDialog(look, QStringLiteral("close"));
}

} // namespace

void lookAtDialog(const Look &look, const QString &name)
{
    QTRY_VERIFY2(dialog(), qPrintable(name));
    look(dialog(), name);
    dialog()->close();
    QTRY_VERIFY2(!dialog(), qPrintable(name));
}

Desk::Desk(const QSize &windowSize, const char *session, bool full) : size(windowSize)
{
    if (full)
        engine.populate();
    m_key = {QStringLiteral("sample"), QString::fromLatin1(session)};
    settings.setTheme(ThemeChoice::Light);
    if (full)
        settings.setLastSession(m_key);
    nouns.emplace(engine.nouns());
}

Desk::~Desk() = default;

void Desk::open()
{
    window = std::make_unique<MainWindow>(*nouns, settings);
    window->resize(size);
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    if (!engine.allSessions().isEmpty())
        QTRY_VERIFY(window->sessionInView() == m_key);
    // The foot of the list of sessions takes room from the list when it comes.
    auto *foot = window->findChild<QWidget *>(QStringLiteral("sessions.disk"));
    if (foot && !engine.allSessions().isEmpty() && window->width() >= 1200)
        QTRY_VERIFY(foot->isVisible());
}

void Desk::run(const char *action)
{
    QAction *found = window->actions().find(QString::fromLatin1(action));
    QVERIFY2(found, action);
    QTRY_VERIFY2(found->isEnabled(), action);
    found->trigger();
}

const QList<Stop> &tour()
{
    static const QList<Stop> stops =
        QList<Stop>{{"prompt", atPrompt},     {"stopped", atStopped},    {"trouble", atTrouble},
                    {"tests", atTests},       {"pages", atPages},        {"network", atNetwork},
                    {"question", atQuestion}, {"changes", atChanges},    {"checkpoints", atCheckpoints},
                    {"secrets", atSecrets},   {"first run", atFirstRun}, {"dialogs", atDialogs}} +
        workTour();
    return stops;
}

bool isSettled(QWidget *widget)
{
    // A timer's work (a size that follows a font, a list that is filled) comes in turns of the loop.
    QImage last;
    return waitUntil([&] {
        QTest::qWait(60);
        const QImage now = widget->grab().toImage();
        return std::exchange(last, now) == now;
    });
}

bool isNothing(const QStringList &breaches)
{
    for (const QString &breach : breaches)
        qWarning().noquote() << breach;
    return breaches.isEmpty();
}

void keepPicture(QWidget *widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("VITRINE_ARTEFACTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder + QStringLiteral("/gallery"));
    QVERIFY(widget->grab().save(QStringLiteral("%1/gallery/%2.png").arg(folder, name)));
}

} // namespace Vitrine::Looks
