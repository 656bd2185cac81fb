// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/followedcommand.h"

#include <QTimer>

#include <chrono>

#include <unistd.h>

namespace Vitrine::Cli {

using namespace std::chrono_literals;

namespace {
/// Output on its way between the engine and whoever reads ours.
constexpr qint64 window = qint64(2) << 20;
constexpr int mostLosses = 20;
} // namespace

FollowedCommand::FollowedCommand(Remote::Client &client, Reconnect reconnect, const CommandSpec &spec, QObject *parent)
    : QObject(parent), m_client(client), m_reconnect(std::move(reconnect)), m_spec(spec)
{
    // Ours, so that after a loss it can be told whether the engine had it.
    if (m_spec.id.isEmpty())
        m_spec.id = newId();
    connect(&m_client, &Remote::Client::disconnected, this, &FollowedCommand::lost);
}

FollowedCommand::~FollowedCommand() = default;

void FollowedCommand::collect(qint64 limit)
{
    m_collecting = true;
    m_limit = limit;
}

void FollowedCommand::start()
{
    if (!m_collecting && !m_out.writer) {
        for (const auto &[side, descriptor] : {std::pair(&m_out, STDOUT_FILENO), std::pair(&m_err, STDERR_FILENO)}) {
            side->writer = std::make_unique<FdWriter>(descriptor);
            connect(side->writer.get(), &FdWriter::written, this, [this](qint64 bytes) {
                if (m_reader)
                    m_reader->grant(bytes);
                finishWhenWritten();
            });
            connect(side->writer.get(), &FdWriter::failed, this, [this](int number) {
                Q_EMIT writeFailed(number);
                cancel();
                if (m_reader)
                    m_reader->grant(window);
                finishWhenWritten();
            });
        }
    }
    m_client.nouns().commands.run(m_spec).then(this, [this](Result<CommandRecord> record) {
        if (record)
            return follow();
        if (m_client.isOpen()) // else lost() has it
            giveUp(record.error());
    });
}

void FollowedCommand::follow()
{
    if (m_cancelled)
        cancel();
    m_client.nouns()
        .commands.follow(m_spec.id, {m_out.received, m_err.received})
        .then(this, [this](Result<std::shared_ptr<Api::OutputReader>> reader) {
            if (!reader) {
                if (m_client.isOpen())
                    giveUp(reader.error());
                return;
            }
            m_reader = *reader;
            connect(m_reader.get(), &Api::OutputReader::data, this, &FollowedCommand::take);
            connect(m_reader.get(), &Api::OutputReader::ended, this, [this](const CommandRecord &record) {
                m_record = record;
                m_reader.reset();
                finishWhenWritten();
            });
            const qint64 waiting =
                (m_out.writer ? m_out.writer->pending() : 0) + (m_err.writer ? m_err.writer->pending() : 0);
            m_reader->grant(std::max<qint64>(window - waiting, 1));
        });
}

void FollowedCommand::take(OutputStream stream, const QByteArray &bytes)
{
    Side &side = stream == OutputStream::Out ? m_out : m_err;
    side.received += bytes.size();
    if (m_collecting) {
        side.kept += bytes.left(std::max<qint64>(0, m_limit - side.kept.size()));
        m_reader->grant(bytes.size());
    } else {
        side.writer->write(bytes);
    }
}

void FollowedCommand::cancel()
{
    m_cancelled = true;
    if (m_client.isOpen() && !m_record)
        m_client.nouns().commands.cancel(m_spec.id).then(this, [](Result<void>) {});
}

void FollowedCommand::lost()
{
    m_reader.reset();
    if (m_record || m_done)
        return;
    if (++m_losses > mostLosses)
        return giveUp(
            {ErrorCode::Unreachable,
             tr("The engine was lost again and again. The command may still run: vitrine session show tells."),
             {}});
    // A little later each time: an engine that falls over at once is not to be started in a circle.
    QTimer::singleShot(m_losses * 50ms, this, &FollowedCommand::goOn);
}

void FollowedCommand::goOn()
{
    m_reconnect().then(this, [this](Result<Remote::ServerInfo> info) {
        if (!info)
            return giveUp(info.error());
        m_client.nouns().commands.show(m_spec.id).then(this, [this](Result<CommandRecord> record) {
            if (record)
                return follow();
            if (record.error().code == ErrorCode::NotFound)
                return start(); // the engine was lost before it took the command
            if (m_client.isOpen())
                giveUp(record.error());
        });
    });
}

void FollowedCommand::finishWhenWritten()
{
    if (!m_record || m_done)
        return;
    for (const Side *side : {&m_out, &m_err}) {
        if (side->writer && side->writer->pending() > 0)
            return;
    }
    m_done = true;
    Q_EMIT ended(*m_record);
}

void FollowedCommand::giveUp(const Error &error)
{
    if (m_done)
        return;
    m_done = true;
    Q_EMIT failed(error);
}

} // namespace Vitrine::Cli
