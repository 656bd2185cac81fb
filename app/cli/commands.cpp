// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

namespace Vitrine::Cli {

const QList<Command> &allCommands()
{
    static const QList<Command> commands{
        demoCommand(),
        serveCommand(),
        envCommand(),
        sshConfigCommand(),
        execCommand(),
        invokeCommand(),
        shellCommand(),
        filesListCommand(),
        filesCatCommand(),
        filesGetCommand(),
        filesPutCommand(),
        filesMakeFolderCommand(),
        filesMoveCommand(),
        filesRemoveCommand(),
        checkpointCreateCommand(),
        checkpointListCommand(),
        checkpointDiffCommand(),
        checkpointRestoreCommand(),
        checkpointForkCommand(),
        checkpointDeleteCommand(),
        sessionListCommand(),
        sessionShowCommand(),
        sessionCreateCommand(),
        sessionStartCommand(),
        sessionResumeCommand(),
        sessionStopCommand(),
        sessionSuspendCommand(),
        sessionExportCommand(),
        sessionImportCommand(),
        sessionDeleteCommand(),
        networkLogCommand(),
        networkPolicyCommand(),
        networkAllowCommand(),
        networkTrustHostCommand(),
        secretAddCommand(),
        secretListCommand(),
        secretGiveCommand(),
        secretTakeCommand(),
        secretRemoveCommand(),
        secretUnlockCommand(),
        secretLockCommand(),
        portAddCommand(),
        portListCommand(),
        portRemoveCommand(),
        runtimeCreateCommand(),
        runtimeListCommand(),
        runtimeShowCommand(),
        runtimeDeleteCommand(),
        imageListCommand(),
        imageBuildCommand(),
        engineRunCommand(),
        engineStatusCommand(),
        engineStopCommand(),
        doctorCommand(),
    };
    return commands;
}

} // namespace Vitrine::Cli
