// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/secret.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace Vitrine::Secrets {

/// What one session has used of the limits of its grants, kept in a file beside its log. Written a second after it
/// changed: when the engine is killed, what was used in that second is forgotten.
class Spending : public QObject
{
public:
    struct Sum
    {
        qint64 requests = 0;
        qint64 bytes = 0;
    };

    /// An empty name: nothing is kept.
    explicit Spending(const QString &file);
    ~Spending() override;

    [[nodiscard]] Sum of(const SecretGrant &grant);
    void addRequest(const SecretGrant &grant);
    void addBytes(const SecretGrant &grant, qint64 bytes);

private:
    void load();
    void save();

    QString m_file;
    bool m_loaded = false;
    QHash<QString, Sum> m_sums; ///< by the grant's address
    QTimer m_later;
};

} // namespace Vitrine::Secrets
