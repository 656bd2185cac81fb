// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/diskreader/server.h"

#include "engine/store/diskreader/filesystem.h"
#include "engine/store/diskreader/qcowchain.h"
#include "guestos/wire/decoder.h"

#include <cerrno>
#include <sys/socket.h>

namespace Vitrine::DiskReader {

namespace {

using namespace std::chrono_literals;
using Wire::FrameWriter;
using Wire::Type;

/// The engine kills us after five seconds; saying so ourselves keeps this process and what it has read.
constexpr auto requestLimit = 4s;

enum Exit { good = 0, broken = 1, unreadable = 3 };

struct Request
{
    std::string path;
    std::uint64_t offset = 0;
    std::uint32_t most = 0;
};

bool parse(const Wire::Frame &frame, Request &request)
{
    Wire::Reader reader(frame.payload);
    request.path = reader.text(Wire::maxPath);
    if (frame.type == Type::List)
        request.most = reader.u32();
    if (frame.type == Type::Read) {
        request.offset = reader.u64();
        request.most = reader.u32();
    }
    return reader.isDone() && request.path.starts_with('/') && request.path.find('\0') == std::string::npos &&
           (frame.type != Type::Read || request.most <= Wire::maxRead);
}

class Server
{
public:
    explicit Server(int socket)
        : m_socket(socket), m_decoder(Wire::Decoder::Side::Host, std::string(Wire::hostMark), Wire::hostHelloSize)
    {
    }

    int run(const std::vector<int> &disks, const std::string &mountPath)
    {
        if (!greet())
            return m_closed ? Exit::good : Exit::broken;
        auto chain = QcowChain::open(disks);
        if (!chain)
            return sayUnreadable(chain.error());
        auto filesystem = Filesystem::open(**chain, mountPath);
        if (!filesystem)
            return sayUnreadable(filesystem.error());
        FrameWriter(m_out, Type::Hello, 0)
            .u32(Wire::protocolVersion)
            .text({})
            .u8((*filesystem)->wasReplayed() ? 1 : 0)
            .u32(0)
            .finish(m_epoch);
        if (!flush())
            return Exit::broken;
        for (;;) {
            switch (m_decoder.next()) {
            case Wire::Decoder::Event::Frame:
                if (!answer(**filesystem, m_decoder.frame()))
                    return Exit::broken;
                break;
            case Wire::Decoder::Event::NeedMore:
                if (!receive())
                    return m_closed ? Exit::good : Exit::broken;
                break;
            default:
                return Exit::broken;
            }
        }
    }

private:
    bool receive()
    {
        const std::span<char> room = m_decoder.room();
        ssize_t count = 0;
        do {
            count = ::recv(m_socket, room.data(), room.size(), 0);
        } while (count < 0 && errno == EINTR);
        m_closed = count == 0;
        if (count <= 0)
            return false;
        m_decoder.filled(static_cast<std::size_t>(count));
        return true;
    }

    bool flush()
    {
        for (std::size_t sent = 0; sent < m_out.size();) {
            const ssize_t count = ::send(m_socket, m_out.data() + sent, m_out.size() - sent, MSG_NOSIGNAL);
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0)
                return false;
            sent += static_cast<std::size_t>(count);
        }
        m_out.clear();
        return true;
    }

    /// The engine's hello comes first, and is answered before the disk is looked at.
    bool greet()
    {
        for (;;) {
            switch (m_decoder.next()) {
            case Wire::Decoder::Event::NeedMore:
                if (m_decoder.skipped() > 2 * Wire::paddingSize || !receive())
                    return false;
                continue;
            case Wire::Decoder::Event::Hello:
                break;
            default:
                return false;
            }
            Wire::Reader hello(m_decoder.hello());
            const std::uint32_t version = hello.u32();
            m_epoch = hello.u32();
            m_decoder.setEpoch(m_epoch);
            m_out.append(Wire::guestMark).append(hello.rest());
            return version == Wire::protocolVersion && flush();
        }
    }

