// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/channel.h"

#include "engine/guest/channeloffer.h"
#include "engine/guest/channelport.h"
#include "engine/guest/channelprocess.h"
#include "engine/guest/conversation.h"
#include "engine/guest/filecalls.h"
#include "engine/guest/opening.h"
#include "engine/guest/tcpstream.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cstring>
#include <limits>

namespace Vitrine::Guest {

class Channel::Private
{
public:
    explicit Private(Channel *channel) : q(channel) {}

    void adoptLink(const std::shared_ptr<Link> &link);
    Pending<void> request(Wire::Type type, const QString &message, const Conversation::Fill &fill = {});

    Channel *q;
    std::unique_ptr<Opening> opening;
    std::unique_ptr<Conversation> conversation;
};

void Channel::Private::adoptLink(const std::shared_ptr<Link> &link)
{
    conversation = std::make_unique<Conversation>(link);
    connect(conversation.get(), &Conversation::folderChanged, q, &Channel::folderChanged);
    connect(conversation.get(), &Conversation::watchOverflow, q, &Channel::watchOverflow);
    connect(conversation.get(), &Conversation::lost, q, &Channel::lost);
    conversation->opened = [this](const Wire::Frame &frame) {
        const auto offer = ChannelOffer::from(conversation.get(), frame);
        if (!offer)
            return false;
        Q_EMIT q->offered(offer);
        return true;
    };
    conversation->visited = [this](const Wire::Frame &frame) {
        return ChannelPort::takeVisit(conversation.get(), frame);
    };
}

Pending<void> Channel::Private::request(Wire::Type type, const QString &message, const Conversation::Fill &fill)
{
    return ask(conversation.get(), type, message, fill);
}

Channel::Channel(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this)) {}

Channel::~Channel() = default;

Pending<Hello> Channel::open(const QString &socketPath, std::chrono::milliseconds limit)
{
    if (d->opening || d->conversation)
        return failed<Hello>({ErrorCode::WrongState, tr("The machine's channel has been opened already."), {}});
    d->opening =
        std::make_unique<Opening>(socketPath, limit, [this](const std::shared_ptr<Link> &link) { d->adoptLink(link); });
    const Pending<Hello> hello = d->opening->pending();
    d->opening->start();
    return hello;
}

void Channel::close()
{
    if (d->opening)
        d->opening->cancel();
    if (d->conversation)
        d->conversation->end();
}

bool Channel::isOpen() const
{
    return d->conversation && d->conversation->isOpen();
}

Pending<void> Channel::configure(const Setup &setup)
{
    return d->request(Wire::Type::Configure, tr("The machine could not be set up for this session."),
                      [&](Wire::FrameWriter &frame) {
                          frame.text(toView(setup.hostname.left(64)))
                              .text(toView(setup.mountPath.left(qsizetype(Wire::maxPath))))
                              .text(toView(setup.workspaceOwner.left(qsizetype(Wire::maxName))));
                      });
}

Pending<void> Channel::setClock()
{
    return d->request(Wire::Type::SetClock, tr("The machine's clock could not be set."), [](Wire::FrameWriter &frame) {
        std::array<quint32, 16> entropy{};
        QRandomGenerator::system()->generate(entropy.begin(), entropy.end());
        std::array<char, sizeof entropy> bytes{};
        std::memcpy(bytes.data(), entropy.data(), bytes.size());
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        frame.i64(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count());
        frame.text({bytes.data(), bytes.size()});
    });
}

Pending<void> Channel::sync()
{
    return d->request(Wire::Type::Sync, tr("The machine could not write everything to its disks."));
}

Pending<void> Channel::freeze()
{
    return d->request(Wire::Type::Freeze, tr("The machine's workspace could not be brought to rest."));
}

Pending<void> Channel::thaw()
{
    return d->request(Wire::Type::Thaw, tr("The machine's workspace did not stay at rest."));
}

Pending<void> Channel::powerOff(std::chrono::milliseconds grace)
{
    return d->request(Wire::Type::PowerOff, tr("The machine could not be told to power off."),
                      [grace](Wire::FrameWriter &frame) {
                          frame.u32(quint32(std::clamp<qint64>(grace.count(), 0, std::numeric_limits<qint32>::max())));
                      });
}

Pending<MemoryStats> Channel::memory()
{
    const auto stats = std::make_shared<MemoryStats>();
    const auto part = [stats](const Wire::Frame &frame) {
        Wire::Reader reader(frame.payload);
        const quint64 total = reader.u64();
        const quint64 available = reader.u64();
        constexpr quint64 most = quint64(1) << 50;
        if (frame.type != Wire::Type::MemoryIs || !reader.isDone() || total > most || available > most)
            return false;
        *stats = {qint64(total), qint64(available)};
        return true;
    };
    return askFor<MemoryStats>(d->conversation.get(), Wire::Type::Memory,
                               tr("The machine did not say how much memory it has."), {}, part,
                               [stats] { return Result<MemoryStats>(*stats); });
}

