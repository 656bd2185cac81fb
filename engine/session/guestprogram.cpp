// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/guestprogram.h"

namespace Vitrine::Session {

Guest::ProcessRequest guestProgram(const SessionKey &key, const RuntimeSpec &runtime, const ImageConfig &image,
                                   QList<QByteArray> arguments)
{
    Guest::ProcessRequest request;
    request.arguments = std::move(arguments);
    auto &environment = request.environment;
    environment.insert("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    environment.insert("HOME", image.user.isEmpty() || image.user == u"root" || image.user == u"0"
                                   ? "/root"
                                   : "/home/" + image.user.toUtf8());
    environment.insert("LANG", "C.UTF-8");
    environment.insert("TERM", "dumb");
    for (const auto &[name, value] : image.environment.asKeyValueRange())
        environment.insert(name.toUtf8(), value.toUtf8());
    for (const auto &[name, value] : runtime.environment.asKeyValueRange())
        environment.insert(name.toUtf8(), value.toUtf8());
    environment.insert("VITRINE_SESSION_ID", key.session.toUtf8());
    environment.insert("VITRINE_WORKSPACE", runtime.mountPath.toUtf8());
    request.workingDirectory = (image.workingDirectory.isEmpty() ? runtime.mountPath : image.workingDirectory).toUtf8();
    request.user = image.user.toUtf8();
    return request;
}

} // namespace Vitrine::Session
