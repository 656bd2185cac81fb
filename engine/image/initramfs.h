// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QByteArrayView>

namespace Vitrine::Image {

/// Writes a cpio archive of the "newc" kind, the one the kernel unpacks. Everything belongs to root and has no time, so
/// that equal content makes equal bytes.
class CpioWriter
{
public:
    void addDirectory(QByteArrayView name);
    void addFile(QByteArrayView name, QByteArrayView content, unsigned permissions = 0644);
    void addCharacterDevice(QByteArrayView name, unsigned major, unsigned minor);
    /// The archive with its trailer; the writer is empty afterwards.
    [[nodiscard]] QByteArray finish();

private:
    void addEntry(QByteArrayView name, unsigned mode, QByteArrayView content, unsigned major = 0, unsigned minor = 0);
    void pad();
    QByteArray m_bytes;
    unsigned m_inode = 0;
};

/// The length of an initramfs is a multiple of this. QEMU begins it on a page, so that it ends in the last page of the
/// memory below 4 GiB; the firmware has put the ACPI tables at the end of that page (1 KiB, 2 KiB with 16 processors).
/// One that is longer by 3,072 bytes lay on them: then the kernel finds no devices, and no machine of that length
/// boots.
inline constexpr qsizetype initramfsUnit = 4096;
/// Changes when the way of packing does, so that files packed before are not used any more.
inline constexpr char initramfsLayout = 3;

/// A kernel module without the signature behind it, if it has one. The kernel would check it for 20 ms under emulation;
/// where the module comes from was checked by apt.
[[nodiscard]] QByteArrayView withoutSignature(QByteArrayView module);

/// The initramfs of a machine: the guest program as /init, and the image's modules, unsigned, with their order in
/// /modules. Corrupt when `modulesDir`'s order names what is not there.
[[nodiscard]] Result<QByteArray> packInitramfs(QByteArrayView guestProgram, const QString &modulesDir);

} // namespace Vitrine::Image
