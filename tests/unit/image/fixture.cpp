// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "tests/sources.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <zstd.h>

namespace Vitrine::Test {

namespace {

QByteArray kernel()
{
    const QByteArray elf = QByteArray("\x7f"
                                      "ELF\x02",
                                      5) +
                           QByteArray(1000, 'k');
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(elf.size()))), '\0');
    packed.resize(qsizetype(ZSTD_compress(packed.data(), size_t(packed.size()), elf.data(), size_t(elf.size()), 1)));
    QByteArray image(2 * 512, '\0');
    image[0x1f1] = 1;
    image.replace(0x202, 4, "HdrS");
    qToLittleEndian<quint16>(0x020f, image.data() + 0x206);
    qToLittleEndian<quint32>(quint32(packed.size()) + 4, image.data() + 0x24c);
    return image + packed + "size";
}

} // namespace

Fixture::Fixture() : m_path(qgetenv("PATH"))
{
    QDir().mkpath(images());
    write(guest(), "guest program, first version");
    write(resources() + "/agent/agent.py", "print()");
    write(m_dir.filePath("kernel/boot/vmlinuz-1.2-test"), kernel());
    write(m_dir.filePath("kernel/modules/1.2-test/modules.dep"), "kernel/overlay.ko:\n");
    write(m_dir.filePath("kernel/modules/1.2-test/modules.builtin"), "kernel/ext4.ko\n");
    write(m_dir.filePath("kernel/modules/1.2-test/kernel/overlay.ko"), "overlay module");
    recipe = {
        {"name", "test/small"},
        {"description", "A small one"},
        {"suite", "trixie"},
        {"components", QJsonArray{"main"}},
        {"keyring", "/etc/passwd"}, // any file that is there
        {"packages", QJsonArray{"one", "two"}},
        {"kernelPackage", "three"},
        {"kernelModules", QJsonArray{"ext4", "overlay"}},
        {"files", QJsonArray{QJsonObject{{"from", "agent"}, {"to", "/opt/agent"}}}},
        {"diskMiB", 64},
        {"downloadBytes", 3000},
        {"unpackedBytes", 10000},
        {"neededBytes", 20000},
        {"config",
         QJsonObject{{"startCommand", "python3 /opt/agent/agent.py"}, {"environment", QJsonObject{{"A", "b"}}}}},
    };
    writeRecipe();
    qputenv("PATH", QFile::encodeName(sourceFile(QStringLiteral("tests/fakes/image"))) + ':' + m_path);
    qputenv("FAKE_LOG", QFile::encodeName(log()));
    qputenv("FAKE_KERNEL", QFile::encodeName(m_dir.filePath("kernel")));
    behave("", "");
}

Fixture::~Fixture()
{
    qputenv("PATH", m_path);
    behave("", "");
}

QByteArray Fixture::logged() const
{
    QFile file(log());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::unique_ptr<Image::ImageStore> Fixture::store() const
{
    return std::make_unique<Image::ImageStore>(images(), guest(), resources());
}

void Fixture::writeRecipe() const
{
    write(resources() + "/images/small.json", QJsonDocument(recipe).toJson());
}

void Fixture::write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qUtf8Printable(path));
}

void Fixture::behave(const char *apt, const char *mmdebstrap)
{
    qputenv("FAKE_APT", apt);
    qputenv("FAKE_MMDEBSTRAP", mmdebstrap);
}

QStringList Fixture::leftovers() const
{
    QStringList names = QDir(images()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    names.removeIf([](const QString &name) { return name == ".build.lock" || name.startsWith("small-"); });
    return names;
}

int Fixture::processes() const
{
    int count = 0;
    const QByteArray marker = "FAKE_LOG=" + QFile::encodeName(log());
    const QStringList pids = QDir("/proc").entryList(QDir::Dirs);
    for (const QString &pid : pids) {
        QFile environment("/proc/" + pid + "/environ");
        if (pid.toLongLong() > 0 && pid.toLongLong() != QCoreApplication::applicationPid() &&
            environment.open(QIODevice::ReadOnly))
            count += environment.readAll().split('\0').contains(marker) ? 1 : 0;
    }
    return count;
}

} // namespace Vitrine::Test
