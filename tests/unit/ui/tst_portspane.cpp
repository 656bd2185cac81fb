// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/ports/portspane.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QUrl>

using namespace Vitrine;
using namespace Vitrine::Fake;
using namespace Vitrine::Ui;

namespace {

const SessionKey key{QStringLiteral("sample"), QStringLiteral("upload-retry")}; // it runs
const SessionKey stoppedKey{QStringLiteral("sample"), QStringLiteral("payment-replay")};

} // namespace

class TestPortsPane : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
        {
            engine.populate();
            pane = std::make_unique<PortsPane>(PaneContext{nouns, actions});
            pane->openLink = [this](const QUrl &url) {
                opened.append(url.toString());
                return hasBrowser;
            };
            pane->resize(774, 240);
        }
        void show(const SessionKey &which = key)
        {
            pane->show();
            pane->setSession(engine.session(which));
        }
        QList<int> ports() const
        {
            QList<int> all;
            for (const PortRow *row : pane->rows())
                all.append(row->state().port);
            return all;
        }
        QString emptyText() const
        {
            QStringList texts;
            for (const QLabel *label : pane->empty()->findChildren<QLabel *>())
                texts.append(label->text());
            return texts.join(u'\n');
        }
        qsizetype asked() const { return engine.calls().filter(QStringLiteral("ports.listening")).size(); }

        FakeEngine engine;
        Api::Nouns nouns = engine.nouns();
        QObject owner;
        Actions actions{&owner};
        std::unique_ptr<PortsPane> pane;
        QStringList opened;
        bool hasBrowser = true;
    };

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void saysWhatListens()
    {
        Desk desk;
        QVERIFY(desk.emptyText().contains(QStringLiteral("No session selected")));
        desk.show(stoppedKey);
        QVERIFY(desk.emptyText().contains(QStringLiteral("No machine runs")));
        QVERIFY(!desk.pane->previewButton()->isEnabled());
        QCOMPARE(desk.asked(), 0);
        desk.show();
        QTRY_VERIFY(desk.emptyText().contains(QStringLiteral("No program listens")));
        // And again while it is in view.
        desk.engine.setListening(key, {{3000, false}, {5173, true}});
        QTRY_COMPARE(desk.ports(), (QList<int>{3000, 5173}));
        QCOMPARE(desk.pane->row(3000)->text(), QStringLiteral("A program listens."));
        QVERIFY(desk.pane->row(5173)->text().contains(QStringLiteral("127.0.0.1")));
        QVERIFY(!desk.pane->row(3000)->copyButton());
        QVERIFY(desk.pane->badge().isEmpty());
        desk.show(stoppedKey);
        QVERIFY(desk.ports().isEmpty());
    }

    void asksOnlyWhileInView()
    {
        Desk desk;
        desk.pane->setSession(desk.engine.session(key));
        QTest::qWait(50);
        QCOMPARE(desk.asked(), 0);
        desk.show();
        QTRY_VERIFY(desk.asked() >= 2);
        desk.pane->hide();
        const qsizetype before = desk.asked();
        QTest::qWait(2'500);
        QCOMPARE(desk.asked(), before);
    }

    void previewOpensTheBrowserOnce()
    {
        Desk desk;
        desk.engine.setListening(key, {{3000, false}});
        desk.show();
        QTRY_COMPARE(desk.ports(), QList<int>{3000});
        QTest::mouseClick(desk.pane->row(3000)->previewButton(), Qt::LeftButton);
        QTRY_COMPARE(desk.opened, QStringList{QStringLiteral("http://127.0.0.1:40000/?token=1")});
        QTRY_VERIFY(desk.pane->row(3000)->closeButton());
        QCOMPARE(desk.pane->badge(), QStringLiteral("1 open"));
        QVERIFY(desk.pane->row(3000)->text().contains(QStringLiteral("127.0.0.1:40000")));
        // No token lies about in the pane, and the next one is another.
        for (const QLabel *label : desk.pane->findChildren<QLabel *>())
            QVERIFY(!label->text().contains(QStringLiteral("token")));
        QVERIFY(desk.pane->row(3000)->state().open->url.isEmpty());
        desk.pane->row(3000)->copyButton()->click();
        QTRY_COMPARE(QApplication::clipboard()->text(), QStringLiteral("http://127.0.0.1:40000/?token=2"));
        QCOMPARE(desk.opened.size(), 1);
        desk.pane->row(3000)->closeButton()->click();
        QTRY_VERIFY(!desk.pane->row(3000)->closeButton());
        QCOMPARE(desk.engine.calls().filter(QStringLiteral("ports.remove")).size(), 1);
        QVERIFY(desk.pane->badge().isEmpty());
    }

    void aPreviewStaysWhenItsProgramEnds()
    {
        Desk desk;
        desk.engine.setListening(key, {{3000, false}});
        desk.show();
        QTRY_COMPARE(desk.ports(), QList<int>{3000});
        desk.pane->row(3000)->previewButton()->click();
        QTRY_VERIFY(desk.pane->row(3000)->closeButton());
        desk.engine.setListening(key, {});
        QTRY_VERIFY(desk.pane->row(3000)->text().contains(QStringLiteral("Nothing listens")));
        // The pane comes and goes; what is open is asked for anew with the session.
        desk.show(stoppedKey);
        QVERIFY(desk.ports().isEmpty());
        desk.show();
        QTRY_COMPARE(desk.ports(), QList<int>{3000});
    }

    void aPortCanBeTyped()
    {
        Desk desk;
        desk.show();
        desk.pane->portField()->setValue(4321);
        desk.pane->previewButton()->click();
        QTRY_COMPARE(desk.opened.size(), 1);
        QVERIFY(desk.engine.calls().contains(QStringLiteral("ports.add %1 4321").arg(key.text())));
        QTRY_COMPARE(desk.ports(), QList<int>{4321});
    }

    void failuresAreSaid()
    {
        Desk desk;
        desk.show();
        QSignalSpy failed(desk.pane.get(), &Pane::failed);
        desk.engine.failNext(QStringLiteral("ports.add"), {ErrorCode::WrongState, QStringLiteral("No machine."), {}});
        desk.pane->previewButton()->click();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(desk.opened.isEmpty());
        desk.hasBrowser = false;
        desk.pane->previewButton()->click();
        QTRY_COMPARE(failed.size(), 2);
        QVERIFY(failed.last().first().value<Error>().message.contains(QStringLiteral("Copy the URL of port 8080")));
        desk.pane->row(8080)->closeButton()->click();
        QTRY_VERIFY(desk.ports().isEmpty());
        desk.engine.failNext(QStringLiteral("ports.listening"),
                             {ErrorCode::TimedOut, QStringLiteral("It does not answer."), {}});
        QTRY_VERIFY(desk.emptyText().contains(QStringLiteral("It does not answer.")));
        QTRY_VERIFY(desk.emptyText().contains(QStringLiteral("No program listens"))); // the next time
    }

    void theActionOpensTheOnlyPort()
    {
        Desk desk;
        QAction *action = desk.actions.find(QStringLiteral("ports.preview"));
        QVERIFY(action && !action->isEnabled());
        desk.engine.setListening(key, {{3000, false}});
        desk.pane->setSession(desk.engine.session(key)); // not in view
        QVERIFY(action->isEnabled());
        action->trigger();
        QTRY_COMPARE(desk.opened.size(), 1);
        QSignalSpy raised(desk.pane.get(), &Pane::raiseRequested);
        desk.engine.setListening(key, {{3000, false}, {5173, true}});
        action->trigger();
        QTRY_COMPARE(raised.size(), 1); // which one is the person's to say
        QCOMPARE(desk.opened.size(), 1);
    }

    void nothingMovesWhileNothingChanges()
    {
        Desk desk;
        desk.engine.setListening(key, {{3000, false}});
        desk.show();
        QTRY_COMPARE(desk.ports(), QList<int>{3000});
        PortRow *row = desk.pane->row(3000);
        desk.pane->takeFocus();
        const qsizetype before = desk.asked();
        QTRY_VERIFY(desk.asked() > before);
        QTest::qWait(20);
        QCOMPARE(desk.pane->row(3000), row);
        for (auto *button : desk.pane->findChildren<QPushButton *>())
            QVERIFY(!button->isVisible() || !button->accessibleName().isEmpty() || !button->text().isEmpty());
        QVERIFY(row->accessibleName().startsWith(QStringLiteral("Port 3000. ")));
    }
};

QTEST_MAIN(TestPortsPane)
#include "tst_portspane.moc"
