// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompt/entry.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Vitrine::Ui {

class SearchField;
class Transcript;

/// Finds words in what is loaded of a transcript. It looks through the entries a few milliseconds at a time, newest
/// first, so that a long transcript does not hold the window up.
class TranscriptSearch : public QWidget
{
    Q_OBJECT

public:
    TranscriptSearch(Transcript *transcript, QWidget *parent);

    void open();
    void close();
    /// Step to the next match upwards (older, -1) or downwards (+1).
    void step(int direction);
    [[nodiscard]] int matchCount() const;
    [[nodiscard]] bool isSearching() const { return m_work.isActive(); }
    [[nodiscard]] SearchField *field() const { return m_field; }

Q_SIGNALS:
    /// Show this; entry null: nothing is found, or the query is empty.
    void matchShown(const QString &query, const Vitrine::Ui::EntryPtr &entry, int occurrence);
    void closed();
    void olderRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void restart();
    void work();
    void showCurrent();
    void say();

    struct Text
    {
        quint64 revision = 0;
        QString text;
    };

    Transcript *m_transcript;
    SearchField *m_field;
    QLabel *m_count;
    QPushButton *m_older;
    QTimer m_work;
    QString m_query;
    QList<EntryPtr> m_entries;                 ///< as they were when the search began
    qsizetype m_next = -1;                     ///< the entry to look at next, going up
    QList<std::pair<EntryPtr, int>> m_matches; ///< newest first: entry, number of occurrence in it
    qsizetype m_current = -1;
    std::pair<EntryPtr, int> m_kept; ///< the match the person was at when the search began anew
    QHash<const Entry *, Text> m_texts;
};

} // namespace Vitrine::Ui
