// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/boundprocess.h"
#include "tests/unit/store/helper.h"

#include <QFile>

using namespace Vitrine::Store;

namespace {

bool isAlive(const QByteArray &pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(QString::fromLatin1(pid)));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray words = file.readAll();
    return words.sliced(words.lastIndexOf(')') + 1).trimmed().front() != 'Z';
}

/// A process that starts another one, tells its pid, and stays.
int hold(bool bound)
{
    QProcess sleeping;
    if (bound)
        bindToThisProcess(sleeping, SIGKILL);
    sleeping.start(QStringLiteral("sleep"), {QStringLiteral("600")});
    if (!sleeping.waitForStarted())
        return 1;
    std::printf("%lld\n", static_cast<long long>(sleeping.processId()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class TestBoundProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWithAProcessThatIsKilled()
    {
        const auto holder = startAgain({QStringLiteral("--bound")});
        const QByteArray pid = nextLine(*holder);
        QVERIFY(pid.toLongLong() > 1);
        QVERIFY(isAlive(pid));
        holder->kill();
        QVERIFY(holder->waitForFinished());
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(pid), 60'000);
    }

    /// What the test above would not see if every program ended with its parent.
    void othersOutliveIt()
    {
        const auto holder = startAgain({QStringLiteral("--free")});
        const QByteArray pid = nextLine(*holder);
        holder->kill();
        QVERIFY(holder->waitForFinished());
        QTest::qWait(300);
        QVERIFY(isAlive(pid)); // until the group is ended
    }
};

int main(int count, char **words)
{
    QCoreApplication application(count, words);
    const QString first = QCoreApplication::arguments().value(1);
    if (first == QLatin1String("--bound") || first == QLatin1String("--free"))
        return hold(first == QLatin1String("--bound"));
    TestBoundProcess test;
    return QTest::qExec(&test, count, words);
}
#include "tst_boundprocess.moc"
