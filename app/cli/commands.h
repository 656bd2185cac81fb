// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/run.h"

#include <functional>
#include <memory>

namespace Vitrine::Cli {

/// A command as the list knows it: how it is called, and how it is carried out.
struct Command
{
    Usage usage;
    std::function<std::unique_ptr<Run>(const Run::Context &)> make;
};

template <typename R>
[[nodiscard]] std::function<std::unique_ptr<Run>(const Run::Context &)> makes()
{
    return [](const Run::Context &context) { return std::make_unique<R>(context); };
}

// One file each.
[[nodiscard]] Command changesApplyCommand();
[[nodiscard]] Command checkpointCreateCommand();
[[nodiscard]] Command checkpointDeleteCommand();
[[nodiscard]] Command checkpointDiffCommand();
[[nodiscard]] Command checkpointForkCommand();
[[nodiscard]] Command checkpointListCommand();
[[nodiscard]] Command checkpointRestoreCommand();
[[nodiscard]] Command demoCommand();
[[nodiscard]] Command diskCommand();
[[nodiscard]] Command diskReclaimCommand();
[[nodiscard]] Command doctorCommand();
[[nodiscard]] Command engineRunCommand();
[[nodiscard]] Command engineStatusCommand();
[[nodiscard]] Command engineStopCommand();
[[nodiscard]] Command envCommand();
[[nodiscard]] Command execCommand();
[[nodiscard]] Command filesCatCommand();
[[nodiscard]] Command filesGetCommand();
[[nodiscard]] Command filesListCommand();
[[nodiscard]] Command filesMakeFolderCommand();
[[nodiscard]] Command filesMoveCommand();
[[nodiscard]] Command filesPutCommand();
[[nodiscard]] Command filesRemoveCommand();
[[nodiscard]] Command imageBuildCommand();
[[nodiscard]] Command imageListCommand();
[[nodiscard]] Command invokeCommand();
[[nodiscard]] Command networkAllowCommand();
[[nodiscard]] Command networkTrustHostCommand();
[[nodiscard]] Command networkLogCommand();
[[nodiscard]] Command networkPolicyCommand();
[[nodiscard]] Command portAddCommand();
[[nodiscard]] Command portListCommand();
[[nodiscard]] Command portRemoveCommand();
[[nodiscard]] Command secretAddCommand();
[[nodiscard]] Command secretGiveCommand();
[[nodiscard]] Command secretListCommand();
[[nodiscard]] Command secretLockCommand();
[[nodiscard]] Command secretRemoveCommand();
[[nodiscard]] Command secretTakeCommand();
[[nodiscard]] Command secretUnlockCommand();
[[nodiscard]] Command runtimeCreateCommand();
[[nodiscard]] Command runtimeDeleteCommand();
[[nodiscard]] Command runtimeListCommand();
[[nodiscard]] Command runtimeShowCommand();
[[nodiscard]] Command runtimeUpdateCommand();
[[nodiscard]] Command serveCommand();
[[nodiscard]] Command sessionCreateCommand();
[[nodiscard]] Command sessionDeleteCommand();
[[nodiscard]] Command sessionExportCommand();
[[nodiscard]] Command sessionImportCommand();
[[nodiscard]] Command sessionKeepCommand();
[[nodiscard]] Command sessionListCommand();
[[nodiscard]] Command sessionShowCommand();
[[nodiscard]] Command sessionStartCommand();
[[nodiscard]] Command sessionResumeCommand();
[[nodiscard]] Command sessionStopCommand();
[[nodiscard]] Command sessionSuspendCommand();
[[nodiscard]] Command sessionTrashDeleteCommand();
[[nodiscard]] Command sessionTrashEmptyCommand();
[[nodiscard]] Command sessionTrashListCommand();
[[nodiscard]] Command sessionTrashRestoreCommand();
[[nodiscard]] Command shellCommand();
[[nodiscard]] Command sshConfigCommand();

/// All of them, in the order in which the help lists them.
[[nodiscard]] const QList<Command> &allCommands();

} // namespace Vitrine::Cli
