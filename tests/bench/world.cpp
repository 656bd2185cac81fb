// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/world.h"

#include "engine/image/imagestore.h"
#include "engine/store/storepaths.h"
#include "engine/vm/machine.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Vitrine::Bench {

namespace {

/// Kills all machines whose folders are in this one.
void cleanUpMachines(const QString &folder)
{
    QStringList machines;
    QDirIterator it(folder, {QStringLiteral("machine.json")}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        machines.append(QFileInfo(it.next()).path());
    for (const QString &machine : std::as_const(machines))
        Vm::Machine::cleanUp(machine);
}

/// Kills all machines of a store, and removes both its folders.
void removeStore(const QString &root)
{
    const auto paths = Store::StorePaths::open(root);
    if (!paths)
        return;
    cleanUpMachines(paths->runtimeRoot());
    QDir(paths->runtimeRoot()).removeRecursively();
    QDir(root).removeRecursively();
}

} // namespace

Guardian::Guardian()
{
    QByteArray name = QFile::encodeName(QDir::tempPath()) + "/vitrine-bench-XXXXXX";
    if (!::mkdtemp(name.data()))
        qFatal("cannot make a folder in %s", qUtf8Printable(QDir::tempPath()));
    m_folder = QFile::decodeName(name);
    // What is started here and below puts its own temporary folders into ours, to be found with the rest.
    ::mkdir((name + "/tmp").constData(), 0700);
    qputenv("TMPDIR", name + "/tmp");
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        qFatal("cannot make a pipe");
    m_pid = ::fork();
    if (m_pid == 0) {
        ::setsid(); // Ctrl+C is not for it
        ::close(ends[1]);
        char byte = 0;
        while (::read(ends[0], &byte, 1) > 0) {
        }
        cleanUpMachines(m_folder);
        const QStringList stores = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &store : stores)
            removeStore(m_folder + QLatin1Char('/') + store);
        QDir(m_folder).removeRecursively();
        std::_Exit(0);
    }
    ::close(ends[0]);
    m_end = ends[1];
}

Guardian::~Guardian()
{
    ::close(m_end);
    int status = 0;
    ::waitpid(pid_t(m_pid), &status, 0);
}

World::~World()
{
    if (m_engine)
        (void)await(nouns().engine.stopAll());
}

Result<void> World::open()
{
    auto engine = Api::LocalEngine::open({m_store, guestProgram(), resourcesDir(), QStringLiteral("bench"), true});
    if (!engine)
        return std::unexpected(engine.error());
    m_engine = std::move(*engine);
    if (const auto loaded = await(m_engine->loaded()); !loaded)
        return loaded;
    if (const auto off = useTemplates(false, 0); !off)
        return off;
    if (await(nouns().runtimes.show(QString::fromLatin1(runtime))))
        return {};
    RuntimeSpec spec;
    spec.name = QString::fromLatin1(runtime);
    spec.idleTimeout = spec.maxLifetime = std::chrono::hours(8);
    const auto made = await(nouns().runtimes.create(spec));
    return made ? Result<void>() : std::unexpected(made.error());
}

Result<void> World::settle()
{
    const auto checks = await(nouns().engine.doctor());
    return checks ? Result<void>() : std::unexpected(checks.error());
}

Result<void> useTemplates(Api::Settings &settings, bool templates, int spares)
{
    for (const auto &[name, value] : {std::pair{QStringLiteral("machine/templates"), QVariant(templates)},
                                      std::pair{QStringLiteral("machine/warmSpares"), QVariant(spares)}}) {
        if (const auto set = await(settings.setValue(name, value)); !set)
            return set;
    }
    waitUntil([] { return false; }, std::chrono::milliseconds(300)); // the engine reads them
    return {};
}

Result<void> World::templateComes()
{
    const auto paths = Store::StorePaths::open(m_store);
    if (!paths)
        return std::unexpected(paths.error());
    const auto is = [&] {
        return !QDir(paths->templatesDir()).isEmpty(QDir::Dirs | QDir::NoDotAndDotDot) &&
               QDir(paths->spareMachinesDir()).isEmpty(QDir::Dirs | QDir::NoDotAndDotDot);
    };
    return waitUntil(is) ? Result<void>() : fail(ErrorCode::TimedOut, QStringLiteral("No template came."));
}

