// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/operation.h"
#include "engine/secrets/lockedbytes.h"

#include <QProcess>
#include <QTimer>

namespace Vitrine::Secrets {

/// Runs a `sh -c` line on this computer and takes what it prints, without the last line feed, as a value.
///
/// Ends with HostLacks when it fails, prints nothing or prints too much; its stderr is the detail.
class CommandValue final : public Operation<Value>
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds limit{30};

    explicit CommandValue(const QString &command, QObject *parent = nullptr);
    ~CommandValue() override;
    void start() override;

protected:
    void abandon() override;

private:
    void take();
    void ended();

    QString m_command;
    QProcess m_process;
    QTimer m_limit;
    LockedBytes m_bytes;
    std::size_t m_size = 0;
};

} // namespace Vitrine::Secrets
