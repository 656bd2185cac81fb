// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QStyledItemDelegate>
#include <QTreeView>

class QMenu;
class QPushButton;

namespace Vitrine::Ui {

class ConnectionFilter;

/// Paints a cell of the table: the decision as a chip, the host in mono, all else in the second tone.
class ConnectionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Stands in the selected row of a blocked connection: allows the narrowest rule for this session, and offers the wider
/// one in a menu, and both for all sessions of the agent.
class AllowButtons : public QWidget
{
    Q_OBJECT

public:
    AllowButtons(const QStringList &rules, const QString &agent, QWidget *parent);
    [[nodiscard]] QPushButton *allow() const { return m_allow; }
    [[nodiscard]] QMenu *more() const { return m_menu; }

Q_SIGNALS:
    void chosen(const QString &rule);
    void chosenForAgent(const QString &rule);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *m_allow;
    QMenu *m_menu = nullptr;
};

/// The table of connections. New rows come at the top; when it is scrolled down, what is looked at stays where it is.
class ConnectionView : public QTreeView
{
    Q_OBJECT

public:
    explicit ConnectionView(ConnectionFilter *rows, QWidget *parent = nullptr);

    /// The rules that the current row offers, for the session or its agent; empty: no buttons.
    void setOffer(const QStringList &rules, const QString &agent);
    /// Null: the current row offers nothing.
    [[nodiscard]] AllowButtons *offer() const { return m_offer; }

Q_SIGNALS:
    void currentRowChanged();
    void allowRequested(const QString &rule);
    void allowForAgentRequested(const QString &rule);
    void menuRequested(const QPoint &globalPosition);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void giveWidths();
    void placeOffer();

    QPointer<AllowButtons> m_offer;
    QStringList m_offered;
    QPersistentModelIndex m_offerAt;
};

} // namespace Vitrine::Ui
