// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/network/hostkeycard.h"
#include "ui/sessions/standing.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Fake;
using namespace Vitrine::Ui;

namespace {

const SessionKey key{QStringLiteral("sample"), QStringLiteral("upload-retry")};

HostKeyQuestion question(const QString &id, const QString &host = QStringLiteral("git.example.com"))
{
    HostKeyQuestion question;
    question.id = id;
    question.session = key;
    question.host = host;
    question.keyType = QStringLiteral("ssh-ed25519");
    question.fingerprint = QStringLiteral("SHA256:gTMSe6dHDrJyiiaJ9OklQjWSXcTcZ3jYfcCVyUZFx6M");
    question.request = QStringLiteral("git-upload-pack git@git.example.com:22 'team/parts.git'");
    question.askedAt = QDateTime::currentDateTimeUtc();
    question.endsAt = question.askedAt.addSecs(90);
    return question;
}

} // namespace

class TestHostKeyCard : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
        {
            engine.populate();
            window.resize(774, 400);
            window.show();
            field.setFocus();
        }
        /// What a person does who has read it.
        void click(QPushButton *button)
        {
            QTest::qWait(550);
            QTest::mouseClick(button, Qt::LeftButton);
        }
        FakeEngine engine;
        Api::Nouns nouns = engine.nouns();
        QWidget window;
        QLineEdit field{&window}; ///< where the person works
        std::unique_ptr<HostKeyCard> card = make();
        std::unique_ptr<HostKeyCard> make()
        {
            auto made = std::make_unique<HostKeyCard>(
                nouns.network, [this](const SessionKey &which) { return engine.session(which).name; }, &window);
            made->setGeometry(0, 40, 774, 200);
            return made;
        }
    };

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void eachWindowAttends()
    {
        Desk desk;
        QCOMPARE(desk.engine.attending(), 1);
        {
            const auto other = desk.make();
            QCOMPARE(desk.engine.attending(), 2);
        }
        QCOMPARE(desk.engine.attending(), 1);
        desk.card.reset();
        QCOMPARE(desk.engine.attending(), 0);
    }

    void namesSessionHostAndKey()
    {
        Desk desk;
        QVERIFY(desk.card && !desk.card->isVisible());
        QSignalSpy asked(desk.card.get(), &HostKeyCard::askedChanged);
        desk.engine.putQuestion(question(QStringLiteral("1")));
        QTRY_VERIFY(desk.card->isVisible());
        const QString text = desk.card->text();
        QVERIFY2(text.startsWith(QStringLiteral("Upload retry backoff asks whether git.example.com is the right host")),
                 qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("ssh-ed25519 SHA256:gTMSe6dHDrJyiiaJ9OklQjWSXcTcZ3jYfcCVyUZFx6M")));
        QVERIFY(text.contains(QStringLiteral("'team/parts.git'")));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(desk.card->trustButton()->text(), QStringLiteral("Trust and keep"));
        QCOMPARE(desk.card->refuseButton()->text(), QStringLiteral("Refuse"));
        QVERIFY(!desk.card->isAncestorOf(QApplication::focusWidget())); // it takes no focus by itself
        desk.card->takeFocus();
        QVERIFY(desk.card->refuseButton()->hasFocus());
    }

    void isAnswered_data()
    {
        QTest::addColumn<QString>("call");
        QTest::newRow("trust") << QStringLiteral("network.trustHostKey 1");
        QTest::newRow("refuse") << QStringLiteral("network.refuseHostKey 1");
    }
    void isAnswered()
    {
        QFETCH(QString, call);
        Desk desk;
        const auto otherCard = desk.make(); // of another window
        desk.engine.putQuestion(question(QStringLiteral("1")));
        QTRY_VERIFY(desk.card->isVisible() && otherCard->isVisible());
        desk.click(call.contains(QLatin1String("trust")) ? desk.card->trustButton() : desk.card->refuseButton());
        QTRY_VERIFY(!desk.card->isVisible());
        QTRY_VERIFY(!otherCard->isVisible());
        QCOMPARE(desk.engine.calls().filter(QStringLiteral("HostKey ")), QStringList{call});
    }

    void theFirstHalfSecondIsDeaf()
    {
        Desk desk;
        desk.engine.putQuestion(question(QStringLiteral("1")));
        QTRY_VERIFY(desk.card->isVisible());
        QTest::mouseClick(desk.card->trustButton(), Qt::LeftButton);
        QTest::keyClick(desk.card->trustButton(), Qt::Key_Y);
        QTest::qWait(20);
        QVERIFY(desk.engine.calls().filter(QStringLiteral("HostKey ")).isEmpty());
        // And so is that of the next one, which comes under the pointer.
        desk.engine.putQuestion(question(QStringLiteral("2"), QStringLiteral("[other.example.com]:2222")));
        QTRY_VERIFY(desk.card->text().contains(QStringLiteral("1 of 2")));
        desk.click(desk.card->refuseButton());
        QTRY_VERIFY(desk.card->text().contains(QStringLiteral("[other.example.com]:2222")));
        QTest::mouseClick(desk.card->trustButton(), Qt::LeftButton);
        QTest::qWait(20);
        QCOMPARE(desk.engine.calls().filter(QStringLiteral("HostKey ")),
                 QStringList{QStringLiteral("network.refuseHostKey 1")});
    }

    void keysAnswerWhereTheFocusIs()
    {
        Desk desk;
        desk.engine.putQuestion(question(QStringLiteral("1")));
        QTRY_VERIFY(desk.card->isVisible());
        QTest::qWait(550);
        QTest::keyClick(&desk.field, Qt::Key_Y); // elsewhere
        QTest::keyClick(&desk.field, Qt::Key_Return);
        QVERIFY(desk.engine.calls().filter(QStringLiteral("HostKey ")).isEmpty());
        desk.card->takeFocus();
        QTest::keyClick(desk.card->refuseButton(), Qt::Key_Y);
        QTRY_COMPARE(desk.engine.calls().filter(QStringLiteral("HostKey ")),
                     QStringList{QStringLiteral("network.trustHostKey 1")});
    }

    void aFailureIsSaidAndTheQuestionStays()
    {
        Desk desk;
        desk.engine.putQuestion(question(QStringLiteral("1")));
        QTRY_VERIFY(desk.card->isVisible());
        QSignalSpy failed(desk.card.get(), &HostKeyCard::failed);
        desk.engine.failNext(QStringLiteral("network.trustHostKey"),
                             {ErrorCode::Failed, QStringLiteral("Cannot write the host key."), {}});
        desk.click(desk.card->trustButton());
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(desk.card->isVisible());
        QTRY_VERIFY(desk.card->trustButton()->isEnabled());
        QTest::mouseClick(desk.card->trustButton(), Qt::LeftButton);
        QTRY_VERIFY(!desk.card->isVisible());
    }

    void showsTheSession()
    {
        Desk desk;
        HostKeyQuestion asked = question(QStringLiteral("1"));
        asked.session.session = QStringLiteral("billing-csv");
        desk.engine.putQuestion(asked);
        QTRY_VERIFY(desk.card->isVisible());
        QSignalSpy wanted(desk.card.get(), &HostKeyCard::sessionRequested);
        desk.card->showButton()->click();
        QCOMPARE(wanted.value(0).value(0).value<SessionKey>(), asked.session);
    }

    void hostileWordsAreShownSafely()
    {
        Desk desk;
        HostKeyQuestion asked = question(QStringLiteral("1"));
        asked.request = QStringLiteral("git-upload-pack '\u202e<b>x</b>\x1b[31m'") + QString(4000, u'y');
        desk.engine.putQuestion(asked);
        QTRY_VERIFY(desk.card->isVisible());
        QVERIFY(desk.card->text().contains(QStringLiteral("[U+202E]<b>x</b>")));
        QVERIFY(!desk.card->text().contains(QChar(0x202e)) && !desk.card->text().contains(QChar(0x1b)));
        QVERIFY(desk.card->text().size() < 1'000);
        QVERIFY(desk.card->minimumSizeHint().width() < 640); // a long word does not widen the window
        for (const QLabel *label : desk.card->findChildren<QLabel *>())
            QVERIFY(label->textFormat() != Qt::RichText);
    }

    void theSessionNeedsAttention()
    {
        FakeEngine engine;
        engine.populate();
        SessionInfo session = engine.session(key);
        session.openQuestions = 1;
        const Standing standing = standingOf(session, QDateTime::currentDateTimeUtc());
        QCOMPARE(standing.group, Group::NeedsAttention);
        QCOMPARE(standing.shape, StateShape::NeedsAnswer);
        QCOMPARE(standing.word, QStringLiteral("Needs an answer"));
        QVERIFY(standing.line.contains(QStringLiteral("SSH host")));
        QCOMPARE(SessionInfo::fromJson(session.toJson()).openQuestions, 1);
    }

    void soDoesOneWhoseAgentAsks()
    {
        FakeEngine engine;
        engine.populate();
        SessionInfo session = engine.session(key);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(groupOf(session) != Group::NeedsAttention);
        session.agentAsks = true;
        QCOMPARE(standingOf(session, now).group, Group::NeedsAttention);
        QCOMPARE(standingOf(session, now).shape, StateShape::NeedsAnswer);
        QVERIFY(standingOf(session, now).line.contains(QStringLiteral("waits for your answer")));
        QVERIFY(SessionInfo::fromJson(session.toJson()).agentAsks);
        session.state = SessionState::Stopped;
        session.suspendedBytes = 1;
        QCOMPARE(standingOf(session, now).group, Group::NeedsAttention);
        QVERIFY(standingOf(session, now).line.contains(QStringLiteral("waits for your answer")));
    }
};

QTEST_MAIN(TestHostKeyCard)
#include "tst_hostkeycard.moc"
