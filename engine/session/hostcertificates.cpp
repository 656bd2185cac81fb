// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/hostcertificates.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <mutex>

namespace Vitrine::Session {

namespace {

constexpr qint64 maxBytes = qint64(4) << 20; // what the wire allows

QString bundle()
{
    const QString chosen = qEnvironmentVariable("SSL_CERT_FILE");
    if (!chosen.isEmpty() && QFileInfo(chosen).isFile())
        return chosen;
    for (const QString &file : {QStringLiteral("/etc/ssl/certs/ca-certificates.crt"), // Debian, Ubuntu, Arch
                                QStringLiteral("/etc/pki/tls/certs/ca-bundle.crt"),   // Fedora
                                QStringLiteral("/etc/ssl/ca-bundle.pem")}) {          // SUSE
        if (QFileInfo(file).isFile())
            return file;
    }
    return {};
}

} // namespace

QByteArray hostCertificates()
{
    static std::mutex mutex;
    static QString knownFile;
    static QDateTime knownTime;
    static QByteArray known;
    const std::scoped_lock lock(mutex);
    const QString name = bundle();
    const QFileInfo info(name);
    if (name == knownFile && info.lastModified() == knownTime)
        return known;
    knownFile = name;
    knownTime = info.lastModified();
    QFile file(name);
    const bool readable = !name.isEmpty() && info.size() <= maxBytes && file.open(QIODevice::ReadOnly);
    known = readable ? file.readAll() : QByteArray();
    if (!known.contains("-----BEGIN CERTIFICATE-----"))
        known.clear();
    return known;
}

} // namespace Vitrine::Session
