// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/projectfiles.h"

#include <algorithm>
#include <functional>
#include <memory>

namespace Vitrine::Session {

namespace {

constexpr qint64 maxFile = qint64(1) << 20;

struct Work
{
    ProjectFiles project;
    QList<QByteArray> toRead;
    QList<QByteArray> toList;
};

bool isPythonTest(const QByteArray &name)
{
    return name.endsWith(".py") && (name.startsWith("test_") || name.endsWith("_test.py"));
}

void take(Work &work, const QByteArray &name, const QByteArray &content)
{
    if (name == "package.json")
        work.project.packageJson = content;
    else if (name == "CMakeLists.txt")
        work.project.cmakeLists = content;
    else if (name == "pyproject.toml")
        work.project.pyproject = content;
    else
        work.project.makefile = content;
}

void take(Work &work, const FolderPage &page)
{
    QSet<QByteArray> names;
    for (const FileEntry &entry : page.entries)
        names.insert(entry.name);
    if (!work.project.testFilesInTests) {
        work.project.testFilesInTests = std::ranges::any_of(names, isPythonTest);
        work.project.testsArePackage = names.contains("__init__.py");
    }
}

} // namespace

Pending<ProjectFiles> readProject(WorkspaceFiles &files)
{
    const auto work = std::make_shared<Work>();
    Promise<ProjectFiles> promise;
    // One file after the other; each may fail on its own, which only means that it suggests nothing.
    const auto next = std::make_shared<std::function<void()>>();
    *next = [work, promise, &files, weak = std::weak_ptr(next)] {
        const auto again = weak.lock();
        if (!again)
            return;
        if (!work->toRead.isEmpty()) {
            const QByteArray name = work->toRead.takeFirst();
            files.read(name, 0, maxFile).then(&files, [work, name, again](const Result<FileChunk> &chunk) {
                if (chunk)
                    take(*work, name, chunk->bytes);
                (*again)();
            });
        } else if (!work->toList.isEmpty()) {
            files.list(work->toList.takeFirst(), 2'000).then(&files, [work, again](const Result<FolderPage> &page) {
                if (page)
                    take(*work, *page);
                (*again)();
            });
        } else {
            promise.finish(work->project);
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
