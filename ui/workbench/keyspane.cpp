// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/keyspane.h"

#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace Vitrine::Ui {

KeysPane::KeysPane(Actions &actions, QWidget *parent)
    : Pane(Place::Centre, QStringLiteral("keys"), tr("Keys"), QStringLiteral("list"), parent), m_actions(actions),
      m_field(new SearchField(tr("Find an action or a key"), this)), m_view(new QTreeView(this))
{
    auto *head = new QWidget(this);
    auto *headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(readingGutter, 11, readingGutter, 11);
    headLayout->setSpacing(12);
    headLayout->addWidget(makeLabel(tr("Keys"), TextStyle::Headline, Token::Text, head));
    auto *shells = makeLabel(tr("A shell gets every key but Ctrl+Shift+letter, Ctrl+PgUp, Ctrl+PgDown and Ctrl+F6."),
                             TextStyle::Secondary, Token::Text2, head);
    shells->setWordWrap(true);
    headLayout->addWidget(shells, 1);
    m_field->setMaximumWidth(240);
    headLayout->addWidget(m_field);
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(readingGutter);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAccessibleName(tr("Keys"));
    m_view->setModel(new QStandardItemModel(0, 2, m_view));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(rule(this));
    layout->addWidget(m_view, 1);
    connect(m_field, &QLineEdit::textChanged, this, &KeysPane::fill);
    connect(m_field, &SearchField::left, m_view, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(&m_actions, &Actions::added, this, &KeysPane::fill);
    fill();
}

void KeysPane::takeFocus()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

bool KeysPane::find()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    return true;
}

void KeysPane::fill()
{
    auto *model = static_cast<QStandardItemModel *>(m_view->model());
    model->clear();
    model->setColumnCount(2);
    using Menu = Actions::Menu;
    const QString words = m_field->text().trimmed();
    const QList<QAction *> all = m_actions.all();
    for (const Menu menu :
         {Menu::Session, Menu::Edit, Menu::View, Menu::Run, Menu::Workspace, Menu::Window, Menu::Help}) {
        QList<QList<QStandardItem *>> rows;
        for (const QAction *action : all) {
            if (Actions::menuOf(action) != menu)
                continue;
            QString text = action->text();
            text.remove(QLatin1Char('&'));
            const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)
                                     .replace(QLatin1String("; "), QLatin1String(",  "));
            if (!text.contains(words, Qt::CaseInsensitive) && !keys.contains(words, Qt::CaseInsensitive))
                continue;
            auto *name = new QStandardItem(text);
            auto *key = new QStandardItem(keys);
            key->setFont(textFont(TextStyle::Code));
            name->setSizeHint({100, std::max(26, lineHeight(TextStyle::Body) + 6)});
            rows.append(QList<QStandardItem *>{name, key});
        }
        if (rows.isEmpty())
            continue;
        QString title = Actions::menuTitle(menu);
        auto *head = new QStandardItem(title.remove(QLatin1Char('&')));
        head->setFont(textFont(TextStyle::Strong));
        head->setSelectable(false);
        head->setSizeHint({100, 34});
        for (const QList<QStandardItem *> &row : std::as_const(rows))
            head->appendRow(row);
        model->appendRow({head, new QStandardItem});
    }
    m_view->expandAll();
    m_view->setColumnWidth(0, 320);
}

} // namespace Vitrine::Ui
