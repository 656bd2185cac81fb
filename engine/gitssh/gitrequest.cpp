// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gitssh/gitrequest.h"

#include "engine/network/address.h"
#include "engine/network/rule.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

namespace Vitrine::GitSsh {

namespace {

constexpr qsizetype maxUser = 64;
constexpr qsizetype maxProtocol = 64;
constexpr qsizetype maxPath = 4096;
constexpr std::array<QByteArrayView, 3> services{"git-upload-pack", "git-receive-pack", "git-upload-archive"};

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::GitSsh", text);
}

std::unexpected<Error> refused(const QString &words)
{
    return std::unexpected(Error{ErrorCode::InvalidInput, words, {}});
}

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// It may become part of words of ssh_config that the person wrote, so it is no more than a name.
bool isUser(QByteArrayView user)
{
    return user.size() <= maxUser && !user.startsWith('-') && std::ranges::all_of(user, [](char c) {
               return isLetterOrDigit(c) || c == '.' || c == '_' || c == '-' || c == '+';
           });
}

bool isProtocol(QByteArrayView protocol)
{
    return protocol.size() <= maxProtocol &&
           std::ranges::all_of(protocol, [](char c) { return isLetterOrDigit(c) || c == '=' || c == ':' || c == '-'; });
}

/// One word, quoted as git quotes it: pieces in single quotes, and between them \' and \!, nothing else.
std::optional<QByteArray> unquoted(QByteArrayView text)
{
    QByteArray word;
    bool inside = false;
    bool hadQuotes = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\'') {
            inside = !inside;
            hadQuotes = true;
        } else if (inside) {
            word += c;
        } else if (c == '\\' && i + 1 < text.size() && (text[i + 1] == '\'' || text[i + 1] == '!')) {
            word += text[++i];
        } else {
            return {};
        }
    }
    if (inside || !hadQuotes)
        return {};
    return word;
}

bool isPath(const QByteArray &path)
{
    if (path.isEmpty() || path.size() > maxPath || path.startsWith('-'))
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(path);
    return !decoder.hasError() && std::ranges::all_of(text, [](QChar c) { return c.isPrint() || c.isSurrogate(); });
}

std::optional<quint16> portOf(const QByteArray &text)
{
    if (text.isEmpty())
        return 22;
    const bool digits = text.size() <= 5 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    const int number = digits ? text.toInt() : 0;
    return number >= 1 && number <= 65535 ? std::optional(quint16(number)) : std::nullopt;
}

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

} // namespace

Result<HostPlace> HostPlace::from(const QByteArray &written, const QByteArray &port)
{
    HostPlace place;
    const QByteArray host = written.toLower();
    place.host = QString::fromLatin1(host.endsWith('.') ? host.chopped(1) : host);
    const auto address = Network::Address::parse(place.host);
    // 127.1 and the like are refused: how an address is written decides under which name its key is looked for.
    if (!address && (!Network::isHostName(place.host) || Network::Address::parseLoosely(place.host)))
        return refused(tr("The host is neither a host name nor an address."));
    if (address)
        place.host = address->text();
    const auto number = portOf(port);
    if (!number)
        return refused(tr("The port is none."));
    place.port = *number;
    return place;
}

ConnectionTarget HostPlace::target() const
{
    ConnectionTarget target;
    target.host = host;
    target.port = port;
    return target;
}

Result<HostPlace> HostPlace::parse(const QString &text)
{
    QByteArray host = text.trimmed().toLatin1();
    QByteArray port;
    const qsizetype colon = host.lastIndexOf(':');
    if (colon >= 0 && (host.count(':') == 1 || host.at(colon - 1) == ']')) {
        port = host.mid(colon + 1);
        host = host.left(colon);
        if (port.isEmpty())
            return refused(tr("The port is none."));
    }
    if (host.size() > 2 && host.startsWith('[') && host.endsWith(']'))
        host = host.mid(1, host.size() - 2);
    return from(host, port);
}

Result<GitRequest> GitRequest::from(const Wire::SshRequest &asked)
{
    GitRequest request;
    request.user = bytesOf(asked.user);
    if (!isUser(request.user))
        return refused(tr("The user's name is not one that Vitrine passes on."));
    const auto place = HostPlace::from(bytesOf(asked.host), bytesOf(asked.port));
    if (!place)
        return std::unexpected(place.error());
    request.place = *place;
    request.protocol = bytesOf(asked.protocol);
    if (!isProtocol(request.protocol))
        request.protocol.clear(); // git then speaks the first version of its protocol
    const QByteArray command = bytesOf(asked.command);
    const qsizetype space = command.indexOf(' ');
    request.service = command.left(std::max<qsizetype>(space, 0));
    const auto path = unquoted(QByteArrayView(command).sliced(space + 1));
    if (space < 0 || !std::ranges::contains(services, QByteArrayView(request.service)) || !path)
        return refused(tr("Over SSH a session runs git-upload-pack, git-receive-pack and git-upload-archive with one "
                          "path, and nothing else. Programs for other things need a key that is made in the machine."));
    if (!isPath(*path))
        return refused(tr("The path of the repository is not one that Vitrine passes on."));
    request.path = *path;
    return request;
}

QByteArray GitRequest::command() const
{
    QByteArray quoted = path;
    quoted.replace('\'', "'\\''");
    return service + " '" + quoted + '\'';
}

QString GitRequest::text() const
{
    QString where = place.target().text();
    if (place.port == 22)
        where.chop(3);
    if (!user.isEmpty())
        where.prepend(QString::fromLatin1(user) + u'@');
    return QStringLiteral("%1 %2 '%3'").arg(QString::fromLatin1(service), where, QString::fromUtf8(path));
}

} // namespace Vitrine::GitSsh
