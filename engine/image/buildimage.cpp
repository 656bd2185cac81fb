// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/buildimage.h"

#include "engine/image/buildproblem.h"
#include "engine/image/fileio.h"
#include "engine/image/finishimage.h"
#include "engine/image/installprogress.h"
#include "engine/image/packageplan.h"
#include "engine/image/stagefiles.h"
#include "engine/image/words.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QtConcurrentRun>

#include <unistd.h>

namespace Vitrine::Image {

namespace {

constexpr int steps = 5;
constexpr std::chrono::milliseconds watchInterval{250};
constexpr qint64 reportIntervalMs = 100;

// For mmdebstrap's own hooks, which it takes apart like a shell.
QString quoted(const QString &text)
{
    QString inside = text;
    inside.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QLatin1Char('\'') + inside + QLatin1Char('\'');
}

} // namespace

BuildImage::BuildImage(Setting setting, QObject *parent)
    : Operation(parent), m_setting(std::move(setting)), m_asRoot(::geteuid() == 0)
{
    m_progress.image = m_setting.recipe.name;
    m_progress.steps = steps;
    m_watch.setInterval(watchInterval);
    connect(&m_watch, &QTimer::timeout, this, &BuildImage::measureFetched);
}

void BuildImage::start()
{
    m_lastReport.start();
    if (auto prepared = prepare(); !prepared) {
        conclude(std::unexpected(prepared.error()));
        return;
    }
    say(1, Words::tr("Reading the package lists"), 0, 0.02);
    askHostMirror();
}

Result<void> BuildImage::prepare()
{
    if (auto host = checkHost(); !host)
        return host;
    if (auto space = checkSpace(m_setting.recipe.downloadBytes); !space)
        return space;
    auto folder = WorkFolder::make(m_setting.imagesDir, m_setting.recipe.shortName(), !m_asRoot);
    if (!folder)
        return std::unexpected(buildProblem(m_setting.recipe.name, folder.error()));
    m_folder = *folder;
    if (auto staged = stageFiles(m_setting.recipe, m_setting.resourcesDir, m_folder.files()); !staged)
        return std::unexpected(buildProblem(m_setting.recipe.name, staged.error()));
    return {};
}

Result<void> BuildImage::checkHost()
{
    const QString &name = m_setting.recipe.name;
    const QList<QPair<QString, QString>> programs = {
        {QStringLiteral("apt-get"), QStringLiteral("apt")},
        {QStringLiteral("mmdebstrap"), QStringLiteral("mmdebstrap")},
        {QStringLiteral("mke2fs"), QStringLiteral("e2fsprogs")},
        m_asRoot ? QPair{QStringLiteral("unshare"), QStringLiteral("util-linux")}
                 : QPair{QStringLiteral("newuidmap"), QStringLiteral("uidmap")},
    };
    for (const auto &[file, package] : programs) {
        if (program(file).isEmpty())
            return std::unexpected(missingProgram(name, file, package));
    }
    if (!QFile::exists(m_setting.recipe.keyring))
        return std::unexpected(
            missingProgram(name, m_setting.recipe.keyring, QStringLiteral("debian-archive-keyring")));
    return {};
}

Result<void> BuildImage::checkSpace(qint64 toFetch) const
{
    const Recipe &recipe = m_setting.recipe;
    const auto check = [&](const QString &directory, qint64 needed) -> Result<void> {
        QStorageInfo storage(directory);
        const qint64 available = storage.bytesAvailable();
        if (storage.isValid() && available < needed)
            return std::unexpected(noSpace(recipe.name, directory, needed, available));
        return {};
    };
    qint64 needed = recipe.neededBytes - recipe.downloadBytes + toFetch;
    if (!m_asRoot) {
        const QString elsewhere = QStringLiteral("/var/tmp");
        if (auto space = check(elsewhere, recipe.unpackedBytes); !space)
            return space;
        if (QStorageInfo(elsewhere) != QStorageInfo(m_setting.imagesDir))
            needed -= recipe.unpackedBytes;
    }
    return check(m_setting.imagesDir, needed);
}

QString BuildImage::program(const QString &name) const
{
    const QString found = QStandardPaths::findExecutable(name);
    // Not on an ordinary user's PATH.
    return !found.isEmpty()
               ? found
               : QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")});
}

QProcessEnvironment BuildImage::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("PATH"),
                       environment.value(QStringLiteral("PATH")) + QStringLiteral(":/usr/sbin:/sbin"));
    environment.insert(QStringLiteral("DEBIAN_FRONTEND"), QStringLiteral("noninteractive"));
    environment.insert(QStringLiteral("TMPDIR"), m_folder.scratch);
    environment.insert(QStringLiteral("INITRD"), QStringLiteral("No")); // the machine has an initramfs of ours
    for (const char *name :
         {"LANGUAGE", "LD_PRELOAD", "LD_LIBRARY_PATH", "PERL5LIB", "APT_CONFIG", "MMDEBSTRAP_AUTOPKGTEST"})
        environment.remove(QLatin1String(name));
    return environment;
}

