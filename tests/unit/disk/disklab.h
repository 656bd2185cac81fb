// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTemporaryDir>

namespace Vitrine {

/// Makes disks as the product does, with mke2fs and qemu-img, in a folder that goes with it.
class DiskLab
{
public:
    /// Runs a program to its end; its output, and whether it ended well.
    struct Run
    {
        bool good = false;
        QByteArray output;
    };
    static Run run(const QString &program, const QStringList &arguments, const QByteArray &input = {});

    DiskLab() = default;
    /// Removes names, too, that Qt cannot.
    ~DiskLab() { (void)run(QStringLiteral("rm"), {QStringLiteral("-rf"), path(QStringLiteral("tree"))}); }
    DiskLab(const DiskLab &) = delete;
    DiskLab &operator=(const DiskLab &) = delete;

    [[nodiscard]] bool isValid() const { return m_folder.isValid(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// A file below the folder "tree", with the folders above it.
    void put(const QByteArray &name, const QByteArray &content = {}) const;
    /// A raw ext4 of the tree, with the product's parameters and these. Empty: mke2fs failed.
    [[nodiscard]] QString makeRaw(const QString &name, qint64 bytes, const QStringList &options = {}) const;
    [[nodiscard]] QString toQcow(const QString &raw, const QString &name, const QStringList &options = {}) const;

private:
    QTemporaryDir m_folder;
};

} // namespace Vitrine
