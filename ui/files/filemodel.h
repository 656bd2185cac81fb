// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "ui/files/filemarks.h"
#include "ui/files/folderrows.h"

#include <QAbstractItemModel>
#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <optional>
#include <unordered_map>

namespace Vitrine::Ui {

/// The workspace of one session as a tree that is listed folder by folder, when it is opened. While active it
/// watches the workspace and lists again what has changed; rows stay the same rows, so that selection, expansion and
/// scroll position of views stay.
///
/// One column: a row is one thing with a name, a mark, a time and a size, and one accessible sentence. Large folders
/// are shown in steps of `stepRows`, the last row offers the next step. Sorting and comparing is done in worker
/// threads.
class FileModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    static constexpr int stepRows = 10'000;
    static constexpr int listLimit = 200'000; ///< what is asked of the engine at most

    enum Role { KindRole = Qt::UserRole, SizeRole, TimeRole, MarkRole, QuietRole, NoteRole };
    using Mark = FileMarks::Mark;

    /// How the top folder stands.
    enum class State { None, Loading, Ready, Failed };

    explicit FileModel(Api::Files &files, QObject *parent = nullptr);
    ~FileModel() override;

    /// The session whose files are shown; none: nothing. The same key again keeps everything.
    void setSession(const std::optional<SessionKey> &key);
    [[nodiscard]] std::optional<SessionKey> session() const { return m_key; }
    /// While active (somebody looks) it watches; becoming active lists again what is open.
    void setActive(bool active);
    void setShowHidden(bool show);
    [[nodiscard]] bool showsHidden() const { return m_showHidden; }
    void refreshAll();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Error error() const { return m_error; }
    /// Whether a folder is being listed, for the thin bar.
    [[nodiscard]] bool isBusy() const { return m_listings > 0; }

    /// Bytes below the mount path; of a note: its folder's.
    [[nodiscard]] QByteArray path(const QModelIndex &index) const;
    /// Invalid when its folder is not listed.
    [[nodiscard]] QModelIndex indexOf(const QByteArray &path) const;
    [[nodiscard]] const FolderRow *row(const QModelIndex &index) const; ///< null for notes
    [[nodiscard]] bool isNote(const QModelIndex &index) const { return index.isValid() && !row(index); }
    /// Shows the next step of a large folder, when `note` offers that.
    void showMore(const QModelIndex &note);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void stateChanged();
    void busyChanged(bool busy);
    /// A folder was listed for the first time, or again with changes.
    void folderLoaded(const QByteArray &path);

private:
    using FolderId = quint64;
    struct Folder
    {
        FolderId id = 0;
        FolderId parent = 0; ///< 0: it is the top
        QByteArray path;
        QByteArray name;
        int row = 0; ///< in its parent
        FolderRows all;
        int shown = 0; ///< rows of `all` that the model has
        int limit = stepRows;
        QString note; ///< one more row, when not empty
        bool offersMore = false;
        bool complete = true; ///< false: the engine left entries out
        bool listed = false;
        bool listing = false;
        bool resting = false;                 ///< was listed a moment ago
        bool stale = false;                   ///< list once more when the running one ends
        QHash<QByteArray, FolderId> children; ///< those that were opened
    };
    struct Prepared
    {
        FolderRows rows;
        RowsDifference difference; ///< of what is shown
        bool complete = true;
    };

    [[nodiscard]] Folder *folder(FolderId id);
    [[nodiscard]] const Folder *folder(FolderId id) const;
    [[nodiscard]] Folder *folderAt(const QModelIndex &index);
    [[nodiscard]] const Folder *folderAt(const QModelIndex &index) const;
    [[nodiscard]] const Folder *folderOf(const QByteArray &path) const;
    [[nodiscard]] QModelIndex indexOf(const Folder &folder) const;
    Folder &addFolder(FolderId parent, const QByteArray &name, int row);
    void forget(FolderId id);

    /// Rested: not before the pause after the last listing is over.
    enum class When { Now, Rested };
    void list(FolderId id, When when);
    void listOpen(When when);
    void listed(FolderId id, const Result<FolderPage> &page);
    void apply(FolderId id, Prepared prepared);
    void applyStepwise(Folder &folder, FolderRows rows, const RowsDifference &difference, int shown);
    void applyAtOnce(Folder &folder, FolderRows rows, int shown);
    void setNote(Folder &folder, const QString &note, bool offersMore);
    void updateNote(Folder &folder);
    void placeChildren(Folder &folder);
    void markChanges(const Folder &folder, const RowsDifference &difference, const FolderRows &rows);
    void ended(FolderId id, qint64 tookMs);
    void setState(State state, const Error &error = {});
    void count(int change);
    void reset();
    [[nodiscard]] QString sentence(const FolderRow &row, const QByteArray &path) const;

    Api::Files &m_files;
    std::optional<SessionKey> m_key;
    bool m_active = false;
    bool m_showHidden = true;
    State m_state = State::None;
    Error m_error;
    std::unordered_map<FolderId, std::unique_ptr<Folder>> m_folders;
    FolderId m_top = 0;
    FolderId m_nextId = 1;
    int m_listings = 0;
    FileMarks m_marks;
    QElapsedTimer m_clock;
};

} // namespace Vitrine::Ui
