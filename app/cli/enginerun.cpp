// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/host/backgroundengine.h"

#include <csignal>

namespace Vitrine::Cli {

namespace {

class EngineRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        const auto grace = arguments().number(QStringLiteral("grace"), 10, 0, 86'400);
        const auto ready = arguments().number(QStringLiteral("ready-fd"), -1, 3, 1023);
        for (const auto &number : {grace, ready}) {
            if (!number) {
                complain(number.error());
                return end(Exit::usage);
            }
        }
        App::BackgroundEngine::Options options;
        options.takeOver = arguments().has(QStringLiteral("take-over"));
        options.readyFd = int(*ready);
        options.grace = std::chrono::seconds(*grace);
        m_engine = std::make_unique<App::BackgroundEngine>(paths(), options);
        connect(m_engine.get(), &App::BackgroundEngine::ended, this, [this](int code) { end(code); });
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

Command engineRunCommand()
{
    Usage usage;
    usage.path = QStringLiteral("engine");
    usage.summary = Run::tr("Run an engine without a window, until nobody needs it");
    usage.more = Run::tr("Commands start one by themselves when none runs. It ends when it has had neither a machine "
                         "nor a client for a while. The first Ctrl+C stops "
                         "its machines and ends it; a second one leaves them running for the next engine.");
    usage.options = {
        {QStringLiteral("take-over"), {}, {}, Run::tr("ask the engine that runs to hand over; its machines run on")},
        {QStringLiteral("grace"),
         {},
         QStringLiteral("S"),
         Run::tr("seconds without machine and client before it ends (else 10)")},
        {QStringLiteral("ready-fd"),
         {},
         QStringLiteral("N"),
         Run::tr("say on this descriptor when it listens, or why it cannot")},
    };
    return {usage, makes<EngineRun>()};
}

} // namespace Vitrine::Cli
