// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/diskbrowser.h"

#include "engine/guest/filecalls.h"
#include "engine/session/readerplan.h"

#include <QFile>
#include <QPointer>

#include <fcntl.h>

namespace Vitrine::Session {

namespace {
constexpr qsizetype maxWords = 500;
}

DiskBrowser::DiskBrowser(Disk disk, QObject *parent) : QObject(parent), m_disk(std::move(disk))
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(limit);
    m_deadline.callOnTimeout(this, [this] {
        end({ErrorCode::TimedOut,
             tr("Could not read the workspace in time. Try again, or resume the session and read it there."),
             {}});
    });
}

DiskBrowser::~DiskBrowser()
{
    if (!m_ended) {
        m_ended = true;
        m_why = {ErrorCode::WrongState, tr("The session starts. Its files show in a moment."), {}};
    }
    kill();
    failOpen();
}

void DiskBrowser::start()
{
    auto made = plan();
    if (!made) {
        end(made.error());
        return;
    }
    asked(1);
    m_launch = std::make_unique<Vm::Launch>(std::move(*made), nullptr);
    m_launch->pending().then(this, [this](const Result<Vm::Launched> &launched) {
        if (launched)
            m_launched = *launched;
        if (!launched && !m_ended)
            end(launched.error().as(
                tr("Cannot start the program that reads stopped workspaces. Install Vitrine again.")));
    });
    m_launch->start();
}

Result<Vm::LaunchPlan> DiskBrowser::plan()
{
    Descriptor socket;
    auto plan = planReader({m_disk.layers, m_disk.isKept}, QFile::decodeName(m_disk.mountPath), socket);
    if (!plan)
        return plan;
    const int own = ::fcntl(socket.get(), F_DUPFD_CLOEXEC, 0);
    ::fcntl(own, F_SETFL, O_NONBLOCK);
    m_link = Guest::Link::over(own);
    connect(m_link.get(), &Guest::Link::frame, this, &DiskBrowser::received);
    connect(m_link.get(), &Guest::Link::ended, this,
            [this](const Error &error) { end({ErrorCode::Corrupt, damaged(), error.detail}); });
    return plan;
}

/// The hello says that the disk is open, and comes before any answer.
void DiskBrowser::received(const Wire::Frame &frame)
{
    Wire::Reader reader(frame.payload);
    if (frame.type == Wire::Type::Broken) {
        const QByteArray words = Guest::toBytes(reader.text(Wire::maxText)).left(maxWords);
        end({ErrorCode::Corrupt, damaged(), displayText(words)});
        return;
    }
    if (frame.type != Wire::Type::Hello || frame.id != 0 || reader.u32() != Wire::protocolVersion) {
        end({ErrorCode::Corrupt, tr("A part of Vitrine is of another version. Install Vitrine again."),
             QStringLiteral("vitrine-diskreader")});
        return;
    }
    m_link->disconnect(this);
    m_conversation = std::make_unique<Guest::Conversation>(m_link);
    connect(m_conversation.get(), &Guest::Conversation::lost, this,
            [this](const Error &error) { end({ErrorCode::Corrupt, brokenOff(), error.detail}); });
    asked(-1);
    m_ready.finish({});
}

void DiskBrowser::asked(int change)
{
    m_asked += change;
    if (m_asked == 0 || m_ended)
        m_deadline.stop();
    else if (change < 0 || !m_deadline.isActive())
        m_deadline.start(); // answers come one after the other, and each has the time for itself
}

template <typename T, typename Ask>
Pending<T> DiskBrowser::ask(Ask question)
{
    return andThen(m_ready.pending(), this, [this, question]() -> Pending<T> {
        if (m_ended)
            return failed<T>(m_why);
        asked(1);
        Promise<T> promise;
        question().then(this, [this, promise](Result<T> result) {
            asked(-1);
            if (!result && result.error().code == ErrorCode::Unreachable)
                result.error() = m_ended ? m_why : Error{ErrorCode::Corrupt, brokenOff(), result.error().detail};
            else if (!result && result.error().code == ErrorCode::Corrupt)
                result.error().message +=
                    QLatin1Char(' ') +
                    tr("The disk is damaged there. Resume the session: its machine may still read it.");
            promise.finish(std::move(result));
        });
        return promise.pending();
    });
}

Pending<FolderPage> DiskBrowser::list(const QByteArray &path, int most)
{
    return ask<FolderPage>([this, path, most] { return Guest::listFolder(m_conversation.get(), path, most); });
}

Pending<FileEntry> DiskBrowser::stat(const QByteArray &path)
{
    return ask<FileEntry>([this, path] { return Guest::statFile(m_conversation.get(), path); });
}

Pending<FileChunk> DiskBrowser::read(const QByteArray &path, qint64 offset, qint64 maxBytes)
{
    return ask<FileChunk>(
        [this, path, offset, maxBytes] { return Guest::readFile(m_conversation.get(), path, offset, maxBytes); });
}

void DiskBrowser::end(const Error &error)
{
    if (m_ended)
        return;
    m_ended = true;
    m_why = error;
    m_deadline.stop();
    kill();
    const QPointer<DiskBrowser> self(this);
    Q_EMIT ended(error);
    if (self)
        failOpen();
}

void DiskBrowser::failOpen()
{
    m_ready.fail(m_why);
    if (m_conversation)
        m_conversation->end();
}

void DiskBrowser::kill()
{
    if (m_link)
        m_link->disconnect(this);
    if (m_conversation)
        m_conversation->disconnect(this);
    if (m_launched.pidfd)
        Vm::killAndReap(*m_launched.pidfd, 1000);
    else if (m_launch && !m_launch->hasEnded())
        m_launch.reset(); // does the same with a process that has not begun yet
}

QString DiskBrowser::damaged()
{
    return tr("Could not read the workspace. Its disk is damaged. Resume the session: its machine may still read it.");
}

QString DiskBrowser::brokenOff()
{
    return tr("Could not read the workspace. What reads it broke off. Try again.");
}

} // namespace Vitrine::Session
