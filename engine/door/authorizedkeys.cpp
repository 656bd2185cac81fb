// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/door/authorizedkeys.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::Door {

namespace {

constexpr qint64 maxFileBytes = 1 << 20;
constexpr int maxOwnKeys = 64;

/// Whether nobody but the person, or root, can have written it.
bool isOurs(const struct stat &info)
{
    return (info.st_uid == ::geteuid() || info.st_uid == 0) && (info.st_mode & 022) == 0;
}

bool isOurs(const QString &folder)
{
    struct stat info{};
    return ::stat(QFile::encodeName(folder).constData(), &info) == 0 && isOurs(info);
}

/// Empty when it cannot be read, or not be trusted.
QByteArray contentOf(const QString &file)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return {};
    struct stat info{};
    QByteArray content;
    QFile opened;
    if (::fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode) && isOurs(info) && info.st_size <= maxFileBytes &&
        opened.open(descriptor, QIODevice::ReadOnly))
        content = opened.read(maxFileBytes);
    ::close(descriptor);
    return content;
}

bool holds(const QByteArray &content, ssh_key key)
{
    const QList<QByteArray> lines = content.split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 2 || words.first().contains("-cert-"))
            continue;
        const ssh_keytypes_e type = ssh_key_type_from_name(words.first().constData());
        if (type == SSH_KEYTYPE_UNKNOWN || type != ssh_key_type(key))
            continue;
        ssh_key read = nullptr;
        if (ssh_pki_import_pubkey_base64(words.at(1).constData(), type, &read) != SSH_OK)
            continue;
        const KeyPtr known(read);
        if (ssh_key_cmp(known.get(), key, SSH_KEY_CMP_PUBLIC) == 0)
            return true;
    }
    return false;
}

} // namespace

bool AuthorizedKeys::allows(ssh_key key) const
{
    if (!isOurs(m_folder))
        return false;
    const QDir folder(m_folder);
    if (holds(contentOf(folder.filePath(QStringLiteral("authorized_keys"))), key))
        return true;
    const QStringList own = folder.entryList({QStringLiteral("id_*.pub")}, QDir::Files).mid(0, maxOwnKeys);
    return std::ranges::any_of(own, [&](const QString &name) { return holds(contentOf(folder.filePath(name)), key); });
}

} // namespace Vitrine::Door
