#include "engine/model/sessionsetting.h"
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/prompt/checkpointline.h"
#include "ui/prompt/endline.h"
#include "ui/prompt/filecompleter.h"
#include "ui/prompt/filemention.h"
#include "ui/prompt/plancard.h"
#include "ui/prompt/promptcard.h"
#include "ui/prompt/promptpane.h"
#include "ui/prompt/promptqueue.h"
#include "ui/prompt/questioncard.h"
#include "ui/prompt/queuelist.h"
#include "ui/prompt/steprow.h"
#include "ui/prompt/textbody.h"
#include "ui/prompt/transcript.h"
#include "ui/prompt/transcriptsearch.h"
#include "ui/prompt/transcriptview.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace Vitrine;
using namespace Vitrine::Ui;
using Item = TranscriptItem;
using Kind = Entry::Kind;

namespace {

const SessionKey key{QStringLiteral("sample"), QStringLiteral("s1")};

SessionInfo sessionIn(SessionState state, const SessionKey &which = key)
{
    SessionInfo session;
    session.key = which;
    session.name = which.session;
    session.state = state;
    session.mountPath = QStringLiteral("/mnt/workspace");
    session.createdAt = session.lastUsedAt = QDateTime::currentDateTimeUtc();
    return session;
}

Item text(const char *id, const QString &words)
{
    return {Item::Kind::Text, QString::fromLatin1(id), {}, words, {}, {}, true, -1};
}

Item step(const QString &id, const QString &title, const QString &detail = {}, const QString &path = {},
          bool done = true, int exitCode = -1)
{
    return {Item::Kind::Step, id, title, detail, path, QStringLiteral("run"), done, exitCode};
}

/// A pane over a fake engine with one session.
struct Desk
{
    explicit Desk(SessionState state = SessionState::Idle)
    {
        engine.addRuntime(QStringLiteral("sample"));
        engine.putSession(sessionIn(state));
    }

    void open()
    {
        pane.resize(774, 620);
        pane.show();
        pane.setSession(engine.session(key));
        QObject::connect(&engine.nouns().sessions, &Api::Sessions::changed, &pane, [this](const SessionInfo &session) {
            if (session.key == key)
                pane.setSession(session);
        });
        QTRY_VERIFY(pane.transcript()->isLoaded());
    }

    InvocationRecord ask(const QString &prompt, int secondsAgo = 60,
                         InvocationStatus status = InvocationStatus::Running)
    {
        InvocationRecord record;
        record.id = newId();
        record.session = key;
        record.prompt = prompt;
        record.status = status;
        record.createdAt = record.startedAt = QDateTime::currentDateTimeUtc().addSecs(-secondsAgo);
        if (hasEnded(status))
            record.endedAt = record.startedAt.addSecs(1);
        engine.putInvocation(record);
        return record;
    }

    void end(InvocationRecord record, InvocationStatus status = InvocationStatus::Completed, const Error &problem = {})
    {
        record.status = status;
        record.problem = problem;
        record.endedAt = QDateTime::currentDateTimeUtc();
        engine.putInvocation(record);
    }

    /// The rows as words.
    QString rows() const
    {
        QStringList words;
        for (const EntryPtr &entry : pane.transcript()->entries()) {
            switch (entry->kind) {
            case Kind::Older:
                words += QStringLiteral("older");
                break;
            case Kind::Kept:
                words += QStringLiteral("kept");
                break;
            case Kind::Prompt:
                words += QStringLiteral("> ") + entry->text;
                break;
            case Kind::Step:
                words += QStringLiteral("- ") + entry->title + (entry->done ? QString() : QStringLiteral(" …"));
                break;
            case Kind::Problem:
                words += QStringLiteral("! ") + entry->title;
                break;
            case Kind::Question:
                words += QStringLiteral("? ") + entry->title + (entry->open ? QStringLiteral(" …") : QString());
                break;
            case Kind::Plan:
                words += QStringLiteral("plan %1").arg(entry->plan.size());
                break;
            case Kind::Text:
                words += entry->text;
                break;
            case Kind::Code:
                words += QStringLiteral("code ") + entry->text.trimmed();
                break;
            case Kind::End:
                words += u'[' + invocationStatusName(entry->record.status) + u']';
                break;
            }
        }
        return words.join(u'|');
    }

    EntryPtr entry(Kind kind, int number = 0) const
    {
        for (const EntryPtr &each : pane.transcript()->entries()) {
            if (each->kind == kind && number-- == 0)
                return each;
        }
        return {};
    }

    template <typename Widget>
    Widget *widget(Kind kind, int number = 0) const
    {
        return qobject_cast<Widget *>(pane.view()->widgetOf(entry(kind, number).get()));
    }

    void type(const QString &words)
    {
        pane.composer()->field()->setPlainText(words);
        QTest::keyClick(pane.composer()->field(), Qt::Key_Return);
    }

    QStringList sent() const
    {
        QStringList prompts;
        const QString start = QStringLiteral("invocations.invoke %1 ").arg(key.text());
        for (const QString &call : engine.calls()) {
            if (call.startsWith(start))
                prompts += call.sliced(start.size());
        }
        return prompts;
    }

    Fake::FakeEngine engine;
    Api::Nouns nouns = engine.nouns();
    QObject owner;
    Actions actions{&owner};
    PromptPane pane{{nouns, actions}};
};

} // namespace

class TestPromptPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void aCheckpointStandsBeforeItsPrompt()
    {
        Desk desk;
        desk.open();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto take = [&](int secondsAgo, CheckpointCause cause = CheckpointCause::Prompt) {
            CheckpointInfo info;
            info.id = newCheckpointId();
            info.session = key;
            info.cause = cause;
            info.createdAt = now.addSecs(-secondsAgo);
            desk.engine.putCheckpoint(info);
            return info;
        };
        const auto ask = [&](const QString &prompt, int cameAgo, int startedAgo) {
            InvocationRecord record;
            record.id = newId();
            record.session = key;
            record.prompt = prompt;
            record.status = InvocationStatus::Completed;
            record.createdAt = now.addSecs(-cameAgo);
            record.startedAt = now.addSecs(-startedAgo);
            record.endedAt = record.startedAt.addSecs(1);
            desk.engine.putInvocation(record);
        };
        ask(QStringLiteral("none any more"), 900, 890);
        ask(QStringLiteral("first"), 500, 490);
        const CheckpointInfo first = take(495);
        take(492, CheckpointCause::You); // a person took it meanwhile: it is not the prompt's
        take(300);                       // of nothing that is here
        ask(QStringLiteral("second"), 200, 190);
        const CheckpointInfo second = take(191);
        QTRY_COMPARE(desk.rows(), QStringLiteral("> none any more|[completed]|kept|> first|[completed]|kept|> second|"
                                                 "[completed]"));
        QCOMPARE(desk.entry(Kind::Kept, 0)->checkpoint.id, first.id);
        QCOMPARE(desk.entry(Kind::Kept, 1)->checkpoint.id, second.id);

        QSignalSpy restore(&desk.pane, &Pane::restoreRequested);
        QSignalSpy show(&desk.pane, &Pane::checkpointRequested);
        QTRY_VERIFY(desk.widget<CheckpointLine>(Kind::Kept, 1));
        const auto buttons = desk.widget<CheckpointLine>(Kind::Kept, 1)->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 2);
        QVERIFY(buttons.first()->text().startsWith(QStringLiteral("Checkpoint before this prompt, ")));
        QTest::mouseClick(buttons.first(), Qt::LeftButton);
        QCOMPARE(show.size(), 1);
        QTest::mouseClick(buttons.last(), Qt::LeftButton);
        QCOMPARE(restore.size(), 1);
        QCOMPARE(restore.first().first().value<CheckpointInfo>().id, second.id);
        // It goes with its checkpoint.
        (void)desk.nouns.checkpoints.remove(key, second.id);
        QTRY_COMPARE(desk.rows(), QStringLiteral("> none any more|[completed]|kept|> first|[completed]|> second|"
                                                 "[completed]"));
    }

    void aTurnLeadsToWhatItChanged()
    {
        Desk desk;
        desk.open();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto take = [&](int secondsAgo) {
            CheckpointInfo info;
            info.id = newCheckpointId();
            info.session = key;
            info.cause = CheckpointCause::Prompt;
            info.createdAt = now.addSecs(-secondsAgo);
            desk.engine.putCheckpoint(info);
            return info.id;
        };
        const auto ask = [&](const QString &prompt, int startedAgo, InvocationStatus status) {
            InvocationRecord record;
            record.id = newId();
            record.session = key;
            record.prompt = prompt;
            record.status = status;
            record.createdAt = now.addSecs(-startedAgo - 10);
            record.startedAt = now.addSecs(-startedAgo);
            if (hasEnded(status))
                record.endedAt = record.startedAt.addSecs(1);
            desk.engine.putInvocation(record);
            return record;
        };
        ask(QStringLiteral("no checkpoint"), 900, InvocationStatus::Completed);
        desk.engine.putFile(key, "kept.txt", "same");
        const QString first = take(495);
        ask(QStringLiteral("first"), 490, InvocationStatus::Completed);
        desk.engine.putFile(key, "a.txt", "new");
        desk.engine.putFile(key, "b.txt", "new");
        const QString second = take(195);
        ask(QStringLiteral("second"), 190, InvocationStatus::Failed);
        desk.engine.putFile(key, "c.txt", "new");

        const auto link = [&](int turn) {
            auto *end = desk.widget<EndLine>(Kind::End, turn);
            if (!end)
                return static_cast<QPushButton *>(nullptr);
            for (QPushButton *button : end->findChildren<QPushButton *>()) {
                if (button->isVisible() && button->accessibleName().endsWith(QStringLiteral("by this prompt")))
                    return button;
            }
            return static_cast<QPushButton *>(nullptr);
        };
        const auto text = [&](int turn) { return link(turn) ? link(turn)->text() : QString(); };
        QTRY_COMPARE(text(1), QStringLiteral("2 files changed"));
        QTRY_COMPARE(text(2), QStringLiteral("1 file changed"));
        QVERIFY(!link(0)); // nobody knows what it changed
        QSignalSpy asked(&desk.pane, &Pane::changesRequested);
        QTest::mouseClick(link(1), Qt::LeftButton);
        QCOMPARE(asked.takeFirst(), QVariantList({first, second}));
        QTest::mouseClick(link(2), Qt::LeftButton);
        QCOMPARE(asked.takeFirst(), QVariantList({second, QString()}));
        // Between two checkpoints nothing changes any more; what reaches to now is counted again.
        desk.engine.clearCalls();
        desk.engine.putFile(key, "d.txt", "new");
        QTRY_COMPARE(text(2), QStringLiteral("2 files changed"));
        QCOMPARE(desk.engine.calls().filter(QStringLiteral("checkpoints.compare")).size(), 1);
        // The next prompt's checkpoint ends it; while that one works there is nothing to count.
        const QString third = take(5);
        ask(QStringLiteral("third"), 1, InvocationStatus::Running);
        QTRY_VERIFY(desk.entry(Kind::End, 2) && desk.entry(Kind::End, 2)->span.to == third);
        QVERIFY(!link(3));
    }

    void toolsQuestionsAndPlansHaveTheirWidgets()
    {
        Desk desk;
        const InvocationRecord record = desk.ask(QStringLiteral("go"), 10);
        desk.open();
        Item tool{Item::Kind::Tool, QStringLiteral("t"), QStringLiteral("grep"), {}, {}, {}, false, -1};
        tool.input = QStringLiteral("{\"pattern\": \"x\"}");
        desk.engine.putItem(record.id, tool);
        Item plan{Item::Kind::Plan, QStringLiteral("p"), QStringLiteral("Fix it"), {}, {}, {}, true, -1};
        plan.plan = {{QStringLiteral("Look"), PlanLine::State::Done},
                     {QStringLiteral("Write"), PlanLine::State::Running},
                     {QStringLiteral("Test"), PlanLine::State::Open}};
        desk.engine.putItem(record.id, plan);
        Item question{Item::Kind::Question,
                      QStringLiteral("q"),
                      QStringLiteral("Run a command?"),
                      QStringLiteral("rm -rf build"),
                      {},
                      {},
                      false,
                      -1};
        question.choices = {QStringLiteral("Allow"), QStringLiteral("Deny & stop")};
        desk.engine.putItem(record.id, question);
        QTRY_COMPARE(desk.rows(), QStringLiteral("> go|- grep …|plan 3|? Run a command? …|[running]"));
        QTRY_VERIFY(desk.widget<PlanCard>(Kind::Plan));
        QVERIFY(desk.widget<PlanCard>(Kind::Plan)->accessibleName().contains(QStringLiteral("1 of 3 done")));
        QVERIFY(desk.entry(Kind::Step)->text.contains(QStringLiteral("pattern")));

        // An answer goes into the message field, and nowhere else by itself.
        auto *card = desk.widget<QuestionCard>(Kind::Question);
        QVERIFY(card);
        QList<QPushButton *> buttons = card->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 2);
        QCOMPARE(buttons.last()->text(), QStringLiteral("Deny && stop"));
        QTest::mouseClick(buttons.last(), Qt::LeftButton);
        QCOMPARE(desk.pane.composer()->draft().text, QStringLiteral("Deny & stop"));
        QVERIFY(desk.sent().isEmpty());

        tool.done = true;
        tool.failed = true;
        tool.text = QStringLiteral("no such file");
        desk.engine.putItem(record.id, tool);
        QTRY_VERIFY(desk.entry(Kind::Step)->failed);
        QVERIFY(desk.entry(Kind::Step)->text.endsWith(QStringLiteral("no such file")));
        // The agent has its answer, or the person went on: no button is left over.
        question.done = true;
        question.chosen = QStringLiteral("Allow");
        desk.engine.putItem(record.id, question);
        QTRY_VERIFY(!desk.entry(Kind::Question)->open);
        const auto visibleButtons = [&] {
            auto *shown = desk.widget<QuestionCard>(Kind::Question);
            int count = 0;
            for (const QPushButton *button : shown->findChildren<QPushButton *>())
                count += button->isVisible() ? 1 : 0;
            return count;
        };
        QTRY_COMPARE(visibleButtons(), 0);
        question.done = false;
        desk.engine.putItem(record.id, question);
        QTRY_COMPARE(visibleButtons(), 2);
        desk.end(record);
        QTRY_COMPARE(desk.entry(Kind::End)->record.status, InvocationStatus::Completed);
        QCOMPARE(visibleButtons(), 2); // it ended its answer with the question
        desk.ask(QStringLiteral("something else"), 0);
        QTRY_VERIFY(!desk.entry(Kind::Question)->open);
    }

    void asksAgain()
    {
        Desk desk;
        const InvocationRecord record = desk.ask(QStringLiteral("fix @src/a.c"), 60, InvocationStatus::Completed);
        desk.engine.putItem(record.id, text("t", QStringLiteral("Done.")));
        desk.open();
        QTRY_VERIFY(desk.widget<PromptCard>(Kind::Prompt));
        const auto press = [&](const QString &name) {
            for (QToolButton *button : desk.widget<PromptCard>(Kind::Prompt)->findChildren<QToolButton *>()) {
                if (button->accessibleName() == name)
                    QTest::mouseClick(button, Qt::LeftButton);
            }
        };
        press(QStringLiteral("Edit and send again"));
        QCOMPARE(desk.pane.composer()->draft().text, QStringLiteral("fix @src/a.c"));
        QVERIFY(desk.sent().isEmpty());
        press(QStringLiteral("Send again"));
        QTRY_COMPARE(desk.sent(), QStringList{QStringLiteral("fix @src/a.c")});
        // The file that it mentions is a link.
        QSignalSpy files(&desk.pane, &Pane::fileRequested);
        auto *body = desk.widget<PromptCard>(Kind::Prompt)->findChild<TextBody *>();
        QTextCursor cursor(body->document());
        cursor.setPosition(6);
        QTest::mouseClick(body->viewport(), Qt::LeftButton, {}, body->cursorRect(cursor).center());
        QTRY_COMPARE(files.size(), 1);
        QCOMPARE(files.first().first().toByteArray(), "src/a.c");
    }

    void mentions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("path");
        QTest::newRow("path") << QStringLiteral("see @src/a.c, then") << QStringLiteral("src/a.c");
        QTest::newRow("quoted") << QStringLiteral("@\"my file\" here") << QStringLiteral("my file");
        QTest::newRow("in brackets") << QStringLiteral("(@a.c)") << QStringLiteral("a.c");
        QTest::newRow("mail") << QStringLiteral("me@example.com") << QString();
        QTest::newRow("word") << QStringLiteral("@all") << QString();
        QTest::newRow("out") << QStringLiteral("@../x.c") << QString();
        QTest::newRow("absolute") << QStringLiteral("@/etc/passwd") << QString();
    }
    void mentions()
    {
        QFETCH(QString, text);
        QFETCH(QString, path);
        const QRegularExpressionMatch match = fileMentions().match(text);
        QCOMPARE(match.hasMatch() ? mentionedPath(match) : QString(), path);
        if (!path.isEmpty())
            QCOMPARE(mentionedPath(fileMentions().match(fileMention(path))), path);
    }

    void offersFilesAfterAnAt()
    {
        Desk desk;
        desk.engine.putFile(key, "src/alpha.c", "x");
        desk.engine.putFile(key, "src/beta.c", "x");
        desk.engine.putFile(key, "my notes.txt", "x");
        desk.engine.putFile(key,
                            QByteArray("bad\xff"
                                       "alpha.c"),
                            "x"); // no prompt can hold this name
        desk.engine.putFolder(key, "src");
        desk.open();
        PromptField *field = desk.pane.composer()->field();
        FileCompleter *completer = desk.pane.completer();
        field->setFocus();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("look at @"));
        QVERIFY(completer->isVisible());
        QTest::keyClicks(field, QStringLiteral("alph"));
        const auto rows = [&] { return completer->view()->model()->rowCount(); };
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(completer->view()->currentIndex().data().toString(), QStringLiteral("src/alpha.c"));
        QTest::keyClick(field, Qt::Key_Return); // chooses, and does not send
        QCOMPARE(field->toPlainText(), QStringLiteral("look at @src/alpha.c "));
        QVERIFY(!completer->isVisible());
        QVERIFY(desk.sent().isEmpty());
        QTest::keyClicks(field, QStringLiteral("@.c"));
        QTRY_COMPARE(rows(), 2);
        QTest::keyClick(field, Qt::Key_Down);
        const QString chosen = completer->view()->currentIndex().data().toString();
        QTest::keyClick(field, Qt::Key_Tab);
        QVERIFY(field->toPlainText().endsWith(u'@' + chosen + u' '));
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("@notes"));
        QTRY_COMPARE(rows(), 1);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!completer->isVisible());
        QTest::keyClick(field, Qt::Key_Backspace); // a word that was said no to stays closed
        QVERIFY(!completer->isVisible());
        QTest::keyClick(field, Qt::Key_Space);
        QTest::keyClicks(field, QStringLiteral("@notes"));
        QTRY_COMPARE(rows(), 1);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(field->toPlainText().endsWith(QStringLiteral("@\"my notes.txt\" ")));
        // An address is no mention.
        field->clear();
        QTest::keyClicks(field, QStringLiteral("mail me@exa"));
        QVERIFY(!completer->isVisible());
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(desk.sent(), QStringList{QStringLiteral("mail me@exa")});
    }

    void whatWasNotSentSurvivesTheWindow()
    {
        Desk desk;
        QObject owner;
        struct Window
        {
            explicit Window(Desk &desk) : pane({desk.nouns, actions}) { pane.setSession(desk.engine.session(key)); }
            Actions actions{nullptr};
            PromptPane pane;
        };
        auto window = std::make_unique<Window>(desk);
        const auto type = [&](const QString &words) {
            window->pane.composer()->field()->setPlainText(words);
            QTest::keyClick(window->pane.composer()->field(), Qt::Key_Return);
        };
        type(QStringLiteral("one"));
        QTRY_COMPARE(window->pane.composer()->mode(), Composer::Mode::Queues);
        type(QStringLiteral("two"));
        type(QStringLiteral("three"));
        window->pane.composer()->field()->setPlainText(QStringLiteral("half a"));
        QTRY_VERIFY(!desk.engine.calls().filter(QStringLiteral("settings.set session/unsent/")).isEmpty());
        // The next window goes before the half second is over.
        window.reset();
        window = std::make_unique<Window>(desk);
        QTRY_COMPARE(window->pane.composer()->draft().text, QStringLiteral("half a"));
        window->pane.composer()->field()->setPlainText(QStringLiteral("half a thought"));
        window.reset();
        window = std::make_unique<Window>(desk);
        QTRY_COMPARE(window->pane.composer()->draft().text, QStringLiteral("half a thought"));
        PromptQueue *queue = window->pane.queue();
        QCOMPARE(queue->waiting(key), QStringList({QStringLiteral("two"), QStringLiteral("three")}));
        QVERIFY(queue->isHeld(key));
        QTRY_VERIFY(window->pane.transcript()->running());
        desk.end(desk.engine.allInvocations(key).first());
        QTRY_VERIFY(!window->pane.transcript()->running());
        QTest::qWait(50);
        QCOMPARE(queue->waiting(key).size(), 2); // nothing goes out by itself after a restart
        // Asking something else is no word about what waits.
        window->pane.composer()->field()->clear();
        type(QStringLiteral("four"));
        QTRY_COMPARE(desk.sent().last(), QStringLiteral("four"));
        QTRY_VERIFY(window->pane.transcript()->running());
        desk.end(desk.engine.allInvocations(key).first());
        QTRY_VERIFY(!window->pane.transcript()->running());
        QCOMPARE(queue->waiting(key).size(), 2);
        // Sent or removed, they are forgotten.
        (void)queue->take(key, 0);
        (void)queue->take(key, 0);
        desk.engine.clearCalls();
        window.reset();
        QCOMPARE(desk.engine.calls().filter(QStringLiteral("settings.set session/unsent/")).size(), 1);
        std::optional<QVariant> left;
        desk.nouns.settings.value(sessionSetting(key, QLatin1StringView("unsent")))
            .then(&owner, [&left](const Result<QVariant> &value) { left = value.value_or(QVariant()); });
        QTRY_VERIFY(left.has_value());
        QVERIFY(!left->isValid());
    }

    void whatWasNotSentComesBackWithTheSession()
    {
        Desk desk;
        desk.open();
        desk.type(QStringLiteral("one"));
        QTRY_COMPARE(desk.pane.composer()->mode(), Composer::Mode::Queues);
        desk.type(QStringLiteral("two"));
        desk.pane.composer()->field()->setPlainText(QStringLiteral("half a"));
        QTRY_VERIFY(!desk.engine.calls().filter(QStringLiteral("settings.set session/unsent/")).isEmpty());
        const auto session = desk.engine.session(key);
        desk.engine.clearCalls();
        desk.engine.dropSession(key);
        desk.pane.setSession(std::nullopt);
        QTest::qWait(600); // longer than it waits before it writes
        QVERIFY(desk.pane.queue()->waiting(key).isEmpty());
        QCOMPARE(desk.engine.calls().filter(QStringLiteral("settings.set session/unsent/")), QStringList());
        desk.engine.putSession(session);
        desk.pane.setSession(session);
        QTRY_COMPARE(desk.pane.composer()->draft().text, QStringLiteral("half a"));
        QCOMPARE(desk.pane.queue()->waiting(key), QStringList{QStringLiteral("two")});
        QVERIFY(desk.pane.queue()->isHeld(key));
    }

    void queuedPromptsChangePlaces()
    {
        Desk desk;
        desk.open();
        desk.type(QStringLiteral("one"));
        QTRY_COMPARE(desk.pane.composer()->mode(), Composer::Mode::Queues);
        desk.type(QStringLiteral("two"));
        desk.type(QStringLiteral("three"));
        auto *list = desk.pane.findChild<QueueList *>();
        const auto press = [&](const QString &name) {
            for (QToolButton *button : list->findChildren<QToolButton *>()) {
                if (button->isVisible() && button->accessibleName() == name && button->isEnabled()) {
                    button->click();
                    return true;
                }
            }
            return false;
        };
        QVERIFY(!press(QStringLiteral("Send earlier: two"))); // it is the first
        QVERIFY(waitUntil([&] { return press(QStringLiteral("Send earlier: three")); }));
        QCOMPARE(desk.pane.queue()->waiting(key), QStringList({QStringLiteral("three"), QStringLiteral("two")}));
        desk.end(desk.engine.allInvocations(key).first());
        QTRY_COMPARE(desk.sent().last(), QStringLiteral("three"));
    }

    void exportsAsMarkdown()
    {
        Desk desk;
        for (int i = 0; i < 25; ++i) { // more than a page of the transcript
            const InvocationRecord record =
                desk.ask(QStringLiteral("question %1\n# not a headline").arg(i), 1000 - i, InvocationStatus::Completed);
            desk.engine.putItem(record.id, text("t", QStringLiteral("Answer **%1**").arg(i)));
        }
        const InvocationRecord last = desk.ask(QStringLiteral("last"), 5, InvocationStatus::Completed);
        desk.engine.putItem(last.id, step(QStringLiteral("s"), QStringLiteral("Ran <b>make</b>"),
                                          QStringLiteral("```\nevil\n```"), {}, true, 2));
        desk.open();
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("t.md"));
        QSignalSpy busy(&desk.pane, &Pane::busyChanged);
        desk.pane.exportTo(path);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString words = QString::fromUtf8(file.readAll());
        QVERIFY(words.startsWith(QStringLiteral("# s1\n")));
        qsizetype at = 0;
        for (int i = 0; i < 25; ++i) {
            at = words.indexOf(QStringLiteral("> question %1\n> # not a headline\n\nAnswer **%1**").arg(i), at);
            QVERIFY2(at > 0, qPrintable(QString::number(i)));
        }
        QVERIFY(words.contains(QStringLiteral("- Ran \\<b\\>make\\</b\\> (exit code 2)")));
        QVERIFY(words.contains(QStringLiteral("````\n```\nevil\n```\n````"))); // nothing gets out of its fence
        QTRY_VERIFY(!busy.isEmpty() && !busy.last().first().toBool());
        // Where nothing can be written it says so, and leaves nothing.
        QSignalSpy failed(&desk.pane, &Pane::failed);
        desk.pane.exportTo(folder.filePath(QStringLiteral("no/such/folder.md")));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().value<Error>().message.startsWith(QStringLiteral("Could not export")));
    }

    void transcriptIsLoadedAndStreams()
    {
        Desk desk;
        const InvocationRecord first = desk.ask(QStringLiteral("first"), 100, InvocationStatus::Completed);
        desk.engine.putItem(first.id, step(QStringLiteral("1"), QStringLiteral("Read a.py")));
        desk.engine.putItem(first.id, text("t", QStringLiteral("done")));
        desk.open();
        QTRY_COMPARE(desk.rows(), QStringLiteral("> first|- Read a.py|done|[completed]"));

        const InvocationRecord second = desk.ask(QStringLiteral("second"), 10);
        QCOMPARE(desk.rows(), QStringLiteral("> first|- Read a.py|done|[completed]|> second|[running]"));
        desk.engine.putItem(second.id, step(QStringLiteral("1"), QStringLiteral("Running tests"), {}, {}, false));
        desk.engine.putItem(second.id, text("t", QStringLiteral("so ")));
        desk.engine.putItem(second.id, text("t", QStringLiteral("far\n```py\nx\n```\n")));
        QTRY_COMPARE(desk.rows().section(QStringLiteral("> second"), 1),
                     QStringLiteral("|- Running tests …|so far\n|code x|[running]"));
        desk.engine.putItem(second.id,
                            step(QStringLiteral("1"), QStringLiteral("Ran tests"), QStringLiteral("ok"), {}, true, 0));
        Item wrong;
        wrong.kind = Item::Kind::Error;
        wrong.id = QStringLiteral("e");
        wrong.title = QStringLiteral("No space");
        desk.engine.putItem(second.id, wrong);
        desk.end(second);
        QTRY_COMPARE(desk.rows().section(QStringLiteral("> second"), 1),
                     QStringLiteral("|- Ran tests|so far\n|code x|! No space|[completed]"));
    }

    void stepsOfAnEndedPromptDoNotRun()
    {
        Desk desk;
        const InvocationRecord record = desk.ask(QStringLiteral("x"));
        desk.open();
        desk.engine.putItem(record.id, step(QStringLiteral("1"), QStringLiteral("Running"), {}, {}, false));
        QTRY_VERIFY(desk.entry(Kind::Step) && !desk.entry(Kind::Step)->done);
        desk.end(record, InvocationStatus::Lost);
        QTRY_VERIFY(desk.entry(Kind::Step)->done);
    }

    void overlapOfLoadingAndStreamingIsCut()
    {
        // The items that are on their way may be in the transcript already; whichever way it falls, nothing doubles.
        Desk desk;
        const InvocationRecord record = desk.ask(QStringLiteral("x"));
        desk.engine.putItem(record.id, text("t", QStringLiteral("one ")));
        desk.pane.resize(774, 620);
        desk.pane.show();
        desk.pane.setSession(desk.engine.session(key));
        for (int i = 0; i < 20; ++i) {
            desk.engine.putItem(record.id, text("t", QStringLiteral("%1 ").arg(i)));
            if (i % 3 == 0)
                QCoreApplication::processEvents();
        }
        QString expected = QStringLiteral("one ");
        for (int i = 0; i < 20; ++i)
            expected += QStringLiteral("%1 ").arg(i);
        QTRY_COMPARE(desk.rows(), QStringLiteral("> x|%1|[running]").arg(expected));
        desk.end(record);
        QTRY_COMPARE(desk.rows(), QStringLiteral("> x|%1|[completed]").arg(expected));
        QCOMPARE(desk.pane.transcript()->answer(), expected.trimmed());
    }

    void otherSessionsStayOut()
    {
        Desk desk;
        desk.engine.putSession(sessionIn(SessionState::Idle, {QStringLiteral("sample"), QStringLiteral("s2")}));
        desk.ask(QStringLiteral("mine"), 60, InvocationStatus::Completed);
        desk.open();
        InvocationRecord other = desk.ask(QStringLiteral("x"), 1, InvocationStatus::Completed);
        other.id = newId();
        other.session.session = QStringLiteral("s2");
        other.prompt = QStringLiteral("theirs");
        desk.engine.putInvocation(other);
        QTRY_VERIFY(desk.rows().startsWith(QStringLiteral("> mine|[completed]|> x")));
        QVERIFY(!desk.rows().contains(QStringLiteral("theirs")));
        desk.pane.composer()->field()->setPlainText(QStringLiteral("a draft"));
        desk.pane.setSession(desk.engine.session(other.session));
        QCOMPARE(desk.rows(), QString());
        QTRY_COMPARE(desk.rows(), QStringLiteral("> theirs|[completed]"));
        QCOMPARE(desk.pane.composer()->draft().text, QString());
        desk.pane.setSession(desk.engine.session(key));
        QCOMPARE(desk.pane.composer()->draft().text, QStringLiteral("a draft"));
    }

    void olderPromptsComeOnDemandAndNothingMoves()
    {
        Desk desk;
        for (int i = 0; i < 65; ++i) {
            const InvocationRecord record =
                desk.ask(QStringLiteral("prompt %1").arg(i), 10'000 - i * 10, InvocationStatus::Completed);
            desk.engine.putItem(record.id, text("t", QStringLiteral("Answer %1.\n\n").arg(i).repeated(1 + i % 7)));
        }
        desk.open();
        QTRY_VERIFY(desk.rows().contains(QStringLiteral("Answer 45")));
        QVERIFY(desk.rows().startsWith(QStringLiteral("older|> prompt 45|")));
        QVERIFY(desk.pane.view()->isFollowing());
        QScrollBar *bar = desk.pane.view()->verticalScrollBar();
        QCOMPARE(bar->value(), bar->maximum());
        bar->setValue(40); // near the beginning: older ones are asked for
        QVERIFY(!desk.pane.view()->isFollowing());
        const EntryPtr seen = desk.entry(Kind::Prompt, 0);
        QCOMPARE(seen->text, QStringLiteral("prompt 45"));
        const int before = desk.pane.view()->widgetOf(seen.get())->y();
        QTRY_VERIFY(desk.rows().startsWith(QStringLiteral("older|> prompt 25|")));
        QTRY_VERIFY(desk.rows().contains(QStringLiteral("Answer 25")));
        QTest::qWait(100);
        QVERIFY(desk.pane.view()->widgetOf(seen.get()));
        QCOMPARE(desk.pane.view()->widgetOf(seen.get())->y(), before);
        for (int i = 0; i < 5; ++i) {
            bar->setValue(0);
            QTest::qWait(60);
        }
        QVERIFY(desk.rows().startsWith(QStringLiteral("> prompt 0|")));
        QCOMPARE(desk.pane.transcript()->prompts().size(), 65);
    }

    void followsTheEndUntilThePersonScrollsUp()
    {
        Desk desk;
        const InvocationRecord record = desk.ask(QStringLiteral("x"));
        desk.open();
        QScrollBar *bar = desk.pane.view()->verticalScrollBar();
        const auto stream = [&](int from, int to) {
            for (int i = from; i < to; ++i)
                desk.engine.putItem(record.id, step(QString::number(i), QStringLiteral("Step %1").arg(i)));
        };
        stream(0, 100);
        QTRY_VERIFY(bar->maximum() > 1000);
        QCOMPARE(bar->value(), bar->maximum());
        auto *button = desk.pane.view()->findChild<QPushButton *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(button && button->isHidden());
        bar->setValue(bar->maximum() / 2);
        const EntryPtr seen = desk.entry(Kind::Step, 50);
        QVERIFY(desk.pane.view()->widgetOf(seen.get()));
        const int before = desk.pane.view()->widgetOf(seen.get())->y();
        stream(100, 200);
        QTRY_VERIFY(!button->isHidden());
        QCOMPARE(desk.pane.view()->widgetOf(seen.get())->y(), before);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(bar->value(), bar->maximum());
        QVERIFY(button->isHidden());
        stream(200, 210);
        QTRY_VERIFY(desk.entry(Kind::Step, 209));
        QCOMPARE(bar->value(), bar->maximum());
    }

    void aThousandItemsStayFluent()
    {
        Desk desk;
        for (int turn = 0; turn < 20; ++turn) {
            const InvocationRecord record =
                desk.ask(QStringLiteral("prompt %1").arg(turn), 1000 - turn, InvocationStatus::Completed);
            for (int i = 0; i < 50; ++i)
                desk.engine.putItem(record.id, i % 5 == 4
                                                   ? text(qPrintable(QString::number(i)),
                                                          QStringLiteral("**Some** words, `code`.\n\n").repeated(4))
                                                   : step(QString::number(i), QStringLiteral("Step %1").arg(i),
                                                          QStringLiteral("detail\n").repeated(20)));
        }
        desk.open();
        QTRY_COMPARE(desk.pane.transcript()->entries().size(), 20 * 52 + 1);
        QVERIFY2(desk.pane.view()->widgetCount() < 80, qPrintable(QString::number(desk.pane.view()->widgetCount())));
        QScrollBar *bar = desk.pane.view()->verticalScrollBar();
        // All the way up, in small steps: each row gets its widget once, and never many at a time.
        QElapsedTimer clock;
        clock.start();
        int steps = 0;
        while (bar->value() > 0 && steps < 2'000) {
            bar->setValue(bar->value() - 200);
            QVERIFY(desk.pane.view()->widgetCount() < 80);
            ++steps;
        }
        QVERIFY(steps > 50);
        QVERIFY2(clock.elapsed() < 60'000, qPrintable(QString::number(clock.elapsed()))); // generous: sanitizers
        desk.pane.resize(500, 600);
        QVERIFY(desk.pane.view()->widgetCount() < 80);
    }

    void quickStreamIsBundled()
    {
        Desk desk;
        const InvocationRecord record = desk.ask(QStringLiteral("x"));
        desk.open();
        QSignalSpy changes(desk.pane.transcript(), &Transcript::changed);
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 20'000; ++i) {
            desk.engine.putItem(record.id, text("t", QStringLiteral("word %1 ").arg(i)));
            if (i % 100 == 0)
                QCoreApplication::processEvents();
        }
        const qint64 took = clock.elapsed();
        QTRY_VERIFY(desk.pane.transcript()->answer().endsWith(QStringLiteral("word 19999")));
        // 30 a second, and one a second for the clock; not one an item.
        QVERIFY2(changes.size() <= took / 25 + 10,
                 qPrintable(QStringLiteral("%1 in %2 ms").arg(changes.size()).arg(took)));
        QTRY_COMPARE(desk.entry(Kind::End)->record.id, record.id);
        QVERIFY(desk.pane.view()->isFollowing());
    }

    void sendsWithEnter()
    {
        Desk desk;
        desk.open();
        PromptField *field = desk.pane.composer()->field();
        QVERIFY(desk.pane.findChild<EmptyState *>()->isVisible());
        QVERIFY(!desk.pane.composer()->sendButton()->isEnabled());
        QTest::keyClick(field, Qt::Key_Return);
        field->setPlainText(QStringLiteral("  \n "));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(desk.sent().isEmpty());
        field->clear();
        QTest::keyClicks(field, QStringLiteral("first line"));
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(field, QStringLiteral("second"));
        QVERIFY(desk.pane.composer()->sendButton()->isEnabled());
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.sent(), QStringList{QStringLiteral("first line\nsecond")});
        QVERIFY(field->document()->isEmpty());
        QTRY_VERIFY(desk.rows().startsWith(QStringLiteral("> first line\nsecond")));
        QVERIFY(!desk.pane.findChild<EmptyState *>()->isVisible());
    }

    void refusedPromptComesBack()
    {
        Desk desk;
        desk.open();
        QSignalSpy errors(&desk.pane, &Pane::failed);
        desk.engine.failNext(QStringLiteral("invocations.invoke"),
                             {ErrorCode::NoSpace, QStringLiteral("No space."), {}});
        desk.type(QStringLiteral("precious words"));
        QTRY_COMPARE(errors.size(), 1);
        QCOMPARE(desk.pane.composer()->draft().text, QStringLiteral("precious words"));
    }

    void queuesWhileTheAgentWorks()
    {
        Desk desk;
        desk.open();
        desk.type(QStringLiteral("one"));
        QTRY_COMPARE(desk.pane.composer()->mode(), Composer::Mode::Queues);
        desk.type(QStringLiteral("two"));
        desk.type(QStringLiteral("three"));
        desk.type(QStringLiteral("four"));
        QCOMPARE(desk.sent(), QStringList{QStringLiteral("one")});
        QCOMPARE(desk.pane.queue()->waiting(key).size(), 3);
        auto *list = desk.pane.findChild<QueueList *>();
        QVERIFY(list->isVisible());
        desk.end(desk.engine.allInvocations(key).first());
        QTRY_COMPARE(desk.sent().size(), 2);
        QCOMPARE(desk.sent().last(), QStringLiteral("two"));
        // After a bad end the rest waits for the person.
        QTRY_COMPARE(desk.engine.allInvocations(key).first().prompt, QStringLiteral("two"));
        desk.end(desk.engine.allInvocations(key).first(), InvocationStatus::Failed,
                 {ErrorCode::Unreachable, QStringLiteral("Gone."), {}});
        QTest::qWait(50);
        QCOMPARE(desk.sent().size(), 2);
        QVERIFY(desk.pane.queue()->isHeld(key));
        const auto press = [&](const QString &start) {
            for (QPushButton *button : list->findChildren<QPushButton *>()) {
                if (button->isVisible() && button->accessibleName().startsWith(start)) {
                    QTest::mouseClick(button, Qt::LeftButton);
                    return true;
                }
            }
            return false;
        };
        QVERIFY(press(QStringLiteral("Edit: three")));
        QCOMPARE(desk.pane.composer()->draft().text, QStringLiteral("three"));
        QCoreApplication::processEvents(); // the rows were made anew
        QVERIFY(press(QStringLiteral("Send now: four")));
        QTRY_COMPARE(desk.sent().last(), QStringLiteral("four"));
        QVERIFY(!list->isVisible());
    }

    void queueOfAnotherSessionGoesOn()
    {
        Desk desk;
        const SessionKey second{QStringLiteral("sample"), QStringLiteral("s2")};
        desk.engine.putSession(sessionIn(SessionState::Idle, second));
        desk.open();
        desk.type(QStringLiteral("one"));
        QTRY_COMPARE(desk.pane.composer()->mode(), Composer::Mode::Queues);
        desk.type(QStringLiteral("two"));
        desk.pane.setSession(desk.engine.session(second));
        QVERIFY(!desk.pane.findChild<QueueList *>()->isVisible());
        desk.end(desk.engine.allInvocations(key).first());
        QTRY_COMPARE(desk.sent(), QStringList({QStringLiteral("one"), QStringLiteral("two")}));
    }

    void interrupts()
    {
        Desk desk;
        const InvocationRecord record = desk.ask(QStringLiteral("x"));
        desk.open();
        QPushButton *button = desk.pane.composer()->interruptButton();
        QTRY_VERIFY(button->isVisible());
        QVERIFY(desk.actions.find(QStringLiteral("prompt.interrupt"))->isEnabled());
        QTest::keyClick(desk.pane.composer()->field(), Qt::Key_Escape);
        QVERIFY(!desk.engine.calls().contains(QStringLiteral("invocations.cancel ") + record.id));
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(desk.engine.calls().contains(QStringLiteral("invocations.cancel ") + record.id));
        QTRY_VERIFY(desk.rows().endsWith(QStringLiteral("[cancelled]")));
        QVERIFY(!button->isVisible());
        QVERIFY(!desk.actions.find(QStringLiteral("prompt.interrupt"))->isEnabled());
    }

    void saysWhatSendingDoes()
    {
        Desk desk(SessionState::Stopped);
        desk.open();
        Composer *composer = desk.pane.composer();
        QCOMPARE(composer->mode(), Composer::Mode::Resumes);
        QVERIFY(composer->field()->accessibleDescription().contains(QStringLiteral("resumes the session")));
        desk.engine.putSession(sessionIn(SessionState::Idle));
        QTRY_COMPARE(composer->mode(), Composer::Mode::Ready);
        desk.pane.setSession(std::nullopt);
        QCOMPARE(composer->mode(), Composer::Mode::Off);
        QVERIFY(!composer->field()->isEnabled());
        QVERIFY(!composer->field()->placeholderText().isEmpty());
        QVERIFY(!desk.pane.showPrompt(QStringLiteral("x")));
        QVERIFY(!desk.pane.find());
    }

    void historyWithUp()
    {
        Desk desk;
        desk.ask(QStringLiteral("oldest"), 300, InvocationStatus::Completed);
        desk.ask(QStringLiteral("two\nlines"), 200, InvocationStatus::Completed);
        desk.ask(QStringLiteral("newest"), 100, InvocationStatus::Completed);
        desk.open();
        QTRY_COMPARE(desk.pane.transcript()->entries().size(), 6);
        PromptField *field = desk.pane.composer()->field();
        const auto press = [&](Qt::Key which) {
            QTest::keyClick(field, which);
            return field->toPlainText();
        };
        QCOMPARE(press(Qt::Key_Up), QStringLiteral("newest"));
        QCOMPARE(press(Qt::Key_Up), QStringLiteral("two\nlines"));
        QCOMPARE(press(Qt::Key_Up), QStringLiteral("oldest"));
        QCOMPARE(press(Qt::Key_Up), QStringLiteral("oldest"));
        QCOMPARE(press(Qt::Key_Down), QStringLiteral("two\nlines"));
        QCOMPARE(press(Qt::Key_Down), QStringLiteral("newest"));
        QCOMPARE(press(Qt::Key_Down), QString());
        // What the person typed is never replaced.
        field->setPlainText(QStringLiteral("mine"));
        QCOMPARE(press(Qt::Key_Up), QStringLiteral("mine"));
    }

    void longPasteStandsBeside()
    {
        Desk desk;
        desk.open();
        PromptField *field = desk.pane.composer()->field();
        field->setPlainText(QStringLiteral("Look at this:"));
        const QString paste = QStringLiteral("log line\n").repeated(100'000);
        QGuiApplication::clipboard()->setText(paste);
        field->paste();
        QVERIFY(field->toPlainText().size() < 100);
        QCOMPARE(desk.pane.composer()->draft().pasted.size(), 1);
        QVERIFY(desk.pane.composer()->sendButton()->isEnabled());
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(desk.sent().size(), 1);
        QCOMPARE(desk.sent().first(), QStringLiteral("Look at this:\n\n") + paste);
        QVERIFY(desk.pane.composer()->draft().isEmpty());
        // In the transcript it is folded.
        QTRY_VERIFY(desk.entry(Kind::Prompt));
        QTRY_VERIFY(desk.pane.view()->widgetOf(desk.entry(Kind::Prompt).get()));
        QVERIFY(desk.pane.view()->widgetOf(desk.entry(Kind::Prompt).get())->height() < 400);
    }

    void lostAgentOffersRestart()
    {
        Desk desk;
        const InvocationRecord record = desk.ask(QStringLiteral("do it"));
        desk.open();
        desk.end(record, InvocationStatus::Failed,
                 {ErrorCode::Unreachable, QStringLiteral("The agent died. Restart the agent."),
                  QStringLiteral("raw words")});
        QTRY_VERIFY(desk.widget<EndLine>(Kind::End));
        auto *line = desk.widget<EndLine>(Kind::End);
        const auto button = [&](const char *words) -> QPushButton * {
            for (QPushButton *each : line->findChildren<QPushButton *>()) {
                if (each->text() == QLatin1String(words) && each->isVisible())
                    return each;
            }
            return nullptr;
        };
        QTRY_VERIFY(button("Restart agent"));
        QVERIFY(line->accessibleName().contains(QStringLiteral("The agent died.")));
        QSignalSpy errors(&desk.pane, &Pane::failed);
        desk.engine.failNext(QStringLiteral("invocations.restartAgent"),
                             {ErrorCode::Failed, QStringLiteral("No."), {}});
        QTest::mouseClick(button("Restart agent"), Qt::LeftButton);
        QTRY_COMPARE(errors.size(), 1);
        QTRY_VERIFY(button("Restart agent") && button("Restart agent")->isEnabled());
        desk.engine.clearCalls();
        QTest::mouseClick(button("Restart agent"), Qt::LeftButton);
        QVERIFY(desk.engine.calls().contains(QStringLiteral("invocations.restartAgent ") + key.text()));
        const int folded = line->height();
        QVERIFY(button("Details"));
        QTest::mouseClick(button("Details"), Qt::LeftButton);
        QVERIFY(line->height() > folded);
        QTest::mouseClick(button("Ask again"), Qt::LeftButton);
        QCOMPARE(desk.pane.composer()->draft().text, QStringLiteral("do it"));
        // A refusal of the agent is not cured by a restart; nor is a machine that is gone.
        desk.end(record, InvocationStatus::Failed,
                 {ErrorCode::Rejected, QStringLiteral("Refused. Change the prompt."), {}});
        QTRY_VERIFY(!button("Restart agent"));
        desk.end(record, InvocationStatus::Failed, {ErrorCode::Unreachable, QStringLiteral("Gone. Restart it."), {}});
        QTRY_VERIFY(button("Restart agent"));
        desk.engine.putSession(sessionIn(SessionState::Stopped));
        QTRY_VERIFY(!button("Restart agent"));
    }

    void stepsUnfoldAndOpenFiles()
    {
        Desk desk;
        const InvocationRecord record = desk.ask(QStringLiteral("x"), 60, InvocationStatus::Completed);
        desk.engine.putItem(record.id, step(QStringLiteral("1"), QStringLiteral("Edited src/a.py"),
                                            QStringLiteral("line\n").repeated(40), QStringLiteral("src/a.py")));
        desk.engine.putItem(record.id,
                            step(QStringLiteral("2"), QStringLiteral("Read b.py"), {}, QStringLiteral("b.py")));
        desk.engine.putItem(
            record.id, step(QStringLiteral("3"), QStringLiteral("Ran tests"), QStringLiteral("fine"), {}, true, 1));
        desk.open();
        QSignalSpy files(&desk.pane, &Pane::fileRequested);
        QTRY_VERIFY(desk.widget<StepRow>(Kind::Step, 2));
        auto *edited = desk.widget<StepRow>(Kind::Step, 0);
        const int folded = edited->height();
        QTest::mouseClick(edited, Qt::LeftButton, {}, QPoint(edited->width() - 20, 10));
        QVERIFY(edited->height() > folded + 100);
        QVERIFY(desk.entry(Kind::Step, 0)->unfolded);
        // It keeps its detail when the transcript changes, and when it leaves the view and comes back.
        desk.ask(QStringLiteral("y"), 1);
        QTRY_VERIFY(desk.rows().contains(QStringLiteral("> y")));
        QCOMPARE(desk.widget<StepRow>(Kind::Step, 0), edited);
        const int unfolded = edited->height();
        QVERIFY(unfolded > folded + 100);
        QTest::keyClick(edited, Qt::Key_Return);
        QCOMPARE(edited->height(), folded);
        QTest::keyClick(edited, Qt::Key_Right);
        QCOMPARE(edited->height(), unfolded);
        QVERIFY(files.isEmpty());
        QTest::mouseClick(edited, Qt::LeftButton, {}, QPoint(110, 10)); // on the path
        QCOMPARE(files.size(), 1);
        QCOMPARE(files[0][0].toByteArray(), QByteArray("src/a.py"));
        QTest::mouseClick(desk.widget<StepRow>(Kind::Step, 1), Qt::LeftButton, {}, QPoint(400, 10)); // has nothing else
        QCOMPARE(files.size(), 2);
        QVERIFY(desk.widget<StepRow>(Kind::Step, 2)->accessibleName().contains(QStringLiteral("exit code 1")));
    }

    void unfoldedRowsComeBackUnfolded()
    {
        Desk desk;
        const InvocationRecord record = desk.ask(QStringLiteral("x"), 60, InvocationStatus::Completed);
        for (int i = 0; i < 200; ++i)
            desk.engine.putItem(record.id, step(QString::number(i), QStringLiteral("Step %1").arg(i),
                                                QStringLiteral("line\n").repeated(5)));
        desk.open();
        QScrollBar *bar = desk.pane.view()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 1000);
        bar->setValue(0);
        QTRY_VERIFY(desk.widget<StepRow>(Kind::Step, 3));
        QTest::mouseClick(desk.widget<StepRow>(Kind::Step, 3), Qt::LeftButton, {}, QPoint(500, 10));
        const int unfolded = desk.widget<StepRow>(Kind::Step, 3)->height();
        desk.pane.composer()->field()->setFocus();
        bar->setValue(bar->maximum());
        QTRY_VERIFY(!desk.widget<StepRow>(Kind::Step, 3));
        bar->setValue(0);
        QTRY_VERIFY(desk.widget<StepRow>(Kind::Step, 3));
        QCOMPARE(desk.widget<StepRow>(Kind::Step, 3)->height(), unfolded);
        // A row that was unfolded while it had no widget (by a search, say).
        desk.entry(Kind::Step, 1)->unfolded = true;
        ++desk.entry(Kind::Step, 1)->revision;
        desk.pane.transcript()->refreshEnds();
        QTRY_COMPARE(desk.widget<StepRow>(Kind::Step, 1)->height(), unfolded);
        // One that changed, and was asked for its height before the view was told.
        const int before = desk.widget<StepRow>(Kind::Step, 2)->height();
        desk.entry(Kind::Step, 2)->unfolded = true;
        ++desk.entry(Kind::Step, 2)->revision;
        desk.pane.resize(desk.pane.width(), desk.pane.height() - 40);
        QVERIFY(desk.widget<StepRow>(Kind::Step, 2)->height() > before);
    }

    void textThatComesBackIsAsWideAsBefore()
    {
        Desk desk;
        const InvocationRecord record = desk.ask(QStringLiteral("x"), 60, InvocationStatus::Completed);
        desk.engine.putItem(record.id, text("t", QStringLiteral("word ").repeated(200)));
        for (int i = 0; i < 100; ++i)
            desk.engine.putItem(record.id, step(QString::number(i), QStringLiteral("Step %1").arg(i)));
        desk.open();
        QScrollBar *bar = desk.pane.view()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 1000);
        const auto body = [&]() -> TextBody * {
            QWidget *widget = desk.pane.view()->widgetOf(desk.entry(Kind::Text).get());
            return widget ? widget->findChild<TextBody *>() : nullptr;
        };
        for (int i = 0; i < 2; ++i) {
            bar->setValue(0);
            QVERIFY(body());
            QVERIFY(body()->document()->size().height() <= body()->height());
            QVERIFY(body()->document()->size().width() > body()->width() / 2);
            bar->setValue(bar->maximum());
            QVERIFY(!body());
        }
    }

    void linksOpenOnlyWhenAllowed()
    {
        Desk desk;
        const InvocationRecord record = desk.ask(QStringLiteral("x"), 60, InvocationStatus::Completed);
        desk.engine.putItem(
            record.id,
            text("t", QStringLiteral("[web](https://example.com/x) [file](src/a.py#L7) [bad](file:///etc/passwd)")));
        desk.open();
        QList<QUrl> asked;
        QList<QUrl> opened;
        bool allow = false;
        desk.pane.confirmLink = [&](const QUrl &url) {
            asked += url;
            return allow;
        };
        desk.pane.openLink = [&](const QUrl &url) { opened += url; };
        QSignalSpy files(&desk.pane, &Pane::fileRequested);
        QTRY_VERIFY(desk.entry(Kind::Text) && desk.pane.view()->widgetOf(desk.entry(Kind::Text).get()));
        auto *body = desk.pane.view()->widgetOf(desk.entry(Kind::Text).get())->findChild<TextBody *>();
        const auto follow = [&](const char *url) { Q_EMIT body->anchorClicked(QUrl(QString::fromLatin1(url))); };
        follow("https://example.com/x");
        QCOMPARE(asked.size(), 1);
        QVERIFY(opened.isEmpty());
        allow = true;
        follow("https://example.com/x");
        QCOMPARE(opened.size(), 1);
        follow("file:///etc/passwd");
        follow("javascript:alert(1)");
        follow("../../etc/passwd");
        QCOMPARE(asked.size(), 2);
        QVERIFY(files.isEmpty());
        follow("src/a.py#L7");
        QCOMPARE(files.size(), 1);
        QCOMPARE(files[0][1].toInt(), 7);
    }

    void copiesAnswersAndCode()
    {
        Desk desk;
        const InvocationRecord record = desk.ask(QStringLiteral("x"), 60, InvocationStatus::Completed);
        desk.engine.putItem(record.id, text("t", QStringLiteral("Do this:\n\n```sh\nls -l\n```\n")));
        desk.engine.putItem(record.id, text("u", QStringLiteral("Then *that*.")));
        desk.open();
        QTRY_VERIFY(desk.entry(Kind::Code) && desk.pane.view()->widgetOf(desk.entry(Kind::Code).get()));
        auto *copy = desk.pane.view()->widgetOf(desk.entry(Kind::Code).get())->findChild<QToolButton *>();
        QVERIFY(!copy->accessibleName().isEmpty());
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("ls -l"));
        desk.actions.find(QStringLiteral("prompt.copyAnswer"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Do this:\n\n```sh\nls -l\n```\n\nThen *that*."));
    }

    void finds()
    {
        Desk desk;
        for (int i = 0; i < 15; ++i) {
            const InvocationRecord record =
                desk.ask(QStringLiteral("prompt %1 needle").arg(i), 1000 - i, InvocationStatus::Completed);
            desk.engine.putItem(record.id, step(QStringLiteral("s"), QStringLiteral("Step"),
                                                QStringLiteral("hay\n").repeated(30) +
                                                    (i == 0 ? QStringLiteral("Needle here\n") : QString())));
            desk.engine.putItem(record.id,
                                text("t", QStringLiteral("Words with `need` **le** and hay.\n\n").repeated(10)));
        }
        desk.open();
        QTRY_COMPARE(desk.pane.transcript()->entries().size(), 15 * 4);
        QVERIFY(desk.pane.find());
        TranscriptSearch *bar = desk.pane.findBar();
        QVERIFY(bar->isVisible());
        QTest::keyClicks(bar->field()->isVisible() ? static_cast<QWidget *>(bar->field()) : nullptr,
                         QStringLiteral("needle"));
        QTRY_VERIFY(!bar->isSearching());
        QCOMPARE(bar->matchCount(), 16);
        // The newest first, then upwards; each is really in view.
        for (int i = 0; i < 16; ++i) {
            const EntryPtr entry = i < 15 ? desk.entry(Kind::Prompt, 14 - i) : EntryPtr();
            if (i == 14) {
                // In the oldest turn the step's detail lies below its prompt.
                auto *row = desk.widget<StepRow>(Kind::Step, 0);
                QVERIFY(row);
                QVERIFY(desk.entry(Kind::Step, 0)->unfolded);
                QVERIFY(row->visibleRegion().boundingRect().height() > 0);
            } else if (i < 14) {
                QWidget *card = desk.pane.view()->widgetOf(entry.get());
                QVERIFY(card);
                QVERIFY2(!card->visibleRegion().isEmpty(), qPrintable(QString::number(i)));
            }
            QTest::keyClick(bar->field(), Qt::Key_Return);
        }
        bar->field()->setText(QStringLiteral("need le"));
        QTRY_VERIFY(!bar->isSearching());
        QCOMPARE(bar->matchCount(), 150); // as it is shown, not as it is written
        bar->field()->setText(QStringLiteral("no such words"));
        QTRY_VERIFY(!bar->isSearching());
        QCOMPARE(bar->matchCount(), 0);
        QTest::keyClick(bar->field(), Qt::Key_Escape); // clears
        QVERIFY(bar->isVisible());
        QTest::keyClick(bar->field(), Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
    }

    /// For $VITRINE_ARTEFACTS: what stands in no other picture of the window.
    void pictures_data()
    {
        QTest::addColumn<ThemeChoice>("theme");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }
    void pictures()
    {
        QFETCH(ThemeChoice, theme);
        setThemeChoice(theme);
        const auto back = qScopeGuard([] { setThemeChoice(ThemeChoice::Light); });
        Desk desk;
        for (const char *path : {"src/upload.c", "src/retry.c", "docs/upload limits.md"})
            desk.engine.putFile(key, path, "x");
        const InvocationRecord first =
            desk.ask(QStringLiteral("Make @src/upload.c retry"), 300, InvocationStatus::Completed);
        CheckpointInfo info;
        info.id = newCheckpointId();
        info.session = key;
        info.cause = CheckpointCause::Prompt;
        info.createdAt = first.createdAt;
        desk.engine.putCheckpoint(info);
        desk.engine.putFile(key, "src/new.c", "x");
        Item plan{Item::Kind::Plan, QStringLiteral("p"), QStringLiteral("Retry uploads"), {}, {}, {}, true, -1};
        plan.plan = {{QStringLiteral("Read how uploads end"), PlanLine::State::Done},
                     {QStringLiteral("Add a back-off, with a limit that the settings name and a test that a server "
                                     "which never answers does not keep it busy for ever"),
                      PlanLine::State::Running},
                     {QStringLiteral("Run the tests"), PlanLine::State::Open}};
        desk.engine.putItem(first.id, plan);
        Item tool{
            Item::Kind::Tool, QStringLiteral("t"), QStringLiteral("grep"), QStringLiteral("3 lines"), {}, {}, true, -1};
        tool.input = QStringLiteral("{\"pattern\": \"retry\"}");
        desk.engine.putItem(first.id, tool);
        tool.id = QStringLiteral("t2");
        tool.title = QStringLiteral("write_file");
        tool.failed = true;
        desk.engine.putItem(first.id, tool);
        desk.engine.putItem(first.id, text("a", QStringLiteral("It **retries** now.")));
        const InvocationRecord second = desk.ask(QStringLiteral("Clean up"), 20);
        Item question{Item::Kind::Question,
                      QStringLiteral("q"),
                      QStringLiteral("May I run a command?"),
                      QStringLiteral("rm -rf build"),
                      {},
                      {},
                      false,
                      -1};
        question.choices = {QStringLiteral("Allow once"), QStringLiteral("Deny")};
        desk.engine.putItem(second.id, question);
        desk.pane.queue()->putBack(key, {QStringLiteral("Then run the tests"), QStringLiteral("And commit")});
        desk.pane.resize(774, 860);
        desk.open();
        desk.pane.resize(774, 860);
        QTRY_VERIFY(desk.widget<QuestionCard>(Kind::Question) && desk.widget<PlanCard>(Kind::Plan));
        QTRY_VERIFY(desk.entry(Kind::End)->changes.has_value());
        desk.pane.composer()->field()->setFocus();
        QTRY_VERIFY(desk.pane.composer()->field()->hasFocus());
        const auto shoot = [&](const char *name) {
            QTest::qWait(50);
            const QImage picture = desk.pane.grab().toImage();
            QVERIFY(!picture.isNull());
            if (const QString folder = qEnvironmentVariable("VITRINE_ARTEFACTS"); !folder.isEmpty())
                QVERIFY(picture.save(
                    QStringLiteral("%1/prompt-%2-%3.png")
                        .arg(folder, QString::fromLatin1(name), QString::fromLatin1(QTest::currentDataTag()))));
        };
        shoot("kinds");
        QTest::keyClicks(desk.pane.composer()->field(), QStringLiteral("Look at @upl"));
        QTRY_COMPARE(desk.pane.completer()->view()->model()->rowCount(), 2);
        shoot("files");
    }

    void everythingHasAName()
    {
        Desk desk;
        desk.engine.populate();
        desk.ask(QStringLiteral("x"), 60, InvocationStatus::Completed);
        desk.open();
        for (const QWidget *widget : desk.pane.findChildren<QAbstractButton *>()) {
            const auto *button = static_cast<const QAbstractButton *>(widget);
            if (!widget->isVisible() || qobject_cast<const QLineEdit *>(widget->parentWidget()))
                continue; // the magnifying glass in a search field
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                     widget->metaObject()->className());
        }
        QVERIFY(!desk.pane.accessibleName().isEmpty());
        QVERIFY(!desk.pane.composer()->field()->accessibleName().isEmpty());
        for (const QAction *action : desk.actions.all())
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(Actions::idOf(action)));
    }

    void themeChangesWhileOpen()
    {
        Desk desk;
        const InvocationRecord record = desk.ask(QStringLiteral("x"), 60, InvocationStatus::Completed);
        desk.engine.putItem(record.id, text("t", QStringLiteral("[a link](https://example.com) and `code`")));
        desk.open();
        QTRY_VERIFY(desk.entry(Kind::Text) && desk.pane.view()->widgetOf(desk.entry(Kind::Text).get()));
        const auto linkColor = [&] {
            const auto *body = desk.pane.view()->widgetOf(desk.entry(Kind::Text).get())->findChild<TextBody *>();
            return body->document()->begin().begin().fragment().charFormat().foreground().color();
        };
        QCOMPARE(linkColor(), color(Token::Accent));
        const QColor light = linkColor();
        setThemeChoice(ThemeChoice::Dark);
        QTRY_COMPARE(linkColor(), color(Token::Accent));
        QVERIFY(linkColor() != light);
        setThemeChoice(ThemeChoice::Light);
    }
};

QTEST_MAIN(TestPromptPane)
#include "tst_promptpane.moc"
