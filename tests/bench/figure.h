// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace Vitrine::Bench {

/// One figure: a name, a unit, and what each run gave.
struct Figure
{
    QString name;
    QString unit;
    QList<double> values;

    [[nodiscard]] double min() const;
    [[nodiscard]] double median() const;
    [[nodiscard]] double max() const;
    /// {name, unit, n, min, median, max}
    [[nodiscard]] QJsonObject toJson() const;
};

/// A table for people.
[[nodiscard]] QString tableOf(const QList<Figure> &figures);

} // namespace Vitrine::Bench
