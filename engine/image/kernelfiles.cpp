// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/kernelfiles.h"

#include "engine/image/decompress.h"
#include "engine/image/fileio.h"

#include <QDir>
#include <QHash>
#include <QSet>
#include <QtEndian>

namespace Vitrine::Image {

namespace {

// Offsets of the x86 boot protocol's header.
constexpr qsizetype setupSectorsAt = 0x1f1;
constexpr qsizetype magicAt = 0x202;
constexpr qsizetype versionAt = 0x206;
constexpr qsizetype payloadOffsetAt = 0x248;
constexpr qsizetype payloadLengthAt = 0x24c;
constexpr qsizetype headerEnd = 0x250;

constexpr qsizetype kernelLimit = qsizetype(256) << 20;
constexpr qsizetype moduleLimit = qsizetype(64) << 20;

std::unexpected<Error> corrupt(const QString &why)
{
    return fail(ErrorCode::Corrupt, {}, why);
}

quint32 number(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.data() + at);
}

// The kernel takes - and _ in module names for the same.
QString moduleName(const QString &path)
{
    QString name = path.section(QLatin1Char('/'), -1);
    name = name.left(name.indexOf(QLatin1String(".ko")));
    return name.replace(QLatin1Char('-'), QLatin1Char('_'));
}

// Depth first, so that a module comes after all it needs.
class LoadOrder
{
public:
    explicit LoadOrder(const QHash<QString, QStringList> &needs) : m_needs(needs) {}

    bool add(const QString &path)
    {
        if (order.contains(path))
            return true;
        if (m_open.contains(path))
            return false;
        m_open.insert(path);
        const QStringList needed = m_needs.value(path);
        for (const QString &one : needed) {
            if (!add(one))
                return false;
        }
        m_open.remove(path);
        order.append(path);
        return true;
    }

    QStringList order;

private:
    const QHash<QString, QStringList> &m_needs;
    QSet<QString> m_open;
};

} // namespace

Result<QByteArray> extractVmlinux(QByteArrayView bzImage)
{
    if (bzImage.size() < headerEnd || bzImage.sliced(magicAt, 4) != QByteArrayView("HdrS", 4))
        return corrupt(QStringLiteral("kernel: no boot header"));
    if (qFromLittleEndian<quint16>(bzImage.data() + versionAt) < 0x0208)
        return corrupt(QStringLiteral("kernel: boot protocol older than 2.08"));
    qsizetype sectors = quint8(bzImage[setupSectorsAt]);
    if (sectors == 0)
        sectors = 4;
    const qsizetype begin = (sectors + 1) * 512 + qsizetype(number(bzImage, payloadOffsetAt));
    // The last four bytes tell the unpacked size and are not part of the stream.
    const qsizetype length = qsizetype(number(bzImage, payloadLengthAt)) - 4;
    if (length <= 0 || begin > bzImage.size() || length > bzImage.size() - begin)
        return corrupt(QStringLiteral("kernel: the payload lies outside the file"));
    auto kernel = decompress(bzImage.sliced(begin, length), kernelLimit);
    if (kernel && !kernel->startsWith(QByteArrayView("\x7f"
                                                     "ELF\x02",
                                                     5)))
        return corrupt(QStringLiteral("kernel: the payload is no 64-bit ELF file"));
    return kernel;
}

Result<QStringList> moduleLoadOrder(const QByteArray &dependencies, const QByteArray &builtIn,
                                    const QStringList &wanted)
{
    QHash<QString, QStringList> needs;
    QHash<QString, QString> paths;
    const QStringList lines = QString::fromUtf8(dependencies).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString path = line.section(QLatin1Char(':'), 0, 0).trimmed();
        needs.insert(path, line.section(QLatin1Char(':'), 1).split(QLatin1Char(' '), Qt::SkipEmptyParts));
        paths.insert(moduleName(path), path);
    }
    QSet<QString> present;
    const QStringList builtInLines = QString::fromUtf8(builtIn).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : builtInLines)
        present.insert(moduleName(line));

    LoadOrder order(needs);
    for (const QString &name : wanted) {
        const QString path = paths.value(moduleName(name + QLatin1String(".ko")));
        if (path.isEmpty()) {
            if (present.contains(moduleName(name + QLatin1String(".ko"))))
                continue;
            return fail(ErrorCode::NotFound, {}, QStringLiteral("kernel: no module %1").arg(name));
        }
        if (!order.add(path))
            return corrupt(QStringLiteral("kernel: the modules %1 needs form a circle").arg(name));
    }
    return order.order;
}

Result<KernelFiles> takeKernel(const QString &from, const QString &to, const QStringList &wanted)
{
    const QStringList kernels =
        QDir(from + QLatin1String("/boot")).entryList({QStringLiteral("vmlinuz-*")}, QDir::Files);
    if (kernels.size() != 1)
        return corrupt(QStringLiteral("kernel: %1 files boot/vmlinuz-* instead of one").arg(kernels.size()));
    KernelFiles result;
    result.version = kernels.first().mid(int(qstrlen("vmlinuz-")));
    const QString modulesDir = from + QLatin1String("/modules/") + result.version + QLatin1Char('/');

    const auto bzImage = readFile(from + QLatin1String("/boot/") + kernels.first());
    if (!bzImage)
        return std::unexpected(bzImage.error());
    const auto vmlinux = extractVmlinux(*bzImage);
    if (!vmlinux)
        return std::unexpected(vmlinux.error());
    const auto dependencies = readFile(modulesDir + QLatin1String("modules.dep"));
    if (!dependencies)
        return std::unexpected(dependencies.error());
    const auto builtIn = readFile(modulesDir + QLatin1String("modules.builtin"));
    if (!builtIn)
        return std::unexpected(builtIn.error());
    const auto order = moduleLoadOrder(*dependencies, *builtIn, wanted);
    if (!order)
        return std::unexpected(order.error());

    if (!QDir().mkpath(to + QLatin1String("/modules")))
        return fail(ErrorCode::Failed, {}, to);
    for (const QString &path : *order) {
        auto module = readFile(modulesDir + path);
        if (module && !path.endsWith(QLatin1String(".ko")))
            module = decompress(*module, moduleLimit);
        if (!module)
            return fail(module.error().code, {}, path + QLatin1String(": ") + module.error().detail);
        result.modules.append(moduleName(path));
        if (auto written =
                writeFile(to + QLatin1String("/modules/") + moduleName(path) + QLatin1String(".ko"), *module);
            !written)
            return std::unexpected(written.error());
    }
    const QByteArray names = result.modules.join(QLatin1Char('\n')).toUtf8() + '\n';
    for (const auto &[name, bytes] :
         {std::pair{"/modules/order", QByteArrayView(names)}, {"/bzImage", *bzImage}, {"/vmlinux", *vmlinux}}) {
        if (auto written = writeFile(to + QLatin1String(name), bytes); !written)
            return std::unexpected(written.error());
    }
    return result;
}

} // namespace Vitrine::Image
