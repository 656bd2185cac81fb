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
        App::BackgroundEngine::Options options;
        options.takeOver = true;
        options.gatewayPort = quint16(*port);
        m_engine = std::make_unique<App::BackgroundEngine>(paths(), options);
        connect(m_engine.get(), &App::BackgroundEngine::ended, this, [this](int code) { end(code); });
        connect(m_engine.get(), &App::BackgroundEngine::serving, this, [this](const QString &url) {
            if (json())
                printJson(QJsonObject{{QStringLiteral("url"), url}, {QStringLiteral("port"), QUrl(url).port()}});
            else
                print(url + QLatin1Char('\n'));
            note(tr("Serving. Clients are pointed here by: eval \"$(vitrine env --store %1)\"").arg(paths().root()));
        });
        m_engine->start();
    }

    void interrupt(int number) override
    {
        if (number == SIGWINCH)
            return;
        m_engine->interrupt(number);
    }

private:
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
    };
    return {usage, makes<ServeRun>()};
}

} // namespace Vitrine::Cli
