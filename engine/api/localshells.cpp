// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localshells.h"

namespace Vitrine::Api {

LocalShells::LocalShells(EngineCore &core) : m_core(core) {}

Pending<std::shared_ptr<Shell>> LocalShells::open(const SessionKey &key, ShellSize size)
{
    using Handle = std::shared_ptr<Shell>;
    auto shell = makeThreadBound<LocalShell>();
    return m_core.call<Handle>([this, key, size, shell]() -> Pending<Handle> {
        const auto session = m_core.registry.need(key);
        if (!session)
            return failed<Handle>(session.error());
        auto *desk = &(*session)->shells();
        return andThen(desk->open({size.columns, size.rows}), this,
                       [shell, desk](std::shared_ptr<Session::ShellRun> &&run) {
                           shell->attach(run, desk);
                           return ready(Handle(shell));
                       });
    });
}

void LocalShell::attach(const std::shared_ptr<Session::ShellRun> &run, Session::ShellDesk *desk)
{
    m_run = run;
    m_desk = desk;
    m_id = run->id();
    connect(run.get(), &Session::ShellRun::data, this, &Shell::data);
    connect(run.get(), &Session::ShellRun::ended, this, &Shell::ended);
}

template <typename Work>
void LocalShell::post(Work work)
{
    if (m_run)
        QMetaObject::invokeMethod(m_run.get(), [run = m_run, work] { work(*run); });
}

LocalShell::~LocalShell()
{
    if (!m_run)
        return;
    // The last reference must go in the engine's thread, too.
    QMetaObject::invokeMethod(
        m_run.get(),
        [run = std::move(m_run), desk = m_desk] {
            if (desk)
                desk->detach(run);
        },
        Qt::QueuedConnection);
}

void LocalShell::write(const QByteArray &bytes)
{
    post([bytes](Session::ShellRun &run) { run.write(bytes); });
}

void LocalShell::resize(int columns, int rows)
{
    post([columns, rows](Session::ShellRun &run) { run.resize({columns, rows}); });
}

void LocalShell::grant(qint64 bytes)
{
    post([bytes](Session::ShellRun &run) { run.grant(bytes); });
}

void LocalShell::setWatched(bool watched)
{
    post([desk = m_desk, watched](Session::ShellRun &run) {
        if (desk)
            desk->setWatched(run, watched);
    });
}

void LocalShell::close()
{
    post([](Session::ShellRun &run) { run.close(); });
}

} // namespace Vitrine::Api
