// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <QJsonObject>

namespace Vitrine::Cli {

namespace {

/// Asks the engine to stop its machines and end, and waits until it is gone.
class EngineStopRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        connectEngine(
            {QStringLiteral("engine")},
            [this] {
                connect(&client(), &Remote::Client::disconnected, this, [this] { finish(); });
                connect(&nouns().engine, &Api::Engine::stoppingAll, this, [this](int left, int total) {
                    if (left > 0 && left != m_left)
                        note(tr("Stopping machines: %1 of %2 left.").arg(left).arg(total));
                    m_left = left;
                });
                client().stopEngine().then(this, [this](Result<void> understood) {
                    if (!understood && client().isOpen())
                        failed(understood.error());
                });
            },
            WhenNone::Fail, true);
    }

protected:
    void failed(const Error &error) override
    {
        if (error.code == ErrorCode::Unreachable)
            return finish();
        Run::failed(error);
    }

private:
    void finish()
    {
        if (json())
            printJson(QJsonObject{{QStringLiteral("running"), false}, {QStringLiteral("store"), paths().root()}});
        else
            print(tr("No engine runs on the store %1.").arg(paths().root()) + QLatin1Char('\n'));
        end(Exit::good);
    }

    int m_left = -1;
};

} // namespace

Command engineStopCommand()
{
    Usage usage;
    usage.path = QStringLiteral("engine stop");
    usage.summary = Run::tr("Stop all machines and end the engine, or close the window");
    return {usage, makes<EngineStopRun>()};
}

} // namespace Vitrine::Cli
