// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/archive/archivewriter.h"
#include "engine/store/archive/importfolder.h"
#include "engine/store/archive/unpack.h"
#include "engine/store/layers/qcowfile.h"
#include "engine/store/outputrecord.h"
#include "tests/unit/store/archivelab.h"
#include "tests/unit/store/helper.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>
#include <sys/stat.h>

using namespace Vitrine;
using namespace Vitrine::Store;

namespace {

constexpr qint64 mib = qint64(1) << 20;
constexpr qint64 diskBytes = 64 * mib;
const SessionKey key{QStringLiteral("sample"), QStringLiteral("one")};

#define GOOD(result)                                                                                                   \
    do {                                                                                                               \
        const auto &once = (result);                                                                                   \
        QVERIFY2(once.has_value(), once ? "" : qPrintable(once.error().text()));                                       \
    } while (false)

QByteArray randomBytes(qint64 count, quint32 seed)
{
    QByteArray bytes(count, Qt::Uninitialized);
    QRandomGenerator random(seed);
    random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), count / 4);
    return bytes;
}

CommandRecord command(const QString &id)
{
    CommandRecord record;
    record.id = id;
    record.session = key;
    record.command = QStringLiteral("echo “ä” > x; exit 3");
    record.status = CommandStatus::Completed;
    record.exitCode = 3;
    record.createdAt = record.startedAt = record.endedAt = QDateTime::currentDateTimeUtc();
    return record;
}

RuntimeInfo runtime()
{
    RuntimeInfo info;
    info.spec.name = key.runtime;
    info.spec.environment.insert(QStringLiteral("A"), QStringLiteral("b c"));
    info.id = QStringLiteral("sample-abcDEF1234");
    info.version = 3;
    info.createdAt = info.updatedAt = QDateTime::currentDateTimeUtc();
    return info;
}

/// All that is below a folder, with sizes.
QStringList everythingIn(const QString &folder)
{
    QStringList all;
    QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        all.append(it.filePath() + QLatin1Char(' ') +
                   QString::number(it.fileInfo().isDir() ? 0 : it.fileInfo().size()));
    }
    all.sort();
    return all;
}

QJsonObject listOf(const Member &member)
{
    return QJsonDocument::fromJson(member.content).object();
}

