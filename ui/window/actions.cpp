// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/actions.h"

#include "ui/theme/icon.h"

namespace Vitrine::Ui {

Actions::Actions(QObject *parent) : QObject(parent) {}

QAction *Actions::add(const Spec &spec, QObject *context, std::function<void()> run)
{
    Q_ASSERT(!find(spec.id));
    auto *action = new QAction(spec.text, this);
    action->setObjectName(spec.id);
    action->setProperty("menu", int(spec.menu));
    action->setProperty("sectionBefore", spec.sectionBefore);
    if (!spec.icon.isEmpty())
        action->setIcon(themeIcon(spec.icon));
    action->setProperty("iconName", spec.icon); // for buttons that paint it in another tone
    action->setIconVisibleInMenu(!spec.icon.isEmpty());
    action->setShortcuts(spec.keys);
    QString plain = spec.text;
    plain.remove(QLatin1Char('&'));
    action->setToolTip(spec.keys.isEmpty() ? plain
                                           : QStringLiteral("%1 (%2)").arg(
                                                 plain, spec.keys.first().toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, context, [run = std::move(run)] { run(); });
    m_all.append(action);
    connect(action, &QObject::destroyed, this, [this, action] { m_all.removeOne(action); });
    Q_EMIT added(action);
    return action;
}

QAction *Actions::find(const QString &id) const
{
    for (QAction *action : m_all) {
        if (action->objectName() == id)
            return action;
    }
    return nullptr;
}

QString Actions::idOf(const QAction *action)
{
    return action->objectName();
}

Actions::Menu Actions::menuOf(const QAction *action)
{
    return Menu(action->property("menu").toInt());
}

bool Actions::hasSectionBefore(const QAction *action)
{
    return action->property("sectionBefore").toBool();
}

QString Actions::menuTitle(Menu menu)
{
    switch (menu) {
    case Menu::Session:
        return tr("&Session");
    case Menu::Edit:
        return tr("&Edit");
    case Menu::View:
        return tr("&View");
    case Menu::Run:
        return tr("&Run");
    case Menu::Workspace:
        return tr("W&orkspace");
    case Menu::Window:
        return tr("&Window");
    case Menu::Help:
        return tr("&Help");
    }
    return {};
}

bool Actions::isReserved(int key, Qt::KeyboardModifiers modifiers)
{
    modifiers &= ~Qt::KeypadModifier;
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier))
        return (key >= Qt::Key_A && key <= Qt::Key_Z) || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    return modifiers == Qt::ControlModifier && (key == Qt::Key_PageUp || key == Qt::Key_PageDown || key == Qt::Key_F6);
}

} // namespace Vitrine::Ui
