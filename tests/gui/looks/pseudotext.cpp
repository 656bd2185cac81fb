// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/looks/pseudotext.h"

#include <QRegularExpression>

namespace Vitrine::Looks {

namespace {

QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("aceginorsuyzACEGINORSUYZ");
    static const QString other = QStringLiteral("áçéğíñöřšûýžÁÇÉĞÍÑÖŘŠÛÝŽ");
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : other.at(at);
}

} // namespace

QString pseudoText(const QString &text)
{
    static const QRegularExpression kept(QStringLiteral("%L?[0-9]{1,2}|%n|<[^>]*>|&(?:amp|lt|gt|quot|nbsp|#[0-9]+);"));
    QString inner;
    qsizetype letters = 0;
    qsizetype at = 0;
    const auto change = [&](QStringView part) {
        for (const QChar letter : part) {
            if (letter == u'…')
                inner += QStringLiteral("...");
            else
                inner += accented(letter);
            ++letters;
        }
    };
    for (auto matches = kept.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        change(QStringView(text).sliced(at, match.capturedStart() - at));
        inner += match.captured();
        at = match.capturedEnd();
    }
    change(QStringView(text).sliced(at));
    // One word becomes a longer word, a sentence gets more words: it can be wrapped as before.
    const bool sentence = text.contains(u' ');
    QString more;
    for (qsizetype i = 0; i < (letters * 2 + 4) / 5; ++i)
        more += sentence && i % 6 == 0 ? u' ' : u'ö';
    // Markup that stands around all of it stays around it.
    const bool wrapped = inner.endsWith(u'>');
    const qsizetype end = wrapped ? inner.lastIndexOf(u'<') : inner.size();
    return QStringLiteral("[") + inner.left(end) + more + QStringLiteral("]") + inner.mid(end);
}

bool isPseudo(const QString &text)
{
    return text.contains(u'[') && text.contains(u']');
}

QString PseudoTranslator::translate(const char *context, const char *source, const char *, int) const
{
    if (context[0] == 'Q' || source[0] == '\0')
        return {};
    return pseudoText(QString::fromUtf8(source));
}

QString DotsTranslator::translate(const char *context, const char *source, const char *, int) const
{
    return context[0] == 'Q' ? QString() : QString::fromUtf8(source).replace(u'…', QStringLiteral("..."));
}

} // namespace Vitrine::Looks
