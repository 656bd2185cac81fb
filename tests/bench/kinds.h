// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/figure.h"

/// Every figure there is. README.md says more of the floors.
namespace Vitrine::Bench::Kind {

inline constexpr FigureKind startCold{"start.cold", "s", Better::Lower,
                                      "start of a new session by booting, to its first command's exit code",
                                      "QEMU by hand: boot of the same kernel and disks, to the end of one /bin/true"};
inline constexpr FigureKind resumeCold{"resume.cold", "s", Better::Lower,
                                       "a stopped session booted again by a command, to its exit code",
                                       "as start.cold"};

inline constexpr FigureKind startRestore{"start.restore", "s", Better::Lower,
                                         "for comparison: QEMU by hand from a saved machine, to the end of one "
                                         "/bin/true",
                                         nullptr};

inline constexpr FigureKind startTemplate{"start.template", "s", Better::Lower,
                                          "start of a new session from a template, to its first command's exit code",
                                          "as start.restore"};
inline constexpr FigureKind resumeTemplate{"resume.template", "s", Better::Lower,
                                           "a stopped session, in a machine from the template, by a command",
                                           "as start.restore"};
inline constexpr FigureKind resumeSuspended{"resume.suspended", "s", Better::Lower,
                                            "a suspended session that goes on, by a command", "as start.restore"};
inline constexpr FigureKind startSpare{"start.spare", "s", Better::Lower,
                                       "start of a new session in a machine that waited, to its first command's exit "
                                       "code",
                                       "as start.restore"};

inline constexpr FigureKind commandTrue{"command.true", "ms", Better::Lower,
                                        "bash -c true in a running session, to its result with its record written",
                                        "ssh to the same guest, over a connection that is open already"};
inline constexpr FigureKind commandSsh{"command.ssh", "ms", Better::Lower,
                                       "for comparison: the same by ssh with a connection of its own", nullptr};
inline constexpr FigureKind commandChannel{"command.channel", "ms", Better::Lower,
                                           "for comparison: the same over the guest channel, no session, no record",
                                           nullptr};
inline constexpr FigureKind commandParallel{"command.parallel", "s", Better::Lower,
                                            "20 commands of 0.2 s at a time, all back and right",
                                            "the same over the channel, no session, no records"};

inline constexpr FigureKind outputRate{"output.rate", "MB/s", Better::Higher,
                                       "100 MB of stdout through vitrine exec, sha256 right",
                                       "ssh to the same guest, 25 MB over a connection that is open already"};
inline constexpr FigureKind outputChannel{"output.channel", "MB/s", Better::Higher,
                                          "for comparison: the same 100 MB over the guest channel, to memory", nullptr};

inline constexpr FigureKind networkDown{"network.down", "MB/s", Better::Higher,
                                        "100 MB from a server of this computer to curl in the machine, by a rule",
                                        "as much of a command's stdout, out of the same machine"};
inline constexpr FigureKind networkUp{"network.up", "MB/s", Better::Higher,
                                      "100 MB from curl in the machine to a server of this computer, by a rule",
                                      "as much of a command's stdout, out of the same machine"};
inline constexpr FigureKind networkDownCold{"network.down.cold", "MB/s", Better::Higher,
                                            "network.down into a machine that booted, not from a template",
                                            "as network.down"};
inline constexpr FigureKind networkUpCold{"network.up.cold", "MB/s", Better::Higher,
                                          "network.up out of a machine that booted, not from a template",
                                          "as network.down"};

inline constexpr FigureKind gatewayLatency{"gateway.latency", "ms", Better::Lower,
                                           "from a line's writing in the guest to its coming through "
                                           "InvokeAgentRuntimeCommand, 50 commands at a time in 5 sessions, none lost",
                                           "the same over the engine's socket, as vitrine exec uses it"};
inline constexpr FigureKind gatewayLatencyP99{"gateway.latency.p99", "ms", Better::Lower,
                                              "of each round of that, the time that 99 of 100 lines stay below",
                                              "the same over the engine's socket"};
inline constexpr FigureKind gatewayRate{"gateway.rate", "1/s", Better::Higher,
                                        "GetAgentRuntime, 8 connections at a time, signatures checked",
                                        "the same runtime shown over the engine's socket, 8 calls at a time"};
inline constexpr FigureKind gatewayCommand{"gateway.command", "ms", Better::Lower,
                                           "true through InvokeAgentRuntimeCommand, to the end of its stream",
                                           "true over the engine's socket, as vitrine exec runs it"};
inline constexpr FigureKind gatewayOverhead{"gateway.overhead", "ms", Better::Lower,
                                            "how much longer the former takes than the latter, measured in turn",
                                            "one GetAgentRuntime: a signed request that reaches no machine"};

inline constexpr FigureKind listMany{"list.10k", "ms", Better::Lower, "a folder of 10,000 files listed, with inodes",
                                     "sftp (ls -ln) to the same guest, over a connection that is open already"};
inline constexpr FigureKind watchLatency{"watch.latency", "ms", Better::Lower,
                                         "a file made in the deepest of 30,000 folders: told of, and listed",
                                         "the same with one folder in the workspace"};

inline constexpr FigureKind checkpointPause{"checkpoint.pause", "ms", Better::Lower,
                                            "longest pause of a writer in the machine during a checkpoint, 900 MB in "
                                            "the workspace",
                                            "the same with an empty workspace"};
inline constexpr FigureKind checkpointFork{"checkpoint.fork", "s", Better::Lower,
                                           "a new session from that checkpoint, 900 MB in the workspace",
                                           "the same with an empty workspace"};

inline constexpr FigureKind diskWrite{"disk.write", "MB/s", Better::Higher,
                                      "dd of 200 MB into the workspace, flushed to the disk", "dd on this computer"};
inline constexpr FigureKind diskRead{"disk.read", "MB/s", Better::Higher,
                                     "dd of the same file back, not from the guest's memory",
                                     "dd on this computer, from its memory"};

inline constexpr FigureKind idlePss{"idle.pss", "MB", Better::Lower,
                                    "memory of the QEMU of one of 6 idle sessions from a template (PSS)",
                                    "PSS of a QEMU booted by hand"};
inline constexpr FigureKind idleCpu{"idle.cpu", "%", Better::Lower,
                                    "share of a core that each of them takes, over 20 s",
                                    "of the QEMU started by hand, in the same 20 s"};

inline constexpr FigureKind windowOpen{"window.open", "s", Better::Lower,
                                       "window on the screen, 1,000 sessions in the catalogue",
                                       "the same with one session"};
inline constexpr FigureKind windowList{"window.list", "s", Better::Lower, "the same, with the list of sessions in it",
                                       "the same with one session"};

inline constexpr FigureKind windowOpenMany{"window.open.10k", "s", Better::Lower,
                                           "window on the screen, 10,000 sessions in the catalogue",
                                           "the same with one session"};
inline constexpr FigureKind windowListMany{"window.list.10k", "s", Better::Lower,
                                           "the same, with the list of sessions in it", "the same with one session"};
inline constexpr FigureKind sessionsSearch{"sessions.search", "ms", Better::Lower,
                                           "a key pressed in the filter of a list of 10,000 sessions, to its picture",
                                           "the same with 20 sessions"};
inline constexpr FigureKind sessionsSearchWorst{"sessions.search.worst", "ms", Better::Lower,
                                                "the slowest of 20 such keys", "the same with 20 sessions"};
inline constexpr FigureKind filesMany{"files.100k", "ms", Better::Lower,
                                      "a session with a folder of 100,000 files chosen, to the picture of the first",
                                      "the same with 100 files"};
inline constexpr FigureKind filesGap{
    "files.gap", "ms", Better::Lower,
    "largest gap of the window's event loop meanwhile, and while one scrolls through them", "the same with 100 files"};
inline constexpr FigureKind transcriptGap{"transcript.gap", "ms", Better::Lower,
                                          "largest gap while one scrolls through a transcript of 5,000 items",
                                          "the same with 50 items"};
inline constexpr FigureKind testsMany{"tests.20k", "ms", Better::Lower,
                                      "the end of a run of 20,000 tests, to the picture of their tree",
                                      "the same with 20 tests"};
inline constexpr FigureKind testsGap{"tests.gap", "ms", Better::Lower,
                                     "largest gap meanwhile, and while all of it is opened and scrolled through",
                                     "the same with 20 tests"};

inline constexpr FigureKind terminalRate{"terminal.rate", "MB/s", Better::Higher,
                                         "50 MB of 80-byte lines from a session, drawn in the terminal pane",
                                         "a QTermWidget alone, fed from memory"};
inline constexpr FigureKind terminalYes{"terminal.yes", "MB/s", Better::Higher,
                                        "50 MB of yes from a session, drawn in the terminal pane",
                                        "a QTermWidget alone, fed from memory"};
inline constexpr FigureKind uiGap{"ui.gap", "ms", Better::Lower,
                                  "largest gap of the window's event loop while these 100 MB stream into the pane",
                                  "largest gap while the same 100 MB go to the record and the pane is not there"};

inline constexpr FigureKind lostMachine{"lost.machine", "ms", Better::Lower, "kill -9 of QEMU: the session shows it",
                                        "the process is gone"};
inline constexpr FigureKind lostResume{"lost.resume", "s", Better::Lower,
                                       "resume after it, to a command that reads a synced file", nullptr};
inline constexpr FigureKind lostEngine{"lost.engine", "s", Better::Lower,
                                       "kill -9 of the program: the store opened, its machine adopted",
                                       "open a store without sessions"};

} // namespace Vitrine::Bench::Kind
