// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/testcommand.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace Vitrine::Session {

namespace {

bool hasPythonTests(const QSet<QByteArray> &files)
{
    return std::ranges::any_of(files, [](const QByteArray &name) {
        return name.endsWith(".py") && (name.startsWith("test_") || name.endsWith("_test.py"));
    });
}

bool hasMakeTarget(const QByteArray &makefile)
{
    static const QRegularExpression target(QStringLiteral("^(test|check)\\s*::?(?!=)"),
                                           QRegularExpression::MultilineOption);
    return target.match(QString::fromUtf8(makefile)).hasMatch();
}

QString makeTarget(const QByteArray &makefile)
{
    static const QRegularExpression test(QStringLiteral("^test\\s*::?(?!=)"), QRegularExpression::MultilineOption);
    return test.match(QString::fromUtf8(makefile)).hasMatch() ? QStringLiteral("make test")
                                                              : QStringLiteral("make check");
}

QString npmScript(const QByteArray &packageJson)
{
    const QString script = QJsonDocument::fromJson(packageJson).object()[u"scripts"].toObject()[u"test"].toString();
    // What `npm init` writes is no test.
    return script.isEmpty() || script.contains(u"no test specified") ? QString() : QStringLiteral("npm test");
}

QString ctestLine()
{
    return QStringLiteral("cmake -S . -B build && cmake --build build && ctest --test-dir build --output-on-failure");
}

} // namespace

QString suggestTestCommand(const ProjectFiles &project)
{
    const auto &files = project.files;
    if (const QString script = npmScript(project.packageJson); !script.isEmpty())
        return script;
    if (files.contains("Cargo.toml"))
        return QStringLiteral("cargo test");
    if (files.contains("go.mod"))
        return QStringLiteral("go test ./...");
    if (hasMakeTarget(project.makefile))
        return makeTarget(project.makefile);
    if (project.cmakeLists.contains("enable_testing") || project.cmakeLists.contains("include(CTest)"))
        return ctestLine();
    const bool configured = files.contains("pytest.ini") || files.contains("conftest.py") ||
                            files.contains("tox.ini") || project.pyproject.contains("[tool.pytest");
    if (configured)
        return QStringLiteral("python3 -m pytest");
    if (hasPythonTests(files))
        return QStringLiteral("python3 -m unittest discover -v");
    if (project.testFilesInTests) {
        // unittest wants a package to import from the top, and none to import from the folder itself.
        return QStringLiteral("python3 -m unittest discover -v -s %1%2")
            .arg(project.folders.contains("tests") ? QStringLiteral("tests") : QStringLiteral("test"),
                 project.testsArePackage ? QStringLiteral(" -t .") : QString());
    }
    return {};
}

Pending<QString> detectTestCommand(WorkspaceFiles &files)
{
    return andThen(readProject(files), &files, [](ProjectFiles &&project) {
        const QString command = suggestTestCommand(project);
        return command.isEmpty()
                   ? failed<QString>(
                         {ErrorCode::NotFound,
                          QCoreApplication::translate(
                              "TestCommand",
                              "The workspace's files do not tell how to run its tests. Type the command that does."),
                          {}})
                   : ready(QString(command));
    });
}

} // namespace Vitrine::Session
