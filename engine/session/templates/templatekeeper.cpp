// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/templates/templatekeeper.h"

#include "engine/session/templates/makespare.h"
#include "engine/session/templates/maketemplate.h"
#include "engine/store/trashfolder.h"
#include "engine/vm/tscclock.h"
#include "guestos/wire/frame.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace Vitrine::Session {

using namespace std::chrono_literals;

namespace {

/// After a start, its first commands go first.
constexpr auto calm = 1s;
/// A kind whose template cannot be made, or used, is left alone after this many tries.
constexpr int mostFailures = 3;
/// Not of these: boots whose kernel measured its timer wrongly, which says nothing of the kind.
constexpr int mostMistimed = 20;
constexpr int mostSpares = 8;

/// Hidden folders are under way, or were when their engine was killed.
QStringList entriesOf(const QString &folder, bool hidden)
{
    QStringList paths;
    const QFileInfoList entries = QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (entry.fileName().startsWith(u'.') == hidden)
            paths.append(entry.filePath());
    }
    return paths;
}

} // namespace

TemplateKeeper::TemplateKeeper(const Store::StorePaths &paths, Store::Catalogue &catalogue, Image::ImageStore &images,
                               Vm::AcceleratorProbe &accelerator)
    : m_paths(paths), m_catalogue(catalogue), m_images(images), m_accelerator(accelerator)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(calm);
    m_timer.callOnTimeout(this, &TemplateKeeper::work);
    clearAway();
    readSettings();
    Vm::tscFrequency(this).then(this, [this](const Result<qint64> &khz) { m_tscKhz = khz.value_or(0); });
    connect(&m_images, &Image::ImageStore::changed, this, &TemplateKeeper::imagesChanged);
}

TemplateKeeper::~TemplateKeeper()
{
    close();
}

/// What an engine that was killed left behind.
void TemplateKeeper::clearAway()
{
    const QStringList machines = entriesOf(m_paths.spareMachinesDir(), false);
    for (const QString &directory : machines)
        Vm::Machine::cleanUp(directory);
    const QStringList unfinished = entriesOf(m_paths.templatesDir(), true);
    for (const QString &path : unfinished) {
        if (!QFile::remove(path))
            QDir(path).removeRecursively();
    }
}

void TemplateKeeper::readSettings()
{
    m_catalogue.setting(QString::fromLatin1(templateSetting)).then(this, [this](const Result<QVariant> &value) {
        m_enabled = !value || !value->isValid() || value->toBool();
        if (!m_enabled)
            dropSpares();
    });
    m_catalogue.setting(QString::fromLatin1(spareSetting)).then(this, [this](const Result<QVariant> &value) {
        m_wantedSpares = value && value->isValid() ? std::clamp(value->toInt(), 0, mostSpares) : 1;
        while (m_spares.size() > size_t(m_wantedSpares))
            drop(m_spares.back().get());
        schedule();
    });
}

Vm::MachineSpec TemplateKeeper::machineSpec(const Image::BootFiles &files, const RuntimeSpec &runtime,
                                            Vm::Accelerator accelerator)
{
    Vm::MachineSpec spec;
    spec.vmlinux = files.vmlinux;
    spec.initramfs = files.initramfs;
    spec.baseDisk = files.baseDisk;
    spec.memoryMiB = runtime.memoryMiB;
    spec.cpus = runtime.cpus;
    spec.accelerator = accelerator;
    return spec;
}

Result<Vm::TemplateKey> TemplateKeeper::keyFor(const Vm::MachineSpec &spec, qint64 workspaceBytes) const
{
    if (!m_enabled || m_closed || m_tscKhz <= 0 || workspaceBytes <= 0)
        return fail(ErrorCode::WrongState, {});
    return Vm::TemplateKey::of(spec, workspaceBytes, scratchBytes, m_tscKhz);
}

std::shared_ptr<void> TemplateKeeper::startBegins()
{
    ++m_starts;
    m_timer.stop();
    if (m_makingTemplate)
        m_makingTemplate->setHeld(true);
    return {nullptr, [keeper = QPointer<TemplateKeeper>(this)](void *) {
                if (!keeper || --keeper->m_starts > 0)
                    return;
                if (keeper->m_makingTemplate)
                    keeper->m_makingTemplate->setHeld(false);
                keeper->schedule();
            }};
}

std::shared_ptr<Spare> TemplateKeeper::takeSpare(const Vm::TemplateKey &key)
{
    const auto found =
        std::ranges::find_if(m_spares, [&](const std::shared_ptr<Spare> &spare) { return spare->key.fits(key); });
    if (found == m_spares.end())
        return {};
    std::shared_ptr<Spare> spare = std::move(*found);
    m_spares.erase(found);
    spare->machine->disconnect(this);
    spare->channel->disconnect(this);
    return spare;
}

