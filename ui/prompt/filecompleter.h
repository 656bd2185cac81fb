// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QFrame>

#include <optional>

class QLabel;
class QListView;
class QStringListModel;

namespace Vitrine::Ui {

class FileFinder;
struct FoundFile;
class PromptField;

/// Offers the workspace's files over the field while the person types a word that begins with @. It never takes the
/// focus: the field's Up, Down, Enter, Tab and Escape are its keys while it shows.
class FileCompleter : public QFrame
{
    Q_OBJECT

public:
    FileCompleter(Api::Files &files, PromptField *field, QWidget *parent);

    void setSession(const std::optional<SessionKey> &key);
    [[nodiscard]] QListView *view() const { return m_view; }

    static constexpr int mostRows = 8;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void look();
    void show(const QList<FoundFile> &files, int total);
    void choose(const QModelIndex &index);
    void step(int rows);
    void close();
    void place();
    /// Where the word before the cursor begins, with its @; -1: it is none.
    [[nodiscard]] int begin() const;

    PromptField *m_field;
    FileFinder *m_finder;
    QStringListModel *m_model;
    QListView *m_view;
    QLabel *m_note;
    QString m_query;
    int m_dismissed = -1; ///< the word that the person said no to begins here
};

} // namespace Vitrine::Ui
