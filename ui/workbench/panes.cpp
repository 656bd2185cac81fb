// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/panes.h"

#ifdef VITRINE_HAS_CHANGES
#include "ui/changes/changespane.h"
#endif
#ifdef VITRINE_HAS_CHECKPOINTS
#include "ui/checkpoints/checkpointspane.h"
#endif
#ifdef VITRINE_HAS_FILES
#include "ui/files/filespane.h"
#endif
#ifdef VITRINE_HAS_NETWORK
#include "ui/network/networkpane.h"
#endif
#ifdef VITRINE_HAS_PORTS
#include "ui/ports/portspane.h"
#endif
#ifdef VITRINE_HAS_PROMPT
#include "ui/prompt/promptpane.h"
#endif
#ifdef VITRINE_HAS_SEARCH
#include "ui/search/searchpane.h"
#endif
#ifdef VITRINE_HAS_TASKS
#include "ui/tasks/testspane.h"
#endif
#ifdef VITRINE_HAS_TERMINAL
#include "ui/terminal/commandspane.h"
#endif

namespace Vitrine::Ui {

QList<Pane *> makePanes([[maybe_unused]] const PaneContext &context)
{
    QList<Pane *> panes;
#ifdef VITRINE_HAS_PROMPT
    panes.append(new PromptPane(context));
#endif
#ifdef VITRINE_HAS_TASKS
    panes.append(new TestsPane(context));
#endif
#ifdef VITRINE_HAS_FILES
    panes.append(new FilesPane(context));
#endif
#ifdef VITRINE_HAS_CHANGES
    panes.append(new ChangesPane(context));
#endif
#ifdef VITRINE_HAS_CHECKPOINTS
    panes.append(new CheckpointsPane(context));
#endif
#ifdef VITRINE_HAS_TERMINAL
    panes.append(new CommandsPane(context));
#endif
#ifdef VITRINE_HAS_SEARCH
    panes.append(new SearchPane(context));
#endif
#ifdef VITRINE_HAS_NETWORK
    panes.append(new NetworkPane(context));
#endif
#ifdef VITRINE_HAS_PORTS
    panes.append(new PortsPane(context));
#endif
    return panes;
}

} // namespace Vitrine::Ui
