// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"
#include "engine/model/network.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>

#include <chrono>

namespace Vitrine {

/// What an agent speaks, and so where it listens; the service's serverProtocol.
enum class AgentProtocol {
    Http, ///< port 8080: POST /invocations, GET /ping
    Agui, ///< as Http; answers are events of AG-UI
    Mcp,  ///< port 8000: /mcp
    A2a,  ///< port 9000: POST /, GET /ping, GET /.well-known/agent-card.json
};
[[nodiscard]] QString agentProtocolName(AgentProtocol protocol); ///< "HTTP", "AGUI", "MCP", "A2A"
[[nodiscard]] AgentProtocol agentProtocolFromName(const QString &name);

/// What a person or a client asks for when making or changing an agent runtime. A change makes a new version.
struct RuntimeSpec
{
    QString name; ///< see isRuntimeName()
    QString image = QStringLiteral("vitrine/debian-13");
    QString startCommand;               ///< `sh -c` line that starts the agent; empty: the image's own
    QMap<QString, QString> environment; ///< at most 50 entries; keys 1–100, values at most 5,000 characters
    QString mountPath = QStringLiteral("/mnt/workspace"); ///< see isMountPath()
    std::chrono::seconds idleTimeout{900};                ///< 60 … 28,800; never above maxLifetime
    std::chrono::seconds maxLifetime{28800};              ///< 60 … 28,800
    int memoryMiB = 512;                                  ///< 128 … 16,384
    int cpus = 1;                                         ///< 1 … 16
    qint64 workspaceBytes = qint64(1) << 30;              ///< virtual size of the workspace disk
    /// The idle timeout writes a machine's memory to the disk, instead of stopping what runs in it.
    bool suspendWhenIdle = false;
    /// Days without use after which a session of it is deleted, once that was said (engine/session/retention);
    /// 0: never; at most 3,650.
    int keepDays = 14;
    NetworkPolicy network; ///< of its sessions, until one is given another; engine/network checks the rules
    AgentProtocol protocol = AgentProtocol::Http;
    QJsonObject contract; ///< what a client of the service's API said and gets back as it was: role, description, …

    /// InvalidInput that names the member and its rule, or nothing.
    [[nodiscard]] Result<void> check() const;
    [[nodiscard]] QJsonObject toJson() const;
    static RuntimeSpec fromJson(const QJsonObject &json);
};

/// One version of a runtime as the catalogue holds it. Immutable but for its network policy: what sessions may reach is
/// the person's to change at any time, and makes no other machine.
struct RuntimeInfo
{
    RuntimeSpec spec;
    QString id;      ///< name + "-" + 10 alphanumerics, the service's agentRuntimeId
    int version = 1; ///< counts from 1
    QDateTime createdAt;
    QDateTime updatedAt;

    [[nodiscard]] QJsonObject toJson() const;
    static RuntimeInfo fromJson(const QJsonObject &json);
};

/// `/mnt/[a-zA-Z0-9._-]+/?`, one level, 6–200 characters, and neither "/mnt/." nor "/mnt/..".
[[nodiscard]] bool isMountPath(const QString &path);

} // namespace Vitrine

Q_DECLARE_METATYPE(Vitrine::RuntimeInfo)
