// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/proxy/redirect.h"

#include "guestos/log.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <linux/bpf.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace Vitrine::GuestOs {

namespace {

Descriptor bpf(int command, bpf_attr &attributes)
{
    return Descriptor(int(syscall(SYS_bpf, command, &attributes, sizeof attributes)));
}

template <typename T>
std::uint64_t addressOf(const T &object)
{
    return std::uint64_t(reinterpret_cast<std::uintptr_t>(&object));
}

// The instructions that the program below is made of.
constexpr bpf_insn load(std::uint8_t to, std::uint8_t from, std::int16_t offset)
{
    return {BPF_LDX | BPF_MEM | BPF_W, to, from, offset, 0};
}
constexpr bpf_insn copy(std::uint8_t to, std::uint8_t from)
{
    return {BPF_ALU64 | BPF_MOV | BPF_X, to, from, 0, 0};
}
constexpr bpf_insn set(std::uint8_t to, std::int32_t value)
{
    return {BPF_ALU64 | BPF_MOV | BPF_K, to, 0, 0, value};
}
constexpr bpf_insn jumpUnless(std::uint8_t what, std::int32_t value, std::int16_t by)
{
    return {BPF_JMP | BPF_JNE | BPF_K, what, 0, by, value};
}
constexpr bpf_insn jumpIf(std::uint8_t what, std::int32_t value, std::int16_t by)
{
    return {BPF_JMP | BPF_JEQ | BPF_K, what, 0, by, value};
}
constexpr bpf_insn call(std::int32_t function)
{
    return {BPF_JMP | BPF_CALL, 0, 0, 0, function};
}

/// "For TCP to an IPv4 address whose first byte is neither 127 nor 0: the socket in the map." Registers: 1 the
/// question, 6 a copy of it, 7 the socket, 10 the stack.
Descriptor loadProgram(const Descriptor &map)
{
    constexpr auto family = std::int16_t(offsetof(bpf_sk_lookup, family));
    constexpr auto protocol = std::int16_t(offsetof(bpf_sk_lookup, protocol));
    constexpr auto address = std::int16_t(offsetof(bpf_sk_lookup, local_ip4));
    const std::array<bpf_insn, 24> program{{
        copy(6, 1),
        load(2, 6, family),
        jumpUnless(2, AF_INET, 20),
        load(2, 6, protocol),
        jumpUnless(2, IPPROTO_TCP, 18),
        load(2, 6, address), // as on the wire: its first byte is the lowest here
        {BPF_ALU64 | BPF_AND | BPF_K, 2, 0, 0, 0xff},
        jumpIf(2, 127, 15),
        jumpIf(2, 0, 14),
        {BPF_ST | BPF_MEM | BPF_W, 10, 0, -4, 0}, // the key
        copy(2, 10),
        {BPF_ALU64 | BPF_ADD | BPF_K, 2, 0, 0, -4},
        {BPF_LD | BPF_IMM | BPF_DW, 1, BPF_PSEUDO_MAP_FD, 0, map.get()}, // takes two places
        {0, 0, 0, 0, 0},
        call(BPF_FUNC_map_lookup_elem),
        jumpIf(0, 0, 7),
        copy(7, 0),
        copy(1, 6),
        copy(2, 7),
        set(3, 0),
        call(BPF_FUNC_sk_assign),
        copy(1, 7),
        // Falls through to the release, then to the end.
        {BPF_JMP | BPF_CALL, 0, 0, 0, BPF_FUNC_sk_release},
        set(0, SK_PASS),
    }};
    std::array<bpf_insn, 25> whole{};
    std::copy(program.begin(), program.end(), whole.begin());
    whole.back() = {BPF_JMP | BPF_EXIT, 0, 0, 0, 0};
    bpf_attr attributes{};
    attributes.prog_type = BPF_PROG_TYPE_SK_LOOKUP;
    attributes.expected_attach_type = BPF_SK_LOOKUP;
    attributes.insns = addressOf(whole);
    attributes.insn_cnt = whole.size();
    static constexpr char licence[] = "GPL";
    attributes.license = addressOf(licence);
    return bpf(BPF_PROG_LOAD, attributes);
}

/// Every IPv4 address that no other route has is this machine's own.
bool routeAllHere()
{
    const Descriptor socketFd(socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE));
    struct
    {
        nlmsghdr header;
        rtmsg route;
        rtattr kind;
        std::uint32_t device;
        rtattr sourceKind;
        std::uint32_t source;
    } request{};
    request.header.nlmsg_len = sizeof request;
    request.header.nlmsg_type = RTM_NEWROUTE;
    request.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK | NLM_F_CREATE | NLM_F_REPLACE;
    request.route.rtm_family = AF_INET;
    request.route.rtm_table = RT_TABLE_LOCAL;
    request.route.rtm_protocol = RTPROT_BOOT;
    request.route.rtm_scope = RT_SCOPE_HOST;
    request.route.rtm_type = RTN_LOCAL;
    request.kind = {std::uint16_t(RTA_LENGTH(4)), RTA_OIF};
    request.device = if_nametoindex("lo");
    request.sourceKind = {std::uint16_t(RTA_LENGTH(4)), RTA_PREFSRC};
    request.source = htonl(INADDR_LOOPBACK);
    struct
    {
        nlmsghdr header;
        nlmsgerr error;
        char more[256];
    } answer{};
    if (send(socketFd.get(), &request, sizeof request, 0) != ssize_t(sizeof request) ||
        recv(socketFd.get(), &answer, sizeof answer, 0) < ssize_t(NLMSG_LENGTH(sizeof(nlmsgerr))))
        return false;
    errno = -answer.error.error;
    return answer.header.nlmsg_type == NLMSG_ERROR && answer.error.error == 0;
}

} // namespace

std::optional<Redirect> Redirect::to(int listener)
{
    Redirect redirect;
    bpf_attr attributes{};
    attributes.map_type = BPF_MAP_TYPE_SOCKMAP;
    attributes.key_size = 4;
    attributes.value_size = 8;
    attributes.max_entries = 1;
    redirect.m_map = bpf(BPF_MAP_CREATE, attributes);
    if (!redirect.m_map) {
        logErrno("no transparent way out: no socket map");
        return std::nullopt;
    }
    const std::uint32_t key = 0;
    const std::uint64_t value = std::uint64_t(listener);
    attributes = {};
    attributes.map_fd = std::uint32_t(redirect.m_map.get());
    attributes.key = addressOf(key);
    attributes.value = addressOf(value);
    if (syscall(SYS_bpf, BPF_MAP_UPDATE_ELEM, &attributes, sizeof attributes) != 0) {
        logErrno("no transparent way out: the socket map takes no socket");
        return std::nullopt;
    }
    redirect.m_program = loadProgram(redirect.m_map);
    if (!redirect.m_program) {
        logErrno("no transparent way out: the kernel takes no program");
        return std::nullopt;
    }
    const Descriptor space(open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC));
    attributes = {};
    attributes.link_create.prog_fd = std::uint32_t(redirect.m_program.get());
    attributes.link_create.target_fd = std::uint32_t(space.get());
    attributes.link_create.attach_type = BPF_SK_LOOKUP;
    redirect.m_link = bpf(BPF_LINK_CREATE, attributes);
    if (!redirect.m_link) {
        logErrno("no transparent way out: the program cannot be linked");
        return std::nullopt;
    }
    if (!routeAllHere()) {
        logErrno("no transparent way out: no route");
        return std::nullopt;
    }
    return redirect;
}

} // namespace Vitrine::GuestOs
