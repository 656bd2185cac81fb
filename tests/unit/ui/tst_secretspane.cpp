// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/secrets/addsecretdialog.h"
#include "ui/secrets/givedialog.h"
#include "ui/secrets/hiddenfield.h"
#include "ui/secrets/secretrow.h"
#include "ui/secrets/secretspane.h"
#include "ui/secrets/secretwords.h"
#include "ui/secrets/unlockdialog.h"
#include "ui/secrets/vaultfields.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/questions.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Fake;
using namespace Vitrine::Ui;

namespace {

const QString value = QStringLiteral("sk-test-0123456789abcdef");

SecretInfo secret(const QString &name, SecretPlace place = SecretPlace::Keyring)
{
    SecretInfo info;
    info.name = name;
    info.place = place;
    info.createdAt = QDateTime::currentDateTimeUtc();
    return info;
}

SecretGrant grant(const QString &name)
{
    SecretGrant grant;
    grant.secret = name;
    grant.runtime = QStringLiteral("sample");
    grant.isModel = true;
    grant.alias = QStringLiteral("anthropic");
    grant.host = QStringLiteral("api.anthropic.com");
    grant.header = QStringLiteral("x-api-key");
    grant.form = SecretForm::Plain;
    grant.methods = {QStringLiteral("POST")};
    grant.paths = {QStringLiteral("/v1/messages")};
    grant.maxRequests = 100;
    return grant;
}

} // namespace

