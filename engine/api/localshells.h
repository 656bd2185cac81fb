// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/enginecore.h"

namespace Vitrine::Api {

class LocalShells : public Shells
{
    Q_OBJECT

public:
    explicit LocalShells(EngineCore &core);
    Pending<std::shared_ptr<Shell>> open(const SessionKey &key, ShellSize size) override;
    Pending<QList<ShellInfo>> list(const SessionKey &key) override;
    Pending<std::shared_ptr<Shell>> attach(const SessionKey &key, const QString &id) override;

private:
    EngineCore &m_core;
};

/// A shell in the caller's thread; the real one lives in the engine's.
class LocalShell : public Shell
{
    Q_OBJECT

public:
    ~LocalShell() override;
    QString id() const override { return m_id; }
    void write(const QByteArray &bytes) override;
    void resize(int columns, int rows) override;
    void grant(qint64 bytes) override;
    void setWatched(bool watched) override;
    void close() override;
    /// In the engine's thread, before anybody has the shell.
    void attach(const std::shared_ptr<Session::ShellReader> &reader);

private:
    template <typename Work>
    void post(Work work);

    QString m_id;
    std::shared_ptr<Session::ShellReader> m_reader;
};

} // namespace Vitrine::Api
