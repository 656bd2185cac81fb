// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace Vitrine::Bench {

enum class Better { Lower, Higher };

/// What is measured. Names are stable: other programs compare runs by them.
struct FigureKind
{
    const char *name; ///< "group.name"
    const char *unit;
    Better better;
    const char *meaning;
    const char *floor; ///< what it stands beside; null: nothing fair is known

    /// `word` is its name, or its group.
    [[nodiscard]] bool answersTo(QStringView word) const;
};

/// What each run gave, and each run of the floor, which is measured in turn with it.
struct Figure
{
    explicit Figure(const FigureKind &what) : kind(&what) {}

    const FigureKind *kind;
    QList<double> values;
    QList<double> floors;

    [[nodiscard]] double min() const;
    [[nodiscard]] double median() const;
    [[nodiscard]] double max() const;
    [[nodiscard]] std::optional<double> floor() const; ///< the floors' median
    /// How many times worse than the floor; larger is always worse, for times and for rates.
    [[nodiscard]] std::optional<double> ratio() const;
    /// {name, unit, n, min, median, max, floor, ratio}; what is not there is null.
    [[nodiscard]] QJsonObject toJson() const;
};

/// A table for people.
[[nodiscard]] QString tableOf(const QList<Figure> &figures);

} // namespace Vitrine::Bench
