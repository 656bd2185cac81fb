// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/endpoint/invokecall.h"

#include "engine/model/invocation.h"

namespace Vitrine::Endpoint {

HttpRequest invokeRequest(const Session &session, const QString &prompt)
{
    const InvocationSpec spec = InvocationSpec::forPrompt({}, prompt, Origin::CommandLine);
    return {"POST",
            session.target("invocations"),
            {{"Content-Type", spec.contentType.toLatin1()},
             {"Accept", spec.accept.toLatin1()},
             {sessionField, session.id.toLatin1()}},
            spec.payload};
}

QString contentTypeOf(const HttpCall &call)
{
    constexpr qsizetype longest = 256;
    return harmlessWords(AwsWire::fieldOf(call.fields(), "content-type").left(longest));
}

} // namespace Vitrine::Endpoint
