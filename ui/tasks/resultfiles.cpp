// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/resultfiles.h"

#include "engine/model/junitxml.h"
#include "ui/tasks/testplace.h"

#include <QtConcurrentRun>

namespace Vitrine::Ui {

namespace {

constexpr qint64 piece = qint64(1) << 20;
constexpr int clockGrain = 2; ///< seconds by which the machine's clock may be off

} // namespace

ResultFiles::ResultFiles(Api::Files &files, const CommandRecord &run, const QString &mountPath,
                         const QStringList &names, QObject *parent)
    : Operation(parent), m_files(files), m_session(run.session), m_from(run.startedAt.addSecs(-clockGrain)),
      m_to(run.endedAt.addSecs(clockGrain)), m_folders(JunitXml::usualFolders())
{
    for (const QString &name : names) {
        if (const QByteArray path = workspacePath(name, mountPath); !path.isEmpty())
            m_named.append(path);
    }
}

void ResultFiles::start()
{
    look();
}

void ResultFiles::consider(const QByteArray &path, const FileEntry &entry)
{
    if (entry.kind != FileEntry::Kind::File || !entry.name.endsWith(".xml") || m_known.contains(path) ||
        m_paths.size() >= maxFiles || entry.size > JunitXml::maxFile || m_bytes + entry.size > maxBytes ||
        entry.modifiedAt < m_from || entry.modifiedAt > m_to)
        return;
    m_known.insert(path);
    m_bytes += entry.size;
    m_paths.append(path);
}

void ResultFiles::look()
{
    if (!m_named.isEmpty()) {
        const QByteArray path = m_named.takeFirst();
        m_files.stat(m_session, path).then(this, [this, path](const Result<FileEntry> &entry) {
            if (entry) {
                FileEntry named = *entry;
                named.name = path.mid(path.lastIndexOf('/') + 1);
                consider(path, named);
            }
            look();
        });
    } else if (!m_folders.isEmpty()) {
        const QByteArray folder = m_folders.takeFirst();
        m_files.list(m_session, folder, maxEntries).then(this, [this, folder](const Result<FolderPage> &page) {
            if (page) {
                for (const FileEntry &entry : page->entries)
                    consider(folder.isEmpty() ? entry.name : folder + '/' + entry.name, entry);
            } else if (folder.isEmpty()) {
                m_folders.clear(); // nothing of the workspace can be seen now
            }
            look();
        });
    } else {
        std::ranges::sort(m_paths);
        read();
    }
}

void ResultFiles::read()
{
    if (m_paths.isEmpty())
        parse();
    else
        readOn(m_paths.takeFirst(), {});
}

void ResultFiles::readOn(const QByteArray &path, const QByteArray &soFar)
{
    m_files.read(m_session, path, soFar.size(), piece).then(this, [this, path, soFar](const Result<FileChunk> &chunk) {
        if (!chunk) {
            read();
            return;
        }
        const QByteArray all = soFar + chunk->bytes;
        if (!chunk->bytes.isEmpty() && all.size() < chunk->fileSize && all.size() <= JunitXml::maxFile) {
            readOn(path, all);
            return;
        }
        m_contents.append(all);
        read();
    });
}

void ResultFiles::parse()
{
    if (m_contents.isEmpty()) {
        finish(TestReport());
        return;
    }
    QtConcurrent::run([contents = m_contents] {
        QList<TestReport> reports;
        for (const QByteArray &content : contents) {
            if (auto report = JunitXml::parse(content))
                reports.append(std::move(*report));
        }
        return JunitXml::joined(reports);
    }).then(this, [this](const TestReport &report) {
        if (!hasEnded())
            finish(report);
    });
}

} // namespace Vitrine::Ui
