// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/filefinder.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QListView;
class QStandardItemModel;

namespace Vitrine::Ui {

class SearchField;

/// A file of the workspace, opened by some letters of its name. It lies over the window, takes the focus while it is
/// open and gives it back.
class QuickOpen : public QFrame
{
    Q_OBJECT

public:
    QuickOpen(Api::Files &files, QWidget *owner);

    void setSession(const std::optional<SessionKey> &key);
    void open();
    void close();

    [[nodiscard]] SearchField *field() const { return m_field; }
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] QStringList names() const; ///< paths in order, for tests

Q_SIGNALS:
    /// `line` from "name:12", else 0.
    void chosen(const QByteArray &path, int line);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void lookFor(const QString &text);
    void show(const QList<FoundFile> &files, int total);
    void choose();
    void place();

    FileFinder *m_finder;
    bool m_hasSession = false;
    int m_line = 0;
    SearchField *m_field;
    QListView *m_list;
    QLabel *m_status;
    QStandardItemModel *m_rows;
    QPointer<QWidget> m_before;
    QPointer<QWidget> m_window;
    QWidget *m_owner;
};

} // namespace Vitrine::Ui
