// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figure.h"

#include <algorithm>
#include <cmath>

namespace Vitrine::Bench {

namespace {

double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

QString cell(double value)
{
    return QString::number(value, 'f', value < 10 ? 3 : 1).rightJustified(10);
}

} // namespace

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
    if (values.isEmpty())
        return 0;
    QList<double> sorted = values;
    std::ranges::sort(sorted);
    const qsizetype middle = sorted.size() / 2;
    return sorted.size() % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

QJsonObject Figure::toJson() const
{
    return {
        {QStringLiteral("name"), name},
        {QStringLiteral("unit"), unit},
        {QStringLiteral("n"), values.size()},
        {QStringLiteral("min"), rounded(min())},
        {QStringLiteral("median"), rounded(median())},
        {QStringLiteral("max"), rounded(max())},
    };
}

QString tableOf(const QList<Figure> &figures)
{
    qsizetype width = 4;
    for (const Figure &figure : figures)
        width = std::max(width, figure.name.size());
    QString text = QStringLiteral("%1  unit     n       min    median       max\n")
                       .arg(QStringLiteral("name").leftJustified(width));
    for (const Figure &figure : figures) {
        text += figure.name.leftJustified(width) + QLatin1String("  ") + figure.unit.leftJustified(5) +
                QString::number(figure.values.size()).rightJustified(5) + cell(figure.min()) + cell(figure.median()) +
                cell(figure.max()) + QLatin1Char('\n');
    }
    return text;
}

} // namespace Vitrine::Bench