    int sayUnreadable(const std::string &why)
    {
        FrameWriter(m_out, Type::Broken, 0).text(std::string_view(why).substr(0, Wire::maxText)).finish(m_epoch);
        return flush() ? Exit::unreadable : Exit::broken;
    }

    bool answer(Filesystem &filesystem, const Wire::Frame &frame)
    {
        Request request;
        if ((frame.type != Type::List && frame.type != Type::Stat && frame.type != Type::Read) ||
            !parse(frame, request))
            return false;
        filesystem.setDeadline(Filesystem::Clock::now() + requestLimit);
        const std::uint32_t id = frame.id; // the frame goes with the decoder's next call
        const auto done = frame.type == Type::List   ? list(filesystem, id, request)
                          : frame.type == Type::Stat ? stat(filesystem, id, request)
                                                     : read(filesystem, id, request);
        FrameWriter writer(m_out, Type::Done, id);
        if (done)
            writer.u32(0).text({});
        else
            writer.u32(static_cast<std::uint32_t>(done.error().number))
                .text(std::string_view(done.error().words).substr(0, Wire::maxText));
        writer.finish(m_epoch);
        return flush();
    }

    static void write(FrameWriter &frame, const Entry &entry)
    {
        frame.u8(entry.kind)
            .i64(entry.size)
            .u32(entry.mode)
            .u32(entry.uid)
            .u32(entry.gid)
            .i64(entry.modified)
            .i64(entry.changed);
        frame.text(entry.name).text(entry.target);
    }

    /// Each full frame goes out at once: memory does not grow with the folder.
    std::expected<void, Problem> list(Filesystem &filesystem, std::uint32_t id, const Request &request)
    {
        constexpr std::size_t largestEntry = 64 + Wire::maxName + Wire::maxPath;
        std::string entries;
        std::uint32_t inFrame = 0;
        std::size_t total = 0;
        bool complete = true;
        bool cut = false;
        const auto send = [&](bool last) {
            FrameWriter(m_out, Type::Entries, id)
                .u8(last && complete && !cut ? 1 : 0)
                .u32(inFrame)
                .raw(entries)
                .finish(m_epoch);
            total += entries.size();
            entries.clear();
            inFrame = 0;
            cut = cut || !flush();
        };
        auto listed = filesystem.list(request.path, request.most, complete, [&](const Entry &entry) {
            if (cut || total > Wire::maxListing / 2) {
                cut = true;
                return;
            }
            std::string one;
            FrameWriter writer(one, Type::Entries, id);
            write(writer, entry);
            entries.append(one, Wire::headerSize);
            ++inFrame;
            if (entries.size() + largestEntry > Wire::maxPayload - 16)
                send(false);
        });
        if (listed)
            send(true);
        return listed;
    }

    std::expected<void, Problem> stat(Filesystem &filesystem, std::uint32_t id, const Request &request)
    {
        const auto entry = filesystem.stat(request.path);
        if (!entry)
            return std::unexpected(entry.error());
        FrameWriter frame(m_out, Type::Entries, id);
        frame.u8(1).u32(1);
        write(frame, *entry);
        frame.finish(m_epoch);
        return {};
    }

    std::expected<void, Problem> read(Filesystem &filesystem, std::uint32_t id, const Request &request)
    {
        std::string bytes;
        const auto size = filesystem.read(request.path, request.offset, request.most, bytes);
        if (!size)
            return std::unexpected(size.error());
        constexpr std::size_t piece = Wire::maxPayload - 16;
        std::size_t at = 0;
        do {
            const std::string_view part = std::string_view(bytes).substr(at, piece);
            FrameWriter(m_out, Type::Bytes, id).i64(*size).u64(request.offset + at).raw(part).finish(m_epoch);
            at += part.size();
        } while (at < bytes.size());
        return {};
    }

    int m_socket;
    Wire::Decoder m_decoder;
    std::uint32_t m_epoch = 0;
    std::string m_out;
    bool m_closed = false;
};

} // namespace

int serve(int socket, const std::vector<int> &disks, const std::string &mountPath)
{
    return Server(socket).run(disks, mountPath);
}

} // namespace Vitrine::DiskReader
