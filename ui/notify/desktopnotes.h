// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QObject>

#include <optional>

class QDBusPendingCall;

namespace Vitrine::Ui {

/// What the desktop shows of us: notes, each under a tag. Another note of the same tag takes the place of the first.
/// Nothing here waits for the desktop: what it does not answer is not shown.
///
/// States of a tag: unknown → asked for (the desktop has not said its number yet) → shown → closed by the person, the
/// desktop or withdraw(), and unknown again.
class DesktopNotes : public QObject
{
    Q_OBJECT

public:
    struct Note
    {
        QString title;
        QString text; ///< both are anybody's words: they are cut, and what could steer the desktop is escaped
        QString button;
    };

    explicit DesktopNotes(QObject *parent);
    ~DesktopNotes() override;

    void show(const QString &tag, const Note &note);
    void withdraw(const QString &tag);

Q_SIGNALS:
    /// The person clicked on it. `token` lets a window come to the front; it may be empty.
    void chosen(const QString &tag, const QByteArray &token);

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);
    void activationToken(uint id, const QString &token);

private:
    struct Shown
    {
        uint id = 0; ///< 0: the desktop has not said it yet
        bool isAsked = false;
        std::optional<Note> next; ///< came while it was being asked for
        bool isUnwanted = false;
    };

    [[nodiscard]] bool open();
    void askWhatItCan();
    void send(const QString &tag, const Note &note);
    void answered(const QString &tag, uint id);
    [[nodiscard]] QString tagOf(uint id) const;
    [[nodiscard]] QDBusPendingCall call(const QString &method, const QVariantList &arguments) const;

    std::optional<QDBusConnection> m_bus;
    std::optional<bool> m_markup; ///< whether the desktop reads markup in texts; nothing: it was not asked yet
    bool m_asking = false;
    QHash<QString, Note> m_waiting; ///< until it has told what it can
    QHash<QString, Shown> m_shown;
    QHash<uint, QByteArray> m_tokens;
};

} // namespace Vitrine::Ui
