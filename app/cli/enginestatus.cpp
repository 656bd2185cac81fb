// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include "engine/remote/codec.h"

namespace Vitrine::Cli {

namespace {

class EngineStatusRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        connectEngine(
            {},
            [this] {
                ask(nouns().engine.status(), [this](const Api::EngineStatus &status) {
                    if (json()) {
                        QByteArray none;
                        QJsonObject value = Remote::Codec<Api::EngineStatus>::encode(status, none).toObject();
                        value.insert(QStringLiteral("running"), true);
                        printJson(value);
                    } else {
                        Table table({});
                        table.addRow({tr("Engine:"),
                                      tr("%1, process %2, %3")
                                          .arg(status.version)
                                          .arg(status.pid)
                                          .arg(status.background ? tr("in the background") : tr("with a window"))});
                        table.addRow({tr("Store:"), status.store});
                        table.addRow({tr("Machines:"), QString::number(status.machines)});
                        table.addRow({tr("Workspaces:"), tr("%1 on disk").arg(sizeWords(status.workspaceBytes))});
                        table.addRow({tr("Free disk:"), sizeWords(status.freeBytes)});
                        print(table.text());
                    }
                    end(Exit::good);
                });
            },
            WhenNone::Fail);
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }
    void failed(const Error &error) override
    {
        if (error.code == ErrorCode::Unreachable && json()) {
            printJson(QJsonObject{{QStringLiteral("running"), false}, {QStringLiteral("store"), paths().root()}});
            return end(Exit::failed);
        }
        if (error.code == ErrorCode::Unreachable) {
            print(error.message + QLatin1Char('\n'));
            return end(Exit::failed);
        }
        Run::failed(error);
    }
};

} // namespace

Command engineStatusCommand()
{
    Usage usage;
    usage.path = QStringLiteral("engine status");
    usage.summary = Run::tr("Show the engine that runs on the store; exit code 1 when none does");
    return {usage, makes<EngineStatusRun>()};
}

} // namespace Vitrine::Cli
