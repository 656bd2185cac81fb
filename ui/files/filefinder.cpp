// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filefinder.h"

#include "ui/files/folderrows.h"
#include "ui/files/fuzzymatch.h"
#include "ui/window/inworker.h"

#include <algorithm>
#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {

constexpr int together = 4; ///< listings that are asked for at the same time
constexpr int perFolder = 20'000;

} // namespace

FileFinder::FileFinder(Api::Files &files, QObject *parent) : QObject(parent), m_files(files)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(100ms);
    m_soon.callOnTimeout(this, &FileFinder::match);
    connect(&m_files, &Api::Files::folderChanged, this, [this](const SessionKey &key, const QByteArray &folder) {
        if (m_key != key || !m_chunks.contains(folder))
            return;
        if (m_text.isEmpty())
            m_begun = false; // seen anew when somebody looks for something
        else
            ask(folder, true);
    });
    connect(&m_files, &Api::Files::allChanged, this, [this](const SessionKey &key) {
        if (m_key != key)
            return;
        m_begun = false;
        if (!m_text.isEmpty())
            setText(m_text);
    });
}

void FileFinder::setSession(const std::optional<SessionKey> &key)
{
    if (m_key == key)
        return;
    ++m_turn;
    m_key = key;
    m_chunks.clear();
    m_first.clear();
    m_later.clear();
    m_asked = 0;
    m_entries = 0;
    m_begun = false;
    m_cut = false;
    if (!m_text.isEmpty())
        setText(m_text);
}

void FileFinder::setText(const QString &text)
{
    m_text = text.trimmed();
    if (m_text.isEmpty() || !m_key) {
        m_soon.stop();
        return;
    }
    if (!m_begun) {
        ++m_turn;
        m_begun = true;
        m_cut = false;
        m_chunks.clear();
        m_entries = 0;
        m_asked = 0;
        m_later.clear();
        m_first = {QByteArray()};
        walk();
    }
    match();
}

void FileFinder::walk()
{
    while (m_asked < together && !(m_first.isEmpty() && m_later.isEmpty())) {
        if (m_chunks.size() + m_asked >= maxFolders || m_entries >= maxEntries) {
            m_cut = true;
            m_first.clear();
            m_later.clear();
            break;
        }
        ask(m_first.isEmpty() ? m_later.takeFirst() : m_first.takeFirst(), false);
    }
    if (!isWalking())
        Q_EMIT walkEnded();
}

void FileFinder::ask(const QByteArray &folder, bool again)
{
    ++m_asked;
    m_files.list(*m_key, folder, perFolder)
        .then(this, [this, folder, again, turn = m_turn](const Result<FolderPage> &page) {
            if (turn != m_turn)
                return;
            --m_asked;
            if (page)
                take(folder, *page, again);
            walk();
        });
}

void FileFinder::take(const QByteArray &folder, const FolderPage &page, bool again)
{
    auto items = std::make_shared<std::vector<Item>>();
    items->reserve(size_t(page.entries.size()));
    const QByteArray prefix = folder.isEmpty() ? QByteArray() : folder + '/';
    const QString shownPrefix = displayText(prefix).toCaseFolded();
    QList<QByteArray> inside;
    // Sorted rows leave out what is no name.
    for (const auto &row : sortedRows(page.entries, true)) {
        items->push_back(
            {{prefix + row->entry.name, row->entry}, shownPrefix + row->name.toCaseFolded(), shownPrefix.size()});
        if (row->isFolder()) {
            const QByteArray path = prefix + row->entry.name;
            if (again && m_chunks.contains(path))
                continue;
            (row->isQuiet() ? m_later : inside).append(path);
        }
    }
    m_first += inside;
    if (!page.complete)
        m_cut = true;
    m_entries += int(items->size()) - (m_chunks.contains(folder) ? int(m_chunks.value(folder)->size()) : 0);
    m_chunks.insert(folder, std::move(items));
    if (!m_text.isEmpty() && !m_soon.isActive())
        m_soon.start();
}

QList<FoundFile> FileFinder::matching(const QList<Chunk> &chunks, const QString &text, Match how, int &total)
{
    const QStringList words = text.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    struct Hit
    {
        const Item *item;
        int rank;
    };
    std::vector<Hit> hits;
    QString letters = text.toCaseFolded();
    letters.remove(QLatin1Char(' '));
    for (const Chunk &chunk : chunks) {
        for (const Item &item : *chunk) {
            if (how == Match::Fuzzy) {
                const int points = item.file.entry.kind == FileEntry::Kind::Folder
                                       ? 0
                                       : fuzzyPoints(item.folded, item.nameAt, letters);
                if (points > 0)
                    hits.push_back({&item, -points});
                continue;
            }
            if (!std::ranges::all_of(words, [&](const QString &word) { return item.folded.contains(word); }))
                continue;
            const QStringView name = QStringView(item.folded).sliced(item.nameAt);
            const int rank = name == words.first()            ? 0
                             : name.startsWith(words.first()) ? 1
                             : name.contains(words.first())   ? 2
                                                              : 3;
            hits.push_back({&item, rank});
        }
    }
    total = int(hits.size());
    const size_t kept = std::min(hits.size(), size_t(maxFound));
    std::ranges::partial_sort(hits, hits.begin() + std::ptrdiff_t(kept), [](const Hit &a, const Hit &b) {
        return std::tuple(a.rank, a.item->folded.size(), std::cref(a.item->folded)) <
               std::tuple(b.rank, b.item->folded.size(), std::cref(b.item->folded));
    });
    QList<FoundFile> files;
    for (size_t i = 0; i < kept; ++i)
        files.append(hits[i].item->file);
    return files;
}

void FileFinder::match()
{
    if (m_text.isEmpty())
        return;
    if (m_matching) {
        m_matchAgain = true;
        return;
    }
    m_matching = true;
    struct Answer
    {
        QList<FoundFile> files;
        int total = 0;
    };
    inWorker<Answer>([chunks = m_chunks.values(), text = m_text, how = m_how] {
        Answer answer;
        answer.files = matching(chunks, text, how, answer.total);
        return answer;
    }).then(this, [this, turn = m_turn, text = m_text](const Result<Answer> &answer) {
        m_matching = false;
        if (answer && turn == m_turn && text == m_text)
            Q_EMIT found(answer->files, answer->total);
        if (std::exchange(m_matchAgain, false))
            match();
    });
}

} // namespace Vitrine::Ui
