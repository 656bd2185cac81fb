// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/layers/layerwriter.h"
#include "engine/store/workspacedisk.h"
#include "tests/unit/store/helper.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Vitrine;
using namespace Vitrine::Store;

namespace {

constexpr qint64 mib = qint64(1) << 20;

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(program, arguments);
    return process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool isSound(const QString &file)
{
    return run(QStringLiteral("qemu-img"),
               {QStringLiteral("check"), QStringLiteral("-q"), QStringLiteral("-f"), QStringLiteral("qcow2"), file});
}

} // namespace

/// Layers that are written from runs are files that QEMU calls sound, and reads as they were meant.
class TestLayerWriter : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void isReadByQemuAsItWasWritten()
    {
        constexpr qint64 size = 40 * mib + 4096;
        QRandomGenerator random(815);
        QByteArray content(size, '\0');
        DiskRuns runs{size, {}};
        QByteArray data;
        for (qint64 at = 0; at < size;) {
            const qint64 length = std::min<qint64>((1 + random.bounded(20)) * DiskRuns::piece, size - at);
            const int kind = int(random.bounded(3));
            if (kind == 0) {
                QByteArray bytes(length, char('a' + random.bounded(26)));
                if (length > DiskRuns::piece)
                    std::fill_n(bytes.begin(), DiskRuns::piece, '\0'); // stays a hole
                content.replace(at, length, bytes);
                data += bytes;
            }
            if (kind < 2)
                runs.runs.push_back({at, length, kind == 1});
            at += length;
        }
        const QString file = path("layer.qcow2");
        {
            LayerWriter writer(file, runs, QStringLiteral("0123456789abcdef"));
            QVERIFY(writer.begin());
            for (qint64 at = 0; at < data.size(); at += 100'000) // in pieces that fit nothing
                QVERIFY(writer.write(data.constData() + at, std::min<qint64>(100'000, data.size() - at)));
            QVERIFY(writer.finish());
        }
        QVERIFY(isSound(file));
        QCOMPARE(QcowFile::read(file)->mark, QStringLiteral("0123456789abcdef"));
        QCOMPARE(QcowFile::read(file)->bytes, size);
        QVERIFY(QFileInfo(file).size() <= LayerWriter::fileBytes(size, qint64(runs.runs.size()), runs.dataBytes()));
        QVERIFY(allocatedBytes(file) < QFileInfo(file).size());
        QVERIFY(
            run(QStringLiteral("qemu-img"), {QStringLiteral("convert"), QStringLiteral("-f"), QStringLiteral("qcow2"),
                                             QStringLiteral("-O"), QStringLiteral("raw"), file, path("raw")}));
        QFile raw(path("raw"));
        QVERIFY(raw.open(QIODevice::ReadOnly));
        QVERIFY(raw.readAll() == content);
        // … and may be written to.
        QVERIFY(run(QStringLiteral("qemu-io"), {QStringLiteral("-f"), QStringLiteral("qcow2"), QStringLiteral("-c"),
                                                QStringLiteral("write -P 0x55 1M 30M"), file}));
        QVERIFY(isSound(file));
    }

    void coversWhatIsBelow()
    {
        const QString below = path("below.qcow2");
        const QString above = path("above.qcow2");
        {
            LayerWriter writer(below, {4 * mib, {{0, 4 * mib, false}}}, QStringLiteral("below"));
            QVERIFY(writer.begin());
            QVERIFY(writer.write(QByteArray(4 * mib, 'b').constData(), 4 * mib));
            QVERIFY(writer.finish());
        }
        {
            LayerWriter writer(above, {4 * mib, {{mib, mib, true}, {2 * mib, mib, false}}}, QStringLiteral("above"));
            QVERIFY(writer.begin());
            QVERIFY(writer.write(QByteArray(mib, '\0').constData(), mib));
            QVERIFY(writer.finish());
        }
        QVERIFY(isSound(above));
        const QString chain = QStringLiteral("json:{'driver':'qcow2','file':{'driver':'file','filename':'%1'},"
                                             "'backing':{'driver':'qcow2','file':{'driver':'file','filename':'%2'}}}")
                                  .arg(above, below)
                                  .replace(QLatin1Char('\''), QLatin1Char('"'));
        QVERIFY(run(QStringLiteral("qemu-io"),
                    {chain, QStringLiteral("-c"), QStringLiteral("read -P 0x62 0 1M"), QStringLiteral("-c"),
                     QStringLiteral("read -P 0 1M 2M"), QStringLiteral("-c"), QStringLiteral("read -P 0x62 3M 1M")}));
    }

    void aLargeSparseDisk()
    {
        constexpr qint64 size = qint64(2) << 40;
        const QString file = path("large.qcow2");
        LayerWriter writer(file,
                           {size,
                            {{0, DiskRuns::piece, false},
                             {qint64(1) << 40, DiskRuns::piece, true},
                             {size - DiskRuns::piece, DiskRuns::piece, false}}},
                           QStringLiteral("large"));
        QVERIFY(writer.begin());
        QVERIFY(writer.write(QByteArray(2 * DiskRuns::piece, 'x').constData(), 2 * DiskRuns::piece));
        QVERIFY(writer.finish());
        QVERIFY(isSound(file));
        QVERIFY(QFileInfo(file).size() < 2 * mib);
        QVERIFY(
            run(QStringLiteral("qemu-io"), {QStringLiteral("-f"), QStringLiteral("qcow2"), file, QStringLiteral("-c"),
                                            QStringLiteral("read -P 0x78 %1 64k").arg(size - DiskRuns::piece)}));
    }

    void halfALayerIsNone()
    {
        const QString file = path("half.qcow2");
        {
            LayerWriter writer(file, {mib, {{0, mib, false}}}, QStringLiteral("half"));
            QVERIFY(writer.begin());
            QVERIFY(writer.write(QByteArray(1000, 'x').constData(), 1000));
            QVERIFY(!writer.finish());
            QVERIFY(!writer.write(QByteArray(2 * mib, 'x').constData(), 2 * mib));
        }
        QVERIFY(!QFile::exists(file));
        QFile other(file);
        QVERIFY(other.open(QIODevice::WriteOnly));
        LayerWriter second(file, {mib, {}}, QStringLiteral("second"));
        QVERIFY(!second.begin());
        QVERIFY(QFile::exists(file)); // somebody else's
    }
};

QTEST_GUILESS_MAIN(TestLayerWriter)
#include "tst_layerwriter.moc"
