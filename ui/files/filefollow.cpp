// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filefollow.h"

#include <algorithm>
#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {

constexpr int perFolder = 5'000;
constexpr int freshSeconds = 30; ///< by the machine's clock, which may be some seconds off

} // namespace

FileFollow::FileFollow(Api::Files &files, QObject *parent) : QObject(parent), m_files(files)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(300ms);
    m_rest.callOnTimeout(this, &FileFollow::look);
    connect(&m_files, &Api::Files::folderChanged, this, [this](const SessionKey &key, const QByteArray &folder) {
        if (m_key != key || isQuiet(folder))
            return;
        if (m_changed.size() < maxFolders)
            m_changed.insert(folder, true);
        if (!m_busy && !m_rest.isActive())
            m_rest.start();
    });
}

FileFollow::~FileFollow()
{
    follow(std::nullopt);
}

void FileFollow::follow(const std::optional<SessionKey> &key)
{
    if (m_key == key)
        return;
    if (m_key)
        m_files.watch(*m_key, false);
    ++m_turn;
    m_key = key;
    m_changed.clear();
    m_newest.clear();
    m_busy = false;
    m_rest.stop();
    if (m_key)
        m_files.watch(*m_key, true);
}

bool FileFollow::isQuiet(const QByteArray &folder)
{
    static const QList<QByteArray> names{"node_modules", "__pycache__", "build", "target", "dist", "venv"};
    const auto parts = folder.split('/');
    return std::ranges::any_of(parts, [](const QByteArray &part) {
        return (part.startsWith('.') && part.size() > 1) || names.contains(part);
    });
}

void FileFollow::look()
{
    if (!m_key || m_busy || m_changed.isEmpty())
        return;
    const QByteArray folder = m_changed.constBegin().key();
    m_changed.remove(folder);
    m_busy = true;
    m_files.list(*m_key, folder, perFolder).then(this, [this, folder, turn = m_turn](const Result<FolderPage> &page) {
        if (turn != m_turn)
            return;
        m_busy = false;
        looked(folder, page);
        if (!m_changed.isEmpty())
            m_rest.start();
    });
}

void FileFollow::looked(const QByteArray &folder, const Result<FolderPage> &page)
{
    if (!page)
        return;
    const FileEntry *newest = nullptr;
    for (const FileEntry &entry : page->entries) {
        // Hidden ones are what editors and programs leave for a moment; ours, too.
        if (entry.kind == FileEntry::Kind::File && !entry.name.startsWith('.') && !entry.name.endsWith('~') &&
            (!newest || entry.modifiedAt > newest->modifiedAt))
            newest = &entry;
    }
    if (!newest || newest->modifiedAt.secsTo(QDateTime::currentDateTimeUtc()) > freshSeconds)
        return; // something was deleted, or made a folder
    QDateTime &told = m_newest[folder];
    if (told.isValid() && newest->modifiedAt <= told)
        return;
    told = newest->modifiedAt;
    Q_EMIT written(folder.isEmpty() ? newest->name : folder + '/' + newest->name, *newest);
}

} // namespace Vitrine::Ui