std::optional<Vm::Template> TemplateKeeper::find(const Vm::TemplateKey &key)
{
    const QString folder = m_paths.templateDir(key.digest());
    auto found = Vm::Template::open(folder);
    if (found && found->key().fits(key))
        return *found;
    if (found || found.error().code != ErrorCode::NotFound)
        remove(key);
    return {};
}

void TemplateKeeper::throwAway(const Vm::TemplateKey &key)
{
    ++m_fails[key.digest()];
    remove(key);
}

void TemplateKeeper::worked(const Vm::TemplateKey &key)
{
    m_fails.remove(key.digest());
}

void TemplateKeeper::remove(const Vm::TemplateKey &key)
{
    std::erase_if(m_spares, [&](const std::shared_ptr<Spare> &spare) { return spare->key.digest() == key.digest(); });
    // Machines that were made from it keep their files, which lose only the name.
    QDir(m_paths.templateDir(key.digest())).removeRecursively();
}

void TemplateKeeper::used(const Vm::MachineSpec &spec, qint64 workspaceBytes, const Vm::TemplateKey &key)
{
    m_kind = Kind{spec, workspaceBytes, key};
    // What belongs to that session stays with it.
    m_kind->spec.workspaceDisk.clear();
    m_kind->spec.workspaceBacking.clear();
    m_kind->spec.sessionDir.clear();
    m_wanted.removeIf([&](const Kind &kind) { return kind.key.digest() == key.digest(); });
    if (!find(key))
        m_wanted.prepend(*m_kind);
    schedule();
}

void TemplateKeeper::schedule()
{
    if (!m_closed && m_starts == 0 && !m_makingTemplate && !m_makingSpare)
        m_timer.start();
}

void TemplateKeeper::work()
{
    if (m_closed || !m_enabled || m_starts > 0 || m_makingTemplate || m_makingSpare)
        return;
    while (!m_wanted.isEmpty()) {
        const Kind kind = m_wanted.takeFirst();
        if (m_fails.value(kind.key.digest()) < mostFailures && !find(kind.key)) {
            makeTemplate(kind);
            return;
        }
    }
    if (!m_kind)
        return;
    std::erase_if(m_spares, [&](const std::shared_ptr<Spare> &spare) { return !spare->key.fits(m_kind->key); });
    if (m_spares.size() >= size_t(m_wantedSpares) || m_fails.value(m_kind->key.digest()) >= mostFailures)
        return;
    if (const auto from = find(m_kind->key))
        makeSpare(*from);
}

void TemplateKeeper::makeTemplate(const Kind &kind)
{
    m_makingTemplate = new MakeTemplate(kind.key, kind.spec, kind.workspaceBytes, scratchBytes, m_paths, this);
    m_makingTemplate->deleteWhenEnded();
    m_makingTemplate->pending().then(this, [this, kind](const Result<Vm::Template> &made) {
        m_makingTemplate = nullptr;
        const auto isMistimed = [](const Error &error) {
            return error.detail.contains(QLatin1StringView(Wire::mistimedMark));
        };
        if (made) {
            prune();
        } else if (isMistimed(made.error()) && kind.mistimed < mostMistimed) {
            // Chance, on a busy computer, and nothing else would ask for it before the next start.
            m_wanted.prepend(kind);
            ++m_wanted.first().mistimed;
        } else {
            takeFailure(kind.key, made.error());
            m_wanted.append(kind); // tried again, but not for ever: work() counts
        }
        schedule();
    });
    m_makingTemplate->start();
}

void TemplateKeeper::makeSpare(const Vm::Template &from)
{
    m_makingSpare = new MakeSpare(from, m_kind->spec, m_kind->workspaceBytes, m_paths, this);
    m_makingSpare->deleteWhenEnded();
    m_makingSpare->pending().then(this, [this, key = from.key()](const Result<std::shared_ptr<Spare>> &made) {
        m_makingSpare = nullptr;
        if (made && !m_closed) {
            watch(*made);
            m_spares.push_back(*made);
        } else if (!made) {
            takeFailure(key, made.error());
            remove(key);
            if (m_kind && m_kind->key.digest() == key.digest())
                m_wanted.prepend(*m_kind);
        }
        schedule();
    });
    m_makingSpare->start();
}

void TemplateKeeper::takeFailure(const Vm::TemplateKey &key, const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    ++m_fails[key.digest()];
    qWarning("A machine's template, or one of it, could not be made: %s", qUtf8Printable(error.text()));
}

