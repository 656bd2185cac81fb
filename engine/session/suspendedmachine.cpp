// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/suspendedmachine.h"

#include "engine/store/workspacedisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace Vitrine::Session {

qint64 SuspendedMachine::bytes() const
{
    if (!QFileInfo::exists(Vm::templateKeyIn(m_folder)))
        return 0;
    return std::max<qint64>(1, Store::allocatedBytes(Vm::templateStateIn(m_folder)) +
                                   Store::allocatedBytes(Vm::templateScratchIn(m_folder)));
}

QString SuspendedMachine::unfinished() const
{
    return m_folder + QStringLiteral(".unfinished");
}

QString SuspendedMachine::used() const
{
    return m_folder + QStringLiteral(".used");
}

Result<QString> SuspendedMachine::useUp() const
{
    QDir(used()).removeRecursively();
    if (::rename(QFile::encodeName(m_folder).constData(), QFile::encodeName(used()).constData()) != 0)
        return fail(errorFromErrno(errno, {}));
    return used();
}

void SuspendedMachine::discard() const
{
    if (!QFileInfo::exists(m_folder))
        return;
    if (const auto name = useUp())
        QDir(*name).removeRecursively();
}

bool SuspendedMachine::clearAway() const
{
    const bool wasWriting = QFileInfo::exists(unfinished());
    for (const QString &folder : {unfinished(), used()}) {
        if (QFileInfo::exists(folder))
            QDir(folder).removeRecursively();
    }
    return wasWriting;
}

QString SuspendedMachine::agentFileIn(const QString &folder)
{
    return folder + QStringLiteral("/agent");
}

} // namespace Vitrine::Session
