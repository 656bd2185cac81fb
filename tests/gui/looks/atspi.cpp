// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/looks/atspi.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusVariant>

namespace Vitrine::Looks {

namespace {

constexpr int rowsAtMost = 100;
constexpr int depthAtMost = 60;
constexpr int callDeadline = 30'000; // ms; a busy computer stands still for some seconds

QString registry()
{
    return QStringLiteral("org.a11y.atspi.Registry");
}

QString accessible()
{
    return QStringLiteral("org.a11y.atspi.Accessible");
}

QString properties()
{
    return QStringLiteral("org.freedesktop.DBus.Properties");
}

} // namespace

bool Accessible::canBePressed() const
{
    static const QStringList roles{QStringLiteral("push button"),
                                   QStringLiteral("button"),
                                   QStringLiteral("toggle button"),
                                   QStringLiteral("check box"),
                                   QStringLiteral("radio button"),
                                   QStringLiteral("menu item"),
                                   QStringLiteral("check menu item"),
                                   QStringLiteral("push button menu"),
                                   QStringLiteral("button menu"),
                                   QStringLiteral("menu"),
                                   QStringLiteral("combo box"),
                                   QStringLiteral("page tab"),
                                   QStringLiteral("link"),
                                   QStringLiteral("spin button")};
    return roles.contains(role);
}

ScreenReader::ScreenReader(QObject *parent) : QObject(parent), m_bus(QString())
{
    QDBusConnection session = QDBusConnection::sessionBus();
    QDBusMessage ask = QDBusMessage::createMethodCall(QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
                                                      QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress"));
    const QDBusMessage answer = session.call(ask, QDBus::Block, callDeadline);
    if (answer.type() != QDBusMessage::ReplyMessage) {
        m_problem =
            QStringLiteral("There is no accessibility bus: %1 Install at-spi2-core.").arg(answer.errorMessage());
        return;
    }
    // As a real one does; programs look at it when they start.
    for (const char *what : {"IsEnabled", "ScreenReaderEnabled"}) {
        QDBusMessage set = QDBusMessage::createMethodCall(
            QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"), properties(), QStringLiteral("Set"));
        set.setArguments(
            {QStringLiteral("org.a11y.Status"), QString::fromLatin1(what), QVariant::fromValue(QDBusVariant(true))});
        (void)session.call(set, QDBus::Block, callDeadline);
    }
    m_bus = QDBusConnection::connectToBus(answer.arguments().value(0).toString(), QStringLiteral("accessibility"));
    if (!m_bus.isConnected()) {
        m_problem = m_bus.lastError().message();
        return;
    }
    m_bus.connect({}, {}, QStringLiteral("org.a11y.atspi.Event.Object"), QStringLiteral("Announcement"), this,
                  SLOT(announced(QDBusMessage)));
    const QDBusMessage listens =
        call(registry(), QStringLiteral("/org/a11y/atspi/registry"), registry(), QStringLiteral("RegisterEvent"),
             {QStringLiteral("object:announcement"), QStringList(), QString()});
    if (listens.type() != QDBusMessage::ReplyMessage)
        m_problem = listens.errorMessage();
}

QDBusMessage ScreenReader::call(const QString &service, const QString &object, const QString &interface,
                                const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, object, interface, method);
    message.setArguments(arguments);
    return m_bus.call(message, QDBus::Block, callDeadline);
}

QVariant ScreenReader::property(const Accessible &of, const QString &name)
{
    const QDBusMessage answer = call(of.service, of.object, properties(), QStringLiteral("Get"), {accessible(), name});
    return answer.arguments().value(0).value<QDBusVariant>().variant();
}

void ScreenReader::fill(Accessible *one)
{
    one->name = property(*one, QStringLiteral("Name")).toString();
    one->role =
        call(one->service, one->object, accessible(), QStringLiteral("GetRoleName")).arguments().value(0).toString();
    const QVariant states =
        call(one->service, one->object, accessible(), QStringLiteral("GetState")).arguments().value(0);
    QList<uint> words;
    states.value<QDBusArgument>() >> words;
    one->states = words.value(0) | quint64(words.value(1)) << 32;
    one->interfaces = call(one->service, one->object, accessible(), QStringLiteral("GetInterfaces"))
                          .arguments()
                          .value(0)
                          .toStringList();
}

QList<Accessible> ScreenReader::childrenOf(const Accessible &parent)
{
    QList<Accessible> children;
    const QDBusMessage answer = call(parent.service, parent.object, accessible(), QStringLiteral("GetChildren"));
    if (answer.type() != QDBusMessage::ReplyMessage)
        return children;
    const auto list = answer.arguments().value(0).value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd()) {
        Accessible child;
        QDBusObjectPath path;
        list.beginStructure();
        list >> child.service >> path;
        list.endStructure();
        child.object = path.path();
        children.append(child);
    }
    list.endArray();
    return children;
}

std::optional<Accessible> ScreenReader::program(qint64 pid)
{
    const Accessible root{registry(), QStringLiteral("/org/a11y/atspi/accessible/root"), {}, {}, 0, {}, {}};
    for (Accessible &child : childrenOf(root)) {
        const QDBusReply<uint> owner = m_bus.interface()->servicePid(child.service);
        if (!owner.isValid() || owner.value() != pid)
            continue;
        fill(&child);
        return child;
    }
    return std::nullopt;
}

void ScreenReader::read(const Accessible &from, QList<Accessible> *all, int depth)
{
    if (depth > depthAtMost)
        return;
    QList<Accessible> children = childrenOf(from);
    if (children.size() > rowsAtMost)
        children.resize(rowsAtMost);
    for (Accessible &child : children) {
        fill(&child);
        child.under = from.under + QStringLiteral(" > %1 \"%2\"").arg(from.role, from.name.left(24));
        if (!child.is(Accessible::Showing))
            continue;
        all->append(child);
        read(child, all, depth + 1);
    }
}

QList<Accessible> ScreenReader::read(const Accessible &from)
{
    QList<Accessible> all;
    read(from, &all, 0);
    return all;
}

void ScreenReader::announced(const QDBusMessage &message)
{
    for (const QVariant &argument : message.arguments()) {
        if (argument.canConvert<QDBusVariant>() &&
            argument.value<QDBusVariant>().variant().typeId() == QMetaType::QString)
            m_said.append(argument.value<QDBusVariant>().variant().toString());
    }
}

} // namespace Vitrine::Looks
