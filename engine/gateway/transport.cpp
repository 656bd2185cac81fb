// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/transport.h"

#include "engine/gateway/connection.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <QCoreApplication>

#include <thread>

namespace Vitrine::Gateway {

namespace {
namespace asio = boost::asio;
using asio::ip::tcp;
using namespace std::chrono_literals;
} // namespace

class Transport::Private
{
public:
    Private(const AccessKey &key, const QString &spoolFolder, Handler handler, const TransportLimits &limits)
        : mailbox(std::move(handler)), counter{SignatureCheck(key), spoolFolder, limits, mailbox}, acceptor(context),
          pause(context)
    {
    }

    void accept();
    void takeIn(tcp::socket socket);
    void cutAll();

    Mailbox mailbox;
    Counter counter;
    asio::io_context context{1};
    tcp::acceptor acceptor;
    asio::steady_timer pause;
    quint16 port = 0;
    std::thread thread;
};

void Transport::Private::accept()
{
    acceptor.async_accept([this](const boost::system::error_code &error, tcp::socket socket) {
        if (error == asio::error::operation_aborted)
            return;
        if (error) { // no descriptors, most likely: others will be closed
            pause.expires_after(100ms);
            pause.async_wait([this](const boost::system::error_code &ended) {
                if (!ended)
                    accept();
            });
            return;
        }
        takeIn(std::move(socket));
        accept();
    });
}

void Transport::Private::takeIn(tcp::socket socket)
{
    constexpr std::size_t mostTurnedAway = 64; // at a time
    if (counter.connections.size() >= counter.limits.connections + mostTurnedAway)
        return;
    bool isFull = counter.connections.size() >= counter.limits.connections;
    if (isFull) {
        // Clients keep connections open for a next request that may never come.
        const auto idle = std::ranges::find_if(counter.connections, &Connection::isIdle);
        if (idle != counter.connections.end()) {
            (*idle)->close();
            isFull = false;
        }
    }
    // An exchange holds a reference for the length of a call: the last one may go in its thread, the connection not.
    const std::shared_ptr<Connection> connection(new Connection(std::move(socket), counter), [this](Connection *last) {
        asio::dispatch(context, [last] { delete last; });
    });
    if (isFull)
        connection->turnAway(
            refuse(Fault::Kind::Throttling,
                   QCoreApplication::translate("Vitrine::Gateway", "Too many connections. Close some, and try again."))
                .error()
                .reply());
    else
        connection->start();
}

void Transport::Private::cutAll()
{
    const auto connections = counter.connections;
    for (Connection *connection : connections)
        connection->close();
}

Transport::Transport(const AccessKey &key, const QString &spoolFolder, Handler handler, const TransportLimits &limits)
    : d(std::make_unique<Private>(key, spoolFolder, std::move(handler), limits))
{
}

Transport::~Transport()
{
    asio::post(d->context, [this] {
        boost::system::error_code ignored;
        d->acceptor.close(ignored); // NOLINT(bugprone-unused-return-value)
        d->pause.cancel();
        d->cutAll();
        d->context.stop();
    });
    if (d->thread.joinable())
        d->thread.join();
    // What waited is told that it was cut and lets go of its connection; the second time those go that came last.
    for (int i = 0; i < 2; ++i) {
        d->cutAll();
        d->context.restart();
        d->context.poll();
    }
}

Result<void> Transport::listen(quint16 wanted)
{
    const tcp::endpoint address(asio::ip::address_v4::loopback(), wanted);
    boost::system::error_code error;
    const auto attempt = [&error](auto step) {
        if (!error)
            step();
    };
    attempt([&] { d->acceptor.open(address.protocol(), error); });
    attempt([&] { d->acceptor.set_option(asio::socket_base::reuse_address(true), error); });
    attempt([&] { d->acceptor.bind(address, error); });
    attempt([&] { d->acceptor.listen(asio::socket_base::max_listen_connections, error); });
    if (error) {
        const bool isTaken = error == asio::error::address_in_use;
        return fail(isTaken ? ErrorCode::WrongState : ErrorCode::Failed,
                    (isTaken
                         ? QCoreApplication::translate(
                               "Vitrine::Gateway",
                               "Port %1 of this computer is taken. Choose another with --port, or 0 for a free one.")
                         : QCoreApplication::translate("Vitrine::Gateway", "Cannot listen on port %1."))
                        .arg(wanted),
                    QString::fromStdString(error.message()));
    }
    d->port = d->acceptor.local_endpoint(error).port();
    d->accept();
    d->thread = std::thread([this] { d->context.run(); });
    return {};
}

quint16 Transport::port() const
{
    return d->port;
}

int Transport::connectionCount() const
{
    return d->counter.open;
}

} // namespace Vitrine::Gateway
