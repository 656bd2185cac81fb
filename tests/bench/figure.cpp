// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figure.h"

#include <algorithm>
#include <cmath>

namespace Vitrine::Bench {

namespace {

double medianOf(const QList<double> &values)
{
    if (values.isEmpty())
        return 0;
    QList<double> sorted = values;
    std::ranges::sort(sorted);
    const qsizetype middle = sorted.size() / 2;
    return sorted.size() % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

QJsonValue orNull(std::optional<double> value)
{
    return value ? QJsonValue(rounded(*value)) : QJsonValue(QJsonValue::Null);
}

QString cell(std::optional<double> value)
{
    return (value ? QString::number(*value, 'f', *value < 10 ? 3 : 1) : QStringLiteral("-")).rightJustified(10);
}

} // namespace

bool FigureKind::answersTo(QStringView word) const
{
    const QLatin1StringView whole(name);
    return word == whole || (whole.startsWith(word) && whole.sliced(word.size()).startsWith(QLatin1Char('.')));
}

double Figure::min() const
{
    return values.isEmpty() ? 0 : *std::ranges::min_element(values);
}

double Figure::max() const
{
    return values.isEmpty() ? 0 : *std::ranges::max_element(values);
}

double Figure::median() const
{
    return medianOf(values);
}

std::optional<double> Figure::floor() const
{
    return floors.isEmpty() ? std::nullopt : std::optional(medianOf(floors));
}

std::optional<double> Figure::ratio() const
{
    const auto below = floor();
    if (!below || values.isEmpty())
        return std::nullopt;
    const double worse = kind->better == Better::Lower ? median() : *below;
    const double better = kind->better == Better::Lower ? *below : median();
    return better > 0 ? std::optional(worse / better) : std::nullopt;
}

QJsonObject Figure::toJson() const
{
    return {
        {QStringLiteral("name"), QLatin1StringView(kind->name)},
        {QStringLiteral("unit"), QLatin1StringView(kind->unit)},
        {QStringLiteral("n"), values.size()},
        {QStringLiteral("min"), rounded(min())},
        {QStringLiteral("median"), rounded(median())},
        {QStringLiteral("max"), rounded(max())},
        {QStringLiteral("floor"), orNull(floor())},
        {QStringLiteral("ratio"), orNull(ratio())},
    };
}

QString tableOf(const QList<Figure> &figures)
{
    qsizetype width = 4;
    for (const Figure &figure : figures)
        width = std::max(width, QLatin1StringView(figure.kind->name).size());
    QString text = QStringLiteral("%1  unit     n       min    median       max     floor     ratio\n")
                       .arg(QStringLiteral("name").leftJustified(width));
    for (const Figure &figure : figures) {
        text += QString::fromLatin1(figure.kind->name).leftJustified(width) + QLatin1String("  ") +
                QString::fromLatin1(figure.kind->unit).leftJustified(5) +
                QString::number(figure.values.size()).rightJustified(5) + cell(figure.min()) + cell(figure.median()) +
                cell(figure.max()) + cell(figure.floor()) + cell(figure.ratio()) + QLatin1Char('\n');
    }
    return text;
}

} // namespace Vitrine::Bench
