// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/httprequest.h"

#include <QCoreApplication>

#include <algorithm>

namespace Vitrine::Agent {

namespace {

bool isFieldValue(const QByteArray &value)
{
    return std::ranges::none_of(value, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && byte != '\t') || byte == 0x7f;
    });
}

} // namespace

Result<QByteArray> HttpRequest::head() const
{
    QByteArray head = method + ' ' + path + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port) +
                      "\r\nUser-Agent: Vitrine\r\n";
    for (const auto &[name, value] : fields) {
        const QByteArray bytes = value.toUtf8().trimmed();
        if (bytes.isEmpty())
            continue;
        if (!isFieldValue(bytes)) {
            return fail(ErrorCode::InvalidInput,
                        QCoreApplication::translate("Vitrine::Agent::HttpRequest",
                                                    "The prompt cannot be sent: its %1 has a control character in it.")
                            .arg(QString::fromLatin1(name)));
        }
        head += name + ": " + bytes + "\r\n";
    }
    if (contentLength >= 0)
        head += "Content-Length: " + QByteArray::number(contentLength) + "\r\n";
    return head + "Connection: close\r\n\r\n";
}

} // namespace Vitrine::Agent
