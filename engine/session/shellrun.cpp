// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/shellrun.h"

#include "engine/model/json.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace Vitrine::Session {

namespace {

constexpr qint64 lineSearch = 4096; ///< how far the beginning of a line is looked for

QString descriptionIn(const QString &folder)
{
    return folder + QStringLiteral("/shell.json");
}

/// Where a reader begins: at a line, unless it is far away.
qint64 replayStart(const Store::OutputRecord &record)
{
    const qint64 start = record.end() - ShellRun::replayBytes;
    if (start <= 0)
        return 0;
    const auto chunk = record.readStream(OutputStream::Out, start, lineSearch);
    const qsizetype line = chunk ? chunk->bytes.indexOf('\n') : -1;
    return line < 0 ? start : start + chunk->droppedBefore + line + 1;
}

} // namespace

ShellRun::ShellRun(const ShellInfo &info, const QString &folder, std::shared_ptr<Store::OutputRecord> record)
    : m_info(info), m_folder(folder), m_pump(std::move(record), readerLag)
{
    connect(&m_pump, &OutputPump::drained, this, &ShellRun::finish);
}

ShellRun::~ShellRun() = default;

std::optional<ShellInfo> ShellRun::describe(const QString &folder, const SessionKey &session)
{
    QFile file(descriptionIn(folder));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    ShellInfo info = ShellInfo::fromJson(QJsonDocument::fromJson(file.read(4096)).object());
    if (info.id != QFileInfo(folder).fileName() || !isRecordId(info.id))
        return std::nullopt;
    info.session = session;
    info.readers = 0;
    return info;
}

Result<void> ShellRun::writeDown() const
{
    QSaveFile file(descriptionIn(m_folder));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(m_info.toJson()).toJson(QJsonDocument::Compact));
        if (file.commit())
            return {};
    }
    return Vitrine::fail(ErrorCode::Failed, tr("Cannot make a record for the shell. Check the store's disk."),
                         file.errorString());
}

ShellInfo ShellRun::info() const
{
    ShellInfo info = m_info;
    info.readers = int(m_readers.size());
    info.bytes = received();
    return info;
}

qint64 ShellRun::received() const
{
    return m_pump.record()->totals(OutputStream::Out).total;
}

void ShellRun::setProcess(std::unique_ptr<Guest::Process> process)
{
    m_process = std::move(process);
    m_pump.setSource(m_process.get());
    connect(m_process.get(), &Guest::Process::inputWritten, this, &ShellRun::countInput);
    connect(m_process.get(), &Guest::Process::ended, this, [this](const Guest::ProcessEnd &processEnd) {
        end(processEnd.kind == Guest::ProcessEnd::Kind::Signalled ? 128 + processEnd.signal : processEnd.exitCode);
    });
}

void ShellRun::suspend()
{
    m_pump.setSource(nullptr);
    m_process.reset();
    countInput();
}

void ShellRun::write(const QByteArray &bytes, ShellReader *from)
{
    m_input.append({from, bytes.size()});
    if (m_process && !isOver())
        m_process->write(bytes);
    countInput();
}

/// What cannot reach the shell any more counts as taken: nobody should wait for it.
void ShellRun::countInput()
{
    qint64 taken = m_process && !isOver() ? -m_process->bytesToWrite() : 0;
    for (const auto &[reader, bytes] : std::as_const(m_input))
        taken += bytes;
    while (taken > 0 && !m_input.isEmpty()) {
        auto &[reader, left] = m_input.first();
        ShellReader *const from = reader;
        const qint64 bytes = std::min(taken, left);
        taken -= bytes;
        left -= bytes;
        if (left == 0)
            m_input.removeFirst();
        if (from)
            Q_EMIT from->inputTaken(bytes);
    }
}

void ShellRun::resize(Guest::TerminalSize size)
{
    if (m_process && !isOver())
        m_process->resize(size);
}

void ShellRun::close()
{
    m_wanted = false;
    if (isOver())
        dropFolder();
    else if (m_process)
        m_process->cancel();
}

void ShellRun::end(int exitCode)
{
    if (isOver() || m_code)
        return;
    m_code = exitCode;
    finish();
}

void ShellRun::finish()
{
    // A full disk holds the last output back; the end comes after it.
    if (!m_code || isOver() || !m_pump.isDrained())
        return;
    m_info.running = false;
    countInput();
    m_info.exitCode = *m_code;
    m_info.endedAt = QDateTime::currentDateTimeUtc();
    // Who sees it end needs no record of it.
    if (*m_code >= 0 && isWatched())
        m_wanted = false;
    if (const auto written = writeDown(); !written)
        qWarning("Cannot write down the end of a shell: %s", qUtf8Printable(written.error().text()));
    if (m_process)
        m_process->forget();
    CommandRecord last;
    last.exitCode = *m_code;
    m_pump.complete(last);
    Q_EMIT ended();
    dropFolder();
}

bool ShellRun::isWatched() const
{
    return std::ranges::any_of(m_readers, &ShellReader::isWatched);
}

void ShellRun::join(ShellReader *reader)
{
    m_readers.insert(reader);
    Q_EMIT useChanged();
}

void ShellRun::leave(ShellReader *reader)
{
    m_readers.remove(reader);
    for (auto &[from, bytes] : m_input) {
        if (from == reader)
            from = nullptr;
    }
    dropFolder();
    Q_EMIT useChanged();
}

/// When nobody has it any more, and nobody wants it.
void ShellRun::dropFolder()
{
    if (!m_wanted && isOver() && m_readers.isEmpty())
        QDir(m_folder).removeRecursively();
}

ShellReader::ShellReader(std::shared_ptr<ShellRun> shell)
    : m_shell(std::move(shell)), m_follower(new OutputFollower(m_shell->m_pump.record(), 0, 0))
{
    m_follower->setParent(this);
    m_follower->startAt(replayStart(*m_shell->m_pump.record()));
    connect(m_follower, &OutputFollower::data, this,
            [this](OutputStream, const QByteArray &bytes) { Q_EMIT data(bytes); });
    connect(m_follower, &OutputFollower::ended, this,
            [this](const CommandRecord &record) { Q_EMIT ended(record.exitCode); });
    m_shell->m_pump.addFollower(m_follower);
    if (m_shell->isOver()) {
        CommandRecord last;
        last.exitCode = m_shell->m_info.exitCode;
        m_follower->complete(last);
    }
    m_shell->join(this);
}

ShellReader::~ShellReader()
{
    m_shell->leave(this);
}

void ShellReader::setWatched(bool watched)
{
    m_watched = watched;
    Q_EMIT m_shell->useChanged();
}

} // namespace Vitrine::Session