Result<void> World::spareComes()
{
    if (!waitUntil([this] { return m_engine->spareCount() == 1; }))
        return fail(ErrorCode::TimedOut, QStringLiteral("No machine waits."));
    return {};
}

qint64 World::sparePid() const
{
    const auto paths = Store::StorePaths::open(m_store);
    const QDir folder(paths ? paths->spareMachinesDir() : QString());
    const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QFile file(folder.filePath(names.value(0)) + QLatin1String("/machine.json"));
    return file.open(QIODevice::ReadOnly)
               ? QJsonDocument::fromJson(file.readAll())[QLatin1String("process")][QLatin1String("pid")].toInteger()
               : 0;
}

Result<void> World::idles(const SessionKey &session)
{
    const auto is = [&] {
        const auto info = await(nouns().sessions.show(session));
        return info && info->state == SessionState::Idle;
    };
    return waitUntil(is) ? Result<void>() : fail(ErrorCode::TimedOut, QStringLiteral("Something runs for ever."));
}

QString World::beginningOf(const SessionKey &session) const
{
    return machineFile(session)[QLatin1String("spec")][QLatin1String("beginning")].toString();
}

Result<SessionInfo> World::create(const QString &session)
{
    return await(nouns().sessions.create({QString::fromLatin1(runtime), session, {}}));
}

Result<CommandRecord> World::run(const SessionKey &session, const QString &command)
{
    CommandSpec spec;
    spec.session = session;
    spec.command = command;
    spec.timeout = std::chrono::seconds(300);
    const auto started = await(nouns().commands.run(spec));
    if (!started)
        return started;
    return await(nouns().commands.ended(started->id));
}

Result<QByteArray> World::output(const CommandRecord &record)
{
    QByteArray bytes;
    for (qint64 position = 0;;) {
        const auto slice = await(nouns().commands.read(record.id, position, 1 << 20));
        if (!slice)
            return std::unexpected(slice.error());
        for (const OutputChunk &chunk : slice->chunks) {
            if (chunk.stream == OutputStream::Out)
                bytes += chunk.bytes;
        }
        if (slice->next == position)
            return bytes;
        position = slice->next;
    }
}

QJsonObject World::machineFile(const SessionKey &session) const
{
    const auto paths = Store::StorePaths::open(m_store);
    if (!paths)
        return {};
    QFile file(paths->machineDir(session) + QLatin1String("/machine.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

qint64 World::machinePid(const SessionKey &session) const
{
    return machineFile(session)[QLatin1String("process")][QLatin1String("pid")].toInteger();
}

MachineShape World::machineShape(const SessionKey &session) const
{
    const QJsonObject spec = machineFile(session)[QLatin1String("spec")].toObject();
    MachineShape shape;
    shape.memoryMiB = spec[QLatin1String("memoryMiB")].toInt(shape.memoryMiB);
    shape.cpus = spec[QLatin1String("cpus")].toInt(shape.cpus);
    shape.kvm = spec[QLatin1String("accelerator")].toString() == QLatin1String("kvm");
    return shape;
}

Result<QString> findImages()
{
    QStringList candidates{qEnvironmentVariable("VITRINE_TEST_IMAGES"), qEnvironmentVariable("VITRINE_IMAGES"),
                           Store::StorePaths::defaultRoot() + QLatin1String("/images")};
    candidates.removeAll(QString());
    for (const QString &folder : std::as_const(candidates)) {
        if (!QFile::exists(folder))
            continue;
        Image::ImageStore store(folder, guestProgram(), resourcesDir());
        if (await(store.bootFiles(QString::fromLatin1(Image::ImageStore::defaultImage)))) {
            qputenv("VITRINE_IMAGES", QFile::encodeName(folder));
            return folder;
        }
    }
    return fail(ErrorCode::NotFound,
                QStringLiteral("The image %1 is in none of these folders: %2. Make it with vitrine image build.")
                    .arg(QLatin1String(Image::ImageStore::defaultImage), candidates.join(QLatin1String(", "))));
}

QString guestProgram()
{
    return QCoreApplication::applicationDirPath() + QLatin1String("/vitrine-guest");
}

QString resourcesDir()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QLatin1String("/../share/vitrine"));
}

} // namespace Vitrine::Bench
