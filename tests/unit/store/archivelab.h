// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/archive/pack.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace Vitrine {

/// A disk in memory, to be packed.
class MemoryDisk : public Store::DiskInput
{
public:
    MemoryDisk(Store::DiskRuns diskRuns, QByteArray bytes) : m_runs(std::move(diskRuns)), m_bytes(std::move(bytes)) {}
    Result<Store::DiskRuns> runs() override { return m_runs; }
    Result<void> read(char *to, qint64 count) override;

private:
    Store::DiskRuns m_runs;
    QByteArray m_bytes;
    qint64 m_at = 0;
};

/// A member of an archive, as hostile as one likes.
struct Member
{
    QByteArray name;
    QByteArray content;
    int type = 0; ///< of a file (AE_IFREG, …); 0: a plain one
    QByteArray hardLink{};
    QByteArray symbolicLink{};
    bool isSparse = false;
};

/// Takes an archive apart, with libarchive alone; empty when it cannot.
[[nodiscard]] QList<Member> readMembers(const QString &file);
/// A tar of these, not compressed.
[[nodiscard]] QByteArray makeTar(const QList<Member> &members);
/// `filter`: zstd, gzip, …; empty: none.
[[nodiscard]] QByteArray compressed(const QByteArray &bytes, const QByteArray &filter = "zstd");
/// The last member says what the others are.
void sumUp(QList<Member> &members);
[[nodiscard]] bool writeFile(const QString &file, const QByteArray &bytes);

} // namespace Vitrine
