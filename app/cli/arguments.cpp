// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <QCoreApplication>

#include <algorithm>

namespace Vitrine::Cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Cli", text);
}

Result<Arguments> wrong(const QString &message)
{
    return fail(ErrorCode::InvalidInput, message);
}

QString spelled(const Option &option)
{
    QString text = option.letter.isEmpty() ? QLatin1String("--") + option.name : QLatin1Char('-') + option.letter;
    if (!option.value.isEmpty())
        text += QLatin1Char(' ') + option.value;
    return text;
}

/// Breaks a paragraph into lines of at most `width` characters.
QStringList folded(const QString &text, qsizetype width)
{
    QStringList lines;
    const QStringList paragraphs = text.split(QLatin1Char('\n'));
    for (const QString &paragraph : paragraphs) {
        QString line;
        const QStringList words = paragraph.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (const QString &word : words) {
            if (!line.isEmpty() && line.size() + 1 + word.size() > width) {
                lines.append(line);
                line.clear();
            }
            line += (line.isEmpty() ? QString() : QStringLiteral(" ")) + word;
        }
        lines.append(line);
    }
    return lines;
}

} // namespace

QList<Option> commonOptions()
{
    return {
        {QStringLiteral("store"),
         {},
         QStringLiteral("DIR"),
         tr("the folder that everything is kept in (else $VITRINE_STORE, else the user's own)")},
        {QStringLiteral("json"), {}, {}, tr("print one JSON value")},
        {QStringLiteral("help"), QStringLiteral("h"), {}, tr("show this help")},
    };
}

Result<Arguments> Arguments::parse(const Usage &usage, const QStringList &typed)
{
    const QList<Option> known = usage.options + commonOptions();
    Arguments arguments;
    bool optionsEnd = false;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QString &word = typed.at(i);
        if (!optionsEnd && word == QLatin1String("--")) {
            optionsEnd = true;
            continue;
        }
        if (optionsEnd || !word.startsWith(QLatin1Char('-')) || word == QLatin1String("-")) {
            arguments.m_words.append(word);
            optionsEnd = optionsEnd || usage.lineFollows;
            continue;
        }
        const bool isLong = word.startsWith(QLatin1String("--"));
        const qsizetype equals = isLong ? word.indexOf(QLatin1Char('=')) : -1;
        const QString name = word.mid(isLong ? 2 : 1, equals < 0 ? -1 : equals - 2);
        const auto option =
            std::ranges::find_if(known, [&](const Option &o) { return name == (isLong ? o.name : o.letter); });
        if (option == known.end() || name.isEmpty())
            return wrong(tr("%1 has no option %2.").arg(usage.path, equals < 0 ? word : word.left(equals)));
        QString value;
        if (option->value.isEmpty()) {
            if (equals >= 0)
                return wrong(tr("%1 takes no value.").arg(word.left(equals)));
        } else if (equals >= 0) {
            value = word.mid(equals + 1);
        } else if (i + 1 < typed.size()) {
            value = typed.at(++i);
        } else {
            return wrong(tr("%1 needs a value: %2.").arg(word, spelled(*option)));
        }
        if (arguments.has(option->name) && !option->many)
            return wrong(tr("%1 is given twice.").arg(isLong ? QLatin1String("--") + option->name : word));
        arguments.m_values[option->name].append(value);
    }
    if (arguments.has(QStringLiteral("help")))
        return arguments;
    for (const Option &option : usage.options) {
        if (option.required && !arguments.has(option.name))
            return wrong(tr("%1 needs %2.").arg(usage.path, spelled(option)));
    }
    if (arguments.m_words.size() < usage.least)
        return wrong(tr("%1 needs %2.").arg(usage.path, usage.words));
    if (usage.most >= 0 && arguments.m_words.size() > usage.most) {
        return wrong(usage.most == 0
                         ? tr("%1 takes no words, but “%2” was given.").arg(usage.path, arguments.m_words.first())
                         : tr("“%1” is one word too many for %2. Put a text with spaces into quotes.")
                               .arg(arguments.m_words.at(usage.most), usage.path));
    }
    return arguments;
}

QString Arguments::value(const QString &option, const QString &other) const
{
    const auto it = m_values.constFind(option);
    return it == m_values.constEnd() || it->isEmpty() ? other : it->last();
}

Result<qint64> Arguments::number(const QString &option, qint64 other, qint64 least, qint64 most) const
{
    if (!has(option))
        return other;
    bool ok = false;
    const qint64 number = value(option).toLongLong(&ok);
    if (!ok || number < least || number > most) {
        return fail(ErrorCode::InvalidInput, tr("--%1 is “%2”. It must be a whole number from %3 to %4.")
                                                 .arg(option, value(option))
                                                 .arg(least)
                                                 .arg(most));
    }
    return number;
}

QString synopsis(const Usage &usage)
{
    QString line = QLatin1String("vitrine ") + usage.path;
    for (const Option &option : usage.options) {
        const QString text = spelled(option);
        line += QLatin1Char(' ') + (option.required ? text : QLatin1Char('[') + text + QLatin1Char(']')) +
                (option.many ? QStringLiteral("...") : QString());
    }
    return usage.words.isEmpty() ? line : line + QLatin1Char(' ') + usage.words;
}

QString helpText(const Usage &usage)
{
    QString text =
        tr("Usage: %1").arg(synopsis(usage)) + QStringLiteral("\n\n") + usage.summary + QStringLiteral(".\n");
    if (!usage.more.isEmpty())
        text += QLatin1Char('\n') + folded(usage.more, 92).join(QLatin1Char('\n')) + QLatin1Char('\n');
    text += QLatin1Char('\n') + tr("Options:") + QLatin1Char('\n');
    QList<std::pair<QString, QString>> rows;
    const QList<Option> all = usage.options + commonOptions();
    qsizetype width = 0;
    for (const Option &option : all) {
        QString left = (option.letter.isEmpty() ? QStringLiteral("    --")
                                                : QLatin1Char('-') + option.letter + QStringLiteral(", --")) +
                       option.name;
        if (!option.value.isEmpty())
            left += QLatin1Char(' ') + option.value;
        width = std::max(width, left.size());
        rows.append({left, option.help});
    }
    for (const auto &[left, right] : rows) {
        const QStringList lines = folded(right, 88 - width);
        for (qsizetype i = 0; i < lines.size(); ++i)
            text += QStringLiteral("  ") + (i == 0 ? left : QString()).leftJustified(width + 2) + lines.at(i) +
                    QLatin1Char('\n');
    }
    return text;
}

} // namespace Vitrine::Cli