class TestSecretsPane : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
        {
            engine.populate();
            pane = std::make_unique<SecretsPane>(nouns);
            pane->resize(774, 500);
            pane->show();
        }
        template <typename Dialog>
        QPointer<Dialog> dialog() const
        {
            Dialog *found = nullptr;
            (void)waitUntil([&] { return (found = pane->findChild<Dialog *>()) != nullptr; });
            return found;
        }
        QString texts() const
        {
            QStringList all;
            for (const QLabel *label : pane->findChildren<QLabel *>()) {
                if (label->isVisible())
                    all.append(label->text());
            }
            return all.join(u'\n');
        }
        SecretRow *row(const QString &name) const
        {
            for (SecretRow *each : pane->rows()) {
                if (each->name() == name)
                    return each;
            }
            return nullptr;
        }

        FakeEngine engine;
        Api::Nouns nouns = engine.nouns();
        std::unique_ptr<SecretsPane> pane;
    };

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void saysWhatThereIs()
    {
        Desk desk;
        QTRY_VERIFY(desk.texts().contains(QStringLiteral("No secrets yet")));
        QTRY_VERIFY(desk.pane->placesText().contains(QStringLiteral("desktop's keyring")));
        QVERIFY(!desk.pane->vaultButton()->isVisible());
        SecretInfo key = secret(QStringLiteral("anthropic-key"));
        key.grants = {grant(key.name)};
        desk.engine.putSecret(key);
        SecretInfo printed = secret(QStringLiteral("gh"), SecretPlace::Command);
        printed.command = QStringLiteral("gh auth token");
        printed.seconds = 300;
        desk.engine.putSecret(printed);
        QTRY_COMPARE(desk.pane->rows().size(), 2);
        QTRY_VERIFY(desk.texts().contains(QStringLiteral("http://model.vitrine/anthropic/")));
        const QString texts = desk.texts();
        QVERIFY2(texts.contains(QStringLiteral("To api.anthropic.com as x-api-key. POST only. Paths: /v1/messages. At "
                                               "most 100 requests a session.")),
                 qPrintable(texts));
        QVERIFY(texts.contains(QStringLiteral("“gh auth token” prints it, and it counts for 5 min")));
        QVERIFY(texts.contains(QStringLiteral("Given to no agent")));
        for (auto *button : desk.pane->findChildren<QPushButton *>())
            QVERIFY(!button->isVisible() || !button->accessibleName().isEmpty() || !button->text().isEmpty());
    }

    void addsOneThatIsNeverShown()
    {
        Desk desk;
        QTRY_VERIFY(desk.pane->addButton()->isEnabled());
        desk.pane->addButton()->click();
        auto dialog = desk.dialog<AddSecretDialog>();
        QVERIFY(dialog);
        QVERIFY(dialog->placeButton(SecretPlace::Keyring)->isChecked());
        QVERIFY(!dialog->vaultFields()->isVisible());
        QCOMPARE(dialog->valueField()->echoMode(), QLineEdit::Password);
        dialog->saveButton()->click();
        QVERIFY(dialog->error().contains(QStringLiteral("name of a secret")));
        QTest::keyClicks(dialog->nameField(), QStringLiteral("api-key"));
        dialog->saveButton()->click();
        QVERIFY(dialog->error().contains(QStringLiteral("no value yet")));
        QTest::keyClicks(dialog->valueField(), value);
        QVERIFY(!dialog->valueField()->displayText().contains(u's'));
        // Nothing of it goes to the clipboard.
        QApplication::clipboard()->setText(QStringLiteral("before"));
        dialog->valueField()->selectAll();
        dialog->valueField()->copy();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
        // A refusal can be mended without typing it again.
        desk.engine.failNext(QStringLiteral("secrets.add"), {ErrorCode::Failed, QStringLiteral("It is locked."), {}});
        dialog->saveButton()->click();
        QTRY_COMPARE(dialog->error(), QStringLiteral("It is locked."));
        QCOMPARE(dialog->valueField()->text().size(), value.size());
        HiddenField *field = dialog->valueField();
        const QString shared = field->text(); // the field's own bytes
        dialog->saveButton()->click();
        QTRY_VERIFY(!dialog || !dialog->isVisible());
        QCOMPARE(desk.engine.secretValue(QStringLiteral("api-key")), value.toLatin1());
        QVERIFY(!shared.contains(QStringLiteral("sk-")));          // wiped, and not only let go of
        QVERIFY(!desk.engine.calls().join(u'\n').contains(value)); // in no call's name
        QTRY_VERIFY(desk.row(QStringLiteral("api-key")));
        QVERIFY(!desk.texts().contains(value));
        QTRY_VERIFY(!dialog);
    }

    void aCommandNeedsNoValue()
    {
        Desk desk;
        QTRY_VERIFY(desk.pane->addButton()->isEnabled());
        desk.pane->addButton()->click();
        auto dialog = desk.dialog<AddSecretDialog>();
        dialog->nameField()->setText(QStringLiteral("gh"));
        dialog->placeButton(SecretPlace::Command)->setChecked(true);
        QVERIFY(!dialog->valueField()->isVisible());
        QVERIFY(dialog->commandField()->isVisible());
        dialog->saveButton()->click();
        QVERIFY(dialog->error().contains(QStringLiteral("command")));
        dialog->commandField()->setText(QStringLiteral("gh auth token"));
        dialog->saveButton()->click();
        QTRY_VERIFY(desk.row(QStringLiteral("gh")));
        QVERIFY(desk.engine.secretValue(QStringLiteral("gh")).isEmpty());
    }

    void withoutAKeyringThereIsTheFile()
    {
        Desk desk;
        desk.engine.setSecretPlaces({false, QStringLiteral("This desktop has no keyring."), false, false});
        QTRY_VERIFY(desk.pane->placesText().contains(QStringLiteral("no keyring. Secrets go into an encrypted file")));
        desk.pane->addButton()->click();
        auto dialog = desk.dialog<AddSecretDialog>();
        QVERIFY(!dialog->placeButton(SecretPlace::Keyring)->isEnabled());
        QVERIFY(dialog->placeButton(SecretPlace::Vault)->isChecked());
        VaultFields *vault = dialog->vaultFields();
        QVERIFY(vault->isVisible() && vault->again());
        dialog->nameField()->setText(QStringLiteral("token"));
        dialog->valueField()->setText(value);
        dialog->saveButton()->click();
        QVERIFY(dialog->error().contains(QStringLiteral("needs its passphrase")));
        vault->first()->setText(QStringLiteral("a passphrase"));
        vault->again()->setText(QStringLiteral("another"));
        dialog->saveButton()->click();
        QVERIFY(dialog->error().contains(QStringLiteral("not the same")));
        QVERIFY(desk.engine.calls().filter(QStringLiteral("secrets.")).isEmpty());
        vault->again()->setText(QStringLiteral("a passphrase"));
        dialog->saveButton()->click();
        QTRY_VERIFY(desk.row(QStringLiteral("token")));
        QCOMPARE(desk.engine.secretValue(QStringLiteral("token")), value.toLatin1());
        QTRY_VERIFY(desk.pane->placesText().contains(QStringLiteral("is open")));
        // Locked, and opened again.
        QVERIFY(desk.pane->vaultButton()->isVisible());
        desk.pane->vaultButton()->click();
        QTRY_VERIFY(desk.pane->placesText().contains(QStringLiteral("is locked")));
        QTRY_VERIFY(desk.texts().contains(QStringLiteral("the encrypted file, which is locked")));
        desk.pane->vaultButton()->click();
        auto unlock = desk.dialog<UnlockDialog>();
        QVERIFY(unlock && !unlock->fields()->again());
        unlock->fields()->first()->setText(QStringLiteral("wrong"));
        unlock->openButton()->click();
        QTRY_COMPARE(unlock->error(), QStringLiteral("Another passphrase."));
        QVERIFY(unlock->fields()->first()->text().isEmpty());
        QVERIFY(unlock->isVisible());
        unlock->fields()->first()->setText(QStringLiteral("a passphrase"));
        unlock->openButton()->click();
        QTRY_VERIFY(desk.pane->placesText().contains(QStringLiteral("is open")));
    }

    void anotherValueReplacesTheOld()
    {
        Desk desk;
        desk.engine.putSecret(secret(QStringLiteral("key")));
        QTRY_VERIFY(desk.row(QStringLiteral("key")));
        desk.row(QStringLiteral("key"))->changeButton()->click();
        auto dialog = desk.dialog<AddSecretDialog>();
        QCOMPARE(dialog->nameField()->text(), QStringLiteral("key"));
        QVERIFY(dialog->nameField()->isReadOnly());
        QVERIFY(dialog->valueField()->text().isEmpty());
        dialog->valueField()->setText(value + u'\n'); // as it comes out of a file
        dialog->saveButton()->click();
        QTRY_COMPARE(desk.engine.secretValue(QStringLiteral("key")), value.toLatin1());
    }

    void isGivenToAProvider()
    {
        Desk desk;
        desk.engine.putSecret(secret(QStringLiteral("key")));
        QTRY_VERIFY(desk.row(QStringLiteral("key")));
        desk.row(QStringLiteral("key"))->giveButton()->click();
        auto dialog = desk.dialog<GiveDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->agentBox()->currentText(), QStringLiteral("sample"));
        QCOMPARE(dialog->placeBox()->itemText(0), QStringLiteral("Models of Anthropic"));
        QVERIFY(!dialog->field("host")->isVisible() && !dialog->formBox()->isVisible());
        QVERIFY(dialog->summary().contains(QStringLiteral("http://model.vitrine/anthropic/")));
        dialog->field("methods")->setText(QStringLiteral("post, get"));
        dialog->field("paths")->setText(QStringLiteral("/v1/messages /v1/models*"));
        dialog->field("requests")->setText(QStringLiteral("many"));
        dialog->giveButton()->click();
        QVERIFY(dialog->error().contains(QStringLiteral("A limit is a number")));
        dialog->field("requests")->setText(QStringLiteral("50"));
        dialog->field("megabytes")->setText(QStringLiteral("20"));
        const auto given = dialog->grant();
        QVERIFY2(given, given ? "" : qPrintable(given.error().message));
        QCOMPARE(given->methods, (QStringList{QStringLiteral("POST"), QStringLiteral("GET")}));
        QCOMPARE(given->paths, (QStringList{QStringLiteral("/v1/messages"), QStringLiteral("/v1/models*")}));
        QCOMPARE(given->maxRequests, 50);
        QCOMPARE(given->maxBytes, 20'000'000);
        QCOMPARE(given->header, QStringLiteral("x-api-key"));
        dialog->giveButton()->click();
        QTRY_COMPARE(desk.row(QStringLiteral("key"))->takeBackButtons().size(), 1);
        QTRY_VERIFY(!dialog);
        desk.row(QStringLiteral("key"))->takeBackButtons().first()->click();
        QTRY_VERIFY(desk.engine.calls().contains(QStringLiteral("secrets.takeBack sample model.vitrine/anthropic")));
        QTRY_COMPARE(desk.row(QStringLiteral("key"))->takeBackButtons().size(), 0);
    }

    void isGivenToAHost()
    {
        Desk desk;
        desk.engine.putSecret(secret(QStringLiteral("token")));
        QTRY_VERIFY(desk.row(QStringLiteral("token")));
        desk.row(QStringLiteral("token"))->giveButton()->click();
        auto dialog = desk.dialog<GiveDialog>();
        dialog->placeBox()->setCurrentIndex(dialog->placeBox()->count() - 1);
        QVERIFY(dialog->field("host")->isVisible() && dialog->formBox()->isVisible());
        QVERIFY(!dialog->field("user")->isVisible());
        dialog->giveButton()->click();
        QVERIFY(dialog->error().contains(QStringLiteral("A host is needed")));
        dialog->field("host")->setText(QStringLiteral("git.example.com:8443"));
        dialog->formBox()->setCurrentIndex(2);
        QVERIFY(dialog->field("user")->isVisible());
        dialog->giveButton()->click();
        QVERIFY(dialog->error().contains(QStringLiteral("user's name")));
        dialog->field("user")->setText(QStringLiteral("x-access-token"));
        const auto given = dialog->grant();
        QVERIFY(given);
        QCOMPARE(given->address(), QStringLiteral("git.example.com.vitrine"));
        QCOMPARE(given->port, 8443);
        QCOMPARE(given->form, SecretForm::Basic);
        desk.engine.failNext(QStringLiteral("secrets.give"),
                             {ErrorCode::Failed, QStringLiteral("The disk is full."), {}});
        dialog->giveButton()->click();
        QTRY_COMPARE(dialog->error(), QStringLiteral("The disk is full."));
        dialog->giveButton()->click();
        QTRY_COMPARE(desk.row(QStringLiteral("token"))->takeBackButtons().size(), 1);
        QTRY_VERIFY(
            desk.texts().contains(QStringLiteral("To git.example.com:8443 as the password of x-access-token.")));
    }

    void anotherProviderNeedsAnAddress_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("host"); // empty: refused
        QTest::addColumn<QString>("path");
        QTest::newRow("good") << QStringLiteral("https://models.example.com:8443/v1/")
                              << QStringLiteral("models.example.com") << QStringLiteral("/v1");
        QTest::newRow("plain") << QStringLiteral("http://models.example.com/") << QString() << QString();
        QTest::newRow("user") << QStringLiteral("https://u:p@models.example.com/") << QString() << QString();
        QTest::newRow("query") << QStringLiteral("https://models.example.com/?a=b") << QString() << QString();
        QTest::newRow("nothing") << QString() << QString() << QString();
        QTest::newRow("up") << QStringLiteral("https://models.example.com/a/../b") << QString() << QString();
    }
    void anotherProviderNeedsAnAddress()
    {
        QFETCH(QString, url);
        QFETCH(QString, host);
        QFETCH(QString, path);
        FakeEngine engine;
        Api::Nouns nouns = engine.nouns();
        GiveDialog dialog(nouns.secrets, QStringLiteral("key"), {QStringLiteral("sample")}, {}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.placeBox()->setCurrentIndex(0);
        QVERIFY(dialog.grant().error().message.contains(QStringLiteral("short name")));
        dialog.field("alias")->setText(QStringLiteral("mine"));
        dialog.field("url")->setText(url);
        const auto given = dialog.grant();
        QCOMPARE(given.has_value(), !host.isEmpty());
        if (!given)
            return;
        QCOMPARE(given->host, host);
        QCOMPARE(given->basePath, path);
        QCOMPARE(given->address(), QStringLiteral("model.vitrine/mine"));
    }

    void deletingAsksOnce()
    {
        Desk desk;
        desk.engine.putSecret(secret(QStringLiteral("key")));
        QTRY_VERIFY(desk.row(QStringLiteral("key")));
        desk.row(QStringLiteral("key"))->deleteButton()->click();
        auto dialog = desk.dialog<ConfirmDialog>();
        QVERIFY(desk.engine.calls().filter(QStringLiteral("secrets.remove")).isEmpty());
        dialog->reject();
        QTRY_VERIFY(!dialog);
        QVERIFY(desk.row(QStringLiteral("key")));
        desk.row(QStringLiteral("key"))->deleteButton()->click();
        desk.dialog<ConfirmDialog>()->goButton()->click();
        QTRY_VERIFY(!desk.row(QStringLiteral("key")));
        QVERIFY(desk.engine.calls().contains(QStringLiteral("secrets.remove key")));
    }

    void commandsAreShownSafely()
    {
        SecretInfo info = secret(QStringLiteral("x"), SecretPlace::Command);
        info.command = QStringLiteral("echo \u202eabc\n<b>") + QString(5000, u'y');
        const QString words = placeSentence(info);
        QVERIFY(words.contains(QStringLiteral("[U+202E]")) && !words.contains(u'\n') && words.size() < 400);
    }
};

QTEST_MAIN(TestSecretsPane)
#include "tst_secretspane.moc"
