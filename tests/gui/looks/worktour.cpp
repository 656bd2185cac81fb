// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/looks/worktour.h"

#include "engine/exchange/beginning.h"
#include "tests/patience.h"
#include "ui/changes/changemodel.h"
#include "ui/changes/changespane.h"
#include "ui/changes/comparepage.h"
#include "ui/changes/imagepair.h"
#include "ui/exchange/exchangecommands.h"
#include "ui/exchange/takebackdialog.h"
#include "ui/exchange/takebackmodel.h"
#include "ui/exchange/workdialog.h"
#include "ui/files/filespane.h"
#include "ui/files/quickopen.h"
#include "ui/prompt/plancard.h"
#include "ui/prompt/questioncard.h"
#include "ui/terminal/shellpane.h"
#include "ui/terminal/terminalscreen.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"

#include <QAction>
#include <QBuffer>
#include <QDir>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTest>

namespace Vitrine::Looks {

using namespace Ui;
using Item = TranscriptItem;

namespace {

/// What an agent says and asks while it works. Its own words are names of things here, which stand in no language.
void atCards(const QSize &size, const Look &look)
{
    Desk desk(size, "billing-csv");
    desk.open();
    InvocationRecord record;
    record.id = newId();
    record.session = desk.key();
    record.prompt = QStringLiteral("/go");
    record.status = InvocationStatus::Running;
    record.createdAt = record.startedAt = QDateTime::currentDateTimeUtc();
    desk.engine.putInvocation(record);
    Item plan{Item::Kind::Plan, QStringLiteral("p"), QStringLiteral("src/upload"), {}, {}, {}, true, -1};
    plan.plan = {{QStringLiteral("src/retry.py"), PlanLine::State::Done},
                 {QStringLiteral("src/backoff.py"), PlanLine::State::Running},
                 {QStringLiteral("src/upload.py"), PlanLine::State::Open}};
    desk.engine.putItem(record.id, plan);
    Item tool{Item::Kind::Tool, QStringLiteral("t"), QStringLiteral("git status --short"), {}, {}, {}, true, -1};
    tool.failed = true;
    tool.text = QStringLiteral("/mnt/workspace");
    desk.engine.putItem(record.id, tool);
    Item question{Item::Kind::Question,
                  QStringLiteral("q"),
                  QStringLiteral("git status --short"),
                  QStringLiteral("/mnt/workspace"),
                  {},
                  {},
                  false,
                  -1};
    question.choices = {QStringLiteral("/once"), QStringLiteral("/always"), QStringLiteral("/never")};
    desk.engine.putItem(record.id, question);
    QTRY_VERIFY(desk.window->findChild<PlanCard *>() && desk.window->findChild<QuestionCard *>());
    QTRY_VERIFY(desk.window->findChild<QuestionCard *>()->isVisible());
    look(desk.window.get(), QStringLiteral("cards"));
}

void atShell(const QSize &size, const Look &look)
{
    Desk desk(size);
    desk.open();
    desk.run("shell.new");
    ShellPane *shell = nullptr;
    QTRY_VERIFY((shell = desk.window->findChild<ShellPane *>()) && shell->isOpen());
    desk.engine.printInShells("\x1b[32magent@upload-retry\x1b[0m:/mnt/workspace$ ls src\r\nretry.py  upload.py\r\n");
    QTRY_VERIFY(shell->screen()->text().contains(QStringLiteral("upload.py")));
    look(desk.window.get(), QStringLiteral("shell"));
    desk.engine.endShells(3);
    QTRY_VERIFY(!shell->isOpen());
    look(desk.window.get(), QStringLiteral("shell-ended"));
}

void atMenus(const QSize &size, const Look &look)
{
    Desk desk(size);
    desk.open();
    auto *quick = desk.window->findChild<FilesPane *>()->quickOpen();
    // It closes when the focus goes elsewhere, which a window that has just come still does.
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    QVERIFY(isSettled(desk.window.get()));
    quick->open();
    QVERIFY(quick->isVisible());
    quick->field()->setText(QStringLiteral("re"));
    QTRY_VERIFY(!quick->names().isEmpty());
    look(desk.window.get(), QStringLiteral("quick-open"));
    quick->field()->setText(QStringLiteral("zzzz"));
    QTRY_VERIFY(quick->names().isEmpty());
    look(desk.window.get(), QStringLiteral("quick-open-none"));
    quick->close();
    QTRY_VERIFY(desk.window->actions().find(QStringLiteral("task.commit"))->isEnabled());
    QMenu *menu = desk.window->actions().find(QStringLiteral("run.tests"))->menu();
    menu->popup(desk.window->mapToGlobal(QPoint(desk.window->width() / 2, 72)));
    QTRY_VERIFY(menu->isVisible());
    look(menu, QStringLiteral("tasks-menu"));
    menu->close();
    desk.run("task.commit");
    lookAtDialog(look, QStringLiteral("task-commit"));
}

QByteArray png(const QSize &size, Qt::GlobalColor color)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// The id of a checkpoint of the files as they are now.
QString keepBefore(Desk &desk)
{
    CheckpointInfo then;
    then.id = newCheckpointId();
    then.session = desk.key();
    then.name = QStringLiteral("/before");
    then.createdAt = QDateTime::currentDateTimeUtc();
    desk.engine.putCheckpoint(then);
    return then.id;
}

void atPictures(const QSize &size, const Look &look)
{
    Desk desk(size);
    desk.engine.putFile(desk.key(), "src/plot.png", png({400, 300}, Qt::darkRed));
    (void)keepBefore(desk);
    desk.engine.putFile(desk.key(), "src/plot.png", png({640, 360}, Qt::darkBlue));
    desk.open();
    desk.run("changes.show");
    auto *pane = desk.window->findChild<ChangesPane *>();
    QTRY_VERIFY(pane->model()->indexOf("src/plot.png").isValid());
    pane->view()->setCurrentIndex(pane->model()->indexOf("src/plot.png"));
    QTRY_VERIFY(pane->page() && pane->page()->pictures()->isVisible());
    look(desk.window.get(), QStringLiteral("pictures"));
}

void atExchange(const QSize &size, const Look &look)
{
    // The same name each time: what is seen is compared with what was seen before.
    QDir folder(QDir::tempPath() + QStringLiteral("/vitrine-looks"));
    folder.removeRecursively();
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    Desk desk(size);
    QFile file(folder.filePath(QStringLiteral("notes.md")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("one\n") == 4);
    file.close();
    desk.engine.putFile(desk.key(), "notes.md", "one\n");
    Exchange::Beginning beginning;
    beginning.from = folder.path();
    beginning.checkpoint = keepBefore(desk);
    (void)Exchange::keepBeginning(*desk.nouns, desk.key(), beginning);
    desk.engine.putFile(desk.key(), "notes.md", "one\ntwo\n");
    desk.engine.putFile(desk.key(), "src/fresh.py", "pass\n");
    desk.open();
    desk.run("workspace.takeBack");
    auto *back = desk.window->findChild<TakeBackDialog *>();
    QVERIFY(back);
    QTRY_VERIFY(back->model()->rowCount() > 0);
    lookAtDialog(look, QStringLiteral("take-back"));
    auto *commands = desk.window->findChild<ExchangeCommands *>();
    QVERIFY(commands);
    commands->exportTo(desk.engine.session(desk.key()), folder.filePath(QStringLiteral("one.tar.zst")));
    auto *work = desk.window->findChild<WorkDialog *>();
    QTRY_VERIFY(work && work->isVisible());
    look(work, QStringLiteral("exporting"));
    QTRY_VERIFY(work->words()->text().contains(QStringLiteral("one.tar.zst")));
    look(work, QStringLiteral("exported"));
    work->button()->click();
    folder.removeRecursively();
}

} // namespace

const QList<Stop> &workTour()
{
    static const QList<Stop> stops{
        {"cards", atCards}, {"shell", atShell}, {"menus", atMenus}, {"pictures", atPictures}, {"exchange", atExchange}};
    return stops;
}

} // namespace Vitrine::Looks
