// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/keys.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::Gateway {

namespace {

constexpr qsizetype maxFileBytes = 4096;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Gateway", text);
}

QByteArray randomText(const char *letters, int count)
{
    QByteArray text;
    const int size = int(qstrlen(letters));
    for (int i = 0; i < count; ++i)
        text += letters[QRandomGenerator::system()->bounded(size)];
    return text;
}

AccessKey freshKey()
{
    return {"AKIA" + randomText("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16),
            randomText("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 40)};
}

/// Under its name the file is whole: it is written beside it and then linked, so that of two that make it one wins.
Result<void> writeKey(const QString &file, const AccessKey &key)
{
    const QString problem = tr("Cannot write the gateway's keys to %1.").arg(file);
    const QByteArray part = QFile::encodeName(file + QStringLiteral(".%1.new").arg(QCoreApplication::applicationPid()));
    const QByteArray json =
        QJsonDocument(QJsonObject{{QStringLiteral("accessKeyId"), QString::fromLatin1(key.id)},
                                  {QStringLiteral("secretAccessKey"), QString::fromLatin1(key.secret)}})
            .toJson();
    ::unlink(part.constData());
    const int descriptor = ::open(part.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(errorFromErrno(errno, problem));
    const bool written = ::write(descriptor, json.constData(), size_t(json.size())) == json.size() &&
                         ::fsync(descriptor) == 0 && ::link(part.constData(), QFile::encodeName(file).constData()) == 0;
    const int number = errno;
    ::close(descriptor);
    ::unlink(part.constData());
    if (written || number == EEXIST)
        return {};
    return fail(errorFromErrno(number, problem));
}

} // namespace

Result<AccessKey> keysIn(const QString &file)
{
    if (!QFile::exists(file)) {
        if (const auto written = writeKey(file, freshKey()); !written)
            return fail(written.error());
    }
    struct stat info{};
    const QString problem = tr("Cannot read the gateway's keys from %1.").arg(file);
    if (::stat(QFile::encodeName(file).constData(), &info) != 0)
        return fail(errorFromErrno(errno, problem));
    if ((info.st_mode & 077) != 0 || info.st_uid != ::geteuid())
        return fail(
            ErrorCode::HostLacks,
            tr("Others can read the gateway's keys in %1. Delete the file: new ones are made at the next start.")
                .arg(file));
    QFile keys(file);
    if (!keys.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Failed, problem, keys.errorString());
    const QJsonObject json = QJsonDocument::fromJson(keys.read(maxFileBytes)).object();
    const AccessKey key{json[u"accessKeyId"].toString().toLatin1(), json[u"secretAccessKey"].toString().toLatin1()};
    if (key.id.size() < 16 || key.secret.size() < 16)
        return fail(ErrorCode::Corrupt,
                    tr("The gateway's keys in %1 are damaged. Delete the file: new ones are made at the next start.")
                        .arg(file));
    return key;
}

} // namespace Vitrine::Gateway