QStringList BuildImage::aptArguments(const QStringList &more) const
{
    const AptFolders folders{m_folder.state(), m_folder.archives(), m_folder.path + QLatin1String("/sources.list")};
    return QStringList{QStringLiteral("-q"), QStringLiteral("-y")} + aptOptions(folders) + more;
}

void BuildImage::run(const QString &name, const QStringList &arguments, Next next, ChildProcess::Ending ending)
{
    QProcessEnvironment env = environment();
    if (name == QLatin1String("apt-get") && !m_sources.isEmpty())
        env.insert(QStringLiteral("APT_CONFIG"), m_folder.path + QLatin1String("/apt.conf"));
    m_child = new ChildProcess(program(name), arguments, env, ending, this);
    m_child->pending().then(this, [this, next](const Result<QByteArray> &result) {
        if (m_cleaning)
            return;
        m_child->deleteLater();
        m_child = nullptr;
        m_watch.stop();
        if (result)
            (this->*next)(*result);
        else
            conclude(std::unexpected(buildProblem(m_setting.recipe.name, result.error())));
    });
    m_child->start();
}

void BuildImage::askHostMirror()
{
    run(QStringLiteral("apt-get"),
        {QStringLiteral("indextargets"), QStringLiteral("--format"), QStringLiteral("$(ORIGIN) $(RELEASE) $(SITE)")},
        &BuildImage::takeHostMirror);
}

void BuildImage::takeHostMirror(const QByteArray &targets)
{
    m_sources = sourcesOfHost(targets, m_setting.recipe);
    if (m_sources.isEmpty())
        askDefaultMirror();
    else
        askConfiguration();
}

// A host of another distribution, or one whose package lists were never read: mmdebstrap knows where Debian is. It is
// asked for the sources.list it would use and stopped there, before anything is fetched.
void BuildImage::askDefaultMirror()
{
    m_child = new ChildProcess(
        program(QStringLiteral("mmdebstrap")),
        {m_asRoot ? QStringLiteral("--mode=root") : QStringLiteral("--mode=unshare"),
         QStringLiteral("--variant=custom"), QStringLiteral("--format=null"), QStringLiteral("--skip=update"),
         QStringLiteral("--setup-hook=cat \"$1\"/etc/apt/sources.list >&2; exit 1"), m_setting.recipe.suite},
        environment(), ChildProcess::Ending::Asked, this);
    m_child->pending().then(this, [this](const Result<QByteArray> &result) {
        if (m_cleaning)
            return;
        m_child->deleteLater();
        m_child = nullptr;
        m_sources = sourcesOfMmdebstrap(result ? *result : result.error().detail.toUtf8(), m_setting.recipe);
        if (!m_sources.isEmpty()) {
            askConfiguration();
            return;
        }
        const Error raw = result ? Error{} : result.error();
        conclude(std::unexpected(Error{
            ErrorCode::HostLacks,
            Words::tr(
                "Cannot make the image %1: apt on this computer knows no Debian mirror. Add one to its sources, run "
                "apt-get update and try again.")
                .arg(m_setting.recipe.name),
            raw.detail}));
    });
    m_child->start();
}

void BuildImage::askConfiguration()
{
    const QString config = program(QStringLiteral("apt-config"));
    run(config.isEmpty() ? QStringLiteral("true") : QStringLiteral("apt-config"),
        {QStringLiteral("dump"), QStringLiteral("Acquire")}, &BuildImage::takeConfiguration);
}

void BuildImage::takeConfiguration(const QByteArray &dump)
{
    const QList<QPair<QString, QByteArray>> files = {
        {m_folder.path + QLatin1String("/apt.conf"), aptConfiguration(dump)},
        {m_folder.path + QLatin1String("/sources.list"), m_sources.join(QLatin1Char('\n')).toUtf8() + '\n'},
        {m_folder.state() + QLatin1String("/status"), {}},
    };
    for (const auto &[path, bytes] : files) {
        if (auto written = writeFile(path, bytes); !written) {
            conclude(std::unexpected(buildProblem(m_setting.recipe.name, written.error())));
            return;
        }
    }
    run(QStringLiteral("apt-get"), aptArguments({QStringLiteral("update")}), &BuildImage::readLists);
}

// Packages of an earlier try that have been superseded meanwhile would be copied for nothing.
void BuildImage::readLists(const QByteArray &)
{
    run(QStringLiteral("apt-get"), aptArguments({QStringLiteral("autoclean")}), &BuildImage::askSizes);
}

