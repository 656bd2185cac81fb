// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/boot.h"
#include "guestos/cgroup.h"
#include "guestos/log.h"
#include "guestos/proxy/settings.h"
#include "guestos/relay.h"
#include "guestos/server.h"
#include "guestos/ssh/client.h"
#include "guestos/ssh/install.h"
#include "guestos/text.h"

#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>

using namespace Vitrine::GuestOs;

namespace {

/// A kernel may start init without a console; descriptors 0 to 2 must not become something else.
void openStandardStreams()
{
    int fd = 0;
    while (fd >= 0 && fd <= 2)
        fd = open("/dev/null", O_RDWR);
    if (fd > 2)
        close(fd);
}

Descriptor watchSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int number : {SIGCHLD, SIGTERM, SIGINT, SIGHUP})
        sigaddset(&signals, number);
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    signal(SIGPIPE, SIG_IGN);
    return Descriptor(signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK));
}

int serve(Loop &loop, Server &server, const Descriptor &signals, bool isMachine)
{
    loop.add(signals.get(), EPOLLIN, [&](std::uint32_t) {
        signalfd_siginfo info{};
        bool child = false;
        bool end = false;
        while (read(signals.get(), &info, sizeof info) == ssize_t(sizeof info)) {
            if (info.ssi_signo == SIGCHLD)
                child = true;
            else
                end = !isMachine; // as PID 1 only the host's word counts
        }
        if (child)
            server.childEnded();
        if (end)
            server.quit();
    });
    loop.run();
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    openStandardStreams();
    const bool isMachine = getpid() == 1;
    const std::string_view name(argc > 0 ? argv[0] : "");
    if (!isMachine && argc > 0 && name.substr(name.rfind('/') + 1) == "ssh")
        return ssh(argc, argv);
    if (!isMachine && argc == 3 && std::strcmp(argv[1], "relay") == 0) {
        signal(SIGPIPE, SIG_IGN);
        const auto port = toNumber(argv[2]);
        return port && *port > 0 && *port < 65536 ? relay(std::uint16_t(*port)) : 2;
    }
    const bool hasProxy = argc == 5 && std::strcmp(argv[3], "--proxy") == 0;
    if (!isMachine && ((argc != 3 && !hasProxy) || std::strcmp(argv[1], "--socket") != 0)) {
        std::fputs("vitrine-guest runs as the first process of a machine.\n"
                   "For tests: vitrine-guest --socket PATH [--proxy PORT] serves the channel on a unix socket.\n"
                   "As a process of a machine: vitrine-guest relay PORT joins its input and output with a port.\n",
                   stderr);
        return 2;
    }
    std::string problem;
    if (isMachine) {
        problem = bootMachine();
        if (!Group::useCgroups(cgroupFolder))
            logErrno("cannot make cgroups");
        writeProxySettings();
        installSsh();
    } else {
        prctl(PR_SET_CHILD_SUBREAPER, 1);
        prctl(PR_SET_PDEATHSIG, SIGTERM);
    }
    const Descriptor signals = watchSignals(); // before any thread, which inherits the mask
    Loop loop;
    Server server(loop, SessionMachine(isMachine, problem));
    if (isMachine) {
        Descriptor port = openChannelPort();
        if (!port) {
            // Nobody will ever reach this machine: say so in the only place there is, and do not let the host wait.
            logOnConsole("the machine has no port vitrine.channel.0" + (problem.empty() ? "" : "; " + problem));
            endMachine();
        }
        server.port().useDevice(std::move(port));
    } else if (!server.port().listenOn(argv[2])) {
        logErrno(std::string("cannot listen on ") + argv[2]);
        return 1;
    }
    const auto proxyPort = isMachine ? Vitrine::Wire::proxyPort : hasProxy ? toNumber(argv[4]).value_or(0) : 0;
    if (proxyPort != 0 && !server.proxy().listenOn(std::uint16_t(proxyPort)))
        logErrno("cannot listen for programs that want out");
    if (isMachine && server.proxy().listenTransparently())
        writeResolver();
    return serve(loop, server, signals, isMachine);
}
