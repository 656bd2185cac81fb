// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/testcommand.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <memory>

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
    struct Work
    {
        ProjectFiles project;
        QList<QByteArray> toRead;
        QList<QByteArray> toList;
    };
    const auto work = std::make_shared<Work>();
    Promise<QString> promise;
    // One file after the other; each may fail on its own, which only means that it suggests nothing.
    const auto next = std::make_shared<std::function<void()>>();
    *next = [work, promise, &files, weak = std::weak_ptr(next)] {
        const auto again = weak.lock();
        if (!again)
            return;
        if (!work->toRead.isEmpty()) {
            const QByteArray name = work->toRead.takeFirst();
            files.read(name, 0, qint64(1) << 20).then(&files, [work, name, again](const Result<FileChunk> &chunk) {
                if (chunk) {
                    if (name == "package.json")
                        work->project.packageJson = chunk->bytes;
                    else if (name == "CMakeLists.txt")
                        work->project.cmakeLists = chunk->bytes;
                    else if (name == "pyproject.toml")
                        work->project.pyproject = chunk->bytes;
                    else
                        work->project.makefile = chunk->bytes;
                }
                (*again)();
            });
        } else if (!work->toList.isEmpty()) {
            files.list(work->toList.takeFirst(), 2'000).then(&files, [work, again](const Result<FolderPage> &page) {
                if (page) {
                    QSet<QByteArray> names;
                    for (const FileEntry &entry : page->entries)
                        names.insert(entry.name);
                    if (!work->project.testFilesInTests) {
                        work->project.testFilesInTests = hasPythonTests(names);
                        work->project.testsArePackage = names.contains("__init__.py");
                    }
                }
                (*again)();
            });
        } else {
            const QString command = suggestTestCommand(work->project);
            if (command.isEmpty())
                promise.fail(
                    {ErrorCode::NotFound,
                     QCoreApplication::translate(
                         "TestCommand",
                         "The workspace's files do not tell how to run its tests. Type the command that does."),
                     {}});
            else
                promise.finish(command);
        }
    };
    files.list({}, 5'000).then(&files, [work, promise, next](const Result<FolderPage> &page) {
        if (!page) {
            promise.fail(page.error());
            return;
        }
        for (const FileEntry &entry : page->entries)
            (entry.kind == FileEntry::Kind::Folder ? work->project.folders : work->project.files).insert(entry.name);
        for (const char *name :
             {"package.json", "GNUmakefile", "makefile", "Makefile", "CMakeLists.txt", "pyproject.toml"}) {
            if (work->project.files.contains(name))
                work->toRead.append(name);
        }
        for (const char *name : {"tests", "test"}) {
            if (work->project.folders.contains(name))
                work->toList.append(name);
        }
        (*next)();
    });
    return promise.pending();
}

} // namespace Vitrine::Session