void BuildImage::askSizes(const QByteArray &)
{
    run(QStringLiteral("apt-get"),
        aptArguments(QStringList{QStringLiteral("--print-uris"), QStringLiteral("install"),
                                 QStringLiteral("?essential"), QStringLiteral("?priority(required)"),
                                 QStringLiteral("apt")} +
                     m_setting.recipe.wanted()),
        &BuildImage::fetch);
}

void BuildImage::fetch(const QByteArray &uris)
{
    qint64 total = 0;
    const QList<PackageFile> files = parseUris(uris);
    for (const PackageFile &file : files) {
        total += file.bytes;
        m_toFetch.append({file.name, file.bytes});
    }
    if (auto space = checkSpace(total); !space) {
        conclude(std::unexpected(space.error()));
        return;
    }
    m_progress.bytesTotal = total;
    if (files.isEmpty()) {
        install({}); // an earlier try had them all
        return;
    }
    say(2, Words::tr("Fetching %n packages", nullptr, int(files.size())), 0.02, 0.35);
    m_watch.start();
    run(QStringLiteral("apt-get"),
        aptArguments(QStringList{QStringLiteral("--download-only"), QStringLiteral("install"),
                                 QStringLiteral("?essential"), QStringLiteral("?priority(required)"),
                                 QStringLiteral("apt")} +
                     m_setting.recipe.wanted()),
        &BuildImage::install);
}

// apt tells nothing that could be counted while it fetches, but its files grow.
void BuildImage::measureFetched()
{
    qint64 bytes = 0;
    for (const auto &[name, size] : std::as_const(m_toFetch)) {
        const QFileInfo whole(m_folder.archives() + QLatin1Char('/') + name);
        bytes += whole.exists() ? whole.size()
                                : qMin(size, QFileInfo(m_folder.archives() + QLatin1String("/partial/") + name).size());
    }
    m_progress.bytesDone = bytes;
    advance(m_progress.bytesTotal > 0 ? double(bytes) / double(m_progress.bytesTotal) : 1);
}

QStringList BuildImage::installArguments() const
{
    const Recipe &recipe = m_setting.recipe;
    QStringList arguments;
    if (m_asRoot) {
        // Namespaces of its own: however mmdebstrap ends, its mounts and processes go with it.
        arguments = {QStringLiteral("--mount"),
                     QStringLiteral("--propagation"),
                     QStringLiteral("private"),
                     QStringLiteral("--pid"),
                     QStringLiteral("--fork"),
                     QStringLiteral("--kill-child=SIGKILL"),
                     QStringLiteral("--mount-proc"),
                     QStringLiteral("--"),
                     program(QStringLiteral("mmdebstrap")),
                     QStringLiteral("--mode=root")};
    } else {
        arguments = {QStringLiteral("--mode=unshare")};
    }
    arguments += {QStringLiteral("--verbose"), QStringLiteral("--variant=minbase"), QStringLiteral("--format=tar"),
                  // Lists and packages are there already.
                  QStringLiteral("--skip=update,download/empty,essential/unlink"),
                  QStringLiteral("--include=") + recipe.wanted().join(QLatin1Char(',')),
                  QStringLiteral("--aptopt=APT::Install-Recommends \"false\""),
                  // Synced once at the end; inside, the root file system does not outlive its machine.
                  QStringLiteral("--dpkgopt=force-unsafe-io")};
    for (const QString &pattern : recipe.leaveOut)
        arguments.append(QStringLiteral("--dpkgopt=path-exclude=") + pattern);
    for (const QString &pattern : recipe.leaveIn)
        arguments.append(QStringLiteral("--dpkgopt=path-include=") + pattern);
    arguments += {
        QStringLiteral("--setup-hook=mkdir -p \"$1\"/var/lib/apt/lists \"$1\"/var/cache/apt/archives"),
        QStringLiteral("--setup-hook=sync-in ") + quoted(m_folder.state() + QLatin1String("/lists")) +
            QLatin1String(" /var/lib/apt/lists"),
        QStringLiteral("--setup-hook=sync-in ") + quoted(m_folder.archives()) +
            QLatin1String(" /var/cache/apt/archives"),
        QStringLiteral("--customize-hook=sync-in ") + quoted(m_folder.files()) + QLatin1String(" /"),
        QStringLiteral("--customize-hook=copy-out /boot /usr/lib/modules ") + quoted(m_folder.kernel()),
        QStringLiteral("--customize-hook=download /var/lib/dpkg/status ") +
            quoted(m_folder.kernel() + QLatin1String("/status")),
        // One file instead of twelve for whatever asks for the language, as bash does: 3 ms of each command under
        // emulation.
        QStringLiteral("--customize-hook=chroot \"$1\" localedef --add-to-archive /usr/lib/locale/C.utf8"),
        // The kernel is outside by now; names and servers of this computer are nobody's business inside.
        QStringLiteral(
            "--customize-hook=rm -rf \"$1\"/boot/* \"$1\"/vmlinuz* \"$1\"/initrd.img* "
            "\"$1\"/etc/apt/apt.conf.d/99mmdebstrap; "
            "rm -f \"$1\"/etc/resolv.conf \"$1\"/etc/hostname; : > \"$1\"/etc/resolv.conf; echo vitrine > "
            "\"$1\"/etc/hostname; "
            "printf '127.0.0.1 localhost vitrine\\n::1 localhost ip6-localhost ip6-loopback\\n' > \"$1\"/etc/hosts"),
    };
    return arguments + QStringList{recipe.suite, m_folder.archive()} + m_sources;
}

