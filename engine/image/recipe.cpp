// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/recipe.h"

#include "engine/image/words.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <algorithm>

namespace Vitrine::Image {

namespace {

Q_LOGGING_CATEGORY(log, "vitrine.image")

// Raise it when BuildImage makes something else of the same recipe.
constexpr auto layout = "vitrine image layout 2\n";

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const auto &item : array)
        list.append(item.toString());
    return list;
}

bool allMatch(const QStringList &list, const QRegularExpression &pattern)
{
    return std::ranges::all_of(list, [&](const QString &item) { return pattern.match(item).hasMatch(); });
}

// Names go into command lines and sources.list; nothing in them may be more than a name.
QString problemOf(const Recipe &recipe)
{
    static const QRegularExpression imageName(
        QStringLiteral("\\A[a-z0-9][a-z0-9._-]{0,60}(/[a-z0-9][a-z0-9._-]{0,60})?\\z"));
    static const QRegularExpression word(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9.+_-]*\\z"));
    static const QRegularExpression pathPattern(QStringLiteral("\\A/[A-Za-z0-9./*+_-]+\\z"));
    static const QRegularExpression source(QStringLiteral("\\A(?!.*\\.\\.)[A-Za-z0-9][A-Za-z0-9./_-]*\\z"));
    static const QRegularExpression target(QStringLiteral("\\A(?!.*\\.\\.)/[A-Za-z0-9][A-Za-z0-9./_-]*\\z"));
    if (!imageName.match(recipe.name).hasMatch())
        return QStringLiteral("name");
    if (!word.match(recipe.suite).hasMatch())
        return QStringLiteral("suite");
    if (recipe.components.isEmpty() || !allMatch(recipe.components, word))
        return QStringLiteral("components");
    if (!pathPattern.match(recipe.keyring).hasMatch())
        return QStringLiteral("keyring");
    if (recipe.packages.isEmpty() || !allMatch(recipe.packages, word))
        return QStringLiteral("packages");
    if (!word.match(recipe.kernelPackage).hasMatch())
        return QStringLiteral("kernelPackage");
    if (!allMatch(recipe.kernelModules, word))
        return QStringLiteral("kernelModules");
    if (!allMatch(recipe.leaveOut, pathPattern) || !allMatch(recipe.leaveIn, pathPattern))
        return QStringLiteral("leaveOut, leaveIn");
    for (const Recipe::Copy &copy : recipe.files) {
        if (!source.match(copy.from).hasMatch() || !target.match(copy.to).hasMatch())
            return QStringLiteral("files");
    }
    if (recipe.diskBytes < (qint64(64) << 20) || recipe.diskBytes > (qint64(64) << 30))
        return QStringLiteral("diskMiB");
    if (recipe.downloadBytes <= 0 || recipe.unpackedBytes <= 0 || recipe.neededBytes <= 0)
        return QStringLiteral("downloadBytes, unpackedBytes, neededBytes");
    return {};
}

Result<void> addFile(QCryptographicHash &hash, const QString &name, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound,
                    Words::tr("A file of the program that goes into the image cannot be read. Install Vitrine again."),
                    path + QLatin1String(": ") + file.errorString());
    const QByteArray content = file.readAll();
    const bool executable = file.permissions() & QFile::ExeOwner;
    hash.addData(QStringLiteral("%1 %2 %3\n").arg(name).arg(executable ? 1 : 0).arg(content.size()).toUtf8());
    hash.addData(content);
    return {};
}

} // namespace

Result<Recipe> Recipe::parse(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    const QString message = Words::tr("An image recipe is broken. Install Vitrine again.");
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::Corrupt, message, error.errorString());
    Recipe recipe;
    recipe.name = object[QLatin1String("name")].toString();
    recipe.description = object[QLatin1String("description")].toString();
    recipe.suite = object[QLatin1String("suite")].toString();
    recipe.components = strings(object[QLatin1String("components")]);
    recipe.keyring = object[QLatin1String("keyring")].toString();
    recipe.packages = strings(object[QLatin1String("packages")]);
    recipe.kernelPackage = object[QLatin1String("kernelPackage")].toString();
    recipe.kernelModules = strings(object[QLatin1String("kernelModules")]);
    recipe.leaveOut = strings(object[QLatin1String("leaveOut")]);
    recipe.leaveIn = strings(object[QLatin1String("leaveIn")]);
    const QJsonArray files = object[QLatin1String("files")].toArray();
    for (const auto &file : files)
        recipe.files.append({file[QLatin1String("from")].toString(), file[QLatin1String("to")].toString()});
    recipe.diskBytes = object[QLatin1String("diskMiB")].toInteger() << 20;
    recipe.downloadBytes = object[QLatin1String("downloadBytes")].toInteger();
    recipe.unpackedBytes = object[QLatin1String("unpackedBytes")].toInteger();
    recipe.neededBytes = object[QLatin1String("neededBytes")].toInteger();
    recipe.config = ImageConfig::fromJson(object[QLatin1String("config")].toObject());
    recipe.source = json;
    if (const QString problem = problemOf(recipe); !problem.isEmpty())
        return fail(ErrorCode::Corrupt, message, problem);
    return recipe;
}

QStringList Recipe::wanted() const
{
    return packages + QStringList{kernelPackage};
}

Result<QString> Recipe::digest(const QString &resourcesDir) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(layout);
    hash.addData(QByteArray::number(source.size()) + '\n' + source);
    for (const Copy &copy : files) {
        const QString path = resourcesDir + QLatin1Char('/') + copy.from;
        QStringList names;
        if (QFileInfo(path).isDir()) {
            QDirIterator it(path, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
            while (it.hasNext())
                names.append(QDir(path).relativeFilePath(it.next()));
            names.sort();
        } else {
            names.append(QString());
        }
        for (const QString &relative : std::as_const(names)) {
            if (!isCopied(relative))
                continue;
            const QString separator = relative.isEmpty() ? QString() : QStringLiteral("/");
            if (auto added = addFile(hash, copy.to + separator + relative, path + separator + relative); !added)
                return std::unexpected(added.error());
        }
    }
    return QString::fromLatin1(hash.result().toHex());
}

bool Recipe::isCopied(const QString &relativePath)
{
    // What Python leaves behind when the agent was run from there, and what the build system needs in the source tree.
    const QString inside = QLatin1Char('/') + relativePath;
    return !inside.contains(QLatin1String("/__pycache__/")) && !inside.endsWith(QLatin1String("/CMakeLists.txt"));
}

QString Recipe::shortName() const
{
    return name.section(QLatin1Char('/'), -1);
}

QList<Recipe> loadRecipes(const QString &resourcesDir)
{
    QList<Recipe> recipes;
    const QDir dir(resourcesDir + QLatin1String("/images"));
    const QStringList names = dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            qCWarning(log, "%s: %s", qUtf8Printable(file.fileName()), qUtf8Printable(file.errorString()));
            continue;
        }
        auto recipe = Recipe::parse(file.readAll());
        if (recipe)
            recipes.append(*recipe);
        else
            qCWarning(log, "%s: %s", qUtf8Printable(file.fileName()), qUtf8Printable(recipe.error().text()));
    }
    return recipes;
}

} // namespace Vitrine::Image
