// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/vm/machine.h"

namespace Vitrine::Vm {

/// Everything that a restored machine takes for granted. A template is used for a machine with an equal key only:
/// another one is not tried, since what goes wrong then may be seen much later (QEMU, for one, takes a workspace of
/// another size without a word, and the guest goes on with the old one).
class TemplateKey
{
public:
    /// Of the machine that `spec` describes; its directory, its session's files and how it begins do not matter.
    /// `workspaceBytes` and `scratchBytes` are the sizes of its disks as the guest sees them, `tscKhz` that of the
    /// computer's clock. Reads a few files' data, no contents.
    [[nodiscard]] static Result<TemplateKey> of(const MachineSpec &spec, qint64 workspaceBytes, qint64 scratchBytes,
                                                qint64 tscKhz);

    /// 16 hex digits for all but the clock, which is measured and never twice the same.
    [[nodiscard]] QString digest() const;
    [[nodiscard]] qint64 tscKhz() const { return m_tscKhz; }
    [[nodiscard]] bool fits(const TemplateKey &other) const;
    [[nodiscard]] bool isEmpty() const { return m_members.isEmpty(); }

    [[nodiscard]] QJsonObject toJson() const;
    static TemplateKey fromJson(const QJsonObject &json);

private:
    QJsonObject m_members;
    qint64 m_tscKhz = 0;
};

/// A template on the disk: a folder with the guest's memory, the state of its devices, its scratch disk as it was at
/// that moment, and the key. Nothing in it changes once it is sealed.
///
/// The machine of a suspended session is kept in the same way, with its memory in the state instead of a file for many.
class Template
{
public:
    /// Makes the folder of one that is to be, with room for memory (0: it comes with the state); what was there under
    /// this name is removed.
    [[nodiscard]] static Result<void> begin(const QString &folder, int memoryMiB);
    /// The files are whole: makes them read-only, brings them to the disk, and writes down the key and what the files
    /// look like. Waits for the disk: for a worker thread.
    [[nodiscard]] static Result<void> seal(const QString &folder, const TemplateKey &key);
    /// NotFound: there is none. Corrupt: one of its files was touched since it was sealed. Reads one small file.
    [[nodiscard]] static Result<Template> open(const QString &folder);

    [[nodiscard]] const TemplateKey &key() const { return m_key; }
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString scratchDisk() const;

private:
    QString m_folder;
    TemplateKey m_key;
};

// Names in a template's folder.
[[nodiscard]] QString templateKeyIn(const QString &folder);
[[nodiscard]] QString templateMemoryIn(const QString &folder);
[[nodiscard]] QString templateStateIn(const QString &folder);
[[nodiscard]] QString templateScratchIn(const QString &folder);

/// Arguments of migrate-set-capabilities, the same when a state is saved and when it is loaded. `memoryApart`: the
/// memory is in a file of its own, which is mapped.
[[nodiscard]] QJsonObject migrationCapabilities(bool memoryApart);

} // namespace Vitrine::Vm
