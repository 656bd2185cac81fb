// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/file.h"

#include "engine/model/json.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace Vitrine {

namespace {

constexpr std::array kindNames = {
    std::pair{FileEntry::Kind::File, "file"},
    std::pair{FileEntry::Kind::Folder, "folder"},
    std::pair{FileEntry::Kind::Link, "link"},
    std::pair{FileEntry::Kind::Other, "other"},
};

bool isBidiOrInvisible(char32_t c)
{
    return c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || (c >= 0x2028 && c <= 0x2029);
}

void appendVisible(QString &text, char32_t c)
{
    if (c < 0x20)
        text += QChar(char16_t(0x2400 + c));
    else if (c == 0x7F)
        text += QChar(char16_t(0x2421));
    else if ((c >= 0x80 && c < 0xA0) || isBidiOrInvisible(c))
        text += QStringLiteral("[U+%1]").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
    else
        text += QString::fromUcs4(&c, 1);
}

/// Length of the valid UTF-8 sequence at `at`, 0 when there is none; the code point goes to `c`.
int sequenceAt(const QByteArray &bytes, qsizetype at, char32_t &c)
{
    const auto byte = [&](qsizetype i) { return quint8(bytes[at + i]); };
    const quint8 first = byte(0);
    if (first < 0x80) {
        c = first;
        return 1;
    }
    const int length = first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (length == 0 || first >= 0xF5 || at + length > bytes.size())
        return 0;
    c = first & (0xFF >> (length + 1));
    for (int i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return 0;
        c = (c << 6) | (byte(i) & 0x3F);
    }
    const bool overlong = (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    return overlong || surrogate || c > 0x10FFFF ? 0 : length;
}

} // namespace

QString displayText(const QByteArray &bytes)
{
    // Most names are like that, and a folder may have a hundred thousand.
    if (std::ranges::all_of(bytes, [](char c) { return c >= 0x20 && c < 0x7f; }))
        return QString::fromLatin1(bytes);
    QString text;
    text.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        char32_t c = 0;
        const int length = sequenceAt(bytes, at, c);
        if (length == 0) {
            text += QStringLiteral("\\x%1").arg(quint8(bytes[at]), 2, 16, QLatin1Char('0'));
            ++at;
        } else {
            appendVisible(text, c);
            at += length;
        }
    }
    return text;
}

QString FileEntry::displayName() const
{
    return displayText(name);
}

QString FileEntry::modeText() const
{
    QString text;
    for (int shift = 6; shift >= 0; shift -= 3) {
        const quint32 bits = (mode >> shift) & 7;
        text += QLatin1Char(bits & 4 ? 'r' : '-');
        text += QLatin1Char(bits & 2 ? 'w' : '-');
        text += QLatin1Char(bits & 1 ? 'x' : '-');
    }
    return text;
}

QJsonObject FileEntry::toJson() const
{
    QString kindName;
    for (const auto &[value, text] : kindNames) {
        if (value == kind)
            kindName = QString::fromLatin1(text);
    }
    QJsonObject json{
        {QStringLiteral("name"), displayName()},
        {QStringLiteral("nameBytes"), QString::fromLatin1(name.toBase64())},
        {QStringLiteral("kind"), kindName},
        {QStringLiteral("size"), size},
        {QStringLiteral("mode"), qint64(mode)},
        {QStringLiteral("uid"), qint64(uid)},
        {QStringLiteral("gid"), qint64(gid)},
        {QStringLiteral("modifiedAt"), timeToJson(modifiedAt)},
        {QStringLiteral("changedAt"), timeToJson(changedAt)},
    };
    if (kind == Kind::Link)
        json.insert(QStringLiteral("linkTarget"), QString::fromLatin1(linkTarget.toBase64()));
    return json;
}

FileEntry FileEntry::fromJson(const QJsonObject &json)
{
    FileEntry entry;
    const QString text = json[QLatin1String("kind")].toString();
    for (const auto &[value, kindName] : kindNames) {
        if (text == QLatin1String(kindName))
            entry.kind = value;
    }
    entry.name = QByteArray::fromBase64(json[QLatin1String("nameBytes")].toString().toLatin1());
    entry.size = json[QLatin1String("size")].toInteger();
    entry.mode = quint32(json[QLatin1String("mode")].toInteger());
    entry.uid = quint32(json[QLatin1String("uid")].toInteger());
    entry.gid = quint32(json[QLatin1String("gid")].toInteger());
    entry.modifiedAt = timeFromJson(json[QLatin1String("modifiedAt")]);
    entry.changedAt = timeFromJson(json[QLatin1String("changedAt")]);
    entry.linkTarget = QByteArray::fromBase64(json[QLatin1String("linkTarget")].toString().toLatin1());
    return entry;
}

} // namespace Vitrine
