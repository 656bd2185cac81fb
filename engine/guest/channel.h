// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/bytestream.h"
#include "engine/model/command.h"
#include "engine/model/file.h"
#include "engine/model/machineport.h"
#include "engine/model/pending.h"
#include "engine/model/streamoffer.h"

#include <QMap>
#include <QObject>

#include <chrono>
#include <memory>

namespace Vitrine::Guest {

/// What to run in the guest. Everything is bytes: the guest's file names and values need not be UTF-8.
struct ProcessRequest
{
    QString id;                               ///< names it across reconnects; see isRecordId()
    QList<QByteArray> arguments;              ///< argv, at least one; looked up in the environment's PATH
    QMap<QByteArray, QByteArray> environment; ///< the whole environment
    QByteArray workingDirectory;
    QByteArray user;                 ///< name or uid; empty: root
    bool takesInput = false;         ///< write() and finishInput() feed its standard input; else that is empty
    std::chrono::seconds timeout{0}; ///< 0: none. When it passes, the process's cgroup is killed
};

struct TerminalSize
{
    int columns = 80;
    int rows = 24;
};

/// A process that joins a port of the machine (127.0.0.1) with its input and output. What the port answers is kept like
/// any output, so a call to an agent goes on while this program is away and is adopted afterwards. The command exits
/// with 0 when the port has ended the connection, with 1 and a reason in Err when nothing listens or it breaks off.
[[nodiscard]] ProcessRequest relayTo(quint16 port, const QString &id);

/// How a process in the guest ended.
struct ProcessEnd
{
    enum class Kind { Exited, Signalled, TimedOut, Cancelled, NotStarted };
    Kind kind = Kind::Exited;
    int exitCode = 0;    ///< Exited
    int signal = 0;      ///< Signalled
    Error problem;       ///< NotStarted: no such program, no such user, …
    qint64 outBytes = 0; ///< all that was written
    qint64 errBytes = 0;
};

/// One process in the guest: a command (two pipes, empty stdin) or a shell (one terminal, merged into Out).
///
/// The guest keeps what has not been acknowledged and sends at most `window` bytes of a stream beyond that, then the
/// process blocks: nothing is lost when the host goes away in between, and nothing grows. `ended` comes after the last
/// byte; the guest forgets the process when the end is acknowledged with forget(). Owned by the caller; dropping it
/// does not end the process.
class Process : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 window = qint64(1) << 20;

    using QObject::QObject;
    [[nodiscard]] virtual QString id() const = 0;
    /// Bytes of `stream` up to `offset` are safe with the host: the guest may drop them and send further ones.
    virtual void acknowledge(OutputStream stream, qint64 offset) = 0;
    /// Kills it and all its descendants (its cgroup).
    virtual void cancel() = 0;
    /// The end has been recorded: the guest may forget it.
    virtual void forget() = 0;
    /// Bytes to a shell's terminal, or to a command that takes input. At most `window` bytes may be queued: who has
    /// more looks at bytesToWrite() and waits for inputWritten.
    virtual void write(const QByteArray &bytes) = 0;
    [[nodiscard]] virtual qint64 bytesToWrite() const { return 0; }
    /// Commands that take input: what is queued still goes out, then the input ends.
    virtual void finishInput() {}
    virtual void resize(TerminalSize size) = 0;

Q_SIGNALS:
    void started();
    void inputWritten();
    /// `offset`: of the first byte, counted per stream from the process's start.
    void output(Vitrine::OutputStream stream, qint64 offset, const QByteArray &bytes);
    void ended(const Vitrine::Guest::ProcessEnd &end);
};

/// A process the guest still knows from an earlier connection.
struct KnownProcess
{
    QString id;
    bool shell = false;
    bool hasEnded = false;
};

/// What the guest says when a connection begins.
struct Hello
{
    int protocol = 0;
    QByteArray bootId;       ///< of the guest's kernel: another one is another machine; empty before configure()
    bool configured = false; ///< configure() was done by an earlier connection
    QList<KnownProcess> processes;
};

/// What makes a fresh guest this session's machine; done once, before anything else.
struct Setup
{
    QByteArray hostname;
    QByteArray mountPath;      ///< where the workspace disk goes
    QByteArray workspaceOwner; ///< user that owns a fresh workspace; empty: root
};

struct MemoryStats
{
    qint64 totalBytes = 0;
    qint64 availableBytes = 0;
};