void BuildImage::install(const QByteArray &)
{
    m_progress.bytesDone = m_progress.bytesTotal;
    say(3, Words::tr("Installing the packages"), 0.35, 0.85);
    const int packages = int(QDir(m_folder.archives()).entryList({QStringLiteral("*.deb")}, QDir::Files).size());
    run(m_asRoot ? QStringLiteral("unshare") : QStringLiteral("mmdebstrap"), installArguments(), &BuildImage::makeDisk,
        m_asRoot ? ChildProcess::Ending::AtOnce : ChildProcess::Ending::Asked);
    if (m_child) {
        m_child->onLine([this, progress = InstallProgress(packages)](const QByteArray &line) mutable {
            progress.readLine(line);
            advance(progress.fraction(), line);
        });
    }
}

void BuildImage::makeDisk(const QByteArray &)
{
    say(4, Words::tr("Writing the disk"), 0.85, 0.95);
    run(QStringLiteral("mke2fs"),
        {QStringLiteral("-q"), QStringLiteral("-F"), QStringLiteral("-t"), QStringLiteral("ext4"), QStringLiteral("-m"),
         QStringLiteral("0"),
         // Nobody ever writes to it, so there is nothing to keep a journal of.
         QStringLiteral("-O"), QStringLiteral("^has_journal"), QStringLiteral("-L"), QStringLiteral("base"),
         QStringLiteral("-d"), m_folder.archive(), m_folder.result() + QLatin1String("/base.ext4"),
         QString::number(m_setting.recipe.diskBytes / 1024) + QLatin1Char('k')},
        &BuildImage::takeOutKernel);
}

void BuildImage::takeOutKernel(const QByteArray &)
{
    say(5, Words::tr("Taking out the kernel"), 0.95, 1);
    QFile::remove(m_folder.archive());
    m_workerRuns = true;
    QtConcurrent::run(finishImage, m_setting.recipe, m_setting.recipeDigest, m_folder, m_setting.imagesDir)
        .then(this, [this](Result<Manifest> manifest) {
            m_workerRuns = false;
            if (m_cleaning) {
                removeFolders();
                return;
            }
            if (manifest) {
                m_keepPackages = false;
                m_lastReport.invalidate();
                advance(1);
                conclude(std::move(manifest));
            } else {
                conclude(std::unexpected(buildProblem(m_setting.recipe.name, manifest.error())));
            }
        });
}

void BuildImage::conclude(Result<Manifest> result)
{
    finish(std::move(result));
    cleanUp();
}

void BuildImage::abandon()
{
    m_watch.stop();
    cleanUp();
}

void BuildImage::cleanUp()
{
    if (std::exchange(m_cleaning, true))
        return;
    if (m_child) {
        Pending<void> gone = m_child->gone();
        m_child->cancel();
        gone.then(this, [this](const Result<void> &) { removeFolders(); });
    } else if (!m_workerRuns) {
        removeFolders();
    }
}

void BuildImage::removeFolders()
{
    if (!m_keepPackages)
        QDir(m_folder.packages).removeRecursively();
    if (m_folder.path.isEmpty()) {
        m_cleaned.finish({});
        return;
    }
    removeWorkFolder(m_folder.path, this).then(this, [this](const Result<void> &) { m_cleaned.finish({}); });
}

void BuildImage::say(int step, const QString &title, double from, double to)
{
    m_progress.step = step;
    m_progress.title = title;
    m_from = from;
    m_to = to;
    m_lastReport.invalidate();
    advance(0);
}

void BuildImage::advance(double fraction, const QByteArray &line)
{
    m_progress.fraction = qMax(m_progress.fraction, m_from + (m_to - m_from) * qBound(0.0, fraction, 1.0));
    if (!line.isEmpty())
        m_progress.logLine = QString::fromUtf8(line);
    if (m_lastReport.isValid() && m_lastReport.elapsed() < reportIntervalMs)
        return;
    m_lastReport.start();
    if (m_onProgress)
        m_onProgress(m_progress);
}

} // namespace Vitrine::Image
