// SPDX-License-Identifier: GPL-3.0-or-later
// Templates: what they are for and nothing else, whether one is whole, and how a machine becomes one and comes of one.
#include "engine/vm/machinefile.h"
#include "engine/vm/template.h"
#include "machinefixture.h"
#include "tests/patience.h"

#include <QJsonDocument>

#include <sys/stat.h>
#include <unistd.h>

using namespace Vitrine;
using namespace Vitrine::Vm;

namespace {

constexpr qint64 gibibyte = qint64(1) << 30;
constexpr qint64 clockKhz = 2'600'000;

/// A template in a folder of its own, made of the fixture's machine.
struct TemplateFixture : MachineFixture
{
    TemplateFixture()
    {
        spec.baseDisk = write("base", "base");
        spec.templateFolder = m_templates.filePath(QStringLiteral("one"));
    }

    Result<TemplateKey> key() const { return TemplateKey::of(spec, gibibyte, 8 * gibibyte, clockKhz); }

    void fill(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    void make()
    {
        QVERIFY(Template::begin(spec.templateFolder, 1));
        fill(templateStateIn(spec.templateFolder), "state");
        fill(templateScratchIn(spec.templateFolder), "scratch");
        const auto sealed = Template::seal(spec.templateFolder, key().value());
        QVERIFY2(sealed, qPrintable(sealed ? QString() : sealed.error().text()));
    }

    template <typename T>
    Result<T> await(Pending<T> pending)
    {
        if (!waitUntil([&] { return pending.isFinished(); }, 40000))
            return fail(ErrorCode::TimedOut, QStringLiteral("it never ended"));
        return pending.result();
    }

    QByteArray log() const
    {
        QFile file(logFileIn(spec.directory));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_templates{QDir::tempPath() + QStringLiteral("/vtt-XXXXXX")};
};

/// Whether these words come in this order.
bool inOrder(const QByteArray &text, const QList<QByteArray> &words)
{
    qsizetype at = 0;
    for (const QByteArray &word : words) {
        at = text.indexOf(word, at);
        if (at < 0)
            return false;
        at += word.size();
    }
    return true;
}

} // namespace

class TestTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyIsAsGoodAfterTheDisk()
    {
        TemplateFixture fixture;
        const auto key = fixture.key();
        QVERIFY2(key, qPrintable(key ? QString() : key.error().text()));
        const auto again =
            TemplateKey::fromJson(QJsonDocument::fromJson(QJsonDocument(key->toJson()).toJson()).object());
        QCOMPARE(again.digest(), key->digest());
        QVERIFY(again.fits(*key) && key->fits(again));
        QCOMPARE(key->digest().size(), 16);
        // Where a session's files lie makes no difference.
        fixture.spec.workspaceDisk = fixture.write("work", "x");
        fixture.spec.sessionDir = QStringLiteral("/somewhere");
        fixture.spec.scratchDisk = QStringLiteral("/somewhere/else");
        QCOMPARE(fixture.key()->digest(), key->digest());
        fixture.spec.workspaceDisk.clear();
    }

    void everyMemberCounts_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"base", "kernel", "kernel's age", "kind of kernel", "initramfs", "qemu", "memory",
                                 "cpus", "accelerator", "workspace", "scratch"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void everyMemberCounts()
    {
        QFETCH(QString, what);
        TemplateFixture fixture;
        const auto before = fixture.key();
        QVERIFY(before);
        qint64 workspace = gibibyte;
        qint64 scratch = 8 * gibibyte;
        MachineSpec &spec = fixture.spec;
        if (what == QLatin1String("base"))
            fixture.write("base", "another");
        else if (what == QLatin1String("kernel"))
            fixture.write("vmlinux", "longer than before");
        else if (what == QLatin1String("kernel's age"))
            fixture.write("vmlinux", "works"); // the same bytes, written again
        else if (what == QLatin1String("kind of kernel"))
            spec.vmlinux = fixture.write("elf", "\177ELF");
        else if (what == QLatin1String("initramfs"))
            spec.initramfs = fixture.write("initramfs2", "nothing");
        else if (what == QLatin1String("qemu"))
            spec.qemuProgram = QStringLiteral("/bin/true");
        else if (what == QLatin1String("memory"))
            spec.memoryMiB += 1;
        else if (what == QLatin1String("cpus"))
            spec.cpus += 1;
        else if (what == QLatin1String("accelerator"))
            spec.accelerator = Accelerator::Kvm;
        else if (what == QLatin1String("workspace"))
            workspace += 4096;
        else
            scratch += 4096;
        const auto after = TemplateKey::of(spec, workspace, scratch, clockKhz);
        QVERIFY(after);
        QVERIFY(after->digest() != before->digest());
        QVERIFY(!after->fits(*before) && !before->fits(*after));
    }

