// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/machinefile.h"
#include "tests/machine/app/storefixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Vitrine;

namespace {

constexpr int patience = 600'000; ///< templates are made of what processor time is left over

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// What becomes of machines that wait, and of templates in the making, when their engine is killed.
class TestSpares : public QObject
{
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_fixture;

    /// Of machines that belong to no session, by folder. Only "making" becomes a template.
    QHash<QString, Vm::ProcessId> waiting() const
    {
        QHash<QString, Vm::ProcessId> found;
        const auto paths = Store::StorePaths::open(m_fixture->store());
        const auto folders = QDir(paths->spareMachinesDir()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QFileInfo &folder : folders) {
            if (const auto file = Vm::MachineFile::read(folder.filePath()); file && file->process.isAlive())
                found.insert(folder.fileName(), file->process);
        }
        return found;
    }

    bool templateIsThere() const
    {
        const auto paths = Store::StorePaths::open(m_fixture->store());
        return !QDir(paths->templatesDir()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty();
    }

    bool nothingHidden() const
    {
        const auto paths = Store::StorePaths::open(m_fixture->store());
        const auto entries =
            QDir(paths->templatesDir()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        return std::ranges::none_of(entries, [](const QString &name) { return name.startsWith(u'.'); });
    }

    StoreFixture::Outcome exec(const char *session, const char *command)
    {
        return m_fixture->run({QStringLiteral("exec"), QStringLiteral("-r"), QStringLiteral("tester"),
                               QStringLiteral("-s"), QString::fromUtf8(session), QStringLiteral("--"),
                               QString::fromUtf8(command)});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(StoreFixture::missing().isEmpty(), qPrintable(StoreFixture::missing()));
        m_fixture = std::make_unique<StoreFixture>();
        QVERIFY2(m_fixture->startEngine(), m_fixture->engineWords().constData());
        const auto made = m_fixture->run(words("runtime create tester --memory 256"));
        QVERIFY2(made.exitCode == 0, made.all().constData());
    }

    void cleanupTestCase() { m_fixture.reset(); }

    void aTemplateInTheMakingEndsWithItsEngine()
    {
        const auto first = exec("one", "true");
        QVERIFY2(first.exitCode == 0, first.all().constData());
        QTRY_VERIFY_WITH_TIMEOUT(waiting().contains(QStringLiteral("making")), patience);
        const auto maker = waiting().value(QStringLiteral("making"));
        m_fixture->killEngine();
        QTRY_VERIFY(!maker.isAlive());
        QVERIFY(m_fixture->startEngine());
        QVERIFY(nothingHidden());
        QVERIFY(waiting().isEmpty());
        const auto again = exec("one", "true"); // the session's machine runs on
        QVERIFY2(again.exitCode == 0, again.all().constData());
    }

    void aSpareIsGoneAfterTheNextEnginesStart()
    {
        QCOMPARE(m_fixture->run(words("session stop -r tester -s one")).exitCode, 0);
        const auto cold = exec("one", "true");
        QVERIFY2(cold.exitCode == 0, cold.all().constData());
        QTRY_VERIFY_WITH_TIMEOUT(
            templateIsThere() && waiting().size() == 1 && !waiting().contains(QStringLiteral("making")), patience);
        const auto spare = waiting().values().first();
        m_fixture->killEngine();
        QVERIFY(m_fixture->startEngine());
        QTRY_VERIFY(!spare.isAlive());
        QVERIFY(waiting().isEmpty());
        QVERIFY(nothingHidden());
        const auto status = m_fixture->run(words("engine status --json"));
        QCOMPARE(status.json()[QLatin1String("machines")].toInt(), 1);
    }

    void stoppingTheEngineTakesTheSpareAlong()
    {
        QCOMPARE(exec("two", "true").exitCode, 0); // from the template
        QTRY_COMPARE_WITH_TIMEOUT(waiting().size(), 1, patience);
        const auto spare = waiting().values().first();
        const auto stopped = m_fixture->run(words("engine stop"));
        QVERIFY2(stopped.exitCode == 0, stopped.all().constData());
        QTRY_VERIFY(!spare.isAlive());
        QVERIFY(waiting().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSpares)
#include "tst_spares.moc"
