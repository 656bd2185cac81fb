// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/giveworkspace.h"

#include "engine/vm/bootmachine.h"
#include "engine/vm/commandline.h"

#include <fcntl.h>

namespace Vitrine::Vm {

namespace {
/// It takes some milliseconds.
constexpr std::chrono::seconds limit{10};
constexpr int firstSet = 800; ///< above all numbers that the command line gives
} // namespace

GiveWorkspace::GiveWorkspace(Qmp &qmp, MachineSpec session) : m_qmp(qmp), m_session(std::move(session))
{
    m_deadline.setSingleShot(true);
    m_deadline.callOnTimeout(this, [this] { giveUp({ErrorCode::TimedOut, {}, tr("QEMU does not answer.")}); });
}

void GiveWorkspace::start()
{
    m_deadline.start(limit);
    connect(&m_qmp, &QObject::destroyed, this, [this] { giveUp({ErrorCode::Cancelled, {}, {}}); });
    connect(&m_qmp, &Qmp::lost, this, &GiveWorkspace::giveUp);
    const auto must = [this](const Result<QJsonObject> &answer) {
        if (!answer)
            giveUp(answer.error());
    };
    int set = firstSet;
    QList<int> backing;
    const auto give = [&](const QString &path, int flags) {
        auto fd = openFile(path, flags);
        if (!fd) {
            giveUp(fd.error());
            return;
        }
        m_qmp.call(QStringLiteral("add-fd"), {{QStringLiteral("fdset-id"), set++}}, std::move(*fd)).then(this, must);
    };
    give(m_session.workspaceDisk, O_RDWR);
    for (const QString &layer : std::as_const(m_session.workspaceBacking)) {
        backing.append(set);
        give(layer, O_RDONLY);
    }
    if (m_isEnding)
        return;
    // One after the other without waiting: each needs the one before, and the first that fails ends all.
    m_qmp.call(QStringLiteral("blockdev-add"), workspaceNode(m_session, firstSet, backing)).then(this, must);
    m_qmp
        .call(QStringLiteral("qom-set"), {{QStringLiteral("path"), QStringLiteral("/machine/peripheral/work")},
                                          {QStringLiteral("property"), QStringLiteral("drive")},
                                          {QStringLiteral("value"), layerNode(m_session.workspaceDisk)}})
        .then(this, must);
    m_qmp.call(QStringLiteral("blockdev-del"), {{QStringLiteral("node-name"), QString::fromLatin1(placeholderNode)}})
        .then(this, must);
    m_qmp.call(QStringLiteral("cont")).then(this, [this, must](const Result<QJsonObject> &answer) {
        must(answer);
        if (answer)
            endWith({});
    });
}

void GiveWorkspace::giveUp(const Error &error)
{
    endWith(std::unexpected(error.as(tr("The machine could not be given the session's disk."))));
}

/// Not from inside QEMU's answer: whoever waits for the end may drop the machine at once.
void GiveWorkspace::endWith(const Result<void> &result)
{
    if (std::exchange(m_isEnding, true))
        return;
    m_deadline.stop();
    QMetaObject::invokeMethod(this, [this, result] { finish(result); }, Qt::QueuedConnection);
}

} // namespace Vitrine::Vm
