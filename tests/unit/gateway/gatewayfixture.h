// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/gateway.h"
#include "engine/gateway/keys.h"
#include "engine/gateway/transport.h"
#include "tests/fakes/engine/fakecontract.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

namespace Vitrine {

/// What a test sees of an answer.
struct HttpAnswer
{
    int status = 0; ///< 0: none came
    Gateway::Fields fields;
    QByteArray body;
    bool whole = false; ///< as long as its head says

    [[nodiscard]] QByteArray field(QByteArrayView name) const { return Gateway::fieldOf(fields, name); }
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

/// A fake engine behind a real port.
class GatewayFixture
{
public:
    explicit GatewayFixture(const Gateway::TransportLimits &limits = {});

    /// A request as it goes over the wire, signed.
    [[nodiscard]] QByteArray bytes(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                                   const Gateway::Fields &more = {}) const;
    [[nodiscard]] std::unique_ptr<QTcpSocket> connection() const;
    /// Sends bytes, and reads until the answer is whole or the connection has ended.
    [[nodiscard]] HttpAnswer exchange(const QByteArray &bytes, int patience = 10'000) const;
    [[nodiscard]] HttpAnswer ask(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                                 const Gateway::Fields &more = {}) const
    {
        return exchange(bytes(method, target, body, more));
    }
    [[nodiscard]] static HttpAnswer parse(const QByteArray &bytes);
    /// Of a runtime that is there.
    [[nodiscard]] QByteArray runtimePath(const QByteArray &rest,
                                         const QString &runtime = QStringLiteral("sample")) const;
    [[nodiscard]] RuntimeInfo runtime(const QString &name);
    [[nodiscard]] static QByteArray sessionId() { return QByteArray(36, 's'); }

    QTemporaryDir dir;
    Fake::FakeEngine engine;
    Fake::FakeVersions versions{engine};
    Fake::FakeAgents agents{engine};
    std::unique_ptr<Gateway::Gateway> gateway;
    Gateway::AccessKey key;
};

} // namespace Vitrine
