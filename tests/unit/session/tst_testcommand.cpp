// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/testcommand.h"

#include <QTest>

using namespace Vitrine;
using Session::ProjectFiles;

class TestTestCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggestion_data()
    {
        QTest::addColumn<ProjectFiles>("project");
        QTest::addColumn<QString>("command");
        const auto row = [](const char *name, const ProjectFiles &project, const char *command) {
            QTest::newRow(name) << project << QString::fromLatin1(command);
        };
        row("nothing", {}, "");
        row("npm", {.packageJson = R"({"scripts":{"test":"node --test"}})"}, "npm test");
        row("what npm init writes",
            {.packageJson = "{\"scripts\":{\"test\":\"echo \\\"Error: no test specified\\\" && exit 1\"}}"}, "");
        row("broken package.json", {.packageJson = "{\"scripts\":"}, "");
        row("package.json whose scripts are a list", {.packageJson = R"({"scripts":["test"]})"}, "");
        row("cargo", {.files = {"Cargo.toml"}}, "cargo test");
        row("go", {.files = {"go.mod"}}, "go test ./...");
        row("make test", {.files = {"Makefile"}, .makefile = "all: x\ntest: all\n\t./t\n"}, "make test");
        row("make check", {.files = {"Makefile"}, .makefile = "check:\n\t./t\n"}, "make check");
        row("a variable is no target", {.files = {"Makefile"}, .makefile = "test := 1\n"}, "");
        row("ctest", {.files = {"CMakeLists.txt"}, .cmakeLists = "enable_testing()"},
            "cmake -S . -B build && cmake --build build && ctest --test-dir build --output-on-failure");
        row("cmake without tests", {.files = {"CMakeLists.txt"}, .cmakeLists = "project(x)"}, "");
        row("pytest by its file", {.files = {"pytest.ini"}}, "python3 -m pytest");
        row("pytest by pyproject", {.files = {"pyproject.toml"}, .pyproject = "[tool.pytest.ini_options]\n"},
            "python3 -m pytest");
        row("unittest at the top", {.files = {"test_a.py"}}, "python3 -m unittest discover -v");
        row("unittest package", {.folders = {"tests"}, .testFilesInTests = true, .testsArePackage = true},
            "python3 -m unittest discover -v -s tests -t .");
        row("unittest folder", {.folders = {"test"}, .testFilesInTests = true},
            "python3 -m unittest discover -v -s test");
        row("npm before make",
            {.files = {"Makefile"}, .packageJson = R"({"scripts":{"test":"x"}})", .makefile = "test:\n"}, "npm test");
    }

    void suggestion()
    {
        QFETCH(ProjectFiles, project);
        QFETCH(QString, command);
        QCOMPARE(Session::suggestTestCommand(project), command);
    }

    void pathsThatLeaveTheWorkspaceAreRefused()
    {
        using Files = Session::WorkspaceFiles;
        for (const QByteArray &good :
             {QByteArray(), QByteArray("a"), QByteArray("a/b"), QByteArray("..a"), QByteArray("a.."),
              QByteArray(".git"), QByteArray("a/.b"), QByteArray("\xff\xfe")})
            QVERIFY2(Files::isWorkspacePath(good), good.constData());
        for (const QByteArray &bad :
             {QByteArray("/"), QByteArray("/etc"), QByteArray(".."), QByteArray("a/../b"), QByteArray("a//b"),
              QByteArray("a/"), QByteArray("."), QByteArray("a/./b"), QByteArray("a\0b", 3), QByteArray(5000, 'x')})
            QVERIFY2(!Files::isWorkspacePath(bad), bad.constData());
    }
};

QTEST_GUILESS_MAIN(TestTestCommand)
#include "tst_testcommand.moc"