    void theClockMayDifferALittle()
    {
        TemplateFixture fixture;
        const auto key = fixture.key();
        const auto near = TemplateKey::of(fixture.spec, gibibyte, 8 * gibibyte, clockKhz + clockKhz / 2000);
        const auto far = TemplateKey::of(fixture.spec, gibibyte, 8 * gibibyte, clockKhz + clockKhz / 500);
        QVERIFY(key && near && far);
        QCOMPARE(near->digest(), key->digest());
        QCOMPARE(far->digest(), key->digest());
        QVERIFY(near->fits(*key) && key->fits(*near));
        QVERIFY(!far->fits(*key) && !key->fits(*far));
    }

    void aSealedOneIsOpened()
    {
        TemplateFixture fixture;
        QCOMPARE(Template::open(fixture.spec.templateFolder).error().code, ErrorCode::NotFound);
        fixture.make();
        const auto opened = Template::open(fixture.spec.templateFolder);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text()));
        QVERIFY(opened->key().fits(*fixture.key()));
        struct stat status{};
        QVERIFY(::stat(qPrintable(fixture.spec.templateFolder), &status) == 0);
        QCOMPARE(status.st_mode & 0777, 0700u);
        for (const auto &[path, mode] : {std::pair{templateMemoryIn(fixture.spec.templateFolder), 0444u},
                                         std::pair{templateStateIn(fixture.spec.templateFolder), 0400u},
                                         std::pair{templateScratchIn(fixture.spec.templateFolder), 0400u}}) {
            QVERIFY(::stat(qPrintable(path), &status) == 0);
            QCOMPARE(status.st_mode & 0777, mode);
        }
    }

    void aTouchedOneIsRefused_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("how");
        for (const char *file : {"ram", "state", "scratch"}) {
            for (const char *how : {"cut", "flipped", "replaced", "gone"})
                QTest::addRow("%s %s", file, how) << QString::fromLatin1(file) << QString::fromLatin1(how);
        }
        QTest::newRow("key cut") << QStringLiteral("key.json") << QStringLiteral("cut");
    }
    void aTouchedOneIsRefused()
    {
        QFETCH(QString, file);
        QFETCH(QString, how);
        TemplateFixture fixture;
        fixture.make();
        const QByteArray path = QFile::encodeName(fixture.spec.templateFolder + u'/' + file);
        QTest::qWait(20); // file systems count time in steps of some milliseconds
        QVERIFY(::chmod(path.constData(), 0600) == 0);
        if (how == QLatin1String("cut")) {
            QVERIFY(::truncate(path.constData(), 3) == 0);
        } else if (how == QLatin1String("flipped")) {
            QFile bytes(QFile::decodeName(path));
            QVERIFY(bytes.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) && bytes.write("?") == 1);
        } else if (how == QLatin1String("replaced")) {
            QVERIFY(QFile::rename(QFile::decodeName(path), QFile::decodeName(path + ".old")));
            QVERIFY(QFile::copy(QFile::decodeName(path + ".old"), QFile::decodeName(path)));
        } else {
            QVERIFY(QFile::remove(QFile::decodeName(path)));
        }
        const auto opened = Template::open(fixture.spec.templateFolder);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Corrupt);
    }

    void isSavedInThisOrder()
    {
        TemplateFixture fixture;
        fixture.behave("recites");
        QVERIFY(Template::begin(fixture.spec.templateFolder, fixture.spec.memoryMiB));
        fixture.spec.beginning = Beginning::BootForTemplate;
        const auto booted = fixture.boot();
        QVERIFY2(booted, qPrintable(booted ? QString() : booted.error().text()));
        const auto saved = fixture.await((*booted)->saveTemplate());
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().text()));
        QVERIFY2(inOrder(fixture.log(), {"\"stop\"", "x-ignore-shared", "migrate-set-capabilities", "add-fd",
                                         "file:/dev/fdset/", "\"migrate\""}),
                 fixture.log().constData());
        QVERIFY2(fixture.log().contains("a file of 0"), fixture.log().constData()); // the new state
    }

    void isRestoredInThisOrder()
    {
        TemplateFixture fixture;
        fixture.behave("recites");
        fixture.make();
        fixture.spec.beginning = Beginning::Restore;
        fixture.spec.tscKhz = clockKhz;
        const auto booted = fixture.boot();
        QVERIFY2(booted, qPrintable(booted ? QString() : booted.error().text()));
        QVERIFY2(inOrder(fixture.log(), {"x-ignore-shared", "migrate-set-capabilities", "file:/dev/fdset/",
                                         "migrate-incoming", "\"cont\""}),
                 fixture.log().constData());
        QVERIFY((*booted)->isRunning());
    }

    void aSpoiltStateLeavesNothing()
    {
        TemplateFixture fixture;
        fixture.make();
        fixture.behave("spoilt");
        fixture.spec.beginning = Beginning::Restore;
        fixture.spec.tscKhz = clockKhz;
        const auto booted = fixture.boot();
        QVERIFY(!booted);
        const auto file = MachineFile::read(fixture.spec.directory);
        QVERIFY(!file || !file->process.isAlive());
    }

    void aWorkspaceTakesThePlaceholdersPlace()
    {
        TemplateFixture fixture;
        fixture.behave("recites");
        fixture.spec.placeholderBytes = gibibyte;
        const auto booted = fixture.boot();
        QVERIFY(booted);
        const QString folder = fixture.spec.directory;
        MachineSpec session;
        session.directory = folder + QStringLiteral("-of-session");
        session.workspaceDisk = fixture.write("work.qcow2", QByteArray(4711, 'w'));
        session.workspaceBacking = {fixture.write("below.qcow2", QByteArray(815, 'b'))};
        session.sessionDir = QStringLiteral("/session");
        // Files of the fixture lie in the machine's folder, which gets another name.
        const QString moved = session.directory + QStringLiteral("/work.qcow2");
        session.workspaceDisk = moved;
        session.workspaceBacking = {session.directory + QStringLiteral("/below.qcow2")};
        const auto given = fixture.await((*booted)->giveWorkspace(session));
        QVERIFY2(given, qPrintable(given ? QString() : given.error().text()));
        fixture.spec.directory = session.directory; // for its log, and to be cleaned up
        const QByteArray log = fixture.log();
        QVERIFY2(log.contains("a file of 4711") && log.contains("a file of 815"), log.constData());
        QVERIFY2(inOrder(log, {"add-fd", "add-fd", "blockdev-add", "/machine/peripheral/work", "qom-set", "placeholder",
                               "blockdev-del", "\"cont\""}),
                 log.constData());
        QVERIFY(!QFile::exists(folder));
        QCOMPARE((*booted)->channelSocket(), channelSocketIn(session.directory));
        const auto file = MachineFile::read(session.directory);
        QVERIFY(file);
        QCOMPARE(file->process.pid, (*booted)->pid());
        QCOMPARE(file->spec.workspaceDisk, moved);
        QCOMPARE(file->spec.sessionDir, session.sessionDir);
        QCOMPARE(file->spec.placeholderBytes, 0);
    }

    void memoryOfAProcess()
    {
        const qint64 own = Machine::residentBytes(::getpid());
        QVERIFY(own > (qint64(1) << 20) && own < (qint64(1) << 34));
        QCOMPARE(Machine::residentBytes(-1), 0);
    }
};

QTEST_GUILESS_MAIN(TestTemplate)
#include "tst_template.moc"
