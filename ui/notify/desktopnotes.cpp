// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notify/desktopnotes.h"

#include "engine/model/file.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>

namespace Vitrine::Ui {

namespace {

constexpr qsizetype titleLength = 100; ///< characters
constexpr qsizetype textLength = 240;
constexpr qsizetype shownAtMost = 100;

QString service()
{
    return QStringLiteral("org.freedesktop.Notifications");
}

QString path()
{
    return QStringLiteral("/org/freedesktop/Notifications");
}

/// One bounded line in which nothing is hidden.
QString line(const QString &text, qsizetype length)
{
    QString cut = text.left(length + 1);
    if (cut.size() > length)
        cut = cut.left(length - 1) + QChar(0x2026);
    return displayText(cut.toUtf8());
}

/// Without one the library would start a bus of its own, for nobody.
bool hasBus()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + QLatin1String("/bus"));
}

} // namespace

DesktopNotes::DesktopNotes(QObject *parent) : QObject(parent) {}

DesktopNotes::~DesktopNotes()
{
    // A click on them would lead nowhere any more.
    const auto tags = m_shown.keys();
    for (const QString &tag : tags)
        withdraw(tag);
}

bool DesktopNotes::open()
{
    if (m_bus && m_bus->isConnected())
        return true;
    if (m_bus || !hasBus())
        return false;
    m_bus = QDBusConnection::sessionBus();
    if (!m_bus->isConnected())
        return false;
    m_bus->connect(service(), path(), service(), QStringLiteral("ActionInvoked"), this,
                   SLOT(actionInvoked(uint, QString)));
    m_bus->connect(service(), path(), service(), QStringLiteral("NotificationClosed"), this,
                   SLOT(notificationClosed(uint, uint)));
    m_bus->connect(service(), path(), service(), QStringLiteral("ActivationToken"), this,
                   SLOT(activationToken(uint, QString)));
    return true;
}

QDBusPendingCall DesktopNotes::call(const QString &method, const QVariantList &arguments) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(service(), path(), service(), method);
    message.setArguments(arguments);
    return m_bus->asyncCall(message);
}

void DesktopNotes::show(const QString &tag, const Note &note)
{
    if (!open())
        return;
    if (m_markup) {
        send(tag, note);
        return;
    }
    m_waiting.insert(tag, note);
    askWhatItCan();
}

void DesktopNotes::askWhatItCan()
{
    if (std::exchange(m_asking, true))
        return;
    auto *watcher = new QDBusPendingCallWatcher(call(QStringLiteral("GetCapabilities"), {}), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_asking = false;
        const QDBusPendingReply<QStringList> reply = *watcher;
        const auto waiting = std::exchange(m_waiting, {});
        if (reply.isError())
            return; // nobody shows notes here; the next one asks again
        m_markup = reply.value().contains(QLatin1String("body-markup"));
        for (auto it = waiting.begin(); it != waiting.end(); ++it)
            send(it.key(), it.value());
    });
}

void DesktopNotes::send(const QString &tag, const Note &note)
{
    if (!m_shown.contains(tag) && m_shown.size() >= shownAtMost)
        return;
    Shown &shown = m_shown[tag];
    shown.isUnwanted = false;
    if (shown.isAsked) {
        shown.next = note;
        return;
    }
    shown.isAsked = true;
    const QString text = line(note.text, textLength);
    // The title is never read as markup.
    const QVariantList arguments{QStringLiteral("Vitrine"),
                                 shown.id,
                                 QStringLiteral("vitrine"),
                                 line(note.title, titleLength),
                                 *m_markup ? text.toHtmlEscaped() : text,
                                 QStringList{QStringLiteral("default"), note.button},
                                 QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("vitrine")}},
                                 -1};
    auto *watcher = new QDBusPendingCallWatcher(call(QStringLiteral("Notify"), arguments), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, tag] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        answered(tag, reply.isError() ? 0 : reply.value());
    });
}

void DesktopNotes::answered(const QString &tag, uint id)
{
    const auto it = m_shown.find(tag);
    if (it == m_shown.end())
        return;
    if (id == 0) {
        m_shown.erase(it);
        m_markup.reset(); // another service may come
        return;
    }
    it->id = id;
    it->isAsked = false;
    if (it->isUnwanted)
        withdraw(tag);
    else if (const auto next = std::exchange(it->next, {}))
        send(tag, *next);
}

void DesktopNotes::withdraw(const QString &tag)
{
    m_waiting.remove(tag);
    const auto it = m_shown.find(tag);
    if (it == m_shown.end())
        return;
    if (it->isAsked) {
        it->next.reset();
        it->isUnwanted = true;
        return;
    }
    const uint id = it->id;
    m_shown.erase(it);
    m_tokens.remove(id);
    (void)call(QStringLiteral("CloseNotification"), {id});
}

QString DesktopNotes::tagOf(uint id) const
{
    for (auto it = m_shown.begin(); it != m_shown.end(); ++it) {
        if (it->id == id)
            return it.key();
    }
    return {};
}

void DesktopNotes::activationToken(uint id, const QString &token)
{
    if (!tagOf(id).isEmpty())
        m_tokens.insert(id, token.toUtf8());
}

void DesktopNotes::actionInvoked(uint id, const QString &)
{
    // The signal goes to everybody on the bus; numbers that are not ours are other programs' notes.
    const QString tag = tagOf(id);
    if (tag.isEmpty())
        return;
    const QByteArray token = m_tokens.take(id);
    withdraw(tag);
    Q_EMIT chosen(tag, token);
}

void DesktopNotes::notificationClosed(uint id, uint)
{
    const QString tag = tagOf(id);
    m_tokens.remove(id);
    if (!tag.isEmpty() && !m_shown.value(tag).isAsked)
        m_shown.remove(tag);
}

} // namespace Vitrine::Ui
