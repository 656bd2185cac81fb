// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/channel.h"
#include "engine/guest/link.h"
#include "engine/model/operation.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <functional>

namespace Vitrine::Guest {

/// Connects and exchanges hellos. A socket that is not there yet, a connection that ends and a guest that stays silent
/// are tried again until the limit; a guest that breaks the rules is not.
class Opening : public Operation<Hello>
{
    Q_OBJECT

public:
    /// Takes the link over, right before the operation ends well: frames may follow the hello at once.
    using TakeLink = std::function<void(const std::shared_ptr<Link> &)>;

    Opening(const QString &socketPath, std::chrono::milliseconds limit, TakeLink takeLink);

    void start() override;

protected:
    void abandon() override;

private:
    void attempt();
    void again(const Error &error);
    void received(const Wire::Frame &frame);
    void giveUp(ErrorCode code, const QString &detail);

    QString m_socketPath;
    TakeLink m_takeLink;
    QDeadlineTimer m_deadline;
    std::shared_ptr<Link> m_link;
    QTimer m_retry;
    QTimer m_silence;
    QTimer m_limit;
    QString m_lastWords;
};

} // namespace Vitrine::Guest
