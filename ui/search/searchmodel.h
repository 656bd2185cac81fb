// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/search/searchquery.h"

#include <QAbstractItemModel>
#include <QHash>

#include <vector>

namespace Vitrine::Ui {

/// What was found, as a tree: files, and under each its lines. Grows while a search goes on.
class SearchModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { LineRole = Qt::UserRole, CountRole, FolderRole };

    explicit SearchModel(QObject *parent = nullptr);

    void clear();
    void add(const QList<SearchMatch> &matches);
    [[nodiscard]] int matches() const { return m_matches; }
    [[nodiscard]] int files() const { return int(m_files.size()); }
    [[nodiscard]] QByteArray path(const QModelIndex &index) const;
    /// 0 for a file.
    [[nodiscard]] int line(const QModelIndex &index) const;
    [[nodiscard]] static bool isFile(const QModelIndex &index) { return index.internalId() == 0; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        int number = 0;
        QString text;
    };
    struct File
    {
        QByteArray path;
        std::vector<Line> lines;
    };
    std::vector<File> m_files;
    QHash<QByteArray, int> m_at;
    int m_matches = 0;
};

} // namespace Vitrine::Ui
