// SPDX-License-Identifier: GPL-3.0-or-later
// A real Secret Service. The program starts itself again inside a session bus of its own, with a keyring that a
// passphrase has opened, and with a home that goes with it.
#include "engine/secrets/secretbook.h"
#include "tests/patience.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Secrets;

namespace {

const char *const insideVariable = "VITRINE_TEST_KEYRING";

template <typename T>
Result<T> await(Pending<T> pending)
{
    if (!waitUntil([&] { return pending.isFinished(); }, 60'000))
        return fail(ErrorCode::TimedOut, QStringLiteral("The test waited for too long."));
    return pending.result();
}

NewSecret named(const QString &name)
{
    NewSecret secret;
    secret.name = name;
    return secret;
}

int runInside(const QStringList &arguments)
{
    QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(insideVariable), QStringLiteral("1"));
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home.path() + QStringLiteral("/data"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path());
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    environment.remove(QStringLiteral("XDG_CURRENT_DESKTOP"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QStringLiteral("dbus-run-session"),
                  QStringList{QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                              QStringLiteral("printf passphrase | gnome-keyring-daemon --unlock --components=secrets "
                                             ">/dev/null && \"$0\" \"$@\"")} +
                      arguments);
    if (!process.waitForStarted() || !process.waitForFinished(100'000)) {
        qWarning("dbus-run-session: %s", qPrintable(process.errorString()));
        return 1;
    }
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 1;
}

} // namespace

class TestKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAndGives()
    {
        QTemporaryDir folder;
        const QByteArray value = "sk-1234567890+/=~!";
        {
            SecretBook book(folder.path());
            const auto places = await(book.places());
            QVERIFY2(places && places->hasKeyring, places ? qPrintable(places->keyringProblem) : "");
            QVERIFY(places->keyringProblem.isEmpty() && !places->hasVault);
            const auto added = await(
                book.add(named(QStringLiteral("A")), LockedBytes::copyOf({value.constData(), size_t(value.size())})));
            QVERIFY2(added, added ? "" : qPrintable(added.error().text()));
        }
        // Nothing but the keyring has it now.
        SecretBook book(folder.path());
        const auto read = await(book.value(QStringLiteral("A")));
        QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
        QCOMPARE(QByteArray((*read)->view().data(), qsizetype((*read)->size())), value);
        QFile file(folder.filePath(QStringLiteral("secrets.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(value));
        // Another store does not see it.
        QTemporaryDir other;
        QVERIFY(QFile::copy(file.fileName(), other.filePath(QStringLiteral("secrets.json"))));
        SecretBook otherBook(other.path());
        QCOMPARE(await(otherBook.value(QStringLiteral("A"))).error().code, ErrorCode::NotFound);
        QVERIFY(await(book.remove(QStringLiteral("A"))));
        QVERIFY(QFile::copy(other.filePath(QStringLiteral("secrets.json")), folder.filePath(QStringLiteral("copy"))));
        QVERIFY(QFile::remove(folder.filePath(QStringLiteral("secrets.json"))));
        QVERIFY(
            QFile::rename(folder.filePath(QStringLiteral("copy")), folder.filePath(QStringLiteral("secrets.json"))));
        SecretBook again(folder.path());
        QCOMPARE(await(again.value(QStringLiteral("A"))).error().code, ErrorCode::NotFound);
    }

    void anotherValueTakesItsPlace()
    {
        QTemporaryDir folder;
        SecretBook book(folder.path());
        QVERIFY(await(book.add(named(QStringLiteral("B")), LockedBytes::copyOf("first-value"))));
        QVERIFY(await(book.add(named(QStringLiteral("B")), LockedBytes::copyOf("second-value"))));
        SecretBook fresh(folder.path());
        const auto value = await(fresh.value(QStringLiteral("B")));
        QVERIFY(value && (*value)->view() == "second-value");
        QVERIFY(await(fresh.remove(QStringLiteral("B"))));
    }

    void withoutAServiceThereIsNone()
    {
        // The last case: this program's connection to the bus cannot be had back.
        const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        QProcess probe;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
        environment.insert(QStringLiteral("VITRINE_TEST_NO_BUS"), QStringLiteral("1"));
        probe.setProcessEnvironment(environment);
        probe.start(QCoreApplication::applicationFilePath(), {});
        QVERIFY(probe.waitForFinished(60'000));
        QVERIFY2(probe.exitCode() == 0, probe.readAllStandardError());
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (!qEnvironmentVariableIsSet(insideVariable))
        return runInside(QCoreApplication::arguments());
    if (qEnvironmentVariableIsSet("VITRINE_TEST_NO_BUS")) {
        QTemporaryDir folder;
        SecretBook book(folder.path());
        const auto places = await(book.places());
        if (places && !places->hasKeyring && !places->keyringProblem.isEmpty())
            return 0;
        qWarning("A keyring was found where there is none.");
        return 1;
    }
    TestKeyring test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keyring.moc"
