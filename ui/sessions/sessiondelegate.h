// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Vitrine::Ui {

class SessionModel;

/// Paints a group row and a session row of two lines. When room is short the tests' age and the disk go first, then the
/// name is elided; what the session does is cut last.
class SessionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    SessionDelegate(const SessionModel *model, QObject *parent);
    void setCompact(bool compact) { m_compact = compact; } ///< narrow window: no disk
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const SessionModel *m_model;
    bool m_compact = false;
    mutable double m_heightsFor = 0; ///< points of the application's font
    mutable int m_groupHeight = 0;
    mutable int m_rowHeight = 0;
};

} // namespace Vitrine::Ui
