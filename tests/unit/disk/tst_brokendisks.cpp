// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's parts on disks that are broken on purpose: they may fail, but must neither hang nor touch memory that is
// not theirs. Each disk is read by a process of its own; where the sanitizers are on, they watch.
#include "tests/patience.h"
#include "tests/unit/disk/breakdisks.h"
#include "tests/unit/disk/disklab.h"
#include "tests/unit/disk/opendisk.h"

#include <QElapsedTimer>
#include <QMap>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>

using namespace Vitrine;

extern "C" const char *__asan_default_options();
/// A disk may ask for more memory than there is; the real program gets no as an answer, too.
extern "C" const char *__asan_default_options()
{
    return "allocator_may_return_null=1:detect_leaks=0";
}

namespace {

enum Outcome { Whole = 0, Refused = 3, Damaged = 4, NoMemory = 5 };

/// Lists everything and reads everything, within bounds.
int readAll(const QString &file)
{
    OpenDisk disk({file});
    // The whole budget of one question, for all of them together.
    DiskReader::Filesystem::Clock::time_point deadline = DiskReader::Filesystem::Clock::now() + std::chrono::seconds(4);
    if (!disk.mount())
        return Refused;
    disk.files->setDeadline(deadline);
    bool damaged = false;
    std::vector<std::string> folders{"/mnt/workspace"};
    for (std::size_t i = 0; i < folders.size() && i < 60; ++i) {
        const std::string folder = folders[i];
        std::vector<DiskReader::Entry> entries;
        bool complete = false;
        const auto listed =
            disk.files->list(folder, 5000, complete, [&](const DiskReader::Entry &entry) { entries.push_back(entry); });
        damaged = damaged || !listed;
        for (const DiskReader::Entry &entry : entries) {
            const std::string path = folder + '/' + entry.name;
            if (entry.kind == DiskReader::Entry::Folder && path.size() < 1000)
                folders.push_back(path);
            damaged = damaged || !disk.files->stat(path);
            for (const std::uint64_t offset : {std::uint64_t(0), std::uint64_t(entry.size) / 2}) {
                std::string bytes;
                if (entry.kind == DiskReader::Entry::File)
                    damaged = damaged || !disk.files->read(path, offset, 20'000, bytes);
            }
        }
    }
    return damaged ? Damaged : Whole;
}

} // namespace

class TestBrokenDisks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHangsOrBreaks()
    {
        DiskLab lab;
        const auto disks = BreakDisks::all(lab, 20'261'128);
        QVERIFY(disks.size() >= 300);
        QMap<int, int> outcomes;
        qint64 longest = 0;
        QByteArray slowest;
        for (const BreakDisks::Broken &broken : disks) {
            const QString file = lab.path(QStringLiteral("broken.qcow2"));
            QFile out(file);
            const QByteArray content = broken.bytes();
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(content) == content.size());
            out.close();
            QElapsedTimer timer;
            timer.start();
            const pid_t child = ::fork();
            if (child == 0) {
                ::alarm(8);
                int outcome = NoMemory;
                try {
                    outcome = readAll(file);
                } catch (const std::bad_alloc &) {
                    // the program itself ends then, and is started again
                }
                ::_exit(outcome);
            }
            int status = 0;
            QVERIFY(::waitpid(child, &status, 0) == child);
            QVERIFY2(WIFEXITED(status), (broken.what + ": signal " + QByteArray::number(WTERMSIG(status))).constData());
            const int outcome = WEXITSTATUS(status);
            QVERIFY2(outcome == Whole || outcome >= Refused,
                     (broken.what + ": exit " + QByteArray::number(outcome)).constData());
            if (broken.what.startsWith("nothing "))
                QVERIFY2(outcome == Whole, broken.what.constData());
            ++outcomes[outcome];
            if (timer.elapsed() > 1000)
                qInfo("%lld ms: %s", static_cast<long long>(timer.elapsed()), broken.what.constData());
            if (timer.elapsed() > longest) {
                longest = timer.elapsed();
                slowest = broken.what;
            }
        }
        qInfo(
            "%lld disks: %d read as if whole, %d with damage in places, %d refused, %d out of memory; longest %lld ms "
            "(%s)",
            static_cast<long long>(disks.size()), outcomes[Whole], outcomes[Damaged], outcomes[Refused],
            outcomes[NoMemory], static_cast<long long>(longest), slowest.constData());
        QVERIFY(longest < hangDeadline);
        // The damage is not only caught at the door.
        QVERIFY(outcomes[Damaged] > 30);
    }
};

QTEST_GUILESS_MAIN(TestBrokenDisks)
#include "tst_brokendisks.moc"
