// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/frontswitch.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace Vitrine::App {

namespace {

constexpr int highestPort = 65'535;

} // namespace

QString FrontLease::toText() const
{
    const QJsonObject json{{QStringLiteral("port"), port}, {QStringLiteral("holder"), holder.toJson()}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<FrontLease> FrontLease::fromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    FrontLease lease{json[u"port"].toInt(-1), Vm::ProcessId::fromJson(json[u"holder"].toObject())};
    if (lease.port < 0 || lease.port > highestPort || lease.holder.pid <= 0)
        return {};
    return lease;
}

FrontSwitch::FrontSwitch(Api::Settings &settings, FrontEnd front, QObject *parent)
    : QObject(parent), m_settings(settings), m_front(std::move(front))
{
    connect(&m_settings, &Api::Settings::changed, this, [this](const QString &key) {
        if (key == m_front.settings.port || key == m_front.settings.lease)
            look();
    });
    look();
}

FrontSwitch::~FrontSwitch()
{
    close();
}

void FrontSwitch::look()
{
    m_settings.value(m_front.settings.port).then(this, [this](const Result<QVariant> &port) {
        m_settings.value(m_front.settings.lease).then(this, [this, port](const Result<QVariant> &lease) {
            follow(port.value_or(QVariant()), lease.value_or(QVariant()));
        });
    });
}

void FrontSwitch::follow(const QVariant &port, const QVariant &lease)
{
    // A process that serves has asked for its port now; what is switched on for good comes after it.
    auto wish = leased(lease);
    if (!wish && port.toInt() > 0 && port.toInt() <= highestPort)
        wish = Wish{port.toInt(), 0};
    turn(wish);
}

std::optional<FrontSwitch::Wish> FrontSwitch::leased(const QVariant &value)
{
    const auto lease = FrontLease::fromText(value.toString());
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
        connect(m_holder.get(), &Vm::ProcessWatch::ended, this, &FrontSwitch::look);
    }
    return Wish{lease->port, lease->holder.pid};
}

void FrontSwitch::turn(const std::optional<Wish> &wish)
{
    if (!wish) {
        close();
        return tell({});
    }
    if (!m_open || (wish->port != 0 && wish->port != m_open->port)) {
        close();
        return open(*wish);
    }
    tell({m_open->url, {}, wish->holder, m_open->file});
}

void FrontSwitch::open(const Wish &wish)
{
    auto opened = m_front.open(quint16(wish.port));
    if (!opened)
        return tell({{}, opened.error().text(), wish.holder});
    m_open = std::move(*opened);
    QSaveFile address(m_front.addressFile);
    if (!address.open(QIODevice::WriteOnly) || address.write(m_open->url.toUtf8() + '\n') < 0 || !address.commit())
        qWarning("Cannot write %s: %s", qUtf8Printable(m_front.addressFile), qUtf8Printable(address.errorString()));
    tell({m_open->url, {}, wish.holder, m_open->file});
}

void FrontSwitch::close()
{
    if (!m_open)
        return;
    QFile::remove(m_front.addressFile);
    m_open.reset();
}

void FrontSwitch::tell(const ServingState &state)
{
    const QString text = state.toText();
    if (text == m_told)
        return;
    m_told = text;
    m_settings.setValue(m_front.settings.state, text).then(this, [](const Result<void> &kept) {
        if (!kept)
            qWarning("%s", qUtf8Printable(kept.error().text()));
    });
}

} // namespace Vitrine::App
