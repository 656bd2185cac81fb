// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/fdwriter.h"
#include "engine/api/nouns.h"
#include "engine/remote/client.h"

#include <QObject>

#include <functional>
#include <optional>

namespace Vitrine::Cli {

/// A command from its start to its end with its output written to two descriptors, or collected. When the engine is
/// lost it finds the next one and goes on where it was.
///
/// States: made → start() → following (→ engine lost → following) → ended or failed, once, when all output is out.
class FollowedCommand : public QObject
{
    Q_OBJECT

public:
    using Reconnect = std::function<Pending<Remote::ServerInfo>()>;

    FollowedCommand(Remote::Client &client, Reconnect reconnect, const CommandSpec &spec, QObject *parent = nullptr);
    ~FollowedCommand() override;

    /// Instead of writing: keeps the first `limit` bytes of each stream.
    void collect(qint64 limit);
    [[nodiscard]] QByteArray collected(OutputStream stream) const
    {
        return stream == OutputStream::Out ? m_out.kept : m_err.kept;
    }
    void start();
    void cancel();

Q_SIGNALS:
    void ended(const Vitrine::CommandRecord &record);
    /// It could not be run, or was lost from sight for good.
    void failed(const Vitrine::Error &error);
    /// Nobody reads the output any more (EPIPE), or it cannot be written. The command is cancelled; ended() follows.
    void writeFailed(int number);

private:
    struct Side
    {
        std::unique_ptr<FdWriter> writer;
        qint64 received = 0;
        QByteArray kept;
    };

    void follow();
    void take(OutputStream stream, const QByteArray &bytes);
    void lost();
    void goOn();
    void finishWhenWritten();
    void giveUp(const Error &error);

    Remote::Client &m_client;
    Reconnect m_reconnect;
    CommandSpec m_spec;
    Side m_out;
    Side m_err;
    qint64 m_limit = 0;
    bool m_collecting = false;
    bool m_cancelled = false;
    bool m_done = false;
    int m_losses = 0;
    std::shared_ptr<Api::OutputReader> m_reader;
    std::optional<CommandRecord> m_record;
};

} // namespace Vitrine::Cli
