// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/contract.h"
#include "engine/gateway/gateway.h"
#include "engine/model/serving.h"
#include "engine/store/storepaths.h"
#include "engine/vm/processid.h"
#include "engine/vm/processwatch.h"

#include <QObject>
#include <QVariant>

#include <memory>
#include <optional>

namespace Vitrine::App {

/// What a `vitrine serve` leaves in the settings, so that whichever engine has the store serves the API for as long as
/// that process runs. Kept as the setting `gateway/lease`.
struct GatewayLease
{
    int port = 0; ///< 0: any free one
    Vm::ProcessId holder;

    [[nodiscard]] QString toText() const;
    static std::optional<GatewayLease> fromText(const QString &text);
};

/// Serves the API of the service while somebody wants it: the person, by the setting `gateway/port`, or a
/// `vitrine serve` that runs, by a lease. Both are the store's, so the next engine of the store goes on with it. Lives
/// in the engine's thread; owned beside the engine.
///
/// States: off ⇄ serving; a port that is taken leaves it off, with the reason in the state, until a setting changes.
class GatewaySwitch : public QObject
{
    Q_OBJECT

public:
    GatewaySwitch(Api::Settings &settings, const Api::ContractNouns &contract, const Store::StorePaths &paths,
                  QObject *parent = nullptr);
    ~GatewaySwitch() override;

private:
    struct Wish
    {
        int port = 0;
        qint64 holder = 0;
    };

    void look();
    void follow(const QVariant &port, const QVariant &lease);
    [[nodiscard]] std::optional<Wish> leased(const QVariant &lease);
    void turn(const std::optional<Wish> &wish);
    void open(const Wish &wish);
    void close();
    void tell(const ServingState &state);

    Api::Settings &m_settings;
    const Api::ContractNouns m_contract;
    Store::StorePaths m_paths;
    std::unique_ptr<Gateway::Gateway> m_gateway;
    std::unique_ptr<Vm::ProcessWatch> m_holder;
    qint64 m_watched = 0; ///< the process that m_holder watches
    QString m_told;
};

} // namespace Vitrine::App
