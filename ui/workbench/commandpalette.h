// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"

#include <QFrame>
#include <QPointer>

class QListView;
class QStandardItemModel;

namespace Vitrine::Ui {

class Actions;
class SearchField;
class SessionModel;

/// Everything that can be done now, and every session, found by typing a few letters. It lies over the window, takes
/// the focus while it is open, and gives it back before it does what was chosen.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(Actions &actions, const SessionModel *sessions, QWidget *window);

    void open();
    void close();

    /// How well `words` fit `text`: 0 not at all; each word has to start a word of the text or stand in it.
    [[nodiscard]] static int fit(const QString &text, const QString &words);

Q_SIGNALS:
    void sessionChosen(const Vitrine::SessionKey &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void choose();
    void place();

    Actions &m_actions;
    const SessionModel *m_sessions;
    SearchField *m_field;
    QListView *m_list;
    QStandardItemModel *m_found;
    QPointer<QWidget> m_before;
};

} // namespace Vitrine::Ui
