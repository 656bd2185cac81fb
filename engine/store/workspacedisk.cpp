// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/workspacedisk.h"

#include "engine/model/operation.h"
#include "engine/store/boundprocess.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QThreadPool>
#include <QtEndian>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace Vitrine::Store {

namespace {

constexpr qint64 smallestDisk = qint64(16) << 20;
constexpr qint64 largestDisk = qint64(16) << 40;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Store::WorkspaceDisk", text);
}

/// mke2fs and debugfs live in sbin, which a person's PATH often leaves out.
QString program(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    if (!found.isEmpty())
        return found;
    return QStandardPaths::findExecutable(
        name, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin"), QStringLiteral("/usr/local/sbin")});
}

Result<void> makeSparse(const QString &file, qint64 bytes)
{
    const int fd =
        ::open(QFile::encodeName(file).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return fail(errorFromErrno(errno, {}));
    const int error = ::ftruncate(fd, bytes) == 0 ? 0 : errno;
    ::close(fd);
    if (error != 0)
        return fail(errorFromErrno(error, {}));
    return {};
}

Result<void> renameDurably(const QString &from, const QString &to)
{
    const QByteArray fromName = QFile::encodeName(from);
    const int fd = ::open(fromName.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0)
        return fail(errorFromErrno(errno, {}));
    int error = ::fsync(fd) == 0 ? 0 : errno;
    ::close(fd);
    if (error == 0 && ::rename(fromName.constData(), QFile::encodeName(to).constData()) != 0)
        error = errno;
    if (error != 0)
        return fail(errorFromErrno(error, {}));
    const int folder = ::open(QFile::encodeName(QFileInfo(to).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return fail(errorFromErrno(errno, {}));
    error = ::fsync(folder) == 0 ? 0 : errno;
    ::close(folder);
    if (error != 0)
        return fail(errorFromErrno(error, {}));
    return {};
}

/// What `from` holds between its holes, by the kernel alone where it can.
Result<void> copyData(const QString &from, const QString &to)
{
    // A link is followed: of a file without a name the kernel has one in /proc.
    const int source = ::open(QFile::encodeName(from).constData(), O_RDONLY | O_CLOEXEC);
    const int target =
        ::open(QFile::encodeName(to).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    struct stat info = {};
    bool good = source >= 0 && target >= 0 && ::fstat(source, &info) == 0 && ::ftruncate(target, info.st_size) == 0;
    for (off_t at = 0; good && at < info.st_size;) {
        off_t begin = ::lseek(source, at, SEEK_DATA);
        if (begin < 0) {
            good = errno == ENXIO; // only a hole is left
            break;
        }
        const off_t end = ::lseek(source, begin, SEEK_HOLE);
        good = end > begin;
        off_t out = begin;
        while (good && begin < end)
            good = ::copy_file_range(source, &begin, target, &out, size_t(end - begin), 0) > 0;
        at = end;
    }
    const int error = errno;
    for (const int fd : {source, target}) {
        if (fd >= 0)
            ::close(fd);
    }
    if (!good)
        return fail(errorFromErrno(error, {}));
    return {};
}

/// Runs programs one after the other; the first that fails ends it. Its files are removed unless all went well.
class MakeDisk : public Operation<void>
{
public:
    struct Step
    {
        QString name;
        QStringList arguments;
    };

    MakeDisk(QString message, QList<Step> steps, QStringList temporaries, QObject *parent)
        : Operation<void>(parent), m_message(std::move(message)), m_steps(std::move(steps)),
          m_temporaries(std::move(temporaries))
    {
        deleteWhenEnded();
    }

    ~MakeDisk() override
    {
        if (m_process) {
            m_process->disconnect(this);
            m_process->setParent(nullptr); // it outlives this object by the moment that its death takes
            connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
            m_process->kill();
        }
        if (!m_handedOver)
            removeTemporaries(m_temporaries);
    }

    void start() override { next(); }

    void failWith(const Error &error) { fail(Error{error.code, m_message, error.detail}); }

    /// Renames `from` to `to` at the end, with everything flushed.
    void thenRename(const QString &from, const QString &to)
    {
        m_from = from;
        m_to = to;
    }

protected:
    void abandon() override
    {
        if (m_process)
            m_process->kill();
    }

private:
    static void removeTemporaries(const QStringList &files)
    {
        for (const QString &file : files)
            QFile::remove(file);
    }

    void next()
    {
        if (m_steps.isEmpty()) {
            complete();
            return;
        }
        const Step step = m_steps.takeFirst();
        const QString path = program(step.name);
        if (path.isEmpty()) {
            fail(Error{ErrorCode::HostLacks,
                       m_message + QLatin1Char(' ') +
                           tr("Install the program “%1” (Debian packages e2fsprogs and qemu-utils).").arg(step.name),
                       {}});
            return;
        }
        m_process = new QProcess(this);
        m_process->setProcessChannelMode(QProcess::MergedChannels);
        m_process->setStandardInputFile(QProcess::nullDevice());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C")); // stepFailed() reads their words
        m_process->setProcessEnvironment(environment);
        // One that went on after us would make its file when the next engine has already looked for what is left over.
        bindToThisProcess(*m_process, SIGKILL);
        connect(m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
            if (status == QProcess::NormalExit && code == 0) {
                std::exchange(m_process, nullptr)->deleteLater();
                next();
            } else {
                stepFailed();
            }
        });
        connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                stepFailed();
        });
        m_process->start(path, step.arguments);
    }

    void stepFailed()
    {
        const QString output = QString::fromLocal8Bit(m_process->readAll().right(4000)).trimmed();
        const QString detail = output.isEmpty() ? m_process->errorString() : output;
        const bool full = detail.contains(QLatin1String("No space left"));
        fail(Error{full ? ErrorCode::NoSpace : ErrorCode::Failed, m_message, detail});
    }

    void complete()
    {
        if (m_to.isEmpty()) {
            m_handedOver = true;
            finish({});
            return;
        }
        // fsync may take long on a slow disk, and this thread serves every session. The pool's thread owns the files
        // from here on, so that they are cleaned up even when this object goes first.
        m_handedOver = true;
        const Promise<void> flushed;
        flushed.pending().then(this, [this](Result<void> result) {
            if (result)
                finish({});
            else
                failWith(result.error());
        });
        QThreadPool::globalInstance()->start([flushed, from = m_from, to = m_to, temporaries = m_temporaries] {
            auto result = renameDurably(from, to);
            removeTemporaries(temporaries);
            flushed.finish(std::move(result));
        });
    }

    QString m_message;
    QList<Step> m_steps;
    QStringList m_temporaries;
    QString m_from;
    QString m_to;
    QProcess *m_process = nullptr;
    bool m_handedOver = false;
};

MakeDisk::Step makeFileSystem(const QString &file, const QStringList &options)
{
    // The file is new and sparse: told that it is all zeros, mke2fs marks inode tables and journal as done, and no
    // kernel thread in the machine fills the disk with zeros later. README.md explains the rest.
    QStringList arguments{
        QStringLiteral("-q"),
        QStringLiteral("-F"),
        QStringLiteral("-t"),
        QStringLiteral("ext4"),
        QStringLiteral("-m"),
        QStringLiteral("0"),
        QStringLiteral("-E"),
        QStringLiteral("lazy_itable_init=1,lazy_journal_init=1,assume_storage_prezeroed=1,root_owner=0:0")};
    arguments += options;
    arguments += file;
    return {QStringLiteral("mke2fs"), arguments};
}

Pending<void> startMaking(MakeDisk *making, const QString &raw, qint64 bytes)
{
    const Pending<void> pending = making->pending();
    if (bytes < smallestDisk || bytes > largestDisk || bytes % 4096 != 0) {
        making->failWith({ErrorCode::InvalidInput, {}, QStringLiteral("size %1").arg(bytes)});
        return pending;
    }
    if (auto made = makeSparse(raw, bytes); !made)
        making->failWith(made.error());
    else
        making->start();
    return pending;
}

} // namespace

Pending<void> makeWorkspaceDisk(const QString &file, qint64 bytes, QObject *context)
{
    const QString raw = file + QLatin1String(".raw.new");
    const QString disk = file + QLatin1String(".new");
    const QString message = tr("Cannot make the workspace's disk. Check that the store's disk has space.");
    if (QFile::exists(file))
        return failed<void>({ErrorCode::AlreadyExists, message, QStringLiteral("%1 exists").arg(file)});
    const QList<MakeDisk::Step> steps{
        makeFileSystem(raw, {QStringLiteral("-i"), QStringLiteral("4096")}),
        {QStringLiteral("debugfs"),
         {QStringLiteral("-w"), QStringLiteral("-R"), QStringLiteral("rmdir lost+found"), raw}},
        {QStringLiteral("qemu-img"),
         {QStringLiteral("convert"), QStringLiteral("-q"), QStringLiteral("-f"), QStringLiteral("raw"),
          QStringLiteral("-O"), QStringLiteral("qcow2"), raw, disk}},
    };
    auto *making = new MakeDisk(message, steps, {raw, disk}, context);
    making->thenRename(disk, file);
    return startMaking(making, raw, bytes);
}

Pending<void> makeScratchDisk(const QString &file, qint64 bytes, QObject *context)
{
    const QString message = tr("Cannot make the machine's scratch disk. Check that the disk has space.");
    auto *making =
        new MakeDisk(message,
                     {makeFileSystem(file, {QStringLiteral("-i"), QStringLiteral("8192"), QStringLiteral("-O"),
                                            QStringLiteral("^has_journal,^resize_inode")})},
                     {file}, context);
    return startMaking(making, file, bytes);
}

Pending<void> copySparse(const QString &from, const QString &to, QObject *context)
{
    const QString message = tr("Cannot make the machine's scratch disk. Check that the disk has space.");
    const Promise<void> copied;
    QThreadPool::globalInstance()->start([from, to, message, copied] {
        auto result = copyData(from, to);
        if (!result) {
            QFile::remove(to);
            result.error().message = message;
        }
        copied.finish(std::move(result));
    });
    return andThen(copied.pending(), context, [] { return ready(); });
}

qint64 virtualBytes(const QString &file)
{
    // qcow2: "QFI\xfb", then the size as a big-endian number at offset 24.
    QFile disk(file);
    if (!disk.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray header = disk.read(32);
    if (header.size() < 32 || !header.startsWith("QFI\xfb"))
        return 0;
    return qint64(qFromBigEndian<quint64>(header.constData() + 24));
}

qint64 allocatedBytes(const QString &file)
{
    struct stat info = {};
    if (::lstat(QFile::encodeName(file).constData(), &info) != 0)
        return 0;
    return qint64(info.st_blocks) * 512;
}

} // namespace Vitrine::Store
