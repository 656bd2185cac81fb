// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace Vitrine::Ui {

class SearchModel;

/// The tree of what was found.
class SearchView : public QTreeView
{
    Q_OBJECT

public:
    explicit SearchView(SearchModel *model, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A click, or Enter; line 0: the file.
    void opened(const QByteArray &path, int line);
    /// Escape, or up from the first row.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    void open(const QModelIndex &index);
    SearchModel *m_model;
};

} // namespace Vitrine::Ui
