// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"
#include "engine/secrets/lockedbytes.h"

namespace Vitrine::Secrets {

/// The desktop's keyring (Secret Service or KWallet, through QtKeychain). Asked anew for each value: the person may
/// lock it. Needs the event loop of its thread.
class Keyring : public QObject
{
    Q_OBJECT

public:
    /// `prefix`: in front of the names, so that two stores do not meet.
    explicit Keyring(const QString &prefix) : m_prefix(prefix) {}

    /// HostLacks says why there is none.
    [[nodiscard]] Pending<void> probe();
    /// NotFound: it has none of this name.
    [[nodiscard]] Pending<Value> read(const QString &name);
    [[nodiscard]] Pending<void> write(const QString &name, const Value &value);
    [[nodiscard]] Pending<void> remove(const QString &name); ///< fine when there is none

private:
    template <typename Job>
    void start(Job *job, std::function<void(Job &)> ended);
    QString m_prefix;
};

} // namespace Vitrine::Secrets
