// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/host/backgroundengine.h"

#include <QJsonObject>
#include <QUrl>

#include <csignal>

namespace Vitrine::Cli {

namespace {

class ServeRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        const auto port = arguments().number(QStringLiteral("port"), 8911, 0, 65'535);
        if (!port) {
            complain(port.error());
            return end(Exit::usage);
        }
        const auto door = arguments().number(QStringLiteral("ssh-port"), 0, 0, 65'535);
        if (!door) {
            complain(door.error());
            return end(Exit::usage);
        }
        App::BackgroundEngine::Options options;
        options.takeOver = true;
        options.gatewayPort = quint16(*port);
        if (arguments().has(QStringLiteral("ssh-port")))
            options.doorPort = quint16(*door);
        m_engine = std::make_unique<App::BackgroundEngine>(paths(), options);
        connect(m_engine.get(), &App::BackgroundEngine::ended, this, [this](int code) { end(code); });
        connect(m_engine.get(), &App::BackgroundEngine::serving, this, &ServeRun::sayWhere);
        m_engine->start();
    }

    void interrupt(int number) override
    {
        if (number == SIGWINCH)
            return;
        m_engine->interrupt(number);
    }

private:
    void sayWhere(const QString &url, quint16 doorPort)
    {
        QJsonObject words{{QStringLiteral("url"), url}, {QStringLiteral("port"), QUrl(url).port()}};
        QString lines = url + QLatin1Char('\n');
        if (doorPort != 0) {
            words.insert(QStringLiteral("sshPort"), doorPort);
            lines += QStringLiteral("ssh://127.0.0.1:%1\n").arg(doorPort);
        }
        if (json())
            printJson(words);
        else
            print(lines);
        note(tr("Serving. Clients are pointed here by: eval \"$(vitrine env --store %1)\"").arg(paths().root()));
        if (doorPort != 0)
            note(tr("For ssh and editors: vitrine ssh-config --store %1 >> ~/.ssh/config").arg(paths().root()));
    }

    std::unique_ptr<App::BackgroundEngine> m_engine;
};

} // namespace

Command serveCommand()
{
    Usage usage;
    usage.path = QStringLiteral("serve");
    usage.summary = Run::tr("Offer the AgentCore Runtime API on this computer, for AWS SDKs and command lines");
    usage.more =
        Run::tr("Prints its address. Requests are signed with the keys that `vitrine env` prints. It takes the place "
                "of an engine in the background, and ends when a window opens, or with Ctrl+C: the first one stops "
                "its machines, a second one leaves them running for the next engine.");
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
