// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/savestate.h"

#include "engine/vm/template.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>

namespace Vitrine::Vm {

namespace {
/// Devices take some milliseconds. Memory takes what the disk needs for it.
constexpr std::chrono::seconds deviceLimit{60};
constexpr std::chrono::minutes memoryLimit{10};
/// QEMU's own limit is meant for networks: 128 MB/s.
constexpr qint64 bytesPerSecond = qint64(64) << 30;
constexpr int stateSet = 900; ///< above all numbers that the command line gives
} // namespace

SaveState::SaveState(Qmp &qmp, const QString &folder, What what) : m_qmp(qmp), m_folder(folder), m_what(what)
{
    m_deadline.setSingleShot(true);
    m_deadline.callOnTimeout(
        this, [this] { giveUp({ErrorCode::TimedOut, {}, tr("QEMU did not write its state in time.")}); });
}

void SaveState::start()
{
    Descriptor state(::open(QFile::encodeName(templateStateIn(m_folder)).constData(),
                            O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!state.isValid()) {
        giveUp(errorFromErrno(errno, {}));
        return;
    }
    m_deadline.start(m_what == What::Devices ? std::chrono::milliseconds(deviceLimit) : memoryLimit);
    connect(&m_qmp, &QObject::destroyed, this, [this] { giveUp({ErrorCode::Cancelled, {}, {}}); });
    connect(&m_qmp, &Qmp::lost, this, &SaveState::giveUp);
    connect(&m_qmp, &Qmp::event, this, [this](const QString &name, const QJsonObject &data) {
        if (name != QLatin1String("MIGRATION"))
            return;
        const QString status = data[QLatin1String("status")].toString();
        if (status == QLatin1String("failed"))
            giveUp({ErrorCode::Failed, {}, tr("QEMU could not write its state.")});
        else if (status == QLatin1String("completed"))
            endWith({});
    });
    const auto must = [this](const Result<QJsonObject> &answer) {
        if (!answer)
            giveUp(answer.error());
    };
    m_qmp.call(QStringLiteral("stop")).then(this, must);
    m_qmp.call(QStringLiteral("migrate-set-capabilities"), migrationCapabilities(m_what == What::Devices))
        .then(this, must);
    m_qmp.call(QStringLiteral("migrate-set-parameters"), {{QStringLiteral("max-bandwidth"), bytesPerSecond}})
        .then(this, must);
    m_qmp.call(QStringLiteral("add-fd"), {{QStringLiteral("fdset-id"), stateSet}}, std::move(state)).then(this, must);
    m_qmp.call(QStringLiteral("migrate"), {{QStringLiteral("uri"), QStringLiteral("file:/dev/fdset/%1").arg(stateSet)}})
        .then(this, must);
}

void SaveState::giveUp(const Error &error)
{
    endWith(std::unexpected(
        error.as(tr("The state of a machine could not be saved. Check the space on the store's disk."))));
}

/// Not from inside QEMU's answer: whoever waits for the end may drop the machine at once.
void SaveState::endWith(const Result<void> &result)
{
    if (std::exchange(m_isEnding, true))
        return;
    m_deadline.stop();
    QMetaObject::invokeMethod(this, [this, result] { finish(result); }, Qt::QueuedConnection);
}

} // namespace Vitrine::Vm
