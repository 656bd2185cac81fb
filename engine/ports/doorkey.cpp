// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ports/doorkey.h"

#include <QRandomGenerator>

#include <array>

namespace Vitrine::Ports {

namespace {

constexpr QByteArrayView tokenName("vitrine-token=");

/// Takes as long for a wrong one as for a right one.
bool isSame(const QByteArray &a, const QByteArray &b)
{
    int difference = a.size() == b.size() ? 0 : 1;
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
        difference |= a.at(i) ^ b.at(i);
    return difference == 0;
}

} // namespace

QByteArray randomText()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    QByteArray bytes;
    for (const quint32 word : words)
        bytes.append(QByteArray::number(word, 16).rightJustified(8, '0'));
    return bytes;
}

DoorKey::DoorKey(quint16 port)
    : m_port(port), m_cookieName("vitrine-" + QByteArray::number(port)), m_cookie(randomText())
{
}

QString DoorKey::freshUrl(const QDateTime &now)
{
    const QByteArray token = randomText();
    m_tokens.append({token, now.addSecs(tokenMinutes * 60)});
    if (m_tokens.size() > maxTokens)
        m_tokens.removeFirst();
    return QStringLiteral("http://127.0.0.1:%1/?%2%3")
        .arg(m_port)
        .arg(QLatin1String(tokenName), QString::fromLatin1(token));
}

QByteArray DoorKey::cookie() const
{
    // One for each port: cookies of all ports of a host are kept together.
    return m_cookieName + '=' + m_cookie + "; Path=/; HttpOnly; SameSite=Strict";
}

/// No other name may lead here: a page of some site could have its own name lead to 127.0.0.1.
bool DoorKey::isHere(const QByteArray &authority) const
{
    const QByteArray port = ':' + QByteArray::number(m_port);
    return authority == "127.0.0.1" + port || authority.toLower() == "localhost" + port;
}

bool DoorKey::redeem(const QByteArray &token, const QDateTime &now)
{
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        if (!isSame(m_tokens.at(i).first, token))
            continue;
        const bool counts = m_tokens.at(i).second > now;
        m_tokens.removeAt(i);
        return counts;
    }
    return false;
}

bool DoorKey::takeCookie(Network::HttpHead &request) const
{
    bool found = false;
    for (auto &[name, text] : request.headers) {
        if (name.compare("Cookie", Qt::CaseInsensitive) != 0)
            continue;
        QList<QByteArray> kept;
        const QList<QByteArray> all = text.split(';');
        for (const QByteArray &each : all) {
            const QByteArray pair = each.trimmed();
            if (pair.startsWith(m_cookieName + '='))
                found = found || isSame(pair.mid(m_cookieName.size() + 1), m_cookie);
            else if (!pair.isEmpty())
                kept.append(pair);
        }
        text = kept.join("; ");
    }
    request.headers.removeIf([](const auto &header) {
        return header.second.isEmpty() && header.first.compare("Cookie", Qt::CaseInsensitive) == 0;
    });
    return found;
}

DoorKey::Verdict DoorKey::judge(Network::HttpHead &request, const QDateTime &now)
{
    const bool hasCookie = takeCookie(request);
    if (!isHere(request.value("Host")) || !request.target.startsWith('/'))
        return {};
    const QByteArray origin = request.value("Origin");
    const bool fromElsewhere = !origin.isNull() && (!origin.startsWith("http://") || !isHere(origin.mid(7)));
    const qsizetype query = request.target.indexOf('?');
    QList<QByteArray> parameters = query < 0 ? QList<QByteArray>() : request.target.mid(query + 1).split('&');
    QByteArray token;
    for (qsizetype i = parameters.size() - 1; i >= 0; --i) {
        if (parameters.at(i).startsWith(tokenName))
            token = parameters.takeAt(i).mid(tokenName.size());
    }
    if (!token.isNull() && request.method == "GET") {
        const bool counts = redeem(token, now);
        if (!counts && !hasCookie)
            return {};
        const QByteArray rest = parameters.join('&');
        // "//host/…" would lead to another host.
        QByteArray path = request.target.left(query);
        while (path.startsWith("//") || path.startsWith("/\\"))
            path.remove(0, 1);
        return {Verdict::Kind::Redirected, path + (rest.isEmpty() ? rest : '?' + rest), counts};
    }
    if (!hasCookie || fromElsewhere)
        return {};
    return {Verdict::Kind::Admitted, {}, false};
}

} // namespace Vitrine::Ports
