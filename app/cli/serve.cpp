// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/host/gatewayswitch.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QUrl>

#include <csignal>

namespace Vitrine::Cli {

namespace {

/// Has the API served for as long as it runs, by whichever engine has the store: the window's, or one in the
/// background. An engine that another one takes over from is followed to that one.
class ServeRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        const auto port = arguments().number(QStringLiteral("port"), ServingSettings::usualPort, 0, 65'535);
        if (!port) {
            complain(port.error());
            return end(Exit::usage);
        }
        m_lease.port = int(*port);
        const auto self = Vm::ProcessId::of(QCoreApplication::applicationPid());
        if (!self)
            return failed({ErrorCode::HostLacks, tr("This process is not found in /proc. Is it mounted?"), {}});
        m_lease.holder = *self;
        connectEngine({QStringLiteral("settings")}, [this] { hold(); });
    }

    void interrupt(int number) override
    {
        if (number == SIGWINCH)
            return;
        if (m_leaving || !client().isOpen())
            return end(Exit::good); // the engine sees that we are gone
        m_leaving = true;
        ask(nouns().settings.setValue(ServingSettings::lease, QVariant()), [this] {
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
    void hold()
    {
        connect(&client(), &Remote::Client::disconnected, this, &ServeRun::engineLost, Qt::UniqueConnection);
        connect(&nouns().settings, &Api::Settings::changed, this, &ServeRun::settingChanged, Qt::UniqueConnection);
        ask(nouns().settings.setValue(ServingSettings::lease, m_lease.toText()), [this] { look(); });
    }

    void settingChanged(const QString &key)
    {
        if (key == ServingSettings::state)
            look();
    }

    void look()
    {
        ask(nouns().settings.value(ServingSettings::state), [this](const QVariant &value) {
            const ServingState state = ServingState::fromText(value.toString());
            if (m_leaving || state.holder != m_lease.holder.pid)
                return;
            if (state.url.isEmpty())
                return refused(state.error);
            say(state.url);
        });
    }

    void say(const QString &url)
    {
        if (url == m_url)
            return;
        m_url = url;
        m_lease.port = QUrl(url).port(); // where the next engine goes on
        if (json())
            printJson(QJsonObject{{QStringLiteral("url"), url}, {QStringLiteral("port"), m_lease.port}});
        else
            print(url + QLatin1Char('\n'));
        note(tr("Serving. Clients are pointed here by: eval \"$(vitrine env --store %1)\"").arg(paths().root()));
    }

    void refused(const QString &why)
    {
        m_leaving = true;
        m_exitCode = Exit::failed;
        complain({ErrorCode::Rejected, why, {}});
        ask(nouns().settings.setValue(ServingSettings::lease, QVariant()), [this] { end(m_exitCode); });
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

    App::GatewayLease m_lease;
    QString m_url;
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
    };
    return {usage, makes<ServeRun>()};
}

} // namespace Vitrine::Cli
