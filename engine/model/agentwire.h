// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

#include <utility>

namespace Vitrine {

/// What of a request to an agent is not payload. As it stands it is a prompt by the HTTP contract.
struct AgentWire
{
    QByteArray method = "POST";
    QByteArray path = "/invocations";
    QList<std::pair<QByteArray, QString>> fields = {}; ///< beside content type, accept, session and request
};

/// The beginning of an agent's answer.
struct AgentHead
{
    int status = 0;
    QString contentType;
    QList<std::pair<QByteArray, QByteArray>> fields; ///< names in lower case; of those that a client may want
};

/// An answer as a whole.
struct AgentDocument
{
    AgentHead head;
    QByteArray body;
};

} // namespace Vitrine

Q_DECLARE_METATYPE(Vitrine::AgentHead)
