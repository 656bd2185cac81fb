// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace Vitrine::Ui {

/// A file or folder that was found.
struct FoundFile
{
    QByteArray path;
    FileEntry entry;
};

/// Finds files of a running session by parts of their path. It walks the workspace when it is first asked, upper
/// folders first and folders that programs fill last, keeps what it saw, and lists again what changes. Matching is done
/// in a worker thread. Bounded: a workspace that goes beyond is searched as far as it was walked, and that is said.
class FileFinder : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxFolders = 5'000;
    static constexpr int maxEntries = 400'000;
    static constexpr qsizetype maxFound = 200;

    explicit FileFinder(Api::Files &files, QObject *parent = nullptr);

    void setSession(const std::optional<SessionKey> &key);
    enum class Match {
        Words, ///< every word must occur in the path, whatever its case
        Fuzzy, ///< files only, whose path has the letters in their order
    };
    void setMatch(Match match) { m_how = match; }
    /// Empty: stop looking.
    void setText(const QString &text);
    [[nodiscard]] bool isWalking() const { return m_asked > 0 || !m_first.isEmpty() || !m_later.isEmpty(); }
    [[nodiscard]] bool isCut() const { return m_cut; } ///< the bounds were reached
    [[nodiscard]] int folders() const { return int(m_chunks.size()); }

Q_SIGNALS:
    /// Best first, at most maxFound; `total` counts all. Again while the walk goes on.
    void found(const QList<Vitrine::Ui::FoundFile> &files, int total);
    void walkEnded();

private:
    struct Item
    {
        FoundFile file;
        QString folded;
        qsizetype nameAt = 0; ///< in `folded`
    };
    using Chunk = std::shared_ptr<const std::vector<Item>>;

    void walk();
    void ask(const QByteArray &folder, bool again);
    void take(const QByteArray &folder, const FolderPage &page, bool again);
    void match();
    static QList<FoundFile> matching(const QList<Chunk> &chunks, const QString &text, Match how, int &total);

    Api::Files &m_files;
    std::optional<SessionKey> m_key;
    QString m_text;
    Match m_how = Match::Words;
    QHash<QByteArray, Chunk> m_chunks;
    QList<QByteArray> m_first; ///< folders still to be listed
    QList<QByteArray> m_later; ///< node_modules and the like
    quint64 m_turn = 0;
    int m_asked = 0;
    int m_entries = 0;
    bool m_begun = false;
    bool m_cut = false;
    bool m_matching = false;
    bool m_matchAgain = false;
    QTimer m_soon;
};

} // namespace Vitrine::Ui
