// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompt/entry.h"

#include <QAbstractScrollArea>
#include <QHash>

class QPushButton;
class QUrl;

namespace Vitrine::Ui {

class EntryWidget;
class Transcript;

/// Scrolls through a transcript. Only entries near the visible part have widgets; the heights of the others are
/// remembered or guessed. What holds the view in place is an entry and not a number of pixels, so that guesses may be
/// corrected, and older prompts put in above, without anything moving under the eye.
///
/// It follows the end until the person scrolls up, and again when they come back to the end.
class TranscriptView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    TranscriptView(Transcript *transcript, QWidget *parent);

    [[nodiscard]] bool isFollowing() const { return m_following; }
    void scrollToEnd();
    /// Marks all occurrences of `query`, and shows the one in `entry` with number `occurrence`.
    void setHighlight(const QString &query, const EntryPtr &entry = {}, int occurrence = -1);
    /// How many widgets there are now; for tests.
    [[nodiscard]] qsizetype widgetCount() const { return m_widgets.size(); }
    /// Those with widgets: in view, or close to it.
    [[nodiscard]] QList<EntryPtr> shownEntries() const;
    [[nodiscard]] EntryWidget *widgetOf(const Entry *entry) const { return m_widgets.value(entry); }

Q_SIGNALS:
    void linkActivated(const QUrl &url);
    void fileRequested(const QString &path);
    void copyRequested(const QString &text);
    void answerCopyRequested(const QString &invocation);
    void restartRequested(const QString &invocation);
    void promptRequested(const QString &text);
    void sendRequested(const QString &text);
    void olderRequested();
    void checkpointRequested(const Vitrine::CheckpointInfo &checkpoint);
    void restoreRequested(const Vitrine::CheckpointInfo &checkpoint);
    void changesRequested(const Vitrine::Ui::TurnChanges::Span &span);
    /// Other rows are in view, or the same at other places.
    void arranged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Measure
    {
        int height = 0;
        int width = 0; ///< for which it was measured; 0: guessed
        quint64 revision = 0;
    };

    void transcriptChanged();
    void clear();
    void rearrange();
    [[nodiscard]] int contentWidth() const;
    [[nodiscard]] int gapBefore(qsizetype index) const;
    [[nodiscard]] int guess(const Entry &entry) const;
    [[nodiscard]] int knownHeight(const EntryPtr &entry) const;
    int measure(qsizetype index);
    EntryWidget *widgetFor(qsizetype index);
    void dropFar(qsizetype first, qsizetype last);
    void setAnchorFromValue(int value);
    void placeButton();

    Transcript *m_transcript;
    QPushButton *m_newButton;
    QList<EntryPtr> m_entries;
    QHash<const Entry *, EntryWidget *> m_widgets;
    QHash<const Entry *, Measure> m_measures;
    bool m_following = true;
    EntryPtr m_anchor;      ///< the entry at the top of the visible part
    int m_anchorOffset = 0; ///< how far its top lies below (negative: above) the top of the visible part
    bool m_arranging = false;
    bool m_moreBelow = false; ///< something came at the end that was not seen
    QString m_query;
    EntryPtr m_matchEntry;
    int m_matchNumber = -1;
};

} // namespace Vitrine::Ui
