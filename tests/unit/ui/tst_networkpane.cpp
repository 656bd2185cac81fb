// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/network/connectionmodel.h"
#include "ui/network/connectionview.h"
#include "ui/network/networkpane.h"
#include "ui/network/networkwords.h"
#include "ui/network/policybox.h"
#include "ui/network/policydialog.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Fake;
using namespace Vitrine::Ui;

namespace {

using State = ConnectionRecord::State;

const SessionKey key{QStringLiteral("sample"), QStringLiteral("upload-retry")};
const SessionKey otherKey{QStringLiteral("sample"), QStringLiteral("billing-csv")};

ConnectionRecord connection(qint64 number, const QString &host, State state = State::Ended,
                            const QString &rule = QStringLiteral("example.org"))
{
    ConnectionRecord record;
    record.number = number;
    record.at = QDateTime::currentDateTimeUtc();
    record.target = {host, 443, ConnectionWay::Tunnel, QStringLiteral("curl"), 77};
    record.state = state;
    record.rule = rule;
    return record;
}

ConnectionRecord blocked(qint64 number, const QString &host)
{
    ConnectionRecord record = connection(number, host, State::Blocked, QStringLiteral("allowlist"));
    record.reason = QStringLiteral("%1 is not among what this session may reach.").arg(host);
    return record;
}

} // namespace

