// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/imagestore.h"

#include "engine/image/buildimage.h"
#include "engine/image/buildlock.h"
#include "engine/image/initramfs.h"
#include "engine/image/prune.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QSaveFile>
#include <QSet>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>

namespace Vitrine::Image {

namespace {
constexpr std::chrono::milliseconds lockRetry{500};
}

/// One build() and everybody who waits for it.
struct RunningBuild
{
    Recipe recipe;
    QString recipeDigest;
    std::shared_ptr<BuildLock> lock; ///< null: somebody else builds here
    BuildImage *operation = nullptr;
    QList<Promise<ImageInfo>> waiting;
    std::optional<Result<Manifest>> result;
};

class ImageStore::Private : public QObject
{
public:
    Private(ImageStore *owner, QString images, QString guest, QString resources)
        : q(owner), imagesDir(std::move(images)), guestProgram(std::move(guest)), resourcesDir(std::move(resources))
    {
    }

    std::optional<Recipe> recipe(const QString &name) const;
    std::optional<Manifest> newest(const QString &name) const;
    std::optional<Manifest> upToDate(const QString &name, const QString &recipeDigest) const;
    ImageInfo info(const Recipe &recipe) const;
    Error unknown(const QString &name) const;
    Result<QString> initramfs(const Manifest &manifest);
    void tidy();
    void tryStart(const std::shared_ptr<RunningBuild> &build);
    void end(const std::shared_ptr<RunningBuild> &build, const Result<Manifest> &result);

    ImageStore *q;
    QString imagesDir;
    QString guestProgram;
    QString resourcesDir;
    QHash<QString, std::shared_ptr<RunningBuild>> builds;
    QSet<QString> handedOut; ///< directories that this process gave to machines
    QByteArray guestBytes;   ///< the guest program, read again when its file changed
    QString guestHash;
    QDateTime guestModified;
};

std::optional<Recipe> ImageStore::Private::recipe(const QString &name) const
{
    const QList<Recipe> recipes = loadRecipes(resourcesDir);
    const auto it = std::ranges::find(recipes, name, &Recipe::name);
    return it == recipes.end() ? std::nullopt : std::optional(*it);
}

std::optional<Manifest> ImageStore::Private::newest(const QString &name) const
{
    const QList<Manifest> manifests = readManifests(imagesDir);
    const auto it = std::ranges::find(manifests, name, &Manifest::name);
    return it == manifests.end() ? std::nullopt : std::optional(*it);
}

std::optional<Manifest> ImageStore::Private::upToDate(const QString &name, const QString &recipeDigest) const
{
    const QList<Manifest> manifests = readManifests(imagesDir);
    const auto it = std::ranges::find_if(manifests, [&](const Manifest &manifest) {
        return manifest.name == name && manifest.recipeDigest == recipeDigest;
    });
    return it == manifests.end() ? std::nullopt : std::optional(*it);
}

ImageInfo ImageStore::Private::info(const Recipe &recipe) const
{
    ImageInfo info;
    info.name = recipe.name;
    info.description = recipe.description;
    info.downloadBytes = recipe.downloadBytes;
    info.neededBytes = recipe.neededBytes;
    info.config = recipe.config;
    const auto digest = recipe.digest(resourcesDir);
    auto manifest = digest ? upToDate(recipe.name, *digest) : std::nullopt;
    info.built = manifest.has_value();
    if (!manifest)
        manifest = newest(recipe.name);
    if (manifest) {
        info.digest = manifest->digest;
        info.kernelVersion = manifest->kernelVersion;
        info.builtAt = manifest->builtAt;
        info.diskBytes = manifest->diskBytes;
        info.config = manifest->config;
    }
    return info;
}

Error ImageStore::Private::unknown(const QString &name) const
{
    QStringList names;
    const QList<Recipe> recipes = loadRecipes(resourcesDir);
    for (const Recipe &known : recipes)
        names.append(known.name);
    if (names.isEmpty())
        return {ErrorCode::NotFound, tr("There is no image %1, and no other either. Install Vitrine again.").arg(name),
                resourcesDir};
    return {ErrorCode::NotFound,
            tr("There is no image %1. Choose one of these: %2.").arg(name, names.join(QLatin1String(", "))),
            {}};
}

Result<QString> ImageStore::Private::initramfs(const Manifest &manifest)
{
    const QFileInfo program(guestProgram);
    if (!program.isFile()) {
        return fail(ErrorCode::HostLacks,
                    tr("Cannot start a machine: the program that runs inside it is missing. Install Vitrine again."),
                    guestProgram);
    }
    if (guestBytes.isEmpty() || program.lastModified() != guestModified) {
        QFile file(guestProgram);
        if (!file.open(QIODevice::ReadOnly)) {
            return fail(
                ErrorCode::HostLacks,
                tr("Cannot start a machine: the program that runs inside it cannot be read. Install Vitrine again."),
                guestProgram + QLatin1String(": ") + file.errorString());
        }
        guestBytes = file.readAll();
        guestModified = program.lastModified();
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(QByteArrayView(&initramfsLayout, 1));
        hash.addData(guestBytes);
        guestHash = QString::fromLatin1(hash.result().toHex().left(16));
    }
    const QString path = manifest.directory + QStringLiteral("/initramfs-%1.cpio").arg(guestHash);
    if (QFile::exists(path))
        return path;
    const auto packed = packInitramfs(guestBytes, manifest.directory + QLatin1String("/modules"));
    if (!packed) {
        return std::unexpected(packed.error().as(
            tr("Cannot start a machine: the image %1 is damaged. Delete its folder and make it again.")
                .arg(manifest.name)));
    }
    // Named when it is whole: another program may be packing the same.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*packed) != packed->size() || !file.commit()) {
        return fail(
            ErrorCode::Failed,
            tr("Cannot start a machine: its first file system cannot be written. Check the disk and try again."),
            path + QLatin1String(": ") + file.errorString());
    }
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    return path;
}

