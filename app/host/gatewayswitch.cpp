// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/gatewayswitch.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace Vitrine::App {

namespace {

constexpr int highestPort = 65'535;

} // namespace

QString GatewayLease::toText() const
{
    const QJsonObject json{{QStringLiteral("port"), port}, {QStringLiteral("holder"), holder.toJson()}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<GatewayLease> GatewayLease::fromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    GatewayLease lease{json[u"port"].toInt(-1), Vm::ProcessId::fromJson(json[u"holder"].toObject())};
    if (lease.port < 0 || lease.port > highestPort || lease.holder.pid <= 0)
        return {};
    return lease;
}

GatewaySwitch::GatewaySwitch(Api::Settings &settings, const Api::ContractNouns &contract,
                             const Store::StorePaths &paths, QObject *parent)
    : QObject(parent), m_settings(settings), m_contract(contract), m_paths(paths)
{
    connect(&m_settings, &Api::Settings::changed, this, [this](const QString &key) {
        if (key == ServingSettings::port || key == ServingSettings::lease)
            look();
    });
    look();
}

GatewaySwitch::~GatewaySwitch()
{
    close();
}

void GatewaySwitch::look()
{
    m_settings.value(ServingSettings::port).then(this, [this](const Result<QVariant> &port) {
        m_settings.value(ServingSettings::lease).then(this, [this, port](const Result<QVariant> &lease) {
            follow(port.value_or(QVariant()), lease.value_or(QVariant()));
        });
    });
}

void GatewaySwitch::follow(const QVariant &port, const QVariant &lease)
{
    // A process that serves has asked for its port now; what is switched on for good comes after it.
    auto wish = leased(lease);
    if (!wish && port.toInt() > 0 && port.toInt() <= highestPort)
        wish = Wish{port.toInt(), 0};
    turn(wish);
}

std::optional<GatewaySwitch::Wish> GatewaySwitch::leased(const QVariant &value)
{
    const auto lease = GatewayLease::fromText(value.toString());
    const bool isHeld = lease && lease->holder.isAlive();
    if (!isHeld) {
        m_holder.reset();
        m_watched = 0;
        return {};
    }
    if (m_watched != lease->holder.pid) {
        auto process = lease->holder.open();
        if (!process.isValid())
            return {};
        m_holder = std::make_unique<Vm::ProcessWatch>(std::move(process));
        m_watched = lease->holder.pid;
        connect(m_holder.get(), &Vm::ProcessWatch::ended, this, &GatewaySwitch::look);
    }
    return Wish{lease->port, lease->holder.pid};
}

void GatewaySwitch::turn(const std::optional<Wish> &wish)
{
    if (!wish) {
        close();
        return tell({});
    }
    if (!m_gateway || (wish->port != 0 && wish->port != m_gateway->port())) {
        close();
        return open(*wish);
    }
    tell({m_gateway->url(), {}, wish->holder});
}

void GatewaySwitch::open(const Wish &wish)
{
    auto gateway = Gateway::Gateway::open(m_contract, {quint16(wish.port), m_paths.gatewayKeys(), m_paths.root()});
    if (!gateway)
        return tell({{}, gateway.error().text(), wish.holder});
    m_gateway = std::move(*gateway);
    QSaveFile address(m_paths.gatewayAddress());
    if (!address.open(QIODevice::WriteOnly) || address.write(m_gateway->url().toUtf8() + '\n') < 0 || !address.commit())
        qWarning("Cannot write %s: %s", qUtf8Printable(m_paths.gatewayAddress()),
                 qUtf8Printable(address.errorString()));
    tell({m_gateway->url(), {}, wish.holder});
}

void GatewaySwitch::close()
{
    if (!m_gateway)
        return;
    QFile::remove(m_paths.gatewayAddress());
    m_gateway.reset();
}

void GatewaySwitch::tell(const ServingState &state)
{
    const QString text = state.toText();
    if (text == m_told)
        return;
    m_told = text;
    m_settings.setValue(ServingSettings::state, text).then(this, [](const Result<void> &kept) {
        if (!kept)
            qWarning("%s", qUtf8Printable(kept.error().text()));
    });
}

} // namespace Vitrine::App