/// The host's end of the guest channel: a framed, multiplexed protocol with credit over one byte stream (virtio-serial
/// as a unix socket). guestos/wire/README.md has the frames. All that comes in is hostile: a frame that breaks the
/// rules ends the connection with Corrupt, and nothing else.
///
/// States: made → opening → open → closed. `lost` is emitted once, when an open channel ends without close().
class Channel : public QObject
{
    Q_OBJECT

public:
    explicit Channel(QObject *parent = nullptr);
    ~Channel() override;

    /// Connects to the socket and exchanges hellos; tries again until `limit` (a guest takes its time to boot).
    [[nodiscard]] Pending<Hello> open(const QString &socketPath, std::chrono::milliseconds limit);
    void close();
    [[nodiscard]] bool isOpen() const;

    [[nodiscard]] Pending<void> configure(const Setup &setup);
    /// Sets the guest's clock to this computer's, and adds entropy.
    [[nodiscard]] Pending<void> setClock();
    /// Flushes all file systems of the guest.
    [[nodiscard]] Pending<void> sync();
    /// Brings the workspace's file system to rest: ends when all of it is on the disk and whoever writes stands still.
    /// The guest lets them go on after five seconds in any case. Rejected when it cannot.
    [[nodiscard]] Pending<void> freeze();
    /// Rejected when the rest had ended before.
    [[nodiscard]] Pending<void> thaw();
    /// SIGTERM to everything, `grace`, SIGKILL, unmount, power off. Ends when the guest has said it is about to.
    [[nodiscard]] Pending<void> powerOff(std::chrono::milliseconds grace);
    [[nodiscard]] Pending<MemoryStats> memory();
    /// Makes the machine's programs trust these certificates (PEM, at most 4 MiB), beside those of its image. They are
    /// sent when the guest does not have them from an earlier call, be it before it was saved as a template.
    [[nodiscard]] Pending<void> trust(const QByteArray &certificates);
    /// Round trip.
    [[nodiscard]] Pending<void> ping();

    [[nodiscard]] std::unique_ptr<Process> run(const ProcessRequest &request);
    [[nodiscard]] std::unique_ptr<Process> openShell(const ProcessRequest &request, TerminalSize size);
    /// Takes up a process of Hello::processes from the given offsets on.
    [[nodiscard]] std::unique_ptr<Process> adopt(const QString &id, qint64 outOffset, qint64 errOffset);

    // Files. Paths are absolute in the guest. Errors carry the guest's errno as text in detail.
    [[nodiscard]] Pending<FolderPage> list(const QByteArray &path, int limit);
    [[nodiscard]] Pending<FileEntry> stat(const QByteArray &path);
    [[nodiscard]] Pending<FileChunk> read(const QByteArray &path, qint64 offset, qint64 maxBytes); ///< at most 1 MiB
    [[nodiscard]] Pending<void> write(const QByteArray &path, qint64 offset, const QByteArray &bytes, bool truncate);
    [[nodiscard]] Pending<void> makeFolder(const QByteArray &path);
    /// AlreadyExists when the new name is taken, unless that is to be replaced.
    [[nodiscard]] Pending<void> rename(const QByteArray &from, const QByteArray &to, bool replace = false);
    /// A link with these words; AlreadyExists when the name is taken.
    [[nodiscard]] Pending<void> makeLink(const QByteArray &path, const QByteArray &target);
    /// `all`: a folder with all that is in it; else it must be empty.
    [[nodiscard]] Pending<void> remove(const QByteArray &path, bool all = false);
    [[nodiscard]] Pending<void> setAttributes(const QByteArray &path, quint32 mode, const QDateTime &modifiedAt);

    /// Watches the file system mounted at `path`: folderChanged for each folder in which entries came, went or changed.
    [[nodiscard]] Pending<void> watch(const QByteArray &path);
    [[nodiscard]] Pending<void> unwatch();

    /// TCP to a port inside the guest (127.0.0.1). Unreachable when nothing listens.
    [[nodiscard]] Pending<std::shared_ptr<ByteStream>> connectTcp(quint16 port);
    /// Listens inside the guest, on its 127.0.0.1; 0: on any free port. WrongState when a program has that port.
    [[nodiscard]] Pending<std::shared_ptr<MachinePort>> listen(quint16 port);

Q_SIGNALS:
    void folderChanged(const QByteArray &path); ///< absolute, in the guest
    void watchOverflow();                       ///< events were lost: list again
    /// A program in the machine asks for a connection to somewhere else. Whoever wants it keeps the pointer; an offer
    /// that nobody keeps is refused.
    void offered(const std::shared_ptr<Vitrine::StreamOffer> &offer);
    void lost(const Vitrine::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Vitrine::Guest