void TemplateKeeper::watch(const std::shared_ptr<Spare> &spare)
{
    const auto lost = [this, lost = spare.get()] { drop(lost); };
    connect(spare->machine.get(), &Vm::Machine::ended, this, lost, Qt::QueuedConnection);
    connect(spare->channel.get(), &Guest::Channel::lost, this, lost, Qt::QueuedConnection);
}

void TemplateKeeper::drop(const Spare *spare)
{
    std::erase_if(m_spares, [&](const std::shared_ptr<Spare> &each) { return each.get() == spare; });
}

void TemplateKeeper::dropSpares()
{
    m_spares.clear();
}

Pending<TemplateKeeper::InUse> TemplateKeeper::inUse()
{
    return andThen(m_catalogue.runtimes(), this, [this](QList<RuntimeInfo> &&runtimes) {
        return andThen(m_catalogue.sessions(), this, [runtimes](QList<Store::SessionRow> &&sessions) {
            return ready(InUse{runtimes, std::move(sessions)});
        });
    });
}

QList<TemplateKeeper::Kind> TemplateKeeper::kindsOf(const InUse &use, bool allSizes) const
{
    QList<Kind> kinds;
    for (const RuntimeInfo &runtime : use.runtimes) {
        const auto files = m_images.bootFiles(runtime.spec.image).result(); // ready at once
        if (!files)
            continue;
        QSet<qint64> sizes{runtime.spec.workspaceBytes};
        if (allSizes) {
            for (const Store::SessionRow &session : use.sessions) {
                if (session.key.runtime == runtime.spec.name)
                    sizes.insert(session.workspaceBytes);
            }
        }
        for (const auto accelerator : {Vm::Accelerator::Tcg, Vm::Accelerator::Kvm}) {
            const Vm::MachineSpec spec = machineSpec(*files, runtime.spec, accelerator);
            for (const qint64 size : std::as_const(sizes)) {
                if (auto key = keyFor(spec, size))
                    kinds.append({spec, size, std::move(*key)});
            }
        }
    }
    return kinds;
}

/// An image is new or another one: what sessions would start from next is made before they do.
void TemplateKeeper::imagesChanged()
{
    inUse().then(this, [this](const Result<InUse> &use) {
        if (!use || m_closed)
            return;
        const QList<Kind> kinds = kindsOf(*use, false);
        const auto accelerator = m_accelerator.verdict().accelerator;
        for (const Kind &kind : kinds) {
            if (kind.spec.accelerator == accelerator && !find(kind.key))
                m_wanted.append(kind);
        }
        schedule();
    });
}

Pending<QStringList> TemplateKeeper::unused()
{
    return andThen(inUse(), this, [this](InUse &&use) {
        if (m_closed || !m_enabled || m_tscKhz <= 0)
            return ready(QStringList());
        QSet<QString> kept;
        const QList<Kind> kinds = kindsOf(use, true);
        for (const Kind &kind : kinds)
            kept.insert(kind.key.digest());
        QStringList old;
        const QStringList all = entriesOf(m_paths.templatesDir(), false);
        for (const QString &path : all) {
            if (const QString digest = QFileInfo(path).fileName(); !kept.contains(digest))
                old.append(digest);
        }
        return ready(std::move(old));
    });
}

Pending<qint64> TemplateKeeper::removeUnused(const QString &digest)
{
    return andThen(unused(), this, [this, digest](QStringList &&old) {
        if (!old.contains(digest))
            return failed<qint64>(
                {ErrorCode::NotFound, tr("There is no template %1 that is not used.").arg(digest.left(64)), {}});
        const Promise<qint64> promise;
        QtConcurrent::run([folder = m_paths.templateDir(digest)] {
            const qint64 bytes = Store::TrashFolder::allocatedBelow(folder);
            return QDir(folder).removeRecursively() ? bytes : qint64(-1);
        }).then(this, [promise](qint64 bytes) {
            if (bytes >= 0)
                promise.finish(qint64(bytes));
            else
                promise.fail({ErrorCode::Failed, tr("The template could not be removed. Check the store's disk."), {}});
        });
        return promise.pending();
    });
}

/// Templates of images, programs and sizes that nobody has any more.
void TemplateKeeper::prune()
{
    unused().then(this, [this](const Result<QStringList> &old) {
        if (!old || m_closed)
            return;
        QtConcurrent::run([paths = m_paths, old = *old] {
            for (const QString &digest : old)
                QDir(paths.templateDir(digest)).removeRecursively();
        }).then(this, [] {});
    });
}

void TemplateKeeper::close()
{
    m_closed = true;
    m_timer.stop();
    m_wanted.clear();
    if (m_makingTemplate)
        std::exchange(m_makingTemplate, nullptr)->cancel();
    if (m_makingSpare)
        std::exchange(m_makingSpare, nullptr)->cancel();
    dropSpares();
}

} // namespace Vitrine::Session
