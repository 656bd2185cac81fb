// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gitssh/hostkeys.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace Vitrine::GitSsh {

namespace {

constexpr qint64 maxFileBytes = qint64(16) << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::GitSsh", text);
}

/// Text that libssh made.
QByteArray taken(char *text)
{
    const QByteArray copy(text);
    ssh_string_free_char(text);
    return copy;
}

QString placeOf(const QString &host, quint16 port)
{
    return QString::fromLatin1(knownHostsName(host, port));
}

/// libssh passes over such lines. The key counts as revoked for every host: it has got into other hands.
bool isRevoked(const KnownHosts &files, const HostKey &key)
{
    for (const QString &name : {files.person, files.computer, files.own}) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly) || file.size() > maxFileBytes)
            continue;
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            const QList<QByteArray> words = line.simplified().split(' ');
            if (words.first() == "@revoked" && words.contains(key.base64))
                return true;
        }
    }
    return false;
}

} // namespace

QString HostKey::text() const
{
    return QStringLiteral("%1 (%2)").arg(fingerprint, QString::fromLatin1(type));
}

QByteArray knownHostsName(const QString &host, quint16 port)
{
    const QByteArray name = host.toLatin1();
    return port == 22 ? name : '[' + name + "]:" + QByteArray::number(port);
}

void useKnownHosts(ssh_session session, const KnownHosts &files)
{
    ssh_options_set(session, SSH_OPTIONS_KNOWNHOSTS, QFile::encodeName(files.person).constData());
    ssh_options_set(session, SSH_OPTIONS_GLOBAL_KNOWNHOSTS, QFile::encodeName(files.computer).constData());
    if (ssh_session_has_known_hosts_entry(session) != SSH_KNOWN_HOSTS_OK)
        ssh_options_set(session, SSH_OPTIONS_KNOWNHOSTS, QFile::encodeName(files.own).constData());
}

Result<HostKey> hostKeyOf(ssh_session session)
{
    ssh_key read = nullptr;
    char *text = nullptr;
    unsigned char *hash = nullptr;
    std::size_t size = 0;
    const QString problem = tr("The host shows no key.");
    if (ssh_get_server_publickey(session, &read) != SSH_OK)
        return fail(ErrorCode::Failed, problem);
    const KeyPtr key(read);
    HostKey result;
    result.type = ssh_key_type_to_char(ssh_key_type(read));
    if (ssh_pki_export_pubkey_base64(read, &text) != SSH_OK)
        return fail(ErrorCode::Failed, problem);
    result.base64 = taken(text);
    if (ssh_get_publickey_hash(read, SSH_PUBLICKEY_HASH_SHA256, &hash, &size) != SSH_OK)
        return fail(ErrorCode::Failed, problem);
    if (char *const shown = ssh_get_fingerprint_hash(SSH_PUBLICKEY_HASH_SHA256, hash, size))
        result.fingerprint = QString::fromLatin1(taken(shown));
    ssh_clean_pubkey_hash(&hash);
    return result;
}

Result<HostKeyStanding> checkHostKey(ssh_session session, const KnownHosts &files, const QString &host, quint16 port)
{
    const auto key = hostKeyOf(session);
    if (!key)
        return std::unexpected(key.error());
    const QString place = placeOf(host, port);
    if (isRevoked(files, *key))
        return fail(ErrorCode::Rejected,
                    tr("The SSH host key of %1, %2, is revoked: it is in other hands. Nothing was sent to it.")
                        .arg(place, key->text()));
    switch (ssh_session_is_known_server(session)) {
    case SSH_KNOWN_HOSTS_OK:
        return HostKeyStanding::Known;
    case SSH_KNOWN_HOSTS_CHANGED:
    case SSH_KNOWN_HOSTS_OTHER:
        return fail(ErrorCode::Rejected,
                    tr("THE SSH HOST KEY OF %1 HAS CHANGED. Somebody may stand between you and the host; nothing was "
                       "sent to it. It shows %2. Ask whoever runs the host. If that is its new key, remove the old one "
                       "from known_hosts on the computer that Vitrine runs on (ssh-keygen -R '%1'), then: vitrine "
                       "network trust-host %1")
                        .arg(place, key->text()));
    case SSH_KNOWN_HOSTS_NOT_FOUND:
    case SSH_KNOWN_HOSTS_UNKNOWN:
        return HostKeyStanding::Unknown;
    case SSH_KNOWN_HOSTS_ERROR:
        break;
    }
    return fail(
        ErrorCode::Rejected,
        tr("The SSH host key of %1 cannot be looked up in known_hosts. Mend the lines of this host there.").arg(place),
        QString::fromUtf8(ssh_get_error(session)));
}

Error unknownHostKey(const QString &host, quint16 port, const HostKey &key)
{
    return {ErrorCode::Rejected,
            tr("The SSH host key of %1 is not known here. It shows %2. If that is right, on the computer that Vitrine "
               "runs on: vitrine network trust-host %1")
                .arg(placeOf(host, port), key.text()),
            {}};
}

Error refusedHostKey(const QString &host, quint16 port, const HostKey &key)
{
    return {ErrorCode::Rejected,
            tr("The SSH host key of %1, %2, was refused by the person. Nothing was sent to it. If it is right after "
               "all, on the computer that Vitrine runs on: vitrine network trust-host %1")
                .arg(placeOf(host, port), key.text()),
            {}};
}

Result<void> trustHost(const QString &file, const QString &host, quint16 port, const HostKey &key)
{
    const QString problem = tr("Cannot write the host key to %1.").arg(file);
    QByteArray text;
    QFile old(file);
    const QByteArray begin = knownHostsName(host, port) + ' ' + key.type + ' ';
    if (old.open(QIODevice::ReadOnly)) {
        if (old.size() > maxFileBytes)
            return fail(ErrorCode::Failed, problem);
        const QList<QByteArray> lines = old.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (!line.isEmpty() && !line.startsWith(begin))
                text += line + '\n';
        }
    }
    text += begin + key.base64 + '\n';
    QSaveFile fresh(file);
    if (!fresh.open(QIODevice::WriteOnly) || !fresh.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        fresh.write(text) != text.size() || !fresh.commit())
        return fail(ErrorCode::Failed, problem, fresh.errorString());
    return {};
}

} // namespace Vitrine::GitSsh
