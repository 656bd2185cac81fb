// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/request.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

namespace Vitrine::Gateway {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Gateway", text);
}

} // namespace

Result<std::shared_ptr<BodyFile>> BodyFile::make(const QString &folder)
{
    const QString problem = tr("Cannot make a file for the request's body. Check the store's disk.");
    int descriptor = ::open(QFile::encodeName(folder).constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == ENOENT)) {
        // Not every file system has files without a name.
        QByteArray name = QFile::encodeName(folder) + "/.body.XXXXXX";
        descriptor = ::mkostemp(name.data(), O_CLOEXEC);
        if (descriptor >= 0)
            ::unlink(name.constData());
    }
    if (descriptor < 0)
        return fail(errorFromErrno(errno, problem));
    return std::shared_ptr<BodyFile>(new BodyFile(descriptor));
}

BodyFile::~BodyFile()
{
    ::close(m_descriptor);
}

Result<void> BodyFile::append(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const auto written = ::pwrite(m_descriptor, bytes.data(), size_t(bytes.size()), m_size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return fail(errorFromErrno(written < 0 ? errno : ENOSPC,
                                       tr("Cannot keep the request's body. Free some space on the store's disk.")));
        m_size += written;
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<QByteArray> BodyFile::readAll() const
{
    QByteArray bytes(m_size, Qt::Uninitialized);
    for (qint64 done = 0; done < m_size;) {
        const auto read = ::pread(m_descriptor, bytes.data() + done, size_t(m_size - done), done);
        if (read < 0 && errno == EINTR)
            continue;
        if (read <= 0)
            return fail(errorFromErrno(read < 0 ? errno : EIO,
                                       tr("Cannot read the request's body back. Check the store's disk.")));
        done += read;
    }
    return bytes;
}

Result<QByteArray> Request::wholeBody() const
{
    return bodyFile ? bodyFile->readAll() : Result<QByteArray>(body);
}

} // namespace Vitrine::Gateway
