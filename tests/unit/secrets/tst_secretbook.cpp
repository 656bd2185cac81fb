// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secrets/secretbook.h"
#include "tests/patience.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

using namespace Vitrine;
using namespace Vitrine::Secrets;

namespace {

const VaultCost cheap{crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};

template <typename T>
Result<T> await(Pending<T> pending)
{
    if (!waitUntil([&] { return pending.isFinished(); }, 60'000))
        return fail(ErrorCode::TimedOut, QStringLiteral("The test waited for too long."));
    return pending.result();
}

QString textOf(const Result<Value> &value)
{
    return value ? QString::fromLatin1((*value)->view().data(), qsizetype((*value)->size())) : value.error().message;
}

NewSecret ofCommand(const QString &name, const QString &command, int seconds = 300)
{
    NewSecret secret;
    secret.name = name;
    secret.place = SecretPlace::Command;
    secret.command = command;
    secret.seconds = seconds;
    return secret;
}

SecretGrant grantOf(const QString &secret, const QString &runtime, const QString &alias)
{
    SecretGrant grant;
    grant.secret = secret;
    grant.runtime = runtime;
    grant.isModel = true;
    grant.alias = alias;
    grant.host = QStringLiteral("api.example.com");
    return grant;
}

} // namespace

class TestSecretBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void commandsPrintValues()
    {
        const QString counter = m_folder->filePath(QStringLiteral("count"));
        const QString line = QStringLiteral("echo x >> %1; printf 'the-value-%d\\n' $(wc -l < %1)").arg(counter);
        QVERIFY(await(m_book->add(ofCommand(QStringLiteral("A"), line), {})));
        QCOMPARE(textOf(await(m_book->value(QStringLiteral("A")))), QStringLiteral("the-value-1"));
        QCOMPARE(textOf(await(m_book->value(QStringLiteral("A")))), QStringLiteral("the-value-1")); // it still counts
        QVERIFY(await(m_book->add(ofCommand(QStringLiteral("A"), line, 0), {})));
        QCOMPARE(textOf(await(m_book->value(QStringLiteral("A")))), QStringLiteral("the-value-2"));
        QCOMPARE(textOf(await(m_book->value(QStringLiteral("A")))), QStringLiteral("the-value-3"));
    }

    void commandsMayFail_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("fails") << QStringLiteral("echo 'long enough'; echo why >&2; exit 3");
        QTest::newRow("prints nothing") << QStringLiteral("true");
        QTest::newRow("prints too much") << QStringLiteral("head -c 20000 /dev/zero | tr '\\0' a");
        QTest::newRow("short") << QStringLiteral("echo abc");
        QTest::newRow("two lines") << QStringLiteral("printf 'first-line\\nsecond-line'");
        QTest::newRow("killed") << QStringLiteral("kill -9 $$");
    }

    void commandsMayFail()
    {
        QFETCH(const QString, command);
        QVERIFY(await(m_book->add(ofCommand(QStringLiteral("A"), command), {})));
        const auto value = await(m_book->value(QStringLiteral("A")));
        QVERIFY(!value);
        QVERIFY(!value.error().message.isEmpty());
        if (QLatin1String(QTest::currentDataTag()) == QLatin1String("fails"))
            QCOMPARE(value.error().detail, QStringLiteral("why"));
    }

    void theVaultKeepsThem()
    {
        NewSecret secret;
        secret.name = QStringLiteral("A");
        secret.place = SecretPlace::Vault;
        QCOMPARE(await(m_book->add(secret, LockedBytes::copyOf("value-of-A"))).error().code, ErrorCode::WrongState);
        QVERIFY(!await(m_book->openVault(LockedBytes())));
        const auto places = await(m_book->openVault(LockedBytes::copyOf("passphrase")));
        QVERIFY(places && places->hasVault && places->isVaultOpen);
        QVERIFY(await(m_book->add(secret, LockedBytes::copyOf("value-of-A"))));
        QCOMPARE(textOf(await(m_book->value(secret.name))), QStringLiteral("value-of-A"));
        QVERIFY(!await(m_book->closeVault())->isVaultOpen);
        QCOMPARE(await(m_book->value(secret.name)).error().code, ErrorCode::WrongState);
        reopen();
        QCOMPARE(await(m_book->value(secret.name)).error().code, ErrorCode::WrongState);
        QCOMPARE(await(m_book->openVault(LockedBytes::copyOf("another"))).error().code, ErrorCode::Rejected);
        QVERIFY(await(m_book->openVault(LockedBytes::copyOf("passphrase"))));
        QCOMPARE(textOf(await(m_book->value(secret.name))), QStringLiteral("value-of-A"));
        QVERIFY(await(m_book->remove(secret.name)));
        QCOMPARE(await(m_book->value(secret.name)).error().code, ErrorCode::NotFound);
    }