void setList(Member &member, const QJsonObject &json)
{
    member.content = QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_run;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StorePaths> m_paths; ///< of the store that exports
    std::unique_ptr<StorePaths> m_other; ///< … that imports
    QByteArray m_data;

    QString path(const QString &name) const { return m_dir->filePath(name); }
    QString archive() const { return path(QStringLiteral("one.tar.zst")); }

    /// Two disks: a checkpoint, and the workspace that stands on it.
    PackPlan plan(qint64 dataBytes = 2 * mib)
    {
        PackPlan made{*m_paths, archive(), {}, {}, {}, {}, std::make_shared<ArchiveWork>()};
        made.manifest.madeBy = QStringLiteral("test");
        made.manifest.madeAt = QDateTime::currentDateTimeUtc();
        made.manifest.session.key = key;
        made.manifest.session.name = QStringLiteral("One");
        made.manifest.session.runtimeVersion = 3;
        made.manifest.session.createdAt = made.manifest.session.lastUsedAt = made.manifest.madeAt;
        made.manifest.session.testCommand = QStringLiteral("make check");
        made.manifest.session.unclean = true;
        made.manifest.runtime = runtime();
        made.manifest.disks = {{diskBytes, -1, 0, 0}, {diskBytes, 0, 0, 0}};
        made.manifest.top = 1;
        CheckpointInfo info;
        info.id = QStringLiteral("00000000aa");
        info.session = key;
        info.name = QStringLiteral("before");
        info.createdAt = made.manifest.madeAt;
        made.manifest.checkpoints = {{info, 0}};
        m_data = randomBytes(dataBytes, 1);
        const DiskRuns below{std::max(diskBytes, dataBytes), {{0, dataBytes, false}}};
        const DiskRuns above{below.bytes, {{0, 65536, true}, {mib, 65536, false}}};
        made.manifest.disks[0].bytes = made.manifest.disks[1].bytes = below.bytes;
        made.disks = {std::make_shared<MemoryDisk>(below, m_data),
                      std::make_shared<MemoryDisk>(above, QByteArray(65536, 'z'))};
        made.commands = {command(QStringLiteral("c-1")), command(QStringLiteral("c-2"))};
        InvocationRecord prompt;
        prompt.id = QStringLiteral("i-1");
        prompt.session = key;
        prompt.prompt = QStringLiteral("write a test");
        prompt.status = InvocationStatus::Completed;
        prompt.createdAt = made.manifest.madeAt;
        made.invocations = {prompt};
        return made;
    }

    void writeRecords()
    {
        QDir().mkpath(m_paths->recordsDir(key));
        for (const char *id : {"c-1", "i-1"}) {
            auto output = OutputRecord::openForWriting(m_paths->recordDir(key, QString::fromLatin1(id)), 1000);
            QVERIFY(output);
            QVERIFY((*output)->append(OutputStream::Out, "out of " + QByteArray(id)));
            QVERIFY((*output)->append(OutputStream::Err, QByteArray(3000, 'e'))); // more than the cap
            QVERIFY((*output)->append(OutputStream::Out, "end"));
        }
    }

    /// Tries to import; the error, or nothing.
    std::optional<Error> refused(const QString &file)
    {
        auto unpack = Unpack::open(file, *m_other);
        if (!unpack)
            return unpack.error();
        auto done = (*unpack)->unpack(std::make_shared<ArchiveWork>());
        return done ? std::nullopt : std::optional(done.error());
    }

    struct Counts
    {
        int tried = 0;
        int refused = 0;
    };
    /// One hostile archive: it is refused, with a reason, and the store is as it was.
    void hostile(Counts &counts, const QByteArray &what, const QByteArray &bytes)
    {
        const QString file = path(QStringLiteral("hostile"));
        QVERIFY(writeFile(file, bytes));
        const QStringList before = everythingIn(m_other->root());
        const auto error = refused(file);
        ++counts.tried;
        counts.refused += error.has_value();
        QVERIFY2(error, what + " was taken");
        QVERIFY2(error->code == ErrorCode::Corrupt || error->code == ErrorCode::NoSpace,
                 what + ": " + error->text().toUtf8());
        QVERIFY2(!error->message.isEmpty(), what.constData());
        QVERIFY2(error->code == ErrorCode::NoSpace || !error->detail.isEmpty(), what.constData());
        QCOMPARE(everythingIn(m_other->root()), before);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_run = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_run->path()));
    }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_paths = std::make_unique<StorePaths>(*StorePaths::open(path(QStringLiteral("from"))));
        m_other = std::make_unique<StorePaths>(*StorePaths::open(path(QStringLiteral("to"))));
    }

    void comesOutAsItWentIn()
    {
        writeRecords();
        const auto packed = pack(plan());
        GOOD(packed);
        QCOMPARE(packed->fileBytes, QFileInfo(archive()).size());
        QCOMPARE(int(QFileInfo(archive()).permissions() & (QFile::ReadGroup | QFile::ReadOther)), 0);
        // Other programs can look into it.
        const auto members = readMembers(archive());
        QCOMPARE(members.first().name, QByteArray(ArchiveNames::manifest));
        QCOMPARE(members.last().name, QByteArray(ArchiveNames::sums));

        auto unpack = Unpack::open(archive(), *m_other);
        GOOD(unpack);
        const auto work = std::make_shared<ArchiveWork>();
        GOOD((*unpack)->unpack(work));
        QCOMPARE(work->done.load(), work->total.load());
        const ArchiveManifest &manifest = (*unpack)->manifest();
        const PackPlan sent = plan();
        QCOMPARE(manifest.session.key, key);
        QCOMPARE(manifest.session.name, QStringLiteral("One"));
        QCOMPARE(manifest.session.testCommand, QStringLiteral("make check"));
        QVERIFY(manifest.session.unclean);
        QCOMPARE(manifest.session.workspaceBytes, diskBytes);
        QCOMPARE(manifest.runtime.spec.toJson(), sent.manifest.runtime.spec.toJson());
        QCOMPARE(manifest.runtime.version, 3);
        QCOMPARE(manifest.checkpoints.size(), 1);
        QCOMPARE(manifest.checkpoints[0].info.name, QStringLiteral("before"));
        QCOMPARE((*unpack)->commands().size(), 2);
        QCOMPARE((*unpack)->commands()[0].command, sent.commands[0].command);
        QCOMPARE((*unpack)->commands()[0].exitCode, 3);
        QCOMPARE((*unpack)->invocations()[0].prompt, QStringLiteral("write a test"));
        // Files of the records, byte for byte.
        const QString records = (*unpack)->folder() + QStringLiteral("/records/");
        for (const QString &id : {QStringLiteral("c-1"), QStringLiteral("i-1")}) {
            const QDir from(m_paths->recordDir(key, id));
            const QStringList names = from.entryList(QDir::Files);
            QCOMPARE(QDir(records + id).entryList(QDir::Files), names);
            QVERIFY(names.size() > 3);
            for (const QString &name : names) {
                QFile one(from.filePath(name));
                QFile two(records + id + QLatin1Char('/') + name);
                QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
                QVERIFY(one.readAll() == two.readAll());
            }
        }
        // The layers are files that QEMU takes, with their marks.
        const auto &layers = (*unpack)->layers();
        QCOMPARE(layers.size(), 2);
        QCOMPARE(layers[1].parent, layers[0].id);
        for (const LayerRow &layer : layers) {
            const auto found = QcowFile::read(m_other->layerFile(layer.id));
            GOOD(found);
            QCOMPARE(found->mark, layer.id);
            QCOMPARE(found->bytes, diskBytes);
        }
        const QString raw = path(QStringLiteral("raw"));
        QProcess convert;
        convert.start(QStringLiteral("qemu-img"),
                      {QStringLiteral("convert"), QStringLiteral("-f"), QStringLiteral("qcow2"), QStringLiteral("-O"),
                       QStringLiteral("raw"), m_other->layerFile(layers[0].id), raw});
        QVERIFY(convert.waitForFinished() && convert.exitCode() == 0);
        QFile whole(raw);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QVERIFY(whole.read(m_data.size()) == m_data);
        // What nobody keeps goes.
        unpack->reset();
        QVERIFY(QDir(m_other->layersDir()).isEmpty());
        QVERIFY(QDir(m_other->sessionsDir()).isEmpty());
    }

    void whatStillRanHasAnEndInTheArchive()
    {
        writeRecords();
        auto running = plan();
        running.commands[0].status = CommandStatus::Running;
        running.invocations[0].status = InvocationStatus::Queued;
        GOOD(pack(std::move(running)));
        auto unpack = Unpack::open(archive(), *m_other);
        GOOD(unpack);
        GOOD((*unpack)->unpack(std::make_shared<ArchiveWork>()));
        const CommandRecord record = (*unpack)->commands()[0];
        QCOMPARE(record.status, CommandStatus::Lost);
        QVERIFY(record.endedAt.isValid());
        QVERIFY(!record.problem.message.isEmpty());
        QCOMPARE(record.err.total, 3000);
        QVERIFY(record.err.dropped > 0);
        QCOMPARE((*unpack)->invocations()[0].status, InvocationStatus::Lost);
        QCOMPARE((*unpack)->commands()[1].status, CommandStatus::Completed);
    }

    void nothingIsReplacedAndNothingIsLeft()
    {
        QVERIFY(writeFile(archive(), "mine"));
        const auto taken = pack(plan());
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::AlreadyExists);
        QFile mine(archive());
        QVERIFY(mine.open(QIODevice::ReadOnly));
        QCOMPARE(mine.readAll(), QByteArray("mine"));
        QVERIFY(mine.remove());
        // Given up, or a disk that cannot be read: no file.
        auto cancelled = plan();
        cancelled.work->isCancelled = true;
        const auto none = pack(std::move(cancelled));
        QCOMPARE(none.error().code, ErrorCode::Cancelled);
        auto cut = plan();
        cut.disks[0] = std::make_shared<MemoryDisk>(DiskRuns{diskBytes, {{0, 2 * mib, false}}}, m_data.first(mib));
        const auto broken = pack(std::move(cut));
        QCOMPARE(broken.error().code, ErrorCode::Corrupt);
        QVERIFY(!broken.error().message.isEmpty());
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
        // An import that is given up.
        GOOD(pack(plan()));
        auto unpack = Unpack::open(archive(), *m_other);
        GOOD(unpack);
        const auto work = std::make_shared<ArchiveWork>();
        work->isCancelled = true;
        QCOMPARE((*unpack)->unpack(work).error().code, ErrorCode::Cancelled);
        unpack->reset();
        QVERIFY(QDir(m_other->layersDir()).isEmpty());
        QVERIFY(QDir(m_other->sessionsDir()).isEmpty());
    }

    void cutOffAnywhereItIsRefused()
    {
        writeRecords();
        GOOD(pack(plan()));
        QFile file(archive());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        const QByteArray tar = makeTar(readMembers(archive()));
        Counts counts;
        QRandomGenerator random(22);
        QList<qsizetype> places{0, 1, 4, 5, 9, 18, 100, 512, whole.size() / 2, whole.size() - 1000, whole.size() - 20};
        for (int i = 0; i < 15; ++i)
            places.append(random.bounded(int(whole.size() - 20)));
        for (const qsizetype place : std::as_const(places))
            hostile(counts, "compressed, cut at " + QByteArray::number(place), whole.first(place));
        // At each header, and in the middle of what follows it; compressed, the cut is a sound end.
        places.clear();
        for (qsizetype at = 0; at + 2048 < tar.size(); at += 512) {
            if (tar.mid(at + 257, 5) == "ustar")
                places << at << at + 100 << at + 512 << at + 700;
        }
        for (const qsizetype place : std::as_const(places)) {
            if (place < tar.size() - 1024)
                hostile(counts, "tar, cut at " + QByteArray::number(place), compressed(tar.first(place)));
        }
        qInfo("%d archives cut off, %d refused.", counts.tried, counts.refused);
        QVERIFY(counts.tried >= 40);
    }

    void whereABitWasTurnedItIsRefused()
    {
        writeRecords();
        GOOD(pack(plan()));
        QFile file(archive());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QRandomGenerator random(33);
        const QStringList before = everythingIn(m_other->root());
        int refusals = 0;
        constexpr int tries = 60;
        for (int i = 0; i < tries; ++i) {
            QByteArray turned = whole;
            const int place = random.bounded(int(whole.size()));
            turned[place] = char(turned[place] ^ (1 << random.bounded(8)));
            QVERIFY(writeFile(path(QStringLiteral("hostile")), turned));
            auto unpack = Unpack::open(path(QStringLiteral("hostile")), *m_other);
            const auto done =
                unpack ? (*unpack)->unpack(std::make_shared<ArchiveWork>()) : std::unexpected(unpack.error());
            if (done) // a bit that means nothing, such as padding
                QCOMPARE((*unpack)->commands()[0].command, command(QStringLiteral("c-1")).command);
            refusals += !done;
            if (unpack)
                unpack->reset();
            QCOMPARE(everythingIn(m_other->root()), before);
        }
        qInfo("%d archives with one bit turned, %d refused.", tries, refusals);
        QVERIFY(refusals >= tries - 3);
    }

    void hostileMembersAreRefused()
    {
        writeRecords();
        GOOD(pack(plan()));
        const QList<Member> good = readMembers(archive());
        QVERIFY(good.size() > 8);
        QVERIFY(writeFile(path(QStringLiteral("again")), compressed(makeTar(good))));
        QVERIFY(!refused(path(QStringLiteral("again")))); // so that what follows is refused for what it is
        Counts counts;
        const auto tried = [&](const QByteArray &what, const std::function<void(QList<Member> &)> &change,
                               bool isSummedUp = true) {
            QList<Member> members = good;
            change(members);
            if (isSummedUp)
                sumUp(members);
            hostile(counts, what, compressed(makeTar(members)));
        };
        for (const char *name : {"../evil", "/etc/passwd", "records/../../evil", "records/c-1/../../../x", "disks/00",
                                 "./vitrine-session.json", "records/c-1/out.head/"}) {
            for (const qsizetype at : {qsizetype(0), qsizetype(3), good.size() - 2})
                tried("a member named " + QByteArray(name), [&](auto &m) { m[at].name = name; });
        }
        for (const int type : {0120000, 0020000, 0060000, 0010000, 0040000}) {
            for (const qsizetype at : {qsizetype(0), qsizetype(3), good.size() - 2}) {
                tried(
                    "a member of type " + QByteArray::number(type, 8),
                    [&](auto &m) {
                        m[at].type = type;
                        if (type == 0120000)
                            m[at].symbolicLink = "/etc/passwd";
                        m[at].content.clear();
                    },
                    false);
            }
        }
        for (const qsizetype at : {qsizetype(0), qsizetype(4), good.size() - 2}) {
            const QByteArray number = QByteArray::number(at);
            tried("a hard link in the place of " + number, [&](auto &m) { m[at].hardLink = "/etc/passwd"; }, false);
            tried("a hole in " + number, [&](auto &m) { m[at].isSparse = true; }, false);
            tried("twice: " + number, [&](auto &m) { m.insert(at, m[at]); });
            tried("missing: " + number, [&](auto &m) { m.removeAt(at); });
            tried("swapped: " + number, [&](auto &m) { m.swapItemsAt(at, at + 1); });
            tried("one byte more: " + number, [&](auto &m) { m[at].content += ' '; }, at != 0);
            tried("one byte less: " + number, [&](auto &m) { m[at].content.chop(1); });
            tried("another byte: " + number, [&](auto &m) { m[at].content.back() = 'Q'; }, false);
        }
        tried("something behind the end", [](auto &m) { m.append(Member{"more", "x"}); }, false);
        tried("sums of less", [](auto &m) { m.last().content = "[]"; }, false);
        tried("no sums", [](auto &m) { m.last().content = "x"; }, false);
        // What is no tar in zstd.
        const QByteArray tar = makeTar(good);
        hostile(counts, "not compressed", tar);
        for (const char *filter : {"gzip", "bzip2", "xz", "lz4"})
            hostile(counts, filter, compressed(tar, filter));
        hostile(counts, "twice compressed", compressed(compressed(tar)));
        hostile(counts, "text", QByteArray("hello\n"));
        hostile(counts, "random", randomBytes(100'000, 5));
        hostile(counts, "random, compressed", compressed(randomBytes(100'000, 6)));
        hostile(counts, "zeros, compressed", compressed(QByteArray(10 * mib, '\0')));
        qInfo("%d archives with hostile members, %d refused.", counts.tried, counts.refused);
        QVERIFY(counts.tried >= 60);
    }

    void hostileListsAreRefused()
    {
        writeRecords();
        GOOD(pack(plan()));
        const QList<Member> good = readMembers(archive());
        Counts counts;
        const auto list = [&](const QByteArray &what, const std::function<void(QJsonObject &)> &change) {
            QList<Member> members = good;
            QJsonObject json = listOf(members[0]);
            change(json);
            setList(members[0], json);
            sumUp(members);
            hostile(counts, what, compressed(makeTar(members)));
        };
        const auto inside = [&](const char *array, int at, const char *name, const QJsonValue &value) {
            list(QByteArray(array) + ' ' + name, [&](QJsonObject &json) {
                QJsonArray all = json[QLatin1String(array)].toArray();
                QJsonObject one = all[at].toObject();
                one[QLatin1String(name)] = value;
                all[at] = one;
                json[QLatin1String(array)] = all;
            });
        };
        const auto value = [&](const char *name, const QJsonValue &other) {
            list(name, [&](QJsonObject &json) { json[QLatin1String(name)] = other; });
        };
        value("format", QStringLiteral("zip"));
        value("version", 2);
        value("version", -1);
        value("version", QStringLiteral("1"));
        value("madeAt", QStringLiteral("yesterday"));
        value("top", -1);
        value("top", 0); // something stands on it
        value("top", 2);
        value("top", 1e300);
        value("commands", 3);
        value("commands", -1);
        value("commands", 1e12);
        value("commandBytes", 1);
        value("commandBytes", qint64(1) << 62);
        value("commandBytes", -5);
        value("invocations", 0);
        value("invocationBytes", qint64(1) << 40);
        value("disks", QJsonArray());
        value("disks", QStringLiteral("none"));
        value("checkpoints", QJsonArray()); // then disk 0 belongs to nothing
        value("files", QJsonArray());
        value("key", QJsonObject{{QStringLiteral("runtime"), QStringLiteral("../x")},
                                 {QStringLiteral("session"), QStringLiteral("one")}});
        value("key", QJsonObject{{QStringLiteral("runtime"), QStringLiteral("sample")},
                                 {QStringLiteral("session"), QStringLiteral("a/b")}});
        value("key", QJsonObject{{QStringLiteral("runtime"), QStringLiteral("other")},
                                 {QStringLiteral("session"), QStringLiteral("one")}});
        for (const qint64 bytes : {qint64(0), qint64(-1), qint64(4096), diskBytes + 1, qint64(1) << 50,
                                   std::numeric_limits<qint64>::max()}) {
            inside("disks", 0, "bytes", bytes);
            inside("disks", 1, "bytes", bytes);
        }
        for (const qint64 count : {qint64(-1), qint64(0), qint64(1000), qint64(1) << 40}) {
            inside("disks", 0, "runs", count);
            inside("disks", 0, "dataBytes", count);
        }
        for (const int parent : {-2, 1, 2, 100})
            inside("disks", 1, "parent", parent);
        inside("disks", 0, "parent", 0);
        inside("disks", 0, "parent", 1);
        inside("checkpoints", 0, "disk", 1);
        inside("checkpoints", 0, "disk", 7);
        inside("checkpoints", 0, "id", QStringLiteral("../../../x"));
        inside("checkpoints", 0, "id", QStringLiteral("00000000AA"));
        inside("checkpoints", 0, "id", QStringLiteral("00000000aa\n"));
        inside("checkpoints", 0, "name", QStringLiteral("two\nlines"));
        inside("checkpoints", 0, "name", QString(300, QLatin1Char('x')));
        inside("checkpoints", 0, "cause", QStringLiteral("prompt"));
        inside("checkpoints", 0, "session", QStringLiteral("two"));
        list("two checkpoints of one id", [](QJsonObject &json) {
            QJsonArray all = json[QLatin1String("checkpoints")].toArray();
            all.append(all[0]);
            json[QLatin1String("checkpoints")] = all;
        });
        list("a chain that is too long", [](QJsonObject &json) {
            QJsonArray disks = json[QLatin1String("disks")].toArray();
            for (int i = 2; i < 14; ++i) {
                QJsonObject disk = disks[1].toObject();
                disk[QLatin1String("parent")] = i - 1;
                disks.append(disk);
            }
            json[QLatin1String("disks")] = disks;
            json[QLatin1String("top")] = 13;
        });
        list("more than the disk has", [](QJsonObject &json) {
            QJsonArray disks = json[QLatin1String("disks")].toArray();
            for (int i = 0; i < 2; ++i) {
                QJsonObject disk = disks[i].toObject();
                disk[QLatin1String("bytes")] = qint64(16) << 40;
                disk[QLatin1String("dataBytes")] = qint64(15) << 40;
                disks[i] = disk;
            }
            json[QLatin1String("disks")] = disks;
        });
        const auto file = [&](const QByteArray &what, int at, const QJsonValue &other) {
            list("a file's " + what, [&](QJsonObject &json) {
                QJsonArray files = json[QLatin1String("files")].toArray();
                QJsonArray one = files[1].toArray();
                one[at] = other;
                files[1] = one;
                json[QLatin1String("files")] = files;
            });
        };
        for (const char *name : {"../../x", "out.head/../../x", "out.", "OUT.head", "out.000000000000000g", "order.new",
                                 "out.head\n", "", "."})
            file("name", 1, QString::fromLatin1(name));
        for (const char *id : {"..", "../x", "c-9", "", "/", "c-1/x"})
            file("record", 0, QString::fromLatin1(id));
        for (const qint64 bytes : {qint64(-1), qint64(0), qint64(1) << 60})
            file("size", 2, bytes);
        const auto runtimeValue = [&](const char *name, const QJsonValue &other) {
            list(QByteArray("runtime ") + name, [&](QJsonObject &json) {
                QJsonObject one = json[QLatin1String("runtime")].toObject();
                one[QLatin1String(name)] = other;
                json[QLatin1String("runtime")] = one;
            });
        };
        runtimeValue("name", QStringLiteral("other"));
        runtimeValue("id", QStringLiteral("sample-x"));
        runtimeValue("version", 0);
        runtimeValue("mountPath", QStringLiteral("/etc"));
        runtimeValue("memoryMiB", 1'000'000);
        runtimeValue("workspaceBytes", -1);
        qInfo("%d archives with hostile lists, %d refused.", counts.tried, counts.refused);
        QVERIFY(counts.tried >= 60);
    }

    void hostileDisksAndRecordsAreRefused()
    {
        writeRecords();
        GOOD(pack(plan()));
        const QList<Member> good = readMembers(archive());
        const qsizetype disk = good.size() - 2; // the upper one: two runs
        QCOMPARE(good[disk].name, QByteArray("disks/1"));
        Counts counts;
        const auto number = [&](const QByteArray &what, qsizetype place, quint64 other) {
            QList<Member> members = good;
            for (int i = 0; i < 8; ++i)
                members[disk].content[place + i] = char(other >> (8 * i));
            sumUp(members);
            hostile(counts, what, compressed(makeTar(members)));
        };
        number("magic", 0, 0);
        number("size", 8, quint64(diskBytes) * 2);
        number("size", 8, 0);
        number("size", 8, ~quint64(0));
        number("count", 16, 1);
        number("count", 16, 3);
        number("count", 16, ~quint64(0));
        number("offset, no piece", 24, 512);
        number("offset behind the next", 24, 2 * quint64(mib));
        number("offset behind the end", 24, quint64(diskBytes));
        number("offset that wraps", 24, ~quint64(0) - 65535);
        number("length of nothing", 32, quint64(1) << 63);
        number("length into the next", 32, quint64(2 * mib) | quint64(1) << 63);
        number("length, no piece", 32, 100 | quint64(1) << 63);
        number("length that wraps", 32, ~quint64(0));
        number("zeros that have bytes", 32, 65536);
        number("bytes that are zeros", 48, 65536 | quint64(1) << 63);
        number("length of the last", 48, quint64(diskBytes));
        number("an error in its place", 0, 0x3164614272746956); // "VitrBad1"

        const auto lines = [&](const QByteArray &what, const std::function<void(QByteArray &)> &change) {
            QList<Member> members = good;
            change(members[1].content);
            QJsonObject json = listOf(members[0]);
            json[QLatin1String("commandBytes")] = members[1].content.size();
            setList(members[0], json);
            sumUp(members);
            hostile(counts, what, compressed(makeTar(members)));
        };
        lines("a running command", [](QByteArray &all) { all.replace("\"completed\"", "\"running\""); });
        lines("another session's", [](QByteArray &all) { all.replace("\"one\"", "\"two\""); });
        lines("an id twice", [](QByteArray &all) { all.replace("c-2", "c-1"); });
        lines("an id of a prompt", [](QByteArray &all) { all.replace("c-2", "i-1"); });
        lines("an id that is a path", [](QByteArray &all) { all.replace("c-2", "../c"); });
        lines("no end", [](QByteArray &all) { all.chop(1); });
        lines("one less", [](QByteArray &all) { all.truncate(all.indexOf('\n') + 1); });
        lines("one more", [](QByteArray &all) { all += all.left(all.indexOf('\n') + 1).replace("c-1", "c-3"); });
        lines("empty ones", [](QByteArray &all) { all.replace('\n', "\n\n"); });
        lines("no JSON", [](QByteArray &all) { all.replace('{', '('); });
        lines("nothing", [](QByteArray &all) { all.clear(); });
        qInfo("%d archives with hostile disks and records, %d refused.", counts.tried, counts.refused);
        QVERIFY(counts.tried >= 30);
    }

    void aKilledImportIsRepaired()
    {
        const QString marked = QStringLiteral("/importing");
        // Before it has its name.
        const QString staging = ImportFolder::staging(*m_other, QStringLiteral("0123456789abcdef"));
        GOOD(ImportFolder::make(staging));
        QVERIFY(QFile::exists(staging + marked));
        ImportFolder::repair(*m_other, {});
        QVERIFY(!QFile::exists(staging));
        // With its name, and without a session.
        GOOD(ImportFolder::make(staging));
        GOOD(ImportFolder::giveName(*m_other, staging, key));
        QVERIFY(QFile::exists(m_other->sessionDir(key) + marked));
        ImportFolder::repair(*m_other, {});
        QVERIFY(!QFile::exists(m_other->sessionDir(key)));
        // With its session.
        GOOD(ImportFolder::make(staging));
        GOOD(ImportFolder::giveName(*m_other, staging, key));
        ImportFolder::repair(*m_other, {key});
        QVERIFY(QFile::exists(m_other->recordsDir(key)));
        QVERIFY(!QFile::exists(m_other->sessionDir(key) + marked));
        // A folder that is somebody's is not touched, and nothing takes its place.
        ImportFolder::repair(*m_other, {});
        QVERIFY(QFile::exists(m_other->recordsDir(key)));
        QVERIFY(writeFile(m_other->recordsDir(key) + QStringLiteral("/x"), "mine"));
        GOOD(ImportFolder::make(staging));
        const auto taken = ImportFolder::giveName(*m_other, staging, key);
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::AlreadyExists);
        QVERIFY(QFile::exists(m_other->recordsDir(key) + QStringLiteral("/x")));
        // An empty one is what a session leaves that could not be made.
        QVERIFY(QFile::remove(m_other->recordsDir(key) + QStringLiteral("/x")));
        GOOD(ImportFolder::giveName(*m_other, staging, key));
        QVERIFY(QFile::exists(m_other->sessionDir(key) + marked));
    }

    void isFastEnough()
    {
        constexpr qint64 much = 256 * mib;
        PackPlan large = plan(much);
        // Half of it is like text, half is like what is compressed already.
        for (qsizetype at = much / 2; at < m_data.size(); ++at)
            m_data[at] = char('a' + (m_data[at] & 0x07));
        large.disks[0] = std::make_shared<MemoryDisk>(DiskRuns{much, {{0, much, false}}}, m_data);
        QElapsedTimer clock;
        clock.start();
        GOOD(pack(std::move(large)));
        const double exported = double(clock.restart()) / 1000;
        auto unpack = Unpack::open(archive(), *m_other);
        GOOD(unpack);
        GOOD((*unpack)->unpack(std::make_shared<ArchiveWork>()));
        const double imported = double(clock.elapsed()) / 1000;
        qInfo("256 MiB: written at %.0f MB/s, read at %.0f MB/s.", double(much) / 1e6 / exported,
              double(much) / 1e6 / imported);
    }
};

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
