// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/edittext.h"

#include "engine/model/file.h"
#include "ui/files/textlines.h"
#include "ui/theme/format.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace Vitrine::Ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Ui::EditText", text);
}

QStringView wordsOf(EditText::Ending ending)
{
    switch (ending) {
    case EditText::Ending::None:
        return {};
    case EditText::Ending::Lf:
        return u"\n";
    case EditText::Ending::CrLf:
        return u"\r\n";
    case EditText::Ending::Cr:
        return u"\r";
    }
    return {};
}

constexpr QByteArrayView utf8Bom("\xef\xbb\xbf");
constexpr QByteArrayView utf16LeBom("\xff\xfe");
constexpr QByteArrayView utf16BeBom("\xfe\xff");

QString decoded(QByteArrayView bytes, EditText::Encoding &encoding)
{
    using Encoding = EditText::Encoding;
    const auto decode = [](QStringConverter::Encoding how, QByteArrayView from, bool *wrong = nullptr) {
        QStringDecoder decoder(how, QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
        const QString text = decoder(from);
        if (wrong)
            *wrong = decoder.hasError();
        return text;
    };
    if (bytes.startsWith(utf16LeBom)) {
        encoding = Encoding::Utf16Le;
        return decode(QStringConverter::Utf16LE, bytes.sliced(2));
    }
    if (bytes.startsWith(utf16BeBom)) {
        encoding = Encoding::Utf16Be;
        return decode(QStringConverter::Utf16BE, bytes.sliced(2));
    }
    encoding = bytes.startsWith(utf8Bom) ? Encoding::Utf8Bom : Encoding::Utf8;
    bool wrong = false;
    const QString text =
        decode(QStringConverter::Utf8, encoding == Encoding::Utf8Bom ? bytes.sliced(3) : bytes, &wrong);
    if (!wrong || encoding == Encoding::Utf8Bom)
        return text;
    encoding = Encoding::Latin1;
    return QString::fromLatin1(bytes);
}

QByteArray encoded(QStringView text, EditText::Encoding encoding)
{
    switch (encoding) {
    case EditText::Encoding::Latin1:
        return text.toLatin1();
    case EditText::Encoding::Utf16Le:
        return QStringEncoder(QStringConverter::Utf16LE)(text);
    case EditText::Encoding::Utf16Be:
        return QStringEncoder(QStringConverter::Utf16BE)(text);
    default:
        return text.toUtf8();
    }
}

QByteArrayView bomOf(EditText::Encoding encoding)
{
    switch (encoding) {
    case EditText::Encoding::Utf8Bom:
        return utf8Bom;
    case EditText::Encoding::Utf16Le:
        return utf16LeBom;
    case EditText::Encoding::Utf16Be:
        return utf16BeBom;
    default:
        return {};
    }
}

/// What a text document takes for the end of a paragraph or for a mark of its own, so that it would not come back.
bool isLostInADocument(QChar c)
{
    return c == QChar::ParagraphSeparator || c.unicode() == 0xfdd0 || c.unicode() == 0xfdd1;
}

} // namespace

Result<EditText> EditText::of(const QByteArray &bytes)
{
    if (bytes.size() > maxBytes)
        return fail(ErrorCode::InvalidInput,
                    tr("It has %1. Files of up to %2 can be edited here. Open it in your editor instead.")
                        .arg(sizeText(bytes.size()), sizeText(maxBytes)));
    if (!bytes.isEmpty() && contentKindOf(bytes) != ContentKind::Text)
        return fail(ErrorCode::InvalidInput, tr("It is no text, and cannot be edited here."));
    EditText result;
    const QString all = decoded(bytes, result.encoding);
    result.text.reserve(all.size());
    qsizetype lineLength = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QChar c = all.at(i);
        if (isLostInADocument(c))
            return fail(ErrorCode::InvalidInput, tr("It has characters that an edited text would not keep."));
        if (c != u'\r' && c != u'\n') {
            result.text += c;
            if (++lineLength > maxLine)
                return fail(
                    ErrorCode::InvalidInput,
                    tr("It has lines of more than %1 characters. Open it in your editor instead.").arg(maxLine));
            continue;
        }
        const bool crLf = c == u'\r' && i + 1 < all.size() && all.at(i + 1) == u'\n';
        result.endings.push_back(crLf ? Ending::CrLf : c == u'\r' ? Ending::Cr : Ending::Lf);
        result.text += u'\n';
        lineLength = 0;
        if (crLf)
            ++i;
    }
    result.endings.push_back(Ending::None);
    QString plain = result.text;
    plain.remove(u'\n').remove(u'\t');
    result.hides = displayText(plain.toUtf8()) != plain;
    if (const auto again = result.bytes(result.text); !again || *again != bytes)
        return fail(ErrorCode::InvalidInput, tr("Some of its bytes are no text, and would be lost."));
    return result;
}

EditText::Ending EditText::usualEnding() const
{
    std::array<qsizetype, 4> counts{};
    for (const Ending ending : endings)
        ++counts[size_t(ending)];
    counts[size_t(Ending::None)] = 0;
    const auto most = std::ranges::max_element(counts);
    return *most == 0 ? Ending::Lf : Ending(most - counts.begin());
}

Result<QByteArray> EditText::bytes(const QString &edited) const
{
    const QList<QStringView> before = QStringView(text).split(u'\n');
    const QList<QStringView> after = QStringView(edited).split(u'\n');
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const Ending usual = usualEnding();
    QByteArray result = bomOf(encoding).toByteArray();
    result.reserve(edited.size() + edited.size() / 8);
    for (qsizetype line = 0; line < after.size(); ++line) {
        const QStringView words = after[line];
        if (encoding == Encoding::Latin1) {
            const auto foreign = std::ranges::find_if(words, [](QChar c) { return c.unicode() > 0xff; });
            if (foreign != words.end())
                return fail(
                    ErrorCode::InvalidInput,
                    tr("Line %1 has “%2”, which the file's encoding, Latin-1, does not have. Remove it, then save.")
                        .arg(line + 1)
                        .arg(*foreign));
        }
        result += encoded(words, encoding);
        if (line == after.size() - 1)
            break;
        Ending ending = usual;
        if (line < head)
            ending = endings[size_t(line)];
        else if (line >= after.size() - tail)
            ending = endings[size_t(before.size() - (after.size() - line))];
        result += encoded(wordsOf(ending == Ending::None ? usual : ending), encoding);
    }
    return result;
}

QString EditText::encodingName() const
{
    switch (encoding) {
    case Encoding::Utf8:
        return QStringLiteral("UTF-8");
    case Encoding::Utf8Bom:
        return QStringLiteral("UTF-8 BOM");
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
        return QStringLiteral("UTF-16");
    case Encoding::Latin1:
        return QStringLiteral("Latin-1");
    }
    return {};
}

QString EditText::endingName() const
{
    const auto differs = [first = endings.front()](Ending ending) { return ending != Ending::None && ending != first; };
    if (std::ranges::any_of(endings, differs) && endings.front() != Ending::None)
        return tr("mixed line endings");
    switch (usualEnding()) {
    case Ending::CrLf:
        return QStringLiteral("CRLF");
    case Ending::Cr:
        return QStringLiteral("CR");
    default:
        return QStringLiteral("LF");
    }
}

} // namespace Vitrine::Ui