    void valuesAreChecked_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("short") << QByteArray("1234567");
        QTest::newRow("line feed") << QByteArray("12345678\r\nHost: x");
        QTest::newRow("blank") << QByteArray("1234 5678");
        QTest::newRow("not ASCII") << QByteArray("1234567\xc3\xa4");
        QTest::newRow("zero") << QByteArray("1234567\0", 8);
        QTest::newRow("long") << QByteArray(SecretValue::maxBytes + 1, 'x');
    }

    void valuesAreChecked()
    {
        QFETCH(const QByteArray, value);
        QVERIFY(await(m_book->openVault(LockedBytes::copyOf("passphrase"))));
        NewSecret secret;
        secret.name = QStringLiteral("A");
        secret.place = SecretPlace::Vault;
        QCOMPARE(
            await(m_book->add(secret, LockedBytes::copyOf({value.constData(), size_t(value.size())}))).error().code,
            ErrorCode::InvalidInput);
        QVERIFY(m_book->list().isEmpty());
    }

    void grantsAreOneAnAddress()
    {
        const QString a = QStringLiteral("A");
        const QString b = QStringLiteral("B");
        QVERIFY(await(m_book->add(ofCommand(a, QStringLiteral("true")), {})));
        QVERIFY(await(m_book->add(ofCommand(b, QStringLiteral("true")), {})));
        QSignalSpy changed(m_book.get(), &SecretBook::changed);
        QVERIFY(m_book->give(grantOf(a, QStringLiteral("one"), QStringLiteral("x"))));
        QVERIFY(m_book->give(grantOf(a, QStringLiteral("two"), QStringLiteral("x"))));
        QVERIFY(m_book->give(grantOf(b, QStringLiteral("one"), QStringLiteral("x"))));
        QCOMPARE(changed.size(), 3);
        QCOMPARE(m_book->grantsOf(QStringLiteral("one")).size(), 1);
        QCOMPARE(m_book->grantsOf(QStringLiteral("one")).first().secret, b);
        QCOMPARE(m_book->give(grantOf(QStringLiteral("C"), QStringLiteral("one"), QStringLiteral("x"))).error().code,
                 ErrorCode::NotFound);
        reopen();
        QCOMPARE(m_book->grantsOf(QStringLiteral("two")).first().secret, a);
        // A new value keeps what it was given to.
        QVERIFY(await(m_book->add(ofCommand(a, QStringLiteral("false")), {})));
        QCOMPARE(m_book->grantsOf(QStringLiteral("two")).size(), 1);
        QVERIFY(m_book->takeBack(QStringLiteral("one"), QStringLiteral("model.vitrine/x")));
        QVERIFY(!m_book->takeBack(QStringLiteral("one"), QStringLiteral("model.vitrine/x")));
        m_book->forgetRuntime(QStringLiteral("two"));
        QVERIFY(m_book->grantsOf(QStringLiteral("two")).isEmpty());
        QVERIFY(await(m_book->remove(a)));
        QVERIFY(!await(m_book->remove(a)));
    }

    void grantsAreChecked_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *member, const char *value) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(member), QLatin1String(value))))
                << QString::fromLatin1(member) << QString::fromLatin1(value);
        };
        for (const char *host : {"", "a b", "a/b", "a:1", "-a", "a..b", "x.vitrine", "A"})
            row("host", host);
        for (const char *alias : {"", "A", "a/b", "-a", "a.b"})
            row("alias", alias);
        for (const char *path : {"v1", "/v1/", "/a/../b", "/a?b", "/a b", "//a"})
            row("basePath", path);
        for (const char *header : {"", "A B", "A:", "Host", "content-length", "Connection", "x\r\ny"})
            row("header", header);
        for (const char *path : {"v1", "/a*b", "/a?b", "/a//b"})
            row("paths", path);
        for (const char *method : {"", "get", "G T"})
            row("methods", method);
        row("user", "a:b");
        row("user", "a\r\nb");
        row("runtime", "1");
        row("secret", "");
    }

    void grantsAreChecked()
    {
        QFETCH(const QString, member);
        QFETCH(const QString, value);
        SecretGrant good = grantOf(QStringLiteral("A"), QStringLiteral("one"), QStringLiteral("x"));
        good.form = SecretForm::Basic;
        good.user = QStringLiteral("u");
        QVERIFY(good.check());
        QJsonObject json = good.toJson();
        json[member] = member == QLatin1String("paths") || member == QLatin1String("methods")
                           ? QJsonValue(QJsonArray{value})
                           : QJsonValue(value);
        QVERIFY(!SecretGrant::fromJson(json).check());
    }

    void aDamagedListIsRead()
    {
        QFile file(m_folder->filePath(QStringLiteral("secrets.json")));
        for (const char *text : {"", "{", "[]", R"({"secrets": 7})", R"({"secrets": [{"name": "../x"}, 3, {}]})",
                                 R"({"secrets": [{"name": "A", "grants": [{"host": "a b"}]}]})"}) {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(text);
            file.close();
            reopen();
            for (const SecretInfo &info : m_book->list())
                QVERIFY(info.name == QLatin1String("A") && info.grants.isEmpty());
        }
    }

private:
    void reopen() { m_book = std::make_unique<SecretBook>(m_folder->path(), cheap); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SecretBook> m_book;
};

QTEST_GUILESS_MAIN(TestSecretBook)
#include "tst_secretbook.moc"
