// SPDX-License-Identifier: GPL-3.0-or-later
// The trial of KVM, with a QEMU that does what a host does: start, hang, refuse. Any file will do as its device.
#include "machinefixture.h"
#include "tests/patience.h"

#include <QElapsedTimer>
#include <QJsonDocument>

using namespace Vitrine;
using namespace Vitrine::Vm;

class TestAccelerator : public QObject
{
    Q_OBJECT

    std::unique_ptr<MachineFixture> m_fixture;
    QString m_file;
    QString m_device;

    AcceleratorVerdict probe(AcceleratorProbe &probe)
    {
        auto pending = probe.probe(m_fixture->spec.vmlinux, m_fixture->spec.initramfs);
        if (!waitUntil([&] { return pending.isFinished(); }, 60000))
            qFatal("the trial never ended");
        return pending.result().value();
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<MachineFixture>();
        m_file = m_fixture->spec.directory + QStringLiteral("/verdict.json");
        m_device = m_fixture->write("kvm", "");
        // What the probe finds on its PATH is the fake.
        const QString bin = m_fixture->spec.directory + QStringLiteral("/bin");
        QVERIFY(QDir().mkpath(bin));
        QVERIFY(QFile::link(m_fixture->spec.qemuProgram, bin + QStringLiteral("/qemu-system-x86_64")));
        qputenv("PATH", QFile::encodeName(bin));
    }
    void cleanup() { m_fixture.reset(); }

    void unknownUntilTried()
    {
        AcceleratorProbe accelerator(m_file, nullptr, m_device);
        QVERIFY(!accelerator.verdict().known);
        QCOMPARE(accelerator.verdict().accelerator, Accelerator::Tcg);
        QVERIFY(!accelerator.verdict().reason.isEmpty());
    }

    void worksAndIsRemembered()
    {
        {
            AcceleratorProbe accelerator(m_file, nullptr, m_device);
            const AcceleratorVerdict verdict = probe(accelerator);
            QCOMPARE(verdict.accelerator, Accelerator::Kvm);
            QVERIFY(verdict.known);
            QVERIFY(verdict.remedy.isEmpty());
        }
        // Another program of the same boot does not try again: this one could only fail.
        m_fixture->behave("dies");
        AcceleratorProbe accelerator(m_file, nullptr, m_device);
        QVERIFY(accelerator.verdict().known);
        QCOMPARE(probe(accelerator).accelerator, Accelerator::Kvm);
        QVERIFY(accelerator.verdict().probedAt.isValid());
    }

    void anotherBootTriesAgain_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("boot") << "bootId";
        QTest::newRow("QEMU's path") << "qemu";
        QTest::newRow("QEMU's time") << "qemuTime";
    }
    void anotherBootTriesAgain()
    {
        QFETCH(QString, field);
        AcceleratorProbe accelerator(m_file, nullptr, m_device);
        QCOMPARE(probe(accelerator).accelerator, Accelerator::Kvm);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        QJsonObject key = json["key"].toObject();
        QVERIFY(key.contains(field));
        key[field] = "other";
        json["key"] = key;
        file.resize(0);
        file.write(QJsonDocument(json).toJson());
        file.close();
        QVERIFY(!accelerator.verdict().known);
        m_fixture->behave("dies");
        QCOMPARE(probe(accelerator).accelerator, Accelerator::Tcg);
    }

    void garbageInTheFileIsNoVerdict()
    {
        m_fixture->write("verdict.json", "{\"key\": 7, \"accelerator\": \"kvm\"}");
        AcceleratorProbe accelerator(m_file, nullptr, m_device);
        QVERIFY(!accelerator.verdict().known);
    }

    void doesNotWork_data()
    {
        QTest::addColumn<QString>("behaviour");
        QTest::addColumn<QString>("words");
        QTest::newRow("QEMU refuses") << "dies" << "cannot run this guest";
        QTest::newRow("hangs before QEMU answers") << "silent" << "did not start";
    }
    void doesNotWork()
    {
        QFETCH(QString, behaviour);
        QFETCH(QString, words);
        m_fixture->behave(qPrintable(behaviour));
        AcceleratorProbe accelerator(m_file, nullptr, m_device);
        const AcceleratorVerdict verdict = probe(accelerator);
        QCOMPARE(verdict.accelerator, Accelerator::Tcg);
        QVERIFY(verdict.known);
        QVERIFY2(verdict.reason.contains(words), qPrintable(verdict.reason));
        QVERIFY(!verdict.remedy.isEmpty());
        QVERIFY(accelerator.verdict().known);
    }

    void secondCallJoinsTheFirst()
    {
        AcceleratorProbe accelerator(m_file, nullptr, m_device);
        const auto one = accelerator.probe(m_fixture->spec.vmlinux, m_fixture->spec.initramfs);
        const auto two = accelerator.probe(m_fixture->spec.vmlinux, m_fixture->spec.initramfs);
        QTRY_VERIFY_WITH_TIMEOUT(one.isFinished() && two.isFinished(), 60000);
        QCOMPARE(one.result()->probedAt, two.result()->probedAt);
    }

    void endsWithItsOwner()
    {
        m_fixture->behave("silent");
        auto accelerator = std::make_unique<AcceleratorProbe>(m_file, nullptr, m_device);
        const auto pending = accelerator->probe(m_fixture->spec.vmlinux, m_fixture->spec.initramfs);
        QTest::qWait(200);
        accelerator.reset();
        QTRY_VERIFY(pending.isFinished());
        QCOMPARE(pending.result().error().code, ErrorCode::Cancelled);
        QVERIFY(!QFileInfo::exists(m_file));
    }

    void lookedAtEachTime()
    {
        AcceleratorProbe absent(m_file, nullptr, QStringLiteral("/nonexistent/kvm"));
        QVERIFY(absent.verdict().known);
        QCOMPARE(absent.verdict().accelerator, Accelerator::Tcg);
        QVERIFY(!absent.verdict().remedy.isEmpty());
        QCOMPARE(probe(absent).accelerator, Accelerator::Tcg);
        QVERIFY(!QFileInfo::exists(m_file));
    }
};

QTEST_GUILESS_MAIN(TestAccelerator)
#include "tst_accelerator.moc"