// What earlier runs left: folders of killed builds, images that nothing uses any more.
void ImageStore::Private::tidy()
{
    if (!QFile::exists(imagesDir) || !builds.isEmpty())
        return;
    const auto lock = BuildLock::tryTake(imagesDir);
    if (!lock)
        return;
    const QStringList unfinished = unfinishedFolders(imagesDir);
    for (const QString &path : unfinished)
        removeWorkFolder(path, this).then(this, [lock](const Result<void> &) {});
    QtConcurrent::run(prune, imagesDir, handedOut).then(this, [lock] {});
}

void ImageStore::Private::tryStart(const std::shared_ptr<RunningBuild> &build)
{
    if (build->waiting.isEmpty())
        return;
    build->lock = BuildLock::tryTake(imagesDir);
    if (!build->lock) {
        if (errno != EWOULDBLOCK) {
            end(build, std::unexpected(errorFromErrno(
                           errno, tr("Cannot make the image %1 in %2.").arg(build->recipe.name, imagesDir))));
            return;
        }
        ImageProgress waiting;
        waiting.image = build->recipe.name;
        waiting.title = tr("Waiting for another program that makes an image here");
        Q_EMIT q->progress(waiting);
        QTimer::singleShot(lockRetry, this, [this, build] { tryStart(build); });
        return;
    }
    // Somebody else may have made it while we waited.
    if (const auto made = upToDate(build->recipe.name, build->recipeDigest)) {
        end(build, *made);
        return;
    }
    const QStringList unfinished = unfinishedFolders(imagesDir);
    for (const QString &path : unfinished)
        removeWorkFolder(path, this).then(this, [](const Result<void> &) {});

    build->operation = new BuildImage({build->recipe, build->recipeDigest, imagesDir, resourcesDir}, this);
    build->operation->onProgress([this](const ImageProgress &progress) { Q_EMIT q->progress(progress); });
    build->operation->pending().then(this, [build](const Result<Manifest> &result) { build->result = result; });
    // The end is told when nothing is left of the build, so that whoever cancels and leaves, leaves nothing.
    build->operation->cleaned().then(this, [this, build](const Result<void> &) {
        build->operation->deleteLater();
        end(build, *build->result);
    });
    build->operation->start();
}

