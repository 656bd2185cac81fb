// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompt/entry.h"

#include <QWidget>

class QUrl;

namespace Vitrine::Ui {

/// Shows one entry. Made by the view when the entry comes near the visible part and gone when it leaves it, so it holds
/// nothing that the entry does not.
class EntryWidget : public QWidget
{
    Q_OBJECT

public:
    /// The right kind of widget for an entry, filled.
    [[nodiscard]] static EntryWidget *make(const EntryPtr &entry, QWidget *parent);

    [[nodiscard]] const EntryPtr &entry() const { return m_entry; }
    /// Shows the entry anew when its revision is another one; true: it was.
    bool refresh();
    [[nodiscard]] virtual int heightFor(int width) = 0;
    /// True while it must not go: the person has selected something in it, or works in it.
    [[nodiscard]] virtual bool isHeld() const;
    /// See TextBody::highlight(). Returns where the current match is, in this widget.
    virtual QRect highlight(const QString &query, int current);

    /// What a search looks through.
    [[nodiscard]] static QString searchText(const Entry &entry);

Q_SIGNALS:
    void resized(); ///< heightFor() is another one now
    void linkActivated(const QUrl &url);
    void fileRequested(const QString &path);
    void copyRequested(const QString &text);
    void answerCopyRequested(const QString &invocation);
    void restartRequested(const QString &invocation);
    void promptRequested(const QString &text); ///< into the message field
    void sendRequested(const QString &text);   ///< to the agent at once
    void olderRequested();
    void checkpointRequested(const Vitrine::CheckpointInfo &checkpoint);
    void restoreRequested(const Vitrine::CheckpointInfo &checkpoint);
    void changesRequested(const Vitrine::Ui::TurnChanges::Span &span);

protected:
    EntryWidget(EntryPtr entry, QWidget *parent);
    virtual void fill() = 0;
    void keyPressEvent(QKeyEvent *event) override;

    EntryPtr m_entry;

private:
    quint64 m_shown = 0;
};

} // namespace Vitrine::Ui
