// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/image/imagestore.h"

#include <QJsonObject>
#include <QTemporaryDir>

namespace Vitrine::Test {

/// An images directory, resources with one small recipe ("test/small"), a guest program, and the fake apt-get and
/// mmdebstrap on the PATH. mke2fs is the real one.
class Fixture
{
public:
    Fixture();
    ~Fixture();

    [[nodiscard]] bool isValid() const { return m_dir.isValid(); }
    [[nodiscard]] QString images() const { return m_dir.filePath(QStringLiteral("images")); }
    [[nodiscard]] QString resources() const { return m_dir.filePath(QStringLiteral("resources")); }
    [[nodiscard]] QString guest() const { return m_dir.filePath(QStringLiteral("guest")); }
    [[nodiscard]] QString log() const { return m_dir.filePath(QStringLiteral("log")); }
    [[nodiscard]] QByteArray logged() const;
    [[nodiscard]] std::unique_ptr<Image::ImageStore> store() const;

    QJsonObject recipe; ///< change, then writeRecipe()
    void writeRecipe() const;
    static void write(const QString &path, const QByteArray &bytes);
    /// FAKE_APT, FAKE_MMDEBSTRAP
    static void behave(const char *apt, const char *mmdebstrap);
    /// Folders and files below images() that a build may not leave: unfinished ones, and packages.
    [[nodiscard]] QStringList leftovers() const;
    /// Processes that were started in this test's environment, other than the test itself.
    [[nodiscard]] int processes() const;

private:
    QTemporaryDir m_dir;
    QByteArray m_path;
};

} // namespace Vitrine::Test
