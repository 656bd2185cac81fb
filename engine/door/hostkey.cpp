// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/door/hostkey.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::Door {

namespace {

constexpr qsizetype maxFileBytes = 16 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Door", text);
}

/// Text that libssh made.
QByteArray taken(char *text)
{
    const QByteArray copy(text);
    ssh_string_free_char(text);
    return copy;
}

Result<QByteArray> freshKey()
{
    ssh_key made = nullptr;
    char *text = nullptr;
    if (ssh_pki_generate(SSH_KEYTYPE_ED25519, 0, &made) != SSH_OK)
        return fail(ErrorCode::Failed, tr("Cannot make a host key for the door."));
    const KeyPtr key(made);
    if (ssh_pki_export_privkey_base64(key.get(), nullptr, nullptr, nullptr, &text) != SSH_OK)
        return fail(ErrorCode::Failed, tr("Cannot make a host key for the door."));
    return taken(text);
}

/// Under its name the file is whole: it is written beside it and then linked, so that of two that make it one wins.
Result<void> writeKey(const QString &file)
{
    const auto text = freshKey();
    if (!text)
        return std::unexpected(text.error());
    const QString problem = tr("Cannot write the door's host key to %1.").arg(file);
    const QByteArray part = QFile::encodeName(file + QStringLiteral(".%1.new").arg(QCoreApplication::applicationPid()));
    ::unlink(part.constData());
    const int descriptor = ::open(part.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(errorFromErrno(errno, problem));
    const bool written = ::write(descriptor, text->constData(), size_t(text->size())) == text->size() &&
                         ::fsync(descriptor) == 0 && ::link(part.constData(), QFile::encodeName(file).constData()) == 0;
    const int number = errno;
    ::close(descriptor);
    ::unlink(part.constData());
    if (written || number == EEXIST)
        return {};
    return fail(errorFromErrno(number, problem));
}

} // namespace

Result<HostKey> hostKeyIn(const QString &file)
{
    if (!QFile::exists(file)) {
        if (const auto written = writeKey(file); !written)
            return std::unexpected(written.error());
    }
    struct stat info{};
    const QString problem = tr("Cannot read the door's host key from %1.").arg(file);
    if (::stat(QFile::encodeName(file).constData(), &info) != 0)
        return fail(errorFromErrno(errno, problem));
    if ((info.st_mode & 077) != 0 || info.st_uid != ::geteuid())
        return fail(
            ErrorCode::HostLacks,
            tr("Others can read the door's host key in %1. Delete the file: a new one is made at the next start.")
                .arg(file));
    QFile stored(file);
    if (!stored.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Failed, problem, stored.errorString());
    ssh_key read = nullptr;
    char *text = nullptr;
    if (ssh_pki_import_privkey_base64(stored.read(maxFileBytes).constData(), nullptr, nullptr, nullptr, &read) ==
        SSH_OK) {
        HostKey key{KeyPtr(read), {}};
        if (ssh_pki_export_pubkey_base64(read, &text) == SSH_OK) {
            key.publicLine = QByteArray(ssh_key_type_to_char(ssh_key_type(read))) + ' ' + taken(text);
            return key;
        }
    }
    return fail(
        ErrorCode::Corrupt,
        tr("The door's host key in %1 is damaged. Delete the file: a new one is made at the next start.").arg(file));
}

} // namespace Vitrine::Door
