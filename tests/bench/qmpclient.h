// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QJsonObject>

#include <memory>

namespace Vitrine::Bench {

/// QEMU's control socket, as a script would use it: each command blocks until its answer is there.
class QmpClient
{
public:
    /// Looks for the socket every millisecond until it is there.
    [[nodiscard]] static Result<std::unique_ptr<QmpClient>> open(const QString &socket);
    ~QmpClient();
    Q_DISABLE_COPY_MOVE(QmpClient)

    [[nodiscard]] Result<QJsonObject> tell(const QString &command, const QJsonObject &arguments = {});
    /// Until the migration that was begun, of either direction, is over.
    [[nodiscard]] Result<void> awaitMigration();

private:
    explicit QmpClient(int fd) : m_fd(fd) {}
    [[nodiscard]] Result<QJsonObject> receive();

    int m_fd;
    QByteArray m_received;
};

} // namespace Vitrine::Bench
