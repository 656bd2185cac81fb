// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/descriptor.h"
#include "engine/model/pending.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QSocketNotifier>

#include <deque>
#include <memory>

namespace Vitrine::Vm {

/// QEMU's control socket. What comes in is bounded and believed no further than it must be: QEMU is what a guest would
/// have broken out into. It serves one client at a time, and what it still had to say to the last one may reach the
/// next.
///
/// States: made → (open) greeting → negotiating → ready → lost. `lost` is emitted once; calls then end Unreachable.
class Qmp : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype longestLine = qsizetype(1) << 20;

    explicit Qmp(QObject *parent = nullptr);
    ~Qmp() override;

    /// Connects and negotiates. Ends when QEMU answers commands; never times out by itself. Call once.
    [[nodiscard]] Pending<void> open(const QString &path);
    /// Ends when open() does.
    [[nodiscard]] Pending<void> opened() const { return m_opened.pending(); }
    [[nodiscard]] bool isReady() const { return m_state == State::Ready; }
    /// "10.0.13", from the greeting.
    [[nodiscard]] QString version() const { return m_version; }
    /// Ends with what QEMU returns (a list as the member "list"); Rejected carries its words in detail.
    /// `fd` goes with the command (add-fd, getfd); QEMU gets a copy of it.
    [[nodiscard]] Pending<QJsonObject> call(const QString &command, const QJsonObject &arguments = {},
                                            Descriptor fd = {});
    /// Takes in what has arrived already; for the moment in which QEMU's end is noticed first.
    void drain();

Q_SIGNALS:
    void event(const QString &name, const QJsonObject &data);
    void lost(const Vitrine::Error &error);

private:
    enum class State { Made, Greeting, Negotiating, Ready, Lost };
    void receive();
    void flush();
    void take(const QByteArray &line);
    void negotiate();
    void setReady(const Result<void> &result);
    void lose(const Error &error);
    Pending<QJsonObject> send(const QString &command, const QJsonObject &arguments, Descriptor fd = {});
    [[nodiscard]] ssize_t sendSome();

    State m_state = State::Made;
    Descriptor m_socket;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    QByteArray m_in;
    /// What is to be sent, and where in it descriptors go: with the first byte of their command, and with no byte of an
    /// earlier one.
    struct Passenger
    {
        qsizetype at = 0;
        Descriptor fd;
    };
    QByteArray m_out;
    std::deque<Passenger> m_passengers;
    QString m_version;
    qint64 m_lastId; ///< begins anywhere
    QHash<qint64, Promise<QJsonObject>> m_calls;
    Promise<void> m_opened;
};

} // namespace Vitrine::Vm
