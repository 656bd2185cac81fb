// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/gateway.h"

#include "engine/gateway/agentsocket.h"
#include "engine/gateway/commandcall.h"
#include "engine/gateway/invocationcall.h"
#include "engine/gateway/keys.h"
#include "engine/gateway/shellsocket.h"
#include "engine/gateway/transport.h"

namespace Vitrine::Gateway {

class Gateway::Private
{
public:
    Private(const Api::ContractNouns &nouns, const AccessKey &key, const Options &options,
            const TransportLimits &limits)
        : book(nouns.nouns.settings), control(nouns, book), data{nouns, book, control}, shells(nouns.nouns.shells),
          transport(key, options.spoolFolder, [this](const ExchangePtr &exchange) { handle(exchange); }, limits)
    {
    }

    void handle(const ExchangePtr &exchange);
    template <typename Call>
    void begin(const Route &route, const Target &target, const ExchangePtr &exchange)
    {
        (new Call(data, route, target, exchange, &calls))->begin();
    }

    Book book;
    ControlPlane control;
    DataServices data;
    ShellRoom shells;
    QObject calls; ///< those under way; they go before the sockets do
    Transport transport;
};

void Gateway::Private::handle(const ExchangePtr &exchange)
{
    const Request &request = exchange->request();
    const auto target = parseTarget(request.target);
    if (!target)
        return exchange->answer(unparsable(tr("The request's target is malformed.")).error().reply());
    const Route route = routeOf(request.method, *target);
    switch (route.operation) {
    case Operation::Invoke:
        return begin<InvocationCall>(route, *target, exchange);
    case Operation::RunCommand:
        return begin<CommandCall>(route, *target, exchange);
    case Operation::StopSession:
        return begin<StopCall>(route, *target, exchange);
    case Operation::GetAgentCard:
        return begin<CardCall>(route, *target, exchange);
    case Operation::AgentSocket:
        return begin<AgentSocket>(route, *target, exchange);
    case Operation::ShellSocket:
        return (new ShellSocket(data, shells, route, *target, exchange, &calls))->begin();
    case Operation::UnknownPath:
        return exchange->answer(Fault{Fault::Kind::UnknownOperation, tr("There is nothing at this path.")}.reply());
    case Operation::WrongMethod:
        return exchange->answer(
            Fault{Fault::Kind::MethodNotAllowed,
                  tr("This path does not take the method %1.").arg(QLatin1StringView(request.method))}
                .reply());
    default:
        return control.handle(route, *target, exchange);
    }
}

Gateway::Gateway(std::unique_ptr<Private> privateData) : d(std::move(privateData)) {}

Gateway::~Gateway()
{
    const auto calls = d->calls.children();
    qDeleteAll(calls);
}

Result<std::unique_ptr<Gateway>> Gateway::open(const Api::ContractNouns &nouns, const Options &options)
{
    return open(nouns, options, TransportLimits());
}

Result<std::unique_ptr<Gateway>> Gateway::open(const Api::ContractNouns &nouns, const Options &options,
                                               const TransportLimits &limits)
{
    const auto key = keysIn(options.keysFile);
    if (!key)
        return std::unexpected(key.error());
    auto made = std::make_unique<Private>(nouns, *key, options, limits);
    if (const auto listening = made->transport.listen(options.port); !listening)
        return std::unexpected(listening.error());
    return std::unique_ptr<Gateway>(new Gateway(std::move(made)));
}

quint16 Gateway::port() const
{
    return d->transport.port();
}

QString Gateway::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(port());
}

Result<QString> environmentLines(const QString &url, const QString &keysFile)
{
    const auto key = keysIn(keysFile);
    if (!key)
        return std::unexpected(key.error());
    QString lines;
    const auto line = [&lines](const char *name, const QString &value) {
        lines += QStringLiteral("export %1='%2'\n").arg(QLatin1StringView(name), value);
    };
    line("AWS_ENDPOINT_URL_BEDROCK_AGENTCORE", url);
    line("AWS_ENDPOINT_URL_BEDROCK_AGENTCORE_CONTROL", url);
    line("BEDROCK_AGENTCORE_DATA_PLANE_ENDPOINT", url);
    line("AWS_ACCESS_KEY_ID", QString::fromLatin1(key->id));
    line("AWS_SECRET_ACCESS_KEY", QString::fromLatin1(key->secret));
    line("AWS_REGION", QStringLiteral("us-east-1"));
    line("AWS_DEFAULT_REGION", QStringLiteral("us-east-1"));
    // Of somebody else's session, and of profiles that would take the place of these keys.
    lines += QStringLiteral("unset AWS_SESSION_TOKEN AWS_PROFILE AWS_DEFAULT_PROFILE\n");
    return lines;
}

} // namespace Vitrine::Gateway
