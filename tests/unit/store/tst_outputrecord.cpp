// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/outputrecord.h"
#include "tests/unit/store/helper.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <cstdio>

using namespace Vitrine;
using namespace Vitrine::Store;

namespace {

constexpr OutputStream bothStreams[] = {OutputStream::Out, OutputStream::Err};

/// What stream `stream` holds at `offset` in every test, so that any piece of it can be checked.
char byteAt(OutputStream stream, qint64 offset)
{
    return char((quint64(offset) * 2654435761U >> 9) ^ quint64(offset >> 8) ^ (stream == OutputStream::Out ? 0 : 0x55));
}

QByteArray bytesAt(OutputStream stream, qint64 offset, qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qint64 i = 0; i < size; ++i)
        bytes[i] = byteAt(stream, offset + i);
    return bytes;
}

/// How many bytes of each stream came, and in which order.
struct Model
{
    qint64 cap = 0;
    QList<std::pair<OutputStream, qint64>> runs;
    [[nodiscard]] qint64 total(OutputStream stream) const
    {
        qint64 sum = 0;
        for (const auto &[which, size] : runs)
            sum += which == stream ? size : 0;
        return sum;
    }
};

void append(OutputRecord &record, Model &model, OutputStream stream, qint64 size)
{
    const auto done = record.append(stream, bytesAt(stream, model.total(stream), size));
    QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
    model.runs.append({stream, size});
}

/// Reads one stream in pieces; checks every byte; hands out how much was kept and dropped.
void checkStream(const OutputRecord &record, OutputStream stream, QRandomGenerator &random, qint64 &kept,
                 qint64 &dropped)
{
    qint64 offset = 0;
    kept = dropped = 0;
    for (;;) {
        const auto chunk = record.readStream(stream, offset, 1 + random.bounded(1 << random.bounded(1, 17)));
        QVERIFY(chunk);
        offset += chunk->droppedBefore;
        dropped += chunk->droppedBefore;
        if (chunk->bytes.isEmpty())
            break;
        QCOMPARE(chunk->bytes, bytesAt(stream, offset, chunk->bytes.size()));
        offset += chunk->bytes.size();
        kept += chunk->bytes.size();
    }
    QCOMPARE(offset, record.totals(stream).total);
    QCOMPARE(dropped, record.totals(stream).dropped);
}

/// Reads both streams in order of arrival in pieces; checks bytes and sums; hands out the order as one letter a byte.
void checkOrder(const OutputRecord &record, QRandomGenerator &random, QByteArray *order = nullptr)
{
    qint64 offsets[2] = {};
    qint64 position = 0;
    while (position < record.end()) {
        const auto slice = record.read(position, 1 + random.bounded(1 << random.bounded(1, 17)));
        QVERIFY(slice);
        QCOMPARE(slice->position, position);
        QCOMPARE(slice->end, record.end());
        QVERIFY(slice->next > position);
        qint64 moved = 0;
        for (const OutputChunk &chunk : slice->chunks) {
            qint64 &offset = offsets[chunk.stream == OutputStream::Out ? 0 : 1];
            offset += chunk.droppedBefore;
            QCOMPARE(chunk.bytes, bytesAt(chunk.stream, offset, chunk.bytes.size()));
            offset += chunk.bytes.size();
            moved += chunk.droppedBefore + chunk.bytes.size();
            if (order)
                order->append(chunk.bytes.size(), chunk.stream == OutputStream::Out ? 'o' : 'e');
        }
        QCOMPARE(slice->next - position, moved);
        position = slice->next;
    }
    QCOMPARE(position, record.end());
    QCOMPARE(offsets[0], record.totals(OutputStream::Out).total);
    QCOMPARE(offsets[1], record.totals(OutputStream::Err).total);
}

void checkAll(const OutputRecord &record, const Model &model, QRandomGenerator &random)
{
    for (const OutputStream stream : bothStreams) {
        const qint64 total = model.total(stream);
        QCOMPARE(record.totals(stream).total, total);
        QCOMPARE(record.totals(stream).dropped, std::max<qint64>(0, total - model.cap));
        qint64 kept = 0;
        qint64 dropped = 0;
        checkStream(record, stream, random, kept, dropped);
        QCOMPARE(kept, std::min(total, model.cap));
    }
    QByteArray order;
    checkOrder(record, random, &order);
    QByteArray expected;
    const qint64 totals[2] = {model.total(OutputStream::Out), model.total(OutputStream::Err)};
    qint64 offsets[2] = {};
    for (const auto &[stream, size] : model.runs) {
        const int which = stream == OutputStream::Out ? 0 : 1;
        for (qint64 i = 0; i < size; ++i) {
            const qint64 offset = offsets[which]++;
            if (offset < model.cap / 2 || offset >= totals[which] - (model.cap - model.cap / 2))
                expected += which == 0 ? 'o' : 'e';
        }
    }
    QVERIFY(order == expected);
}

