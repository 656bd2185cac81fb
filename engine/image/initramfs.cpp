// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/initramfs.h"

#include "engine/image/fileio.h"

#include <QtEndian>

#include <array>

namespace Vitrine::Image {

namespace {
constexpr unsigned directoryType = 0040000;
constexpr unsigned fileType = 0100000;
constexpr unsigned characterType = 0020000;
} // namespace

void CpioWriter::pad()
{
    m_bytes.append((4 - m_bytes.size() % 4) % 4, '\0');
}

void CpioWriter::addEntry(QByteArrayView name, unsigned mode, QByteArrayView content, unsigned major, unsigned minor)
{
    const bool directory = (mode & 0170000) == directoryType;
    // magic, then: inode, mode, uid, gid, links, mtime, size, device of the archive (2), device (2), name size,
    // checksum
    const std::array<unsigned, 13> fields = {
        ++m_inode, mode, 0,     0,     directory ? 2U : 1U,       0, unsigned(content.size()),
        0,         0,    major, minor, unsigned(name.size()) + 1, 0};
    m_bytes.append("070701");
    for (const unsigned field : fields)
        m_bytes.append(QByteArray::number(field, 16).rightJustified(8, '0'));
    m_bytes.append(name).append('\0');
    pad();
    m_bytes.append(content);
    pad();
}

void CpioWriter::addDirectory(QByteArrayView name)
{
    addEntry(name, directoryType | 0755, {});
}

void CpioWriter::addFile(QByteArrayView name, QByteArrayView content, unsigned permissions)
{
    addEntry(name, fileType | permissions, content);
}

void CpioWriter::addCharacterDevice(QByteArrayView name, unsigned major, unsigned minor)
{
    addEntry(name, characterType | 0600, {}, major, minor);
}

QByteArray CpioWriter::finish()
{
    addEntry("TRAILER!!!", 0, {});
    m_bytes.append((512 - m_bytes.size() % 512) % 512, '\0');
    m_inode = 0;
    return std::exchange(m_bytes, {});
}

QByteArrayView withoutSignature(QByteArrayView module)
{
    // The signature, 12 bytes of which the last four say its length, and these words (the kernel's
    // include/linux/module_signature.h).
    constexpr QByteArrayView mark("~Module signature appended~\n");
    constexpr qsizetype about = 12;
    if (!module.endsWith(mark) || module.size() < mark.size() + about)
        return module;
    const QByteArrayView rest = module.chopped(mark.size());
    const qsizetype length = qFromBigEndian<quint32>(rest.last(4).data());
    return length + about <= rest.size() ? rest.chopped(about + length) : module;
}

Result<QByteArray> packInitramfs(QByteArrayView guestProgram, const QString &modulesDir)
{
    const auto order = readFile(modulesDir + QLatin1String("/order"));
    if (!order)
        return fail(ErrorCode::Corrupt, {}, order.error().detail);

    CpioWriter cpio;
    for (const char *directory : {"dev", "proc", "sys", "modules"})
        cpio.addDirectory(directory);
    // The kernel opens it for init's own output before anything is mounted.
    cpio.addCharacterDevice("dev/console", 5, 1);
    cpio.addFile("init", guestProgram, 0755);
    cpio.addFile("modules/order", *order);
    const QList<QByteArray> names = order->split('\n');
    for (const QByteArray &name : names) {
        if (name.isEmpty())
            continue;
        if (name.contains('/'))
            return fail(ErrorCode::Corrupt, {}, QString::fromUtf8(name));
        const auto module = readFile(modulesDir + QLatin1Char('/') + QString::fromUtf8(name) + QLatin1String(".ko"));
        if (!module)
            return fail(ErrorCode::Corrupt, {}, module.error().detail);
        cpio.addFile("modules/" + name + ".ko", withoutSignature(*module));
    }
    QByteArray bytes = cpio.finish();
    bytes.append((initramfsUnit - bytes.size() % initramfsUnit) % initramfsUnit, '\0');
    return bytes;
}

} // namespace Vitrine::Image
