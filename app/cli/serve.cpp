// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/host/frontswitch.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <csignal>
#include <memory>
#include <utility>

namespace Vitrine::Cli {

namespace {

/// Has the API, and the door for editors when it is wanted, served for as long as it runs, by whichever engine has the
/// store: the window's, or one in the background. An engine that another one takes over from is followed to that one.
class ServeRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        const auto port = arguments().number(QStringLiteral("port"), Serving::gateway.usualPort, 0, highestPort);
        if (!port)
            return refuseArgument(port.error());
        const auto door = arguments().number(QStringLiteral("ssh-port"), Serving::door.usualPort, 0, highestPort);
        if (!door)
            return refuseArgument(door.error());
        const auto self = Vm::ProcessId::of(QCoreApplication::applicationPid());
        if (!self)
            return failed({ErrorCode::HostLacks, tr("This process is not found in /proc. Is it mounted?"), {}});
        m_fronts.append({Serving::gateway, {int(*port), *self}, {}});
        if (arguments().has(QStringLiteral("ssh-port")))
            m_fronts.append({Serving::door, {int(*door), *self}, {}});
        connectEngine({QStringLiteral("settings")}, [this] { hold(); });
    }

    void interrupt(int number) override
    {
        if (number == SIGWINCH)
            return;
        if (m_leaving || !client().isOpen())
            return end(Exit::good); // the engine sees that we are gone
        m_leaving = true;
        letGo([this] {
            if (!client().info().background)
                return end(Exit::good);
            note(tr("Stopping machines. Again to leave them running."));
            client().stopEngine().then(this, [this](const Result<void> &understood) {
                if (!understood)
                    end(Exit::good);
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return !m_leaving; }

    void failed(const Error &error) override
    {
        // An engine that we have asked to end may be gone before it has answered everything.
        if (m_leaving && error.code == ErrorCode::Unreachable)
            return end(m_exitCode);
        Run::failed(error);
    }

private:
    static constexpr int highestPort = 65'535;

    /// What is to be served.
    struct Front
    {
        ServingSettings settings;
        App::FrontLease lease;
        QString url; ///< empty: not yet
    };

    void refuseArgument(const Error &why)
    {
        complain(why);
        end(Exit::usage);
    }

    void hold()
    {
        connect(&client(), &Remote::Client::disconnected, this, &ServeRun::engineLost, Qt::UniqueConnection);
        connect(&nouns().settings, &Api::Settings::changed, this, &ServeRun::settingChanged, Qt::UniqueConnection);
        for (qsizetype i = 0; i < m_fronts.size(); ++i)
            ask(nouns().settings.setValue(m_fronts[i].settings.lease, m_fronts[i].lease.toText()),
                [this, i] { look(i); });
    }

    void settingChanged(const QString &key)
    {
        for (qsizetype i = 0; i < m_fronts.size(); ++i) {
            if (key == m_fronts[i].settings.state)
                look(i);
        }
    }

    void look(qsizetype i)
    {
        ask(nouns().settings.value(m_fronts[i].settings.state), [this, i](const QVariant &value) {
            const ServingState state = ServingState::fromText(value.toString());
            Front &front = m_fronts[i];
            if (m_leaving || state.holder != front.lease.holder.pid)
                return;
            if (state.url.isEmpty())
                return refused(state.error);
            if (std::exchange(front.url, state.url) == state.url)
                return;
            front.lease.port = QUrl(state.url).port(); // where the next engine goes on
            if (std::ranges::none_of(m_fronts, &QString::isEmpty, &Front::url))
                say();
        });
    }

    void say()
    {
        if (json()) {
            QJsonObject words{{QStringLiteral("url"), m_fronts[0].url},
                              {QStringLiteral("port"), m_fronts[0].lease.port}};
            if (m_fronts.size() > 1)
                words.insert(QStringLiteral("sshPort"), m_fronts[1].lease.port);
            printJson(words);
        } else {
            for (const Front &front : std::as_const(m_fronts))
                print(front.url + QLatin1Char('\n'));
        }
        note(tr("Serving. Clients are pointed here by: eval \"$(vitrine env --store %1)\"").arg(paths().root()));
        if (m_fronts.size() > 1)
            note(tr("For ssh and editors: vitrine ssh-config --store %1 >> ~/.ssh/config").arg(paths().root()));
    }

    void refused(const QString &why)
    {
        m_leaving = true;
        m_exitCode = Exit::failed;
        complain({ErrorCode::Rejected, why, {}});
        letGo([this] { end(m_exitCode); });
    }

    /// `done` once no lease is left.
    template <typename Done>
    void letGo(Done done)
    {
        const auto left = std::make_shared<qsizetype>(m_fronts.size());
        for (const Front &front : std::as_const(m_fronts))
            ask(nouns().settings.setValue(front.settings.lease, QVariant()), [left, done] {
                if (--*left == 0)
                    done();
            });
    }

    void engineLost()
    {
        if (m_leaving)
            return end(m_exitCode);
        reconnect().then(this, [this](const Result<Remote::ServerInfo> &info) {
            if (info)
                hold();
            else
                failed(info.error());
        });
    }

    QList<Front> m_fronts; ///< the API first
    int m_exitCode = Exit::good;
    bool m_leaving = false;
};

} // namespace

Command serveCommand()
{
    Usage usage;
    usage.path = QStringLiteral("serve");
    usage.summary = Run::tr("Offer the AgentCore Runtime API on this computer, for AWS SDKs and command lines");
    usage.more =
        Run::tr("Prints its address. Requests are signed with the keys that `vitrine env` prints. The window's engine "
                "serves when there is a window, else one in the background. Ends with Ctrl+C: without a window the "
                "first one stops the machines, a second one leaves them running.");
    usage.options = {
        {QStringLiteral("port"), {}, QStringLiteral("N"), Run::tr("port on 127.0.0.1 (else 8911); 0: any free one")},
        {QStringLiteral("ssh-port"),
         {},
         QStringLiteral("N"),
         Run::tr("open the door for ssh and editors, too, on this port; 0: any free one. `vitrine ssh-config` says how "
                 "they find it")},
    };
    return {usage, makes<ServeRun>()};
}

} // namespace Vitrine::Cli
