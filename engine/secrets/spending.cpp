// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secrets/spending.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace Vitrine::Secrets {

Spending::Spending(const QString &file) : m_file(file)
{
    m_later.setSingleShot(true);
    m_later.setInterval(std::chrono::seconds(1));
    m_later.callOnTimeout(this, &Spending::save);
}

Spending::~Spending()
{
    if (m_later.isActive())
        save();
}

void Spending::load()
{
    if (std::exchange(m_loaded, true) || m_file.isEmpty())
        return;
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = all.begin(); it != all.end(); ++it)
        m_sums.insert(it.key(), {it.value()[QLatin1String("requests")].toInteger(),
                                 it.value()[QLatin1String("bytes")].toInteger()});
}

void Spending::save()
{
    if (m_file.isEmpty())
        return;
    QJsonObject all;
    for (const auto &[address, sum] : m_sums.asKeyValueRange())
        all.insert(address,
                   QJsonObject{{QStringLiteral("requests"), sum.requests}, {QStringLiteral("bytes"), sum.bytes}});
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(all).toJson(QJsonDocument::Compact)) >= 0)
        file.commit(); // else the session's folder is going, or its disk is full
}

Spending::Sum Spending::of(const SecretGrant &grant)
{
    load();
    return m_sums.value(grant.address());
}

void Spending::addRequest(const SecretGrant &grant)
{
    load();
    ++m_sums[grant.address()].requests;
    m_later.start();
}

void Spending::addBytes(const SecretGrant &grant, qint64 bytes)
{
    load();
    m_sums[grant.address()].bytes += bytes;
    if (!m_later.isActive())
        m_later.start();
}

} // namespace Vitrine::Secrets