void ImageStore::Private::end(const std::shared_ptr<RunningBuild> &build, const Result<Manifest> &result)
{
    build->operation = nullptr;
    builds.remove(build->recipe.name);
    if (result && build->lock)
        QtConcurrent::run(prune, imagesDir, handedOut).then(this, [lock = build->lock] {});
    build->lock.reset();
    Q_EMIT q->changed();
    const auto waiting = std::exchange(build->waiting, {});
    for (const Promise<ImageInfo> &promise : waiting) {
        if (result)
            promise.finish(info(build->recipe));
        else
            promise.fail(result.error());
    }
}

ImageStore::ImageStore(const QString &imagesDir, const QString &guestProgram, const QString &resourcesDir,
                       QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, QDir(imagesDir).absolutePath(), guestProgram,
                                                   QDir(resourcesDir).absolutePath()))
{
    QTimer::singleShot(0, d.get(), [this] { d->tidy(); });
}

ImageStore::~ImageStore() = default;

QList<ImageInfo> ImageStore::list() const
{
    QList<ImageInfo> infos;
    const QList<Recipe> recipes = loadRecipes(d->resourcesDir);
    for (const Recipe &recipe : recipes)
        infos.append(d->info(recipe));
    return infos;
}

Pending<BootFiles> ImageStore::bootFiles(const QString &name)
{
    const auto manifest = d->newest(name);
    if (!manifest) {
        if (!d->recipe(name))
            return failed<BootFiles>(d->unknown(name));
        return failed<BootFiles>(
            {ErrorCode::WrongState, tr("The image %1 is not made yet. Make it first.").arg(name), {}});
    }
    const auto initramfs = d->initramfs(*manifest);
    if (!initramfs)
        return failed<BootFiles>(initramfs.error());
    d->handedOut.insert(manifest->directory);
    const QString directory = manifest->directory + QLatin1Char('/');
    return ready(BootFiles{directory + QLatin1String("vmlinux"), directory + QLatin1String("bzImage"), *initramfs,
                           directory + QLatin1String("base.ext4"), manifest->config});
}

Pending<ImageInfo> ImageStore::build(const QString &name)
{
    const auto recipe = d->recipe(name);
    if (!recipe)
        return failed<ImageInfo>(d->unknown(name));
    const Promise<ImageInfo> promise;
    if (const auto running = d->builds.value(name)) {
        running->waiting.append(promise);
        return promise.pending();
    }
    const auto digest = recipe->digest(d->resourcesDir);
    if (!digest)
        return failed<ImageInfo>(digest.error());
    if (d->upToDate(name, *digest))
        return ready(d->info(*recipe));
    if (!QDir().mkpath(d->imagesDir))
        return failed<ImageInfo>(errorFromErrno(errno, tr("Cannot make the image %1 in %2.").arg(name, d->imagesDir)));
    auto build = std::make_shared<RunningBuild>();
    build->recipe = *recipe;
    build->recipeDigest = *digest;
    build->waiting.append(promise);
    d->builds.insert(name, build);
    d->tryStart(build);
    return promise.pending();
}

void ImageStore::cancelBuild(const QString &name)
{
    const auto build = d->builds.value(name);
    if (!build)
        return;
    if (build->operation)
        build->operation->cancel();
    else
        d->end(build, std::unexpected(Error{ErrorCode::Cancelled, {}, {}}));
}

} // namespace Vitrine::Image
