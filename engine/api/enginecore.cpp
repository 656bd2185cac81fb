// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/enginecore.h"

namespace Vitrine::Api {

EngineCore::EngineCore(const Session::Services &shared, Session::SessionRegistry &sessions)
    : services(shared), registry(sessions), tasks(sessions, shared.catalogue)
{
}

void EngineCore::setLoaded(const Result<void> &loaded)
{
    m_isLoaded = loaded.has_value();
    m_loaded.finish(loaded);
}

void EngineCore::close()
{
    m_closed = true;
    tasks.close();
}

Error EngineCore::closedError()
{
    return {ErrorCode::Unreachable, tr("This engine has handed its machines to another one. Try again."), {}};
}

} // namespace Vitrine::Api