Pending<void> Channel::trust(const QByteArray &certificates)
{
    const QString message = tr("The machine could not be given this computer's certificates.");
    if (certificates.isEmpty() || certificates.size() > qsizetype(Wire::maxCertificates))
        return failed<void>({ErrorCode::InvalidInput, message, {}});
    quint64 hash = 0xcbf29ce484222325; // FNV-1a: it tells one set from the next, and protects nothing
    for (const char byte : certificates)
        hash = (hash ^ uchar(byte)) * 0x100000001b3;
    Promise<void> promise;
    auto asked = d->request(Wire::Type::Trust, message,
                            [&](Wire::FrameWriter &frame) { frame.u64(hash).u32(quint32(certificates.size())); });
    asked.then(this, [this, promise, certificates, message](const Result<void> &has) {
        if (has || has.error().code != ErrorCode::NotFound) {
            promise.finish(has);
            return;
        }
        Pending<void> last;
        for (qsizetype at = 0; at < certificates.size(); at += qsizetype(Wire::certificatesPiece)) {
            last = d->request(Wire::Type::TrustBytes, message, [&](Wire::FrameWriter &frame) {
                frame.u32(quint32(at)).raw(toView(certificates).substr(std::size_t(at), Wire::certificatesPiece));
            });
        }
        last.then(this, [promise](const Result<void> &result) { promise.finish(result); });
    });
    return promise.pending();
}

Pending<void> Channel::ping()
{
    return d->request(Wire::Type::Ping, tr("The machine does not answer."));
}

ProcessRequest relayTo(quint16 port, const QString &id)
{
    ProcessRequest request;
    request.id = id;
    request.arguments = {"vitrine-guest", "relay", QByteArray::number(port)};
    request.workingDirectory = "/";
    request.takesInput = true;
    return request;
}

std::unique_ptr<Process> Channel::run(const ProcessRequest &request)
{
    auto process = std::make_unique<ChannelProcess>(d->conversation.get(), request.id);
    process->run(request, false, {});
    return process;
}

std::unique_ptr<Process> Channel::openShell(const ProcessRequest &request, TerminalSize size)
{
    auto process = std::make_unique<ChannelProcess>(d->conversation.get(), request.id);
    process->run(request, true, size);
    return process;
}

std::unique_ptr<Process> Channel::adopt(const QString &id, qint64 outOffset, qint64 errOffset)
{
    auto process = std::make_unique<ChannelProcess>(d->conversation.get(), id);
    process->adopt(outOffset, errOffset);
    return process;
}

Pending<FolderPage> Channel::list(const QByteArray &path, int limit)
{
    return listFolder(d->conversation.get(), path, limit);
}

Pending<FileEntry> Channel::stat(const QByteArray &path)
{
    return statFile(d->conversation.get(), path);
}

Pending<FileChunk> Channel::read(const QByteArray &path, qint64 offset, qint64 maxBytes)
{
    return readFile(d->conversation.get(), path, offset, maxBytes);
}

Pending<void> Channel::write(const QByteArray &path, qint64 offset, const QByteArray &bytes, bool truncate)
{
    return writeFile(d->conversation.get(), path, offset, bytes, truncate);
}

Pending<void> Channel::makeFolder(const QByteArray &path)
{
    return askAboutPath(d->conversation.get(), Wire::Type::MakeFolder, tr("Cannot make the folder %1."), path);
}

Pending<void> Channel::rename(const QByteArray &from, const QByteArray &to, bool replace)
{
    return renameFile(d->conversation.get(), from, to, replace);
}

Pending<void> Channel::makeLink(const QByteArray &path, const QByteArray &target)
{
    return Guest::makeLink(d->conversation.get(), path, target);
}

Pending<void> Channel::remove(const QByteArray &path, bool all)
{
    return removeFile(d->conversation.get(), path, all);
}

Pending<void> Channel::setAttributes(const QByteArray &path, quint32 mode, const QDateTime &modifiedAt)
{
    return Guest::setAttributes(d->conversation.get(), path, mode, modifiedAt);
}

Pending<void> Channel::watch(const QByteArray &path)
{
    // From here on, so that a change right behind the answer is not taken for a breach of the rules.
    if (d->conversation)
        d->conversation->setWatching(true);
    return askAboutPath(d->conversation.get(), Wire::Type::Watch, tr("Cannot watch %1."), path);
}

Pending<void> Channel::unwatch()
{
    // Changes may still be on their way; they are told, which does no harm.
    return d->request(Wire::Type::Unwatch, tr("Cannot end watching."));
}

Pending<std::shared_ptr<ByteStream>> Channel::connectTcp(quint16 port)
{
    return TcpStream::connectTcp(d->conversation.get(), port);
}

Pending<std::shared_ptr<MachinePort>> Channel::listen(quint16 port)
{
    return ChannelPort::listen(d->conversation.get(), port);
}

} // namespace Vitrine::Guest
