// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/channel.h"
#include "engine/guest/link.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace Vitrine::Guest {

/// Gets the frames of one id that is neither a request nor done with one answer: a process, a TCP stream.
class Receiver
{
public:
    virtual ~Receiver() = default;
    /// False: the frame breaks the rules.
    virtual bool receive(const Wire::Frame &frame) = 0;
    virtual void connectionLost(const Error &error) = 0;
};

/// An open connection: who waits for which id. Checks that every frame is for somebody and means something; what does
/// not ends the connection with Corrupt. Owned by the channel; processes and streams hold it weakly.
class Conversation : public QObject
{
    Q_OBJECT

public:
    using Fill = std::function<void(Wire::FrameWriter &)>;
    /// Frames before Done; false: breaks the rules.
    using Part = std::function<bool(const Wire::Frame &)>;
    using Done = std::function<void(Result<void>)>;

    explicit Conversation(std::shared_ptr<Link> link);
    ~Conversation() override;

    void send(Wire::Type type, quint32 id, const Fill &fill = {});
    [[nodiscard]] bool isOpen() const { return m_open; }

    /// A request that ends with Done. `message` is for the person if the guest says no.
    void request(Wire::Type type, const Fill &fill, const QString &message, Part part, Done done);

    [[nodiscard]] quint32 add(Receiver *receiver); ///< chooses its id
    void remove(quint32 id);                       ///< nothing more of it can come
    /// The receiver goes away, but frames of its id may be on their way, up to and with `last`.
    void ignoreUntil(quint32 id, Wire::Type last);

    /// Takes the id of a stream that the guest asks for. False: taken, not the guest's to choose, or one too many.
    [[nodiscard]] bool addAsked(quint32 id, Receiver *receiver);
    /// A frame Open came; false: breaks the rules. Set once, by the channel.
    std::function<bool(const Wire::Frame &)> opened;
    /// The same of a Visit.
    std::function<bool(const Wire::Frame &)> visited;
    [[nodiscard]] Receiver *receiverOf(quint32 id) const { return m_receivers.value(id); }
    /// ignoreUntil(id, last) was called, and it has not come.
    [[nodiscard]] bool ignores(quint32 id, Wire::Type last) const;

    void setWatching(bool watching) { m_watching = watching; }
    void end();                           ///< without a signal of its own
    void breakOff(const QString &detail); ///< Corrupt

Q_SIGNALS:
    void folderChanged(const QByteArray &path);
    void watchOverflow();
    void lost(const Vitrine::Error &error);

private:
    struct Request
    {
        QString message;
        Part part;
        Done done;
    };
    void received(const Wire::Frame &frame);
    bool handle(const Wire::Frame &frame);
    bool answered(const Wire::Frame &frame);
    bool changed(const Wire::Frame &frame);
    void ended(Error error);
    [[nodiscard]] quint32 newId();
    [[nodiscard]] QSet<quint32> &askedLike(quint32 id) { return Wire::isVisitorId(id) ? m_visitors : m_asked; }

    std::shared_ptr<Link> m_link;
    bool m_open = true;
    bool m_watching = false;
    quint32 m_lastId = 0;
    QHash<quint32, Request> m_requests;
    QHash<quint32, Receiver *> m_receivers;
    QHash<quint32, Wire::Type> m_ignored;
    QSet<quint32> m_asked;    ///< the guest's ids among both: those that go out of the machine
    QSet<quint32> m_visitors; ///< … and those that came to a port of ours
};

/// What a guest's errno means; the number and the words are the guest's and are bounded, not trusted.
[[nodiscard]] Error errorFromGuest(quint32 number, std::string_view words, const QString &message);

[[nodiscard]] inline QByteArray toBytes(std::string_view bytes)
{
    return {bytes.data(), qsizetype(bytes.size())};
}

[[nodiscard]] inline std::string_view toView(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

} // namespace Vitrine::Guest
