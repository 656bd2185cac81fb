// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/recipe.h"
#include "tests/sources.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Image;

namespace {

QJsonObject shipped()
{
    QFile file(sourceFile(QStringLiteral("resources/images/debian-13.json")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

Result<Recipe> parsed(const QJsonObject &json)
{
    return Recipe::parse(QJsonDocument(json).toJson());
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(bytes);
}

} // namespace

class TestRecipe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsShipped()
    {
        const auto recipes = loadRecipes(sourceResources());
        QCOMPARE(recipes.size(), 1);
        const Recipe &recipe = recipes.first();
        QCOMPARE(recipe.name, "vitrine/debian-13");
        QCOMPARE(recipe.shortName(), "debian-13");
        QCOMPARE(recipe.config.startCommand, "python3 /opt/vitrine/sample-agent/agent.py");
        QCOMPARE(recipe.config.user, "root");
        QVERIFY(recipe.config.environment.contains("PATH"));
        for (const char *package : {"bash", "git", "python3-venv", "python3-pip", "nodejs", "npm", "g++", "ripgrep",
                                    "linux-image-cloud-amd64"})
            QVERIFY2(recipe.wanted().contains(package), package);
        const auto digest = recipe.digest(sourceResources());
        QVERIFY2(digest, qPrintable(digest ? QString() : digest.error().text()));
        QCOMPARE(digest->size(), 64);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("name with path") << "name" << QJsonValue("../etc");
        QTest::newRow("name with newline") << "name" << QJsonValue("vitrine/x\n");
        QTest::newRow("suite with space") << "suite" << QJsonValue("trixie main");
        QTest::newRow("no packages") << "packages" << QJsonValue(QJsonArray());
        QTest::newRow("package as option") << "packages" << QJsonValue(QJsonArray{"--allow-unauthenticated"});
        QTest::newRow("two packages in one") << "packages" << QJsonValue(QJsonArray{"a,b"});
        QTest::newRow("keyring with option") << "keyring" << QJsonValue("/x] [trusted=yes");
        QTest::newRow("kernel") << "kernelPackage" << QJsonValue("");
        QTest::newRow("source outside") << "files"
                                        << QJsonValue(QJsonArray{QJsonObject{{"from", "../secret"}, {"to", "/opt/x"}}});
        QTest::newRow("absolute source") << "files"
                                         << QJsonValue(QJsonArray{QJsonObject{{"from", "/etc"}, {"to", "/opt/x"}}});
        QTest::newRow("relative target") << "files"
                                         << QJsonValue(QJsonArray{QJsonObject{{"from", "a"}, {"to", "opt/x"}}});
        QTest::newRow("target outside") << "files"
                                        << QJsonValue(QJsonArray{QJsonObject{{"from", "a"}, {"to", "/../x"}}});
        QTest::newRow("no disk") << "diskMiB" << QJsonValue(1);
        QTest::newRow("no sizes") << "neededBytes" << QJsonValue();
    }

    void refuses()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject json = shipped();
        QVERIFY(parsed(json));
        json[key] = value;
        const auto recipe = parsed(json);
        QVERIFY(!recipe);
        QCOMPARE(recipe.error().code, ErrorCode::Corrupt);
        QVERIFY2(recipe.error().detail.contains(key), qPrintable(recipe.error().detail));
    }

    void refusesRubbish()
    {
        QVERIFY(!Recipe::parse({}));
        QVERIFY(!Recipe::parse("[]"));
        QVERIFY(!Recipe::parse("{\"name\": "));
    }

    void digestFollowsContent()
    {
        const QTemporaryDir dir;
        write(dir.filePath("agent/agent.py"), "one");
        write(dir.filePath("agent/more/lib.py"), "two");
        QJsonObject json = shipped();
        json["files"] = QJsonArray{QJsonObject{{"from", "agent"}, {"to", "/opt/agent"}}};
        const auto digest = [&](const QJsonObject &object) {
            const auto recipe = parsed(object);
            const auto value = recipe ? recipe->digest(dir.path()) : std::unexpected(recipe.error());
            return value ? *value : value.error().text();
        };
        const QString first = digest(json);
        QCOMPARE(first.size(), 64);
        QCOMPARE(digest(json), first);

        write(dir.filePath("agent/__pycache__/agent.pyc"), "left behind by Python");
        write(dir.filePath("agent/CMakeLists.txt"), "of the source tree only");
        QCOMPARE(digest(json), first);

        write(dir.filePath("agent/more/lib.py"), "TWO");
        const QString second = digest(json);
        QVERIFY(second != first);
        QFile::setPermissions(dir.filePath("agent/agent.py"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const QString third = digest(json);
        QVERIFY(third != second);
        QFile::rename(dir.filePath("agent/more/lib.py"), dir.filePath("agent/more/lab.py"));
        QVERIFY(digest(json) != third);

        QJsonObject other = json;
        QJsonArray packages = other["packages"].toArray();
        packages.append("jq");
        other["packages"] = packages;
        QVERIFY(digest(other) != digest(json));

        json["files"] = QJsonArray{QJsonObject{{"from", "nothing"}, {"to", "/opt/agent"}}};
        QVERIFY(digest(json).contains("Install Vitrine again"));
    }
};

QTEST_GUILESS_MAIN(TestRecipe)
#include "tst_recipe.moc"
