// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDir>

namespace Vitrine {

/// A file or folder of the checkout that the test belongs to. ctest names it, else it is found from build/PRESET/bin.
/// It is not compiled in: then no checkout would find another one's objects in the compiler's cache.
[[nodiscard]] inline QString sourceFile(const QString &name)
{
    const QString here = QCoreApplication::applicationDirPath() + QStringLiteral("/../../..");
    return QDir::cleanPath(qEnvironmentVariable("VITRINE_SOURCE_DIR", here) + u'/' + name);
}

[[nodiscard]] inline QString sourceResources()
{
    return sourceFile(QStringLiteral("resources"));
}

} // namespace Vitrine