int writeForEver(const QStringList &arguments)
{
    auto record = OutputRecord::openForWriting(arguments[2], arguments[3].toLongLong());
    if (!record)
        return 1;
    QRandomGenerator random(arguments[4].toUInt());
    std::puts("writing");
    std::fflush(stdout);
    for (qint64 i = 0; i < 200000; ++i) {
        const OutputStream stream = random.bounded(3) == 0 ? OutputStream::Err : OutputStream::Out;
        const qint64 size = 1 + random.bounded(1 << random.bounded(1, 14));
        if (!(*record)->append(stream, bytesAt(stream, (*record)->totals(stream).total, size)))
            return 1;
    }
    return 0;
}

} // namespace

class TestOutputRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("record"));
    }

    void emptyRecord()
    {
        auto record = OutputRecord::openForWriting(m_path);
        QVERIFY(record);
        QCOMPARE((*record)->end(), 0);
        QVERIFY((*record)->sync());
        const auto slice = (*record)->read(0, 100);
        QVERIFY(slice);
        QVERIFY(slice->chunks.isEmpty());
        QVERIFY(!(*record)->read(-1, 100));
        const auto reader = OutputRecord::openForReading(m_path);
        QVERIFY(reader);
        QCOMPARE((*reader)->end(), 0);
        QCOMPARE((*reader)->append(OutputStream::Out, "x").error().code, ErrorCode::WrongState);
        QCOMPARE(OutputRecord::openForReading(m_dir->filePath(QStringLiteral("none"))).error().code,
                 ErrorCode::NotFound);
    }

    void oneStreamNeedsNoOrder()
    {
        auto record = OutputRecord::openForWriting(m_path);
        Model model{OutputRecord::defaultCap, {}};
        for (int i = 0; i < 100; ++i)
            append(**record, model, OutputStream::Out, 1000);
        QCOMPARE(QFileInfo(m_path + QStringLiteral("/order")).size(), 16);
        QVERIFY(!QFile::exists(m_path + QStringLiteral("/err.head")));
    }

    void randomAppends_data()
    {
        QTest::addColumn<qint64>("cap");
        QTest::addColumn<int>("largest");
        for (const auto &[cap, largest] :
             {std::pair<qint64, int>{1, 5}, {2, 5}, {7, 4}, {100, 30}, {1000, 3000}, {20000, 7000}, {200000, 100000}}) {
            QTest::addRow("cap %lld, appends up to %d", qlonglong(cap), largest) << cap << largest;
        }
    }

    void randomAppends()
    {
        QFETCH(const qint64, cap);
        QFETCH(const int, largest);
        QRandomGenerator random(quint32(cap) + 17);
        Model model{cap, {}};
        auto record = OutputRecord::openForWriting(m_path, cap);
        QVERIFY(record);
        for (int round = 0; round < 12; ++round) {
            for (int i = 0; i < 10; ++i)
                append(**record, model, random.bounded(2) == 0 ? OutputStream::Err : OutputStream::Out,
                       random.bounded(largest));
            checkAll(**record, model, random);
            const auto reader = OutputRecord::openForReading(m_path);
            QVERIFY(reader);
            checkAll(**reader, model, random);
            if (QTest::currentTestFailed())
                return;
            if (round % 3 == 2) {
                record->reset();
                record = OutputRecord::openForWriting(m_path, cap + 1000); // the first cap counts
                QVERIFY(record);
            }
        }
    }

    void diskUseIsBounded()
    {
        constexpr qint64 cap = 100000;
        auto record = OutputRecord::openForWriting(m_path, cap);
        Model model{cap, {}};
        for (int i = 0; i < 1000; ++i)
            append(**record, model, OutputStream::Out, 1000);
        qint64 sum = 0;
        for (const QFileInfo &info : QDir(m_path).entryInfoList(QDir::Files))
            sum += info.size();
        QVERIFY2(sum <= cap + cap / 8, qPrintable(QString::number(sum)));
    }

    void positionsInsideDroppedBytesGoOnBehindThem()
    {
        auto record = OutputRecord::openForWriting(m_path, 100);
        Model model{100, {}};
        append(**record, model, OutputStream::Out, 1000);
        const auto slice = (*record)->read(500, 10);
        QVERIFY(slice);
        QCOMPARE(slice->chunks.size(), 1);
        QCOMPARE(slice->chunks[0].droppedBefore, 450);
        QCOMPARE(slice->chunks[0].bytes, bytesAt(OutputStream::Out, 950, 10));
        QCOMPARE(slice->next, 960);
        const auto beyond = (*record)->read(5000, 10);
        QCOMPARE(beyond->next, 1000);
        QVERIFY(beyond->chunks.isEmpty());
    }

    void anyFileCutAtAnyByteCanBeGoneOnWith()
    {
        QRandomGenerator random(4711);
        for (int round = 0; round < 120; ++round) {
            QDir(m_path).removeRecursively();
            const qint64 cap = 50 + random.bounded(2000);
            Model model{cap, {}};
            {
                auto record = OutputRecord::openForWriting(m_path, cap);
                for (int i = 0; i < 20; ++i)
                    append(**record, model, random.bounded(2) == 0 ? OutputStream::Err : OutputStream::Out,
                           random.bounded(400));
            }
            const QStringList names = QDir(m_path).entryList(QDir::Files);
            const QString name = names[random.bounded(int(names.size()))];
            const QString file = m_path + QLatin1Char('/') + name;
            const qint64 cutAt = random.bounded(int(QFileInfo(file).size()) + 1);
            QVERIFY(QFile::resize(file, cutAt));
            qint64 expected[2] = {model.total(OutputStream::Out), model.total(OutputStream::Err)};
            const int which = name.startsWith(QLatin1String("out")) ? 0 : 1;
            if (name.endsWith(QLatin1String(".head")))
                expected[which] = std::min(expected[which], cutAt == cap / 2 ? expected[which] : cutAt);
            else if (name != QLatin1String("order"))
                expected[which] = std::min(expected[which], [&] {
                    const qint64 start = name.mid(4).toLongLong(nullptr, 16);
                    const bool whole = QFile::exists(m_path + QLatin1Char('/') + name.left(4) +
                                                     QStringLiteral("%1").arg(start + cutAt, 16, 16, QLatin1Char('0')));
                    return whole ? expected[which] : start + cutAt;
                }());
            // A first segment that is gone altogether: what lies behind it cannot be told from what was dropped.
            const bool firstGone =
                cutAt == 0 && name != QLatin1String("order") && !name.endsWith(QLatin1String(".head"));
            for (const bool writing : {false, true}) {
                auto record =
                    writing ? OutputRecord::openForWriting(m_path, cap) : OutputRecord::openForReading(m_path);
                QVERIFY(record);
                for (const OutputStream stream : bothStreams) {
                    if (!firstGone)
                        QCOMPARE((*record)->totals(stream).total, expected[stream == OutputStream::Out ? 0 : 1]);
                    qint64 kept = 0;
                    qint64 dropped = 0;
                    checkStream(**record, stream, random, kept, dropped);
                }
                checkOrder(**record, random);
                for (int i = 0; writing && i < 10; ++i) {
                    const OutputStream stream = random.bounded(2) == 0 ? OutputStream::Err : OutputStream::Out;
                    QVERIFY((*record)->append(stream,
                                              bytesAt(stream, (*record)->totals(stream).total, random.bounded(400))));
                }
                checkOrder(**record, random);
            }
            const auto reader = OutputRecord::openForReading(m_path);
            QVERIFY(reader);
            checkOrder(**reader, random);
            if (QTest::currentTestFailed()) {
                qInfo("round %d, %s cut at %lld, cap %lld", round, qPrintable(name), cutAt, cap);
                return;
            }
        }
    }

    void aKilledWriterLosesNothingThatItHadAppended()
    {
        QRandomGenerator random(99);
        qint64 before = 0;
        for (int round = 0; round < 8; ++round) {
            const auto writer =
                startAgain({QStringLiteral("--write"), m_path, QStringLiteral("300000"), QString::number(round)});
            QCOMPARE(nextLine(*writer), QByteArray("writing"));
            QTest::qSleep(int(5 + random.bounded(60)));
            writer->kill();
            QVERIFY(writer->waitForFinished());
            const auto record = OutputRecord::openForReading(m_path);
            QVERIFY(record);
            QVERIFY((*record)->end() >= before);
            before = (*record)->end();
            for (const OutputStream stream : bothStreams) {
                qint64 kept = 0;
                qint64 dropped = 0;
                checkStream(**record, stream, random, kept, dropped);
                const qint64 total = (*record)->totals(stream).total;
                QCOMPARE(kept, std::min<qint64>(total, 300000));
            }
            checkOrder(**record, random);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(before > 300000);
    }

    void aFailedAppendLeavesTheRecordAsItWas()
    {
        constexpr qint64 cap = 40000;
        auto record = OutputRecord::openForWriting(m_path, cap);
        Model model{cap, {}};
        append(**record, model, OutputStream::Out, 19000);
        append(**record, model, OutputStream::Err, 100);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit old = {};
        ::getrlimit(RLIMIT_FSIZE, &old);
        const rlimit small{1500, old.rlim_max}; // below the size of a segment, too
        ::setrlimit(RLIMIT_FSIZE, &small);
        const auto refused = (*record)->append(OutputStream::Out, bytesAt(OutputStream::Out, 19000, 30000));
        const auto refusedToo = (*record)->append(OutputStream::Err, bytesAt(OutputStream::Err, 100, 5000));
        ::setrlimit(RLIMIT_FSIZE, &old);
        QVERIFY(!refused);
        QVERIFY(!refusedToo);
        QVERIFY(!refused.error().message.isEmpty());
        QRandomGenerator random(1);
        checkAll(**record, model, random);

        // One that fails after a file and a half: a folder stands where the second segment would be.
        const QString blocker = m_path + QStringLiteral("/out.%1").arg(20000 + 2500, 16, 16, QLatin1Char('0'));
        QVERIFY(QDir().mkdir(blocker));
        QVERIFY(!(*record)->append(OutputStream::Out, bytesAt(OutputStream::Out, 19000, 30000)));
        QVERIFY(QDir().rmdir(blocker));
        checkAll(**record, model, random);
        const auto meanwhile = OutputRecord::openForReading(m_path);
        checkAll(**meanwhile, model, random);
        append(**record, model, OutputStream::Err, 7);
        append(**record, model, OutputStream::Out, 50000);
        append(**record, model, OutputStream::Err, 50000);
        checkAll(**record, model, random);
        const auto reader = OutputRecord::openForReading(m_path);
        checkAll(**reader, model, random);
    }

    void switchingAtEveryByteStaysSmall()
    {
        auto record = OutputRecord::openForWriting(m_path);
        constexpr int count = 300000;
        for (int i = 0; i < count; ++i) {
            const OutputStream stream = i % 2 == 0 ? OutputStream::Out : OutputStream::Err;
            QVERIFY((*record)->append(stream, QByteArray(1, byteAt(stream, i / 2))));
        }
        QVERIFY(QFileInfo(m_path + QStringLiteral("/order")).size() <= 16 + 8 * ((qint64(1) << 17) + 8));
        QRandomGenerator random(5);
        QByteArray order;
        checkOrder(**record, random, &order);
        QCOMPARE(order.size(), count);
        QCOMPARE(order.left(20000), QByteArray("oe").repeated(10000));
        QCOMPARE(order.right(20000), QByteArray("oe").repeated(10000));
        const auto reader = OutputRecord::openForReading(m_path);
        QByteArray again;
        checkOrder(**reader, random, &again);
        QVERIFY(again == order);
    }

    void unknownFilesDoNoHarm()
    {
        Model model{1000, {}};
        {
            auto record = OutputRecord::openForWriting(m_path, 1000);
            append(**record, model, OutputStream::Out, 5000);
        }
        for (const char *name : {"out.zzz", "out.12", "out.ffffffffffffffff", "out.", "order.new", "out.head.bak"}) {
            QFile file(m_path + QLatin1Char('/') + QLatin1String(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("rubbish");
        }
        QFile order(m_path + QStringLiteral("/order"));
        QVERIFY(order.open(QIODevice::Append));
        order.write(QByteArray(1003, '\xff'));
        order.close();
        auto record = OutputRecord::openForWriting(m_path, 1000);
        QVERIFY(record);
        QRandomGenerator random(3);
        checkAll(**record, model, random);
    }

    /// A figure for the log; the limit only catches a change of kind.
    void writingIsFast()
    {
        auto record = OutputRecord::openForWriting(m_path);
        const QByteArray piece(64 << 10, 'x');
        constexpr qint64 bytes = qint64(400) << 20;
        QElapsedTimer timer;
        timer.start();
        for (qint64 written = 0; written < bytes; written += piece.size())
            QVERIFY((*record)->append(OutputStream::Out, piece));
        const qint64 ms = std::max<qint64>(1, timer.restart());
        QVERIFY((*record)->sync());
        qInfo("appended %lld MB/s, sync %lld ms", (bytes >> 20) * 1000 / ms, timer.elapsed());
        QCOMPARE((*record)->totals(OutputStream::Out).dropped, bytes - OutputRecord::defaultCap);
        QVERIFY(ms < 60000);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (const QStringList arguments = app.arguments(); arguments.value(1) == QLatin1String("--write"))
        return writeForEver(arguments);
    TestOutputRecord test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_outputrecord.moc"
