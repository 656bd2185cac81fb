// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/enginecore.h"

namespace Vitrine::Api {

class LocalCommands : public Commands
{
    Q_OBJECT

public:
    explicit LocalCommands(EngineCore &core);
    Pending<CommandRecord> run(const CommandSpec &spec) override;
    Pending<CommandRecord> ended(const QString &id) override;
    Pending<void> cancel(const QString &id) override;
    Pending<CommandRecord> show(const QString &id) override;
    Pending<QList<CommandRecord>> list(const SessionKey &key, int limit, const QString &before) override;
    Pending<OutputSlice> read(const QString &id, qint64 position, qint64 maxBytes) override;
    Pending<std::shared_ptr<OutputReader>> follow(const QString &id, ReaderOffsets from) override;

private:
    [[nodiscard]] Pending<std::shared_ptr<Store::OutputRecord>> recordOf(const CommandRecord &record) const;

    EngineCore &m_core;
};

/// A reader in the caller's thread, fed by a follower in the engine's.
class LocalReader : public OutputReader
{
    Q_OBJECT

public:
    ~LocalReader() override;
    void grant(qint64 bytes) override;
    /// In the engine's thread, before anybody has the reader.
    void attach(Session::OutputFollower *follower);

private:
    Session::OutputFollower *m_follower = nullptr; ///< deleted in its thread when this goes
};

} // namespace Vitrine::Api
