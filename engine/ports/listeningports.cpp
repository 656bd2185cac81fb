// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ports/listeningports.h"

#include <QMap>

namespace Vitrine::Ports {

namespace {

/// Adds those of one file. Its lines: "0: 0100007F:1F90 00000000:0000 0A …", address and port in hex.
void take(const QByteArray &text, qsizetype addressDigits, QMap<quint16, bool> &ports)
{
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 4 || words.at(3) != "0A") // TCP_LISTEN
            continue;
        const QByteArray &local = words.at(1);
        const qsizetype colon = local.indexOf(':');
        bool ok = false;
        const int port = local.mid(colon + 1).toInt(&ok, 16);
        if (!ok || colon != addressDigits || port < 1 || port > 65535)
            continue;
        const QByteArray address = local.left(colon);
        // Each word of four bytes stands in the machine's own order.
        const bool isLocal =
            addressDigits == 8 ? address.endsWith("7F") : address == "00000000000000000000000001000000";
        const auto found = ports.find(quint16(port));
        if (found == ports.end())
            ports.insert(quint16(port), isLocal);
        else
            *found = *found && isLocal;
    }
}

} // namespace

QList<ListeningPort> readListeningPorts(const QByteArray &tcp, const QByteArray &tcp6)
{
    QMap<quint16, bool> ports;
    take(tcp, 8, ports);
    take(tcp6, 32, ports);
    QList<ListeningPort> result;
    for (const auto &[port, isLocal] : ports.asKeyValueRange())
        result.append({port, isLocal});
    return result;
}

} // namespace Vitrine::Ports
