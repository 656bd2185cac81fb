// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/fileio.h"

#include <QFile>

namespace Vitrine::Image {

namespace {
std::unexpected<Error> fileError(const QFile &file)
{
    return fail(file.error() == QFile::OpenError && !file.exists() ? ErrorCode::NotFound : ErrorCode::Failed, {},
                file.fileName() + QLatin1String(": ") + file.errorString());
}
} // namespace

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(file);
    return file.readAll();
}

Result<void> writeFile(const QString &path, QByteArrayView bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
        file.write(bytes.data(), bytes.size()) != bytes.size() || !file.flush())
        return fileError(file);
    return {};
}

} // namespace Vitrine::Image