class TestNetworkPane : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(bool full = true)
        {
            if (full)
                engine.populate();
            pane = std::make_unique<NetworkPane>(PaneContext{nouns, actions});
            pane->resize(774, 300);
            pane->show();
        }
        ~Desk()
        {
            for (auto *dialog : QApplication::topLevelWidgets()) {
                if (qobject_cast<PolicyDialog *>(dialog))
                    delete dialog;
            }
        }
        void show(const SessionKey &which = key) { pane->setSession(engine.session(which)); }
        QAbstractItemModel *rows() const { return pane->view()->model(); }
        QString cell(int row, int column) const { return rows()->index(row, column).data().toString(); }
        void select(int row) { pane->view()->setCurrentIndex(rows()->index(row, 0)); }
        int rowOf(const QString &host) const
        {
            for (int row = 0; row < rows()->rowCount(); ++row) {
                if (cell(row, ConnectionModel::Host).startsWith(host))
                    return row;
            }
            return -1;
        }
        QString emptyText() const
        {
            QStringList texts;
            for (const QLabel *label : pane->findChild<EmptyState *>()->findChildren<QLabel *>())
                texts.append(label->text());
            return texts.join(QLatin1Char('\n'));
        }
        PolicyDialog *dialog() const { return pane->findChild<PolicyDialog *>(); }

        FakeEngine engine;
        Api::Nouns nouns = engine.nouns();
        QObject owner;
        Actions actions{&owner};
        std::unique_ptr<NetworkPane> pane;
    };

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void saysWhatWasAskedForAndWhy()
    {
        Desk desk;
        desk.show();
        QTRY_COMPARE(desk.rows()->rowCount(), 6);
        QCOMPARE(desk.cell(0, ConnectionModel::Decision), QStringLiteral("Blocked"));
        QCOMPARE(desk.cell(0, ConnectionModel::Host), QStringLiteral("cdn.jsdelivr.net:443"));
        QCOMPARE(desk.cell(0, ConnectionModel::Program), QStringLiteral("npm"));
        QCOMPARE(desk.cell(0, ConnectionModel::Why), QStringLiteral("no rule names it"));
        QCOMPARE(desk.cell(1, ConnectionModel::Decision), QStringLiteral("Open"));
        QCOMPARE(desk.cell(2, ConnectionModel::Decision), QStringLiteral("Allowed"));
        QCOMPARE(desk.cell(2, ConnectionModel::Why), QStringLiteral("rule *.npmjs.org (@npm)"));
        QCOMPARE(desk.cell(2, ConnectionModel::Data), QStringLiteral("1.8 MB"));
        QCOMPARE(desk.cell(3, ConnectionModel::Decision), QStringLiteral("Failed"));
        QVERIFY(desk.cell(3, ConnectionModel::Why).contains(QStringLiteral("Nobody answers")));
        QCOMPARE(desk.pane->badge(), QStringLiteral("1 blocked"));
        QCOMPARE(desk.pane->allButton()->text(), QStringLiteral("All 6"));
        QTRY_VERIFY(desk.pane->counters().startsWith(QStringLiteral("1 open, 4 allowed, 1 blocked, 1 failed.")));
        QCOMPARE(desk.pane->policyBox()->mode(), NetworkMode::Allowlist);
        QCOMPARE(desk.pane->rulesButton()->text(), QStringLiteral("7 rules…"));
        QVERIFY(desk.pane->proxyNote().isEmpty());
    }

    void emptyStatesSayWhatIsMissing()
    {
        Desk desk;
        QVERIFY(desk.emptyText().contains(QStringLiteral("No session selected")));
        desk.show(otherKey);
        QTRY_VERIFY(desk.emptyText().contains(QStringLiteral("No connections yet")));
        NetworkStatus off;
        off.policy.mode = NetworkMode::None;
        desk.engine.putNetwork(otherKey, off);
        QVERIFY(desk.emptyText().contains(QStringLiteral("The network is off")));
        desk.show();
        QTRY_COMPARE(desk.rows()->rowCount(), 6);
        desk.pane->setSession(std::nullopt);
        QCOMPARE(desk.rows()->rowCount(), 0);
        QVERIFY(desk.emptyText().contains(QStringLiteral("No session selected")));
        QVERIFY(desk.pane->badge().isEmpty());
    }

    void changesComeLive()
    {
        Desk desk;
        desk.show();
        QTRY_COMPARE(desk.rows()->rowCount(), 6);
        desk.engine.putConnection(key, connection(7, QStringLiteral("new.example.org"), State::Open));
        desk.engine.putConnection(otherKey, connection(8, QStringLiteral("other.example.org")));
        QTRY_COMPARE(desk.rows()->rowCount(), 7);
        QCOMPARE(desk.cell(0, ConnectionModel::Host), QStringLiteral("new.example.org:443"));
        ConnectionRecord ended = connection(7, QStringLiteral("new.example.org"));
        ended.bytesDown = 12'000;
        NetworkStatus status = desk.pane->status();
        status.counters.allowed = 99;
        desk.engine.putConnection(key, ended);
        QTRY_COMPARE(desk.cell(0, ConnectionModel::Data), QStringLiteral("12 kB"));
        QCOMPARE(desk.rows()->rowCount(), 7);
        desk.engine.putNetwork(key, status);
        QVERIFY(desk.pane->counters().contains(QStringLiteral("99 allowed")));
    }

    void allowsWhatWasBlocked()
    {
        Desk desk;
        desk.show();
        QTRY_COMPARE(desk.rows()->rowCount(), 6);
        desk.select(2);
        QVERIFY(!desk.pane->view()->offer()); // it was allowed
        desk.select(0);
        AllowButtons *offer = desk.pane->view()->offer();
        QVERIFY(offer && offer->isVisible());
        QVERIFY(desk.pane->detail().contains(QStringLiteral("not among what this session may reach")));
        QVERIFY(desk.pane->detail().contains(QStringLiteral("npm (process 806)")));
        QCOMPARE(offer->allow()->accessibleName(), QStringLiteral("Allow cdn.jsdelivr.net:443 for this session"));
        desk.engine.clearCalls();
        QTest::mouseClick(offer->allow(), Qt::LeftButton);
        QTRY_COMPARE(desk.engine.calls().filter(QStringLiteral("network.allow")),
                     QStringList{QStringLiteral("network.allow %1 cdn.jsdelivr.net:443").arg(key.text())});
        QTRY_VERIFY(!desk.pane->view()->offer());
        QVERIFY(desk.pane->detail().contains(QStringLiteral("A rule allows it by now")));
        QCOMPARE(desk.pane->rulesButton()->text(), QStringLiteral("8 rules…"));
    }

    void theMenuAllowsAnyPort()
    {
        Desk desk;
        desk.show();
        QTRY_COMPARE(desk.rows()->rowCount(), 6);
        desk.select(0);
        const QList<QAction *> others = desk.pane->view()->offer()->more()->actions();
        others.at(1)->trigger();
        QTRY_VERIFY(desk.engine.calls().contains(QStringLiteral("network.allow %1 cdn.jsdelivr.net").arg(key.text())));
    }

    void theMenuAllowsItForTheAgent()
    {
        Desk desk;
        desk.show();
        QTRY_COMPARE(desk.rows()->rowCount(), 6);
        desk.select(0);
        const QList<QAction *> all = desk.pane->view()->offer()->more()->actions();
        QCOMPARE(all.size(), 5); // two for the session, a line, two for the agent
        QCOMPARE(all[3]->text(), QStringLiteral("Always allow cdn.jsdelivr.net:443 for sample"));
        desk.engine.clearCalls();
        all[3]->trigger();
        QTRY_COMPARE(desk.engine.calls().filter(QStringLiteral("network.allow")),
                     QStringList{QStringLiteral("network.allowInRuntime sample cdn.jsdelivr.net:443")});
        QTRY_VERIFY(!desk.pane->view()->offer());
        QVERIFY(!desk.pane->status().isOwn); // it still has its agent's
        QVERIFY(desk.pane->status().policy.rules.contains(QStringLiteral("cdn.jsdelivr.net:443")));
    }

    void aSessionWithItsOwnPolicyGetsTheRuleToo()
    {
        Desk desk;
        NetworkStatus own;
        own.isOwn = true;
        own.policy.rules = {};
        desk.engine.putNetwork(key, own);
        desk.show();
        QTRY_COMPARE(desk.rows()->rowCount(), 6);
        QTRY_VERIFY(desk.pane->status().isOwn);
        desk.select(0);
        desk.engine.clearCalls();
        desk.pane->view()->offer()->more()->actions().last()->trigger();
        QTRY_COMPARE(desk.engine.calls().filter(QStringLiteral("network.allow")),
                     (QStringList{QStringLiteral("network.allowInRuntime sample cdn.jsdelivr.net"),
                                  QStringLiteral("network.allow %1 cdn.jsdelivr.net").arg(key.text())}));
        QTRY_COMPARE(desk.pane->status().policy.rules, QStringList{QStringLiteral("cdn.jsdelivr.net")});
    }

    void theAgentsPolicyIsEdited()
    {
        Desk desk;
        desk.show();
        QTRY_COMPARE(desk.rows()->rowCount(), 6);
        desk.actions.find(QStringLiteral("network.agentRules"))->trigger();
        QTRY_VERIFY(desk.dialog());
        QPointer<PolicyDialog> dialog = desk.dialog();
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Network of the agent sample"));
        QVERIFY(!dialog->resetButton()->isVisibleTo(dialog));
        dialog->rules()->setPlainText(QStringLiteral("parts.example.com"));
        desk.engine.failNext(QStringLiteral("network.setRuntimePolicy"),
                             {ErrorCode::InvalidInput, QStringLiteral("“x y” is no rule."), {}});
        dialog->saveButton()->click();
        QTRY_COMPARE(dialog->error(), QStringLiteral("“x y” is no rule."));
        dialog->saveButton()->click();
        QTRY_VERIFY(!dialog || !dialog->isVisible());
        QTRY_VERIFY(desk.pane->status().policy.rules.contains(QStringLiteral("parts.example.com")));
        QVERIFY(!desk.pane->status().isOwn);
    }

    void enterGoesToTheButtonAndAllowsNothing()
    {
        Desk desk;
        desk.show();
        QTRY_COMPARE(desk.rows()->rowCount(), 6);
        desk.pane->takeFocus();
        desk.engine.clearCalls();
        QTest::keyClick(desk.pane->view(), Qt::Key_Return);
        QVERIFY(desk.engine.calls().filter(QStringLiteral("network.allow")).isEmpty());
        QCOMPARE(desk.pane->focusWidget(), static_cast<QWidget *>(desk.pane->view()->offer()->allow()));
        QTest::keyClick(desk.pane->view()->offer()->allow(), Qt::Key_Space);
        QTRY_COMPARE(desk.engine.calls().filter(QStringLiteral("network.allow")).size(), 1);
    }

    void aFailedAllowIsSaid()
    {
        Desk desk;
        desk.show();
        QTRY_COMPARE(desk.rows()->rowCount(), 6);
        desk.select(0);
        QSignalSpy failed(desk.pane.get(), &Pane::failed);
        desk.engine.failNext(QStringLiteral("network.allow"), {ErrorCode::WrongState, QStringLiteral("Off."), {}});
        desk.pane->view()->offer()->allow()->click();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(desk.pane->view()->offer());
    }

    void whatCannotBeAllowedOffersNothing_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QStringList>("rules");
        const QString list = QStringLiteral("allowlist");
        QTest::newRow("name") << QStringLiteral("a.example") << list
                              << QStringList{QStringLiteral("a.example:443"), QStringLiteral("a.example")};
        QTest::newRow("private name") << QStringLiteral("a.example") << QStringLiteral("private address")
                                      << QStringList();
        QTest::newRow("private address") << QStringLiteral("10.0.0.7") << QStringLiteral("private address")
                                         << QStringList{QStringLiteral("10.0.0.7:443"), QStringLiteral("10.0.0.7")};
        QTest::newRow("ipv6") << QStringLiteral("fd00::7") << list
                              << QStringList{QStringLiteral("[fd00::7]:443"), QStringLiteral("fd00::7")};
        QTest::newRow("group") << QStringLiteral("@npm") << list << QStringList();
        QTest::newRow("star") << QStringLiteral("*.com") << list << QStringList();
        QTest::newRow("range") << QStringLiteral("10.0.0.0/8") << list << QStringList();
        QTest::newRow("words") << QStringLiteral("a.example\nb") << list << QStringList();
        QTest::newRow("bidi") << QStringLiteral("a\u202eelpmaxe") << list << QStringList();
        QTest::newRow("empty") << QString() << list << QStringList();
    }
    void whatCannotBeAllowedOffersNothing()
    {
        QFETCH(QString, host);
        QFETCH(QString, rule);
        QFETCH(QStringList, rules);
        const ConnectionRecord record = connection(1, host, State::Blocked, rule);
        QCOMPARE(rulesToAllow(record, {}), rules);
        NetworkPolicy off;
        off.mode = NetworkMode::None;
        QCOMPARE(rulesToAllow(record, off), QStringList());
        QCOMPARE(rulesToAllow(connection(1, host, State::Ended, rule), {}), QStringList());
    }

    void hostileNamesAreShownSafely()
    {
        Desk desk;
        desk.show();
        QTRY_COMPARE(desk.rows()->rowCount(), 6);
        ConnectionRecord evil = blocked(7, QStringLiteral("a\u202egro.elpmaxe\x1b[31m\n<b>x</b>"));
        evil.target.process = QStringLiteral("\u2066curl\x07<img src='file:///etc/passwd'>") + QString(4000, u'y');
        evil.rule = QStringLiteral("allowlist");
        desk.engine.putConnection(key, evil);
        QTRY_COMPARE(desk.rows()->rowCount(), 7);
        for (int column = 0; column < desk.rows()->columnCount(); ++column) {
            const QModelIndex index = desk.rows()->index(0, column);
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
                const QString text = index.data(role).toString();
                for (const QChar c : text)
                    QVERIFY2(c.unicode() >= 0x20 && c.unicode() != 0x202e && c.unicode() != 0x2066, qPrintable(text));
                QVERIFY(text.size() < 1'000);
            }
            QVERIFY(!index.data(Qt::ToolTipRole).toString().contains(u'<'));
        }
        QVERIFY(desk.cell(0, ConnectionModel::Host).contains(QStringLiteral("[U+202E]")));
        desk.select(0);
        QVERIFY(!desk.pane->view()->offer());
        QVERIFY(!desk.pane->detail().contains(QChar(0x2066)));
        const auto *label = desk.pane->findChild<QLabel *>(QStringLiteral("network.detail"));
        QCOMPARE(label->textFormat(), Qt::PlainText);
        desk.pane->view()->setFocus();
        desk.pane->copy();
        QVERIFY(!QApplication::clipboard()->text().contains(QChar(0x202e)));
    }

    void filtersAndFinds()
    {
        Desk desk;
        desk.show();
        QTRY_COMPARE(desk.rows()->rowCount(), 6);
        desk.pane->blockedButton()->click();
        QCOMPARE(desk.rows()->rowCount(), 1);
        desk.engine.putConnection(key, blocked(7, QStringLiteral("x.example")));
        desk.engine.putConnection(key, connection(8, QStringLiteral("y.example")));
        QTRY_COMPARE(desk.rows()->rowCount(), 2);
        QCOMPARE(desk.pane->blockedButton()->text(), QStringLiteral("Blocked 2"));
        QVERIFY(desk.pane->find());
        desk.pane->field()->setText(QStringLiteral("JSDELIVR npm"));
        QCOMPARE(desk.rows()->rowCount(), 1);
        desk.pane->field()->setText(QStringLiteral("nothing of that name"));
        QCOMPARE(desk.rows()->rowCount(), 0);
        QVERIFY(desk.emptyText().contains(QStringLiteral("No such connection")));
        desk.pane->findChild<EmptyState *>()->button()->click();
        QCOMPARE(desk.rows()->rowCount(), 8);
        QVERIFY(desk.pane->allButton()->isChecked());
    }

    void theModeIsChosenOnPurpose()
    {
        Desk desk;
        desk.show();
        QTRY_COMPARE(desk.rows()->rowCount(), 6);
        PolicyBox *box = desk.pane->policyBox();
        desk.engine.clearCalls();
        QWheelEvent wheel(box->rect().center(), box->mapToGlobal(box->rect().center()), {}, {0, -120}, {}, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(box, &wheel);
        QTest::keyClick(box, Qt::Key_P);
        QTest::keyClick(box, Qt::Key_Down);
        box->hidePopup();
        QVERIFY(desk.engine.calls().isEmpty());
        QCOMPARE(box->mode(), NetworkMode::Allowlist);
        box->setCurrentIndex(2);
        Q_EMIT box->activated(2);
        QTRY_VERIFY(desk.engine.calls().contains(QStringLiteral("network.setPolicy %1 public").arg(key.text())));
        QTRY_VERIFY(desk.pane->status().isOwn);
        QCOMPARE(desk.pane->status().policy.rules, NetworkPolicy::defaultRules()); // kept
        // A refused change shows what is true.
        QSignalSpy failed(desk.pane.get(), &Pane::failed);
        desk.engine.failNext(QStringLiteral("network.setPolicy"), {ErrorCode::NoSpace, QStringLiteral("Full."), {}});
        box->setCurrentIndex(0);
        Q_EMIT box->activated(0);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(box->mode(), NetworkMode::Public);
    }

    void rulesAreEdited()
    {
        Desk desk;
        desk.show();
        QTRY_COMPARE(desk.rows()->rowCount(), 6);
        desk.pane->rulesButton()->click();
        QPointer<PolicyDialog> dialog = desk.dialog();
        QVERIFY(dialog);
        QCOMPARE(dialog->groups().size(), 7);
        QVERIFY(!dialog->resetButton()->isVisibleTo(dialog));
        dialog->groups().first()->setChecked(false);
        dialog->rules()->setPlainText(QStringLiteral("  Parts.Example.com \n\n10.1.0.0/16\n10.1.0.0/16\n"));
        const QStringList wanted = NetworkPolicy::defaultRules().mid(1) +
                                   QStringList{QStringLiteral("parts.example.com"), QStringLiteral("10.1.0.0/16")};
        QCOMPARE(dialog->policy().rules, wanted);
        desk.engine.failNext(QStringLiteral("network.setPolicy"),
                             {ErrorCode::InvalidInput, QStringLiteral("“x y” is no rule."), {}});
        dialog->saveButton()->click();
        QTRY_COMPARE(dialog->error(), QStringLiteral("“x y” is no rule.")); // and it is still open
        QVERIFY(dialog->isVisible());
        dialog->saveButton()->click();
        QTRY_VERIFY(!dialog || !dialog->isVisible());
        QCOMPARE(desk.pane->status().policy.rules, wanted);
        QTRY_VERIFY(!dialog);
        // And back to the agent's.
        desk.pane->rulesButton()->click();
        dialog = desk.dialog();
        QVERIFY(dialog->resetButton()->isVisibleTo(dialog));
        dialog->resetButton()->click();
        QTRY_VERIFY(!desk.pane->status().isOwn);
        QCOMPARE(desk.pane->status().policy.rules, NetworkPolicy::defaultRules());
        QTRY_VERIFY(!dialog);
    }

    void theComputersProxyIsExplained()
    {
        Desk desk;
        desk.show();
        NetworkStatus status;
        status.hostProxy = QStringLiteral("proxy.example:3128");
        desk.engine.putNetwork(key, status);
        QTRY_VERIFY(desk.pane->proxyNote().contains(QStringLiteral("proxy.example:3128")));
        QVERIFY(desk.pane->proxyNote().contains(QStringLiteral("looks names up")));
        QVERIFY(proxySentence(status.hostProxy).contains(QStringLiteral("addresses only where a program wrote one")));
    }

    void anotherSessionsAnswersAreNotTaken()
    {
        Desk desk;
        desk.show();
        desk.show(otherKey); // before anything was answered
        QTRY_VERIFY(desk.emptyText().contains(QStringLiteral("No connections yet")));
        QTest::qWait(50);
        QCOMPARE(desk.rows()->rowCount(), 0);
        desk.show();
        QTRY_COMPARE(desk.rows()->rowCount(), 6);
        desk.engine.clearCalls();
        desk.show(); // the same again keeps everything
        QCOMPARE(desk.rows()->rowCount(), 6);
    }

    void aRowIsOneSentence()
    {
        Desk desk;
        desk.show();
        QTRY_COMPARE(desk.rows()->rowCount(), 6);
        const QString sentence = desk.rows()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(sentence.startsWith(
                     QStringLiteral("Blocked, cdn.jsdelivr.net:443, asked by npm, no rule names it, 1 minute ago")),
                 qPrintable(sentence));
        for (QWidget *control : desk.pane->findChildren<QWidget *>()) {
            auto *button = qobject_cast<QAbstractButton *>(control);
            if (button && button->isVisible() && button->focusPolicy() != Qt::NoFocus)
                QVERIFY(!button->text().isEmpty() || !button->accessibleName().isEmpty());
        }
        QCOMPARE(desk.pane->view()->accessibleName(), QStringLiteral("Connections"));
        QCOMPARE(desk.pane->policyBox()->accessibleName(), QStringLiteral("Network policy"));
    }

    void lowPanesShowTheListAlone()
    {
        Desk desk;
        desk.show();
        QTRY_COMPARE(desk.rows()->rowCount(), 6);
        desk.pane->resize(774, 31);
        QVERIFY(!desk.pane->policyBox()->isVisible());
        QTRY_VERIFY(desk.pane->view()->viewport()->height() >= 28);
        desk.pane->resize(774, 300);
        QVERIFY(desk.pane->policyBox()->isVisible());
    }

    void tenThousandRowsDoNotStall()
    {
        Desk desk;
        desk.show(otherKey);
        QList<ConnectionRecord> many;
        for (int i = 1; i <= 10'000; ++i)
            many.append(i % 7 == 0 ? blocked(i, QStringLiteral("host%1.example").arg(i))
                                   : connection(i, QStringLiteral("host%1.example").arg(i)));
        QTRY_VERIFY(desk.emptyText().contains(QStringLiteral("No connections yet")));
        // What makes the window stall is told by the model: rows one by one, each of which moves all others, or all
        // anew. (Microseconds do not tell: the same steps differ tenfold on a busy computer, this thread's processor
        // time, too.)
        const QSignalSpy inserted(desk.rows(), &QAbstractItemModel::rowsInserted);
        const QSignalSpy reset(desk.rows(), &QAbstractItemModel::modelReset);
        const QSignalSpy moved(desk.rows(), &QAbstractItemModel::layoutChanged);
        constexpr int together = 100;
        for (qsizetype i = 0; i < many.size(); i += together) {
            for (qsizetype j = i; j < i + together; ++j)
                desk.engine.putConnection(otherKey, many[j]);
            QCoreApplication::processEvents();
            if (i % 1'000 == 0)
                QTest::qWait(0);
        }
        QTRY_COMPARE(desk.rows()->rowCount(), 10'000);
        QVERIFY2(inserted.count() <= many.size() / together, QByteArray::number(inserted.count()));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(moved.count(), 0);
        desk.pane->blockedButton()->click();
        QCOMPARE(desk.rows()->rowCount(), 10'000 / 7);
        desk.pane->allButton()->click();
        desk.pane->field()->setText(QStringLiteral("host99"));
        QVERIFY(desk.rows()->rowCount() > 100 && desk.rows()->rowCount() < 200);
        desk.pane->field()->clear();
        QScrollBar *bar = desk.pane->view()->verticalScrollBar();
        for (int i = 0; i < 50; ++i) {
            bar->setValue(bar->maximum() * i / 50);
            QCoreApplication::processEvents();
        }
        // The oldest go, and what is looked at stays where it is.
        bar->setValue(3'000);
        const QString top = desk.pane->view()->indexAt({5, 5}).siblingAtColumn(1).data().toString();
        for (int i = 1; i <= 20; ++i)
            desk.engine.putConnection(otherKey, connection(10'000 + i, QStringLiteral("late%1.example").arg(i)));
        QTRY_COMPARE(desk.cell(0, ConnectionModel::Host), QStringLiteral("late20.example:443"));
        QCOMPARE(desk.rows()->rowCount(), int(ConnectionModel::maxRows));
        QCOMPARE(desk.rowOf(QStringLiteral("host20.example")), -1);
        QTRY_COMPARE(desk.pane->view()->indexAt({5, 5}).siblingAtColumn(1).data().toString(), top);
    }
};

QTEST_MAIN(TestNetworkPane)
#include "tst_networkpane.moc"
