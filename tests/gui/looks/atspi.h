// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QObject>

#include <optional>

namespace Vitrine::Looks {

/// One object of a window as other programs see it.
struct Accessible
{
    QString service; ///< of the program, on the accessibility bus
    QString object;  ///< its path there
    QString name;
    QString role; ///< "push button", "page tab"
    quint64 states = 0;
    QStringList interfaces;
    QString under; ///< names and roles from the window down

    enum State { Focusable = 11, Focused = 12, Selected = 23, Sensitive = 24, Showing = 25 };
    [[nodiscard]] bool is(State state) const { return (states >> int(state)) & 1; }
    [[nodiscard]] bool canBePressed() const;
};

/// What a screen reader does: it says that it is there, reads the tree of a program and hears what the program says.
/// Needs a session bus of its own, with at-spi2-core to be started on it. Lives as long as the test.
class ScreenReader : public QObject
{
    Q_OBJECT

public:
    explicit ScreenReader(QObject *parent = nullptr);

    /// Whether the accessibility bus is there; else why not.
    [[nodiscard]] QString problem() const { return m_problem; }
    /// The program with this process, once it is there.
    [[nodiscard]] std::optional<Accessible> program(qint64 pid);
    /// All that is shown of it, from the top down. Rows of lists past the first hundred are left out.
    [[nodiscard]] QList<Accessible> read(const Accessible &from);
    /// What programs had said, in order.
    [[nodiscard]] QStringList said() const { return m_said; }

private Q_SLOTS:
    void announced(const QDBusMessage &message);

private:
    [[nodiscard]] QDBusMessage call(const QString &service, const QString &object, const QString &interface,
                                    const QString &method, const QVariantList &arguments = {});
    [[nodiscard]] QVariant property(const Accessible &of, const QString &name);
    [[nodiscard]] QList<Accessible> childrenOf(const Accessible &parent);
    void fill(Accessible *one);
    void read(const Accessible &from, QList<Accessible> *all, int depth);

    QDBusConnection m_bus;
    QString m_problem;
    QStringList m_said;
};

} // namespace Vitrine::Looks
