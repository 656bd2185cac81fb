// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchange/gitpatch.h"

#include "engine/model/textdiff.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Vitrine::Exchange {

namespace {

constexpr qsizetype maxText = qsizetype(4) << 20; ///< beyond that bytes are bytes
const QByteArray none(40, '0');

bool isKnown(const FileEntry &entry)
{
    return entry.kind == FileEntry::Kind::File || entry.kind == FileEntry::Kind::Link;
}

QByteArray modeOf(const FileEntry &entry)
{
    if (entry.kind == FileEntry::Kind::Link)
        return "120000";
    return (entry.mode & 0111) != 0 ? "100755" : "100644";
}

/// With its prefix; in quotation marks when git would not read it otherwise.
QByteArray quoted(const QByteArray &name)
{
    static const QByteArray named("\a\b\t\n\v\f\r\"\\");
    static const QByteArray letters("abtnvfr\"\\");
    QByteArray text;
    bool quotes = false;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const qsizetype at = named.indexOf(c);
        if (at >= 0)
            text += '\\' + letters.mid(at, 1);
        else if (byte < 0x20 || byte >= 0x7f)
            text += '\\' + QByteArray::number(byte, 8).rightJustified(3, '0');
        else
            text += c;
        quotes = quotes || at >= 0 || byte < 0x20 || byte >= 0x7f;
    }
    return quotes ? '"' + text + '"' : text;
}

QByteArray blob(const QByteArray &bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData("blob " + QByteArray::number(bytes.size()) + '\0');
    hash.addData(bytes);
    return hash.result().toHex();
}

/// git's base 85: 52 bytes a line, after a letter that tells how many.
QByteArray literal(const QByteArray &bytes)
{
    static const char digits[] =
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
    if (bytes.isEmpty()) // of nothing Qt makes nothing, where a zlib stream of no bytes is wanted
        return "literal 0\nHcmV?d00001\n\n";
    const QByteArray packed = qCompress(bytes).sliced(4); // without Qt's own count in front
    QByteArray text = "literal " + QByteArray::number(bytes.size()) + '\n';
    for (qsizetype at = 0; at < packed.size(); at += 52) {
        const QByteArray line = packed.sliced(at, std::min<qsizetype>(52, packed.size() - at));
        text += line.size() <= 26 ? char('A' + line.size() - 1) : char('a' + line.size() - 27);
        for (qsizetype i = 0; i < line.size(); i += 4) {
            quint32 group = 0;
            for (qsizetype k = 0; k < 4; ++k)
                group = group << 8 | (i + k < line.size() ? static_cast<unsigned char>(line[i + k]) : 0U);
            char five[5];
            for (int k = 4; k >= 0; --k) {
                five[k] = digits[group % 85];
                group /= 85;
            }
            text.append(five, 5);
        }
        text += '\n';
    }
    return text + '\n';
}

QByteArray body(const FileChange &change, bool hasBefore, bool hasAfter, const QByteArray &before,
                const QByteArray &after)
{
    if (before == after)
        return {};
    if (!looksLikeText(before) || !looksLikeText(after) || before.size() > maxText || after.size() > maxText)
        return "GIT binary patch\n" + literal(after) + literal(before);
    // A name with a space ends with a tab there.
    const QByteArray end = change.path.contains(' ') ? "\t\n" : "\n";
    const QByteArray hunks = unifiedDiff("a", "b", diffText(before, after));
    return "--- " + (hasBefore ? quoted("a/" + change.path) + end : QByteArray("/dev/null\n")) + "+++ " +
           (hasAfter ? quoted("b/" + change.path) + end : QByteArray("/dev/null\n")) +
           hunks.sliced(hunks.indexOf("@@"));
}

} // namespace

QByteArray gitPatch(const FileChange &change, const QByteArray &before, const QByteArray &after)
{
    const bool hasBefore = change.kind != FileChange::Kind::Added && isKnown(change.before);
    const bool hasAfter = change.kind != FileChange::Kind::Removed && isKnown(change.after);
    if (!hasBefore && !hasAfter)
        return {};
    if (hasBefore && hasAfter && change.before.kind != change.after.kind) {
        // For git that is one file that goes, and another that comes.
        FileChange half = change;
        half.kind = FileChange::Kind::Removed;
        const QByteArray goes = gitPatch(half, before, {});
        half.kind = FileChange::Kind::Added;
        return goes + gitPatch(half, {}, after);
    }
    const QByteArray oldMode = modeOf(change.before);
    const QByteArray newMode = modeOf(change.after);
    if (hasBefore && hasAfter && before == after && oldMode == newMode)
        return {};
    QByteArray text = "diff --git " + quoted("a/" + change.path) + ' ' + quoted("b/" + change.path) + '\n';
    if (!hasBefore)
        text += "new file mode " + newMode + '\n';
    else if (!hasAfter)
        text += "deleted file mode " + oldMode + '\n';
    else if (oldMode != newMode)
        text += "old mode " + oldMode + "\nnew mode " + newMode + '\n';
    if (!hasBefore || !hasAfter || before != after) {
        text += "index " + (hasBefore ? blob(before) : none) + ".." + (hasAfter ? blob(after) : none);
        text += hasBefore && hasAfter && oldMode == newMode ? ' ' + oldMode + '\n' : QByteArray("\n");
    }
    return text + body(change, hasBefore, hasAfter, before, after);
}

} // namespace Vitrine::Exchange
