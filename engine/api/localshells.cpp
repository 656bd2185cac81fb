// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localshells.h"

namespace Vitrine::Api {

LocalShells::LocalShells(EngineCore &core) : m_core(core)
{
    connect(&core.registry, &Session::SessionRegistry::shellsChanged, this, &Shells::changed);
}

Pending<std::shared_ptr<Shell>> LocalShells::open(const SessionKey &key, ShellSize size)
{
    using Handle = std::shared_ptr<Shell>;
    auto shell = makeThreadBound<LocalShell>();
    return m_core.call<Handle>([this, key, size, shell]() -> Pending<Handle> {
        const auto session = m_core.registry.need(key);
        if (!session)
            return failed<Handle>(session.error());
        return andThen((*session)->shells().open({size.columns, size.rows}), this,
                       [shell](std::shared_ptr<Session::ShellReader> &&reader) {
                           shell->attach(reader);
                           return ready(Handle(shell));
                       });
    });
}

Pending<QList<ShellInfo>> LocalShells::list(const SessionKey &key)
{
    return m_core.call<QList<ShellInfo>>([this, key]() -> Pending<QList<ShellInfo>> {
        const auto session = m_core.registry.need(key);
        return session ? ready((*session)->shells().list()) : failed<QList<ShellInfo>>(session.error());
    });
}

Pending<std::shared_ptr<Shell>> LocalShells::attach(const SessionKey &key, const QString &id)
{
    using Handle = std::shared_ptr<Shell>;
    auto shell = makeThreadBound<LocalShell>();
    return m_core.call<Handle>([this, key, id, shell]() -> Pending<Handle> {
        const auto session = m_core.registry.need(key);
        if (!session)
            return failed<Handle>(session.error());
        const auto reader = (*session)->shells().attach(id);
        if (!reader)
            return failed<Handle>(reader.error());
        shell->attach(*reader);
        return ready(Handle(shell));
    });
}

void LocalShell::attach(const std::shared_ptr<Session::ShellReader> &reader)
{
    m_reader = reader;
    m_id = reader->shell().id();
    connect(reader.get(), &Session::ShellReader::inputTaken, this, &Shell::inputTaken);
    connect(reader.get(), &Session::ShellReader::data, this, &Shell::data);
    connect(reader.get(), &Session::ShellReader::ended, this, &Shell::ended);
}

template <typename Work>
void LocalShell::post(Work work)
{
    if (m_reader)
        QMetaObject::invokeMethod(m_reader.get(), [reader = m_reader, work] { work(*reader); });
}

LocalShell::~LocalShell()
{
    if (!m_reader)
        return;
    // The last reference must go in the engine's thread, too.
    QMetaObject::invokeMethod(m_reader.get(), [reader = std::move(m_reader)] {}, Qt::QueuedConnection);
}

void LocalShell::write(const QByteArray &bytes)
{
    post([bytes](Session::ShellReader &reader) { reader.write(bytes); });
}

void LocalShell::resize(int columns, int rows)
{
    post([columns, rows](Session::ShellReader &reader) { reader.shell().resize({columns, rows}); });
}

void LocalShell::grant(qint64 bytes)
{
    post([bytes](Session::ShellReader &reader) { reader.grant(bytes); });
}

void LocalShell::setWatched(bool watched)
{
    post([watched](Session::ShellReader &reader) { reader.setWatched(watched); });
}

void LocalShell::close()
{
    post([](Session::ShellReader &reader) { reader.shell().close(); });
}

} // namespace Vitrine::Api
