// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/endpoint/httpcall.h"
#include "engine/model/operation.h"

#include <QSet>

namespace Vitrine::Endpoint {

/// Finds the ARN of an agent runtime by its name or id: asks the endpoint for the list of its runtimes, page by page.
/// Our gateway has that list at the same address as everything else; the cloud service has it elsewhere, and is then
/// given an ARN by the person.
///
/// Ends with the ARN, or NotFound when the list does not have it or there is no list.
class FindRuntime : public Operation<QString>
{
    Q_OBJECT

public:
    FindRuntime(const Service &service, const QString &name, QObject *parent = nullptr);

    void start() override { askPage({}); }
    void setPatience(const Patience &patience) { m_patience = patience; }

protected:
    void abandon() override { leave(); }

private:
    void askPage(const QString &token);
    void takePage();
    void leave(); ///< the call, in whose slot this may be
    void refused(const Error &error);

    Service m_service;
    QString m_name;
    Patience m_patience;
    std::unique_ptr<HttpCall> m_call;
    QByteArray m_page;
    QStringList m_names; ///< what there is, for the error
    QSet<QString> m_tokens;
};

} // namespace Vitrine::Endpoint
