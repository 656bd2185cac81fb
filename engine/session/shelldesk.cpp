// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/shelldesk.h"

#include "engine/session/machinelink.h"

#include <QDir>

#include <algorithm>

namespace Vitrine::Session {

ShellDesk::ShellDesk(MachineProvider &session) : m_session(session) {}

ShellDesk::~ShellDesk() = default;

QString ShellDesk::folderOf(const QString &id) const
{
    return m_session.services().paths.shellDir(m_session.key(), id);
}

Pending<std::shared_ptr<ShellReader>> ShellDesk::open(Guest::TerminalSize size)
{
    using Handle = std::shared_ptr<ShellReader>;
    return andThen(m_session.needMachine(), this, [this, size] {
        MachineLink *link = m_session.link();
        if (!link)
            return failed<Handle>(
                {ErrorCode::Unreachable, tr("The machine ended before the shell was open. Try again."), {}});
        auto request = m_session.program({"bash", "-i"});
        request.id = newId();
        request.environment.insert("TERM", "xterm-256color");
        request.environment.insert("COLORTERM", "truecolor");
        QDir().mkpath(m_session.services().paths.shellsDir(m_session.key())); // the record says what is wrong
        auto record = Store::OutputRecord::openForWriting(folderOf(request.id), ShellRun::recordCap);
        if (!record)
            return failed<Handle>(record.error().as(tr("Cannot make a record for the shell. Check the store's disk.")));
        ShellInfo info;
        info.id = request.id;
        info.session = m_session.key();
        info.createdAt = QDateTime::currentDateTimeUtc();
        info.running = true;
        auto shell = std::make_shared<ShellRun>(info, folderOf(request.id), std::move(*record));
        // Before it begins: a shell without a description would be forgotten by the next engine.
        if (const auto written = shell->writeDown(); !written)
            return failed<Handle>(written.error());
        shell->setProcess(link->channel().openShell(request, size));
        add(shell);
        return ready(std::make_shared<ShellReader>(shell));
    });
}

void ShellDesk::add(const std::shared_ptr<ShellRun> &shell)
{
    m_shells.emplace(shell->id(), shell);
    connect(
        shell.get(), &ShellRun::ended, this,
        [this, id = shell->id()] {
            m_shells.erase(id);
            dropOldest();
            m_session.useChanged();
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
    connect(
        shell.get(), &ShellRun::useChanged, this,
        [this] {
            m_session.useChanged();
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

Result<std::shared_ptr<ShellReader>> ShellDesk::attach(const QString &id)
{
    if (const auto found = m_shells.find(id); found != m_shells.end())
        return std::make_shared<ShellReader>(found->second);
    const auto none = [] { return fail(ErrorCode::NotFound, tr("There is no such shell any more. Open a new one.")); };
    if (!isRecordId(id))
        return none();
    auto info = ShellRun::describe(folderOf(id), m_session.key());
    if (!info)
        return none();
    auto record = Store::OutputRecord::openForReading(folderOf(id));
    if (!record)
        return std::unexpected(record.error().as(tr("The shell's output cannot be read. Open a new one.")));
    info->running = false;
    return std::make_shared<ShellReader>(
        std::make_shared<ShellRun>(*info, folderOf(id), std::shared_ptr<Store::OutputRecord>(std::move(*record))));
}

QList<ShellInfo> ShellDesk::described() const
{
    QList<ShellInfo> list;
    const QDir folder(m_session.services().paths.shellsDir(m_session.key()));
    const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (const auto info = ShellRun::describe(folder.filePath(name), m_session.key()))
            list.append(*info);
    }
    std::ranges::stable_sort(list, {}, &ShellInfo::createdAt);
    return list;
}

QList<ShellInfo> ShellDesk::list() const
{
    QList<ShellInfo> list = described();
    for (ShellInfo &info : list) {
        if (const auto found = m_shells.find(info.id); found != m_shells.end())
            info = found->second->info();
        else
            info.running = false; // its machine went while no engine was there
    }
    return list;
}

int ShellDesk::attachedCount() const
{
    return int(std::ranges::count_if(m_shells, [](const auto &entry) { return entry.second->isWatched(); }));
}

void ShellDesk::connectTo(MachineLink &link)
{
    const auto shells = m_shells;
    for (const auto &[id, shell] : shells) {
        if (link.knows(id))
            shell->setProcess(link.channel().adopt(id, shell->received(), 0));
        else
            shell->end(-1);
    }
    if (!std::exchange(m_adopted, true))
        adoptFolders(link);
}

/// What an earlier engine left: shells that still run in the machine, and others that went with theirs.
void ShellDesk::adoptFolders(MachineLink &link)
{
    // A kill between folder and description leaves a shell that never began.
    const QDir folder(m_session.services().paths.shellsDir(m_session.key()));
    const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (!m_shells.contains(name) && !ShellRun::describe(folder.filePath(name), m_session.key()))
            QDir(folder.filePath(name)).removeRecursively();
    }
    const QList<ShellInfo> known = described();
    for (const ShellInfo &info : known) {
        if (!info.running || m_shells.contains(info.id))
            continue;
        auto record = Store::OutputRecord::openForWriting(folderOf(info.id), ShellRun::recordCap);
        if (!record) {
            qWarning("Cannot go on with the record of a shell: %s", qUtf8Printable(record.error().text()));
            continue;
        }
        auto shell = std::make_shared<ShellRun>(info, folderOf(info.id), std::move(*record));
        add(shell);
        if (link.knows(info.id))
            shell->setProcess(link.channel().adopt(info.id, shell->received(), 0));
        else
            shell->end(-1);
    }
    Q_EMIT changed();
}

void ShellDesk::dropOldest()
{
    QList<ShellInfo> ended = described();
    ended.removeIf([this](const ShellInfo &info) { return info.running || m_shells.contains(info.id); });
    for (qsizetype i = 0; i + keptEnded < ended.size(); ++i)
        QDir(folderOf(ended[i].id)).removeRecursively();
}

void ShellDesk::suspend()
{
    for (const auto &[id, shell] : m_shells)
        shell->suspend();
}

void ShellDesk::endAll()
{
    const auto shells = m_shells;
    for (const auto &[id, shell] : shells)
        shell->end(-1);
}

} // namespace Vitrine::Session
