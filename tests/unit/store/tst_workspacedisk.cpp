// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/workspacedisk.h"
#include "tests/patience.h"
#include "tests/unit/store/helper.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <memory>

using namespace Vitrine;
using namespace Vitrine::Store;

namespace {

struct Ended
{
    int code = -1;
    QByteArray output;
};

Ended run(const QString &name, const QStringList &arguments)
{
    QString program = QStandardPaths::findExecutable(name);
    if (program.isEmpty())
        program = QStringLiteral("/usr/sbin/") + name;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished(60000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAll()};
}

constexpr qint64 gib = qint64(1) << 30;

} // namespace

class TestWorkspaceDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void workspaceIsAGoodSparseDisk()
    {
        const QString file = m_dir->filePath(QStringLiteral("workspace.qcow2"));
        const auto made = waited(makeWorkspaceDisk(file, gib, this));
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList{QStringLiteral("workspace.qcow2")});

        const Ended checked = run(QStringLiteral("qemu-img"), {QStringLiteral("check"), file});
        QVERIFY2(checked.code == 0, checked.output);
        const Ended info = run(QStringLiteral("qemu-img"), {QStringLiteral("info"), file});
        QVERIFY2(info.output.contains("file format: qcow2"), info.output);
        QVERIFY2(info.output.contains("(1073741824 bytes)"), info.output);
        QVERIFY(allocatedBytes(file) > 0);
        QVERIFY2(allocatedBytes(file) < 4 << 20, qPrintable(QString::number(allocatedBytes(file))));

        const QString raw = m_dir->filePath(QStringLiteral("raw"));
        QCOMPARE(
            run(QStringLiteral("qemu-img"), {QStringLiteral("convert"), QStringLiteral("-f"), QStringLiteral("qcow2"),
                                             QStringLiteral("-O"), QStringLiteral("raw"), file, raw})
                .code,
            0);
        const Ended fsck = run(QStringLiteral("e2fsck"), {QStringLiteral("-fn"), raw});
        QVERIFY2(fsck.code == 0, fsck.output);
        const Ended list = run(QStringLiteral("debugfs"), {QStringLiteral("-R"), QStringLiteral("ls -l /"), raw});
        QVERIFY2(!list.output.contains("lost+found"), list.output);
        const Ended heads = run(QStringLiteral("dumpe2fs"), {raw});
        QVERIFY(heads.output.contains("has_journal"));
        QVERIFY(heads.output.contains("ITABLE_ZEROED"));
        QVERIFY2(heads.output.contains("Inode count:              262144"), heads.output.left(2000));
    }

    void disksDifferInTheirIds()
    {
        const QString one = m_dir->filePath(QStringLiteral("one"));
        const QString two = m_dir->filePath(QStringLiteral("two"));
        const auto first = makeScratchDisk(one, gib, this);
        const auto second = makeScratchDisk(two, gib, this);
        QVERIFY(waited(first));
        QVERIFY(waited(second));
        const auto uuid = [](const QString &file) {
            const QByteArray output = run(QStringLiteral("dumpe2fs"), {QStringLiteral("-h"), file}).output;
            return output.mid(output.indexOf("Filesystem UUID:"), 60).split('\n').first();
        };
        QVERIFY(uuid(one).size() > 40);
        QVERIFY(uuid(one) != uuid(two));
    }

    void scratchHasNoJournal()
    {
        const QString file = m_dir->filePath(QStringLiteral("scratch"));
        QVERIFY(waited(makeScratchDisk(file, 8 * gib, this)));
        const Ended fsck = run(QStringLiteral("e2fsck"), {QStringLiteral("-fn"), file});
        QVERIFY2(fsck.code == 0, fsck.output);
        QVERIFY(!run(QStringLiteral("dumpe2fs"), {QStringLiteral("-h"), file}).output.contains("has_journal"));
        QCOMPARE(QFileInfo(file).size(), 8 * gib);
        QVERIFY2(allocatedBytes(file) < 4 << 20, qPrintable(QString::number(allocatedBytes(file))));
    }

    void anExistingDiskIsNeverTouched()
    {
        const QString file = m_dir->filePath(QStringLiteral("workspace.qcow2"));
        QFile old(file);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("precious");
        old.close();
        const auto made = waited(makeWorkspaceDisk(file, gib, this));
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::AlreadyExists);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("precious"));
    }

    void badSizesAndPlacesFail()
    {
        QCOMPARE(waited(makeWorkspaceDisk(m_dir->filePath(QStringLiteral("a")), 1000, this)).error().code,
                 ErrorCode::InvalidInput);
        const auto nowhere = waited(makeWorkspaceDisk(m_dir->filePath(QStringLiteral("no/where")), gib, this));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, ErrorCode::NotFound);
        QVERIFY(!nowhere.error().message.isEmpty());
        QTRY_COMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList());
    }

    void missingProgramsAreNamed()
    {
        const QByteArray path = qgetenv("PATH");
        const QString file = m_dir->filePath(QStringLiteral("workspace.qcow2"));
        qputenv("PATH", QFile::encodeName(m_dir->path())); // no qemu-img; mke2fs is found in sbin
        const auto made = waited(makeWorkspaceDisk(file, gib, this));
        qputenv("PATH", path);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::HostLacks);
        QVERIFY(made.error().message.contains(QStringLiteral("qemu-img")));
        QTRY_COMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList());
    }

    void whoeverAskedMayGo()
    {
        const QString file = m_dir->filePath(QStringLiteral("workspace.qcow2"));
        auto context = std::make_unique<QObject>();
        const auto pending = makeWorkspaceDisk(file, gib, context.get());
        context.reset();
        QTRY_VERIFY(pending.isFinished());
        QCOMPARE(pending.result().error().code, ErrorCode::Cancelled);
        QTest::qWait(50);
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList());
    }

    void rubbishOfACrashIsWrittenOver()
    {
        const QString file = m_dir->filePath(QStringLiteral("workspace.qcow2"));
        for (const QString &rest : {file + QStringLiteral(".new"), file + QStringLiteral(".raw.new")}) {
            QFile half(rest);
            QVERIFY(half.open(QIODevice::WriteOnly));
            half.write(QByteArray(100000, 'x'));
        }
        QVERIFY(waited(makeWorkspaceDisk(file, gib, this)));
        QCOMPARE(run(QStringLiteral("qemu-img"), {QStringLiteral("check"), file}).code, 0);
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList{QStringLiteral("workspace.qcow2")});
    }

    /// A figure for the log; the limit only catches a change of kind.
    void makingIsQuick()
    {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(waited(makeWorkspaceDisk(m_dir->filePath(QStringLiteral("workspace.qcow2")), gib, this)));
        const qint64 workspace = timer.restart();
        QVERIFY(waited(makeScratchDisk(m_dir->filePath(QStringLiteral("scratch")), 8 * gib, this)));
        qInfo("workspace %lld ms, scratch %lld ms", workspace, timer.elapsed());
        QVERIFY(workspace < 10000);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestWorkspaceDisk)
#include "tst_workspacedisk.moc"
