// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/gatekeeper.h"
#include "engine/gateway/mailbox.h"
#include "engine/gateway/transport.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <QCryptographicHash>

#include <array>
#include <atomic>
#include <deque>
#include <optional>
#include <set>

namespace Vitrine::Gateway {

class Connection;

/// What all connections share, in the sockets' thread.
struct Counter
{
    SignatureCheck signatures;
    QString spoolFolder;
    TransportLimits limits;
    Mailbox &mailbox;
    std::set<Connection *> connections = {};
    std::size_t unknownBodies = 0; ///< long bodies of nobody knows whom
    quint64 lastNumber = 0;
    std::atomic<int> open = 0;
};

/// One connection of a client, in the sockets' thread: requests one after the other. Kept alive by what it waits for,
/// and by itself while an exchange is under way, for then it may wait for the other thread alone.
///
/// States: reading a head → (refused: answer, close) → reading its body → handed over → answering → reading the next
/// head; or raw, after an upgrade, until it is closed.
class Connection final : public ClientPort, public std::enable_shared_from_this<Connection>
{
public:
    Connection(boost::asio::ip::tcp::socket socket, Counter &counter);
    ~Connection() override;

    void start();
    /// Takes nothing more: answers and ends.
    void turnAway(const Reply &reply);
    [[nodiscard]] bool isIdle() const { return m_stage == Stage::Idle; }
    void close();

    void answer(const Reply &reply) override;
    void begin(int status, const Fields &fields) override;
    void upgrade(const Fields &fields) override;
    void write(const QByteArray &bytes) override;
    void finish() override;
    void abort() override;
    void readMore() override;

private:
    enum class Stage { Idle, Head, Body, Asked, Streaming, Raw, Lingering, Closed };
    using Code = boost::system::error_code;
    using Parser = boost::beast::http::request_parser<boost::beast::http::buffer_body>;
    struct Piece
    {
        QByteArray bytes;
        qint64 payload = 0; ///< of it, what the exchange counts
    };

    template <typename Work>
    void inThread(Work work);
    void waitFor(std::chrono::milliseconds limit, void (Connection::*then)());
    void awaitRequest();
    void readHead();
    void takeHead();
    void readBody();
    [[nodiscard]] bool takeBody(QByteArrayView bytes);
    void handOver();
    void headTooSlow();
    void bodyTooSlow();
    void watch();
    void refuse(const Reply &reply);
    void queue(Piece piece);
    void pump();
    void wroteAll();
    void linger();
    void readRaw();
    void lost();
    [[nodiscard]] QByteArray headBytes(int status, const Fields &fields) const;

    boost::asio::ip::tcp::socket m_socket;
    Counter &m_counter;
    boost::asio::steady_timer m_timer;
    quint64 m_timerRound = 0;
    boost::beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    std::array<char, 64 * 1024> m_piece{};
    Stage m_stage = Stage::Idle;
    BodyPlan m_plan;
    Request m_request;
    std::optional<Signed> m_signed; ///< good, unless the body is another one
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_bodyBytes = 0;
    bool m_isUnknownBody = false;
    quint64 m_number = 0;               ///< of the exchange that is handed over; 0: none
    std::shared_ptr<Connection> m_self; ///< while there is one
    std::deque<Piece> m_queue;
    bool m_writing = false;
    bool m_lastPieceQueued = false;
    bool m_keepAlive = true;
    bool m_readWanted = false;
    bool m_reading = false;
    qint64 m_lingered = 0;
};

} // namespace Vitrine::Gateway
