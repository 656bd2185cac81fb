// SPDX-License-Identifier: GPL-3.0-or-later
// port add, port list, port remove
#include "app/cli/commands.h"
#include "app/cli/sessionrun.h"
#include "app/cli/table.h"
#include "engine/model/json.h"

namespace Vitrine::Cli {

namespace {

class PortRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

protected:
    /// The port that was typed; 0: it is none, and the run has ended.
    int typedPort()
    {
        bool ok = false;
        const int port = arguments().words().first().toInt(&ok);
        if (ok && port >= 1 && port <= 65535)
            return port;
        complain({ErrorCode::InvalidInput,
                  tr("“%1” is no port. A port is a number from 1 to 65535.").arg(arguments().words().first()),
                  {}});
        end(Exit::usage);
        return 0;
    }
};

class PortAddRun : public PortRun
{
public:
    using PortRun::PortRun;

    void start() override
    {
        const int guest = typedPort();
        if (guest == 0)
            return;
        const auto host = arguments().number(QStringLiteral("on"), 0, 1, 65535);
        if (!host) {
            complain(host.error());
            return end(Exit::usage);
        }
        const NewPort port{key(), quint16(guest), quint16(*host), arguments().has(QStringLiteral("open"))};
        connectEngine({}, [this, port] {
            ask(nouns().ports.add(port), [this](const PortInfo &info) {
                if (json())
                    printJson(info.toJson());
                else
                    print(info.url + QLatin1Char('\n'));
                end(Exit::good);
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }
};

class PortListRun : public PortRun
{
public:
    using PortRun::PortRun;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().ports.list(key()), [this](const QList<PortInfo> &ports) {
                m_ports = ports;
                // Without a machine nothing listens.
                nouns().ports.listening(key()).then(this, [this](const Result<QList<ListeningPort>> &listening) {
                    show(listening.value_or(QList<ListeningPort>()));
                    end(Exit::good);
                });
            });
        });
    }

private:
    void show(QList<ListeningPort> listening)
    {
        if (json())
            return printJson(QJsonObject{{QStringLiteral("ports"), listToJson(m_ports)},
                                         {QStringLiteral("listening"), listToJson(listening)}});
        Table table({tr("PORT"), tr("IN THE MACHINE"), tr("ON THIS COMPUTER")});
        for (const PortInfo &port : std::as_const(m_ports)) {
            const auto same = [&port](const ListeningPort &each) { return each.port == port.guestPort; };
            table.addRow({QString::number(port.guestPort),
                          listening.removeIf(same) > 0 ? tr("listens") : tr("nothing listens"), port.url});
        }
        for (const ListeningPort &each : std::as_const(listening))
            table.addRow({QString::number(each.port), tr("listens"), QStringLiteral("-")});
        if (table.isEmpty())
            return note(tr("Nothing listens in the session's machine, and no port of it is open here."));
        print(table.text());
    }

    QList<PortInfo> m_ports;
};

class PortRemoveRun : public PortRun
{
public:
    using PortRun::PortRun;

    void start() override
    {
        if (const int port = typedPort())
            connectEngine({}, [this, port] { ask(nouns().ports.remove(key(), port), [this] { end(Exit::good); }); });
    }
};

} // namespace

Command portAddCommand()
{
    Usage usage;
    usage.path = QStringLiteral("port add");
    usage.words = QStringLiteral("PORT");
    usage.summary = Run::tr("Open a port of a session's machine on this computer's 127.0.0.1, and print its URL");
    usage.more = Run::tr("The URL holds a token that counts once: the browser gets a cookie for it, and whoever has "
                         "neither is turned away. The port is open until the machine stops.");
    usage.options = sessionOptions();
    usage.options.append(
        {QStringLiteral("on"), {}, QStringLiteral("PORT"), Run::tr("that port of this computer (else a free one)")});
    usage.options.append({QStringLiteral("open"),
                          {},
                          {},
                          Run::tr("without token and cookie: for programs that are no browsers. Everybody on this "
                                  "computer reaches it, and so do web pages")});
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<PortAddRun>()};
}

Command portListCommand()
{
    Usage usage;
    usage.path = QStringLiteral("port list");
    usage.summary = Run::tr("List the ports that a session's machine listens on, and those that are open here");
    usage.options = sessionOptions();
    return {usage, makes<PortListRun>()};
}

Command portRemoveCommand()
{
    Usage usage;
    usage.path = QStringLiteral("port remove");
    usage.words = QStringLiteral("PORT");
    usage.summary = Run::tr("Close a port of a session's machine on this computer");
    usage.options = sessionOptions();
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<PortRemoveRun>()};
}

} // namespace Vitrine::Cli
