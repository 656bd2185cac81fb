// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/archivelab.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <archive.h>
#include <archive_entry.h>

#include <cstring>

namespace Vitrine {

namespace {

constexpr size_t roomBytes = size_t(12) << 20;

/// What `write` puts into a new archive.
template <typename Write>
QByteArray inMemory(const QByteArray &filter, bool isRaw, Write write)
{
    QByteArray room(roomBytes, '\0');
    size_t used = 0;
    archive *const to = archive_write_new();
    bool good = (isRaw ? archive_write_set_format_raw(to) : archive_write_set_format_pax(to)) == ARCHIVE_OK;
    good = good && (filter.isEmpty() || archive_write_add_filter_by_name(to, filter.constData()) == ARCHIVE_OK);
    good = good && archive_write_set_bytes_in_last_block(to, 1) == ARCHIVE_OK;
    good = good && archive_write_open_memory(to, room.data(), size_t(room.size()), &used) == ARCHIVE_OK;
    good = good && write(to) && archive_write_close(to) == ARCHIVE_OK;
    if (!good)
        qFatal("the test cannot write an archive: %s", archive_error_string(to));
    archive_write_free(to);
    room.truncate(qsizetype(used));
    return room;
}

} // namespace

Result<void> MemoryDisk::read(char *to, qint64 count)
{
    if (count > m_bytes.size() - m_at)
        return fail(ErrorCode::Corrupt, {}, QStringLiteral("cut off"));
    std::memcpy(to, m_bytes.constData() + m_at, size_t(count));
    m_at += count;
    return {};
}

QList<Member> readMembers(const QString &file)
{
    QList<Member> members;
    archive *const from = archive_read_new();
    archive_read_support_filter_all(from);
    archive_read_support_format_all(from);
    archive_entry *entry = nullptr;
    if (archive_read_open_filename(from, QFile::encodeName(file).constData(), 10240) == ARCHIVE_OK) {
        while (archive_read_next_header(from, &entry) == ARCHIVE_OK) {
            Member member;
            member.name = archive_entry_pathname(entry);
            member.content.resize(archive_entry_size(entry));
            if (archive_read_data(from, member.content.data(), size_t(member.content.size())) != member.content.size())
                break;
            members.append(member);
        }
    }
    archive_read_free(from);
    return members;
}

QByteArray makeTar(const QList<Member> &members)
{
    return inMemory({}, false, [&members](archive *to) {
        for (const Member &member : members) {
            archive_entry *const entry = archive_entry_new();
            archive_entry_set_pathname(entry, member.name.constData());
            archive_entry_set_filetype(entry, member.type == 0 ? AE_IFREG : unsigned(member.type));
            archive_entry_set_perm(entry, 0600);
            archive_entry_set_size(entry, member.content.size());
            if (!member.hardLink.isEmpty())
                archive_entry_set_hardlink(entry, member.hardLink.constData());
            if (!member.symbolicLink.isEmpty())
                archive_entry_set_symlink(entry, member.symbolicLink.constData());
            if (member.isSparse)
                archive_entry_sparse_add_entry(entry, 0, member.content.size() / 2);
            if (archive_write_header(to, entry) < ARCHIVE_WARN)
                return false;
            archive_write_data(to, member.content.constData(), size_t(member.content.size()));
            archive_entry_free(entry);
        }
        return true;
    });
}

QByteArray compressed(const QByteArray &bytes, const QByteArray &filter)
{
    if (filter.isEmpty())
        return bytes;
    return inMemory(filter, true, [&bytes](archive *to) {
        archive_entry *const entry = archive_entry_new();
        archive_entry_set_pathname(entry, "data");
        archive_entry_set_filetype(entry, AE_IFREG);
        const bool good = archive_write_header(to, entry) == ARCHIVE_OK &&
                          archive_write_data(to, bytes.constData(), size_t(bytes.size())) == bytes.size();
        archive_entry_free(entry);
        return good;
    });
}

void sumUp(QList<Member> &members)
{
    QJsonArray sums;
    for (qsizetype i = 0; i + 1 < members.size(); ++i)
        sums.append(
            QString::fromLatin1(QCryptographicHash::hash(members[i].content, QCryptographicHash::Sha256).toHex()));
    members.last().content = QJsonDocument(sums).toJson(QJsonDocument::Compact);
}

bool writeFile(const QString &file, const QByteArray &bytes)
{
    QFile to(file);
    return to.open(QIODevice::WriteOnly) && to.write(bytes) == bytes.size();
}

} // namespace Vitrine
