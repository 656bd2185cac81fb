// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace Vitrine::Ui {

/// "0.9 kB", "212 MB", "1.1 GB": decimal units, at most three figures.
[[nodiscard]] QString sizeText(qint64 bytes);
/// "1 file", "204 files".
[[nodiscard]] QString filesText(qint64 count);
/// What a disk or a memory of this size is called: "1 GiB", "512 MiB".
[[nodiscard]] QString capacityText(qint64 bytes);
/// How long something took: "12 ms", "0.2 s", "6.2 s", "42 s", "3 min 5 s", "2 h 10 min".
[[nodiscard]] QString durationText(qint64 milliseconds);
/// How long ago, in one short word: "now", "12 s", "4 min", "3 h", "12 d".
[[nodiscard]] QString agoText(const QDateTime &time, const QDateTime &now);
/// The same as a phrase for accessible sentences: "1 minute ago".
[[nodiscard]] QString agoSentence(const QDateTime &time, const QDateTime &now);
/// How long until: "in 11 min", "in 2 days".
[[nodiscard]] QString untilText(const QDateTime &time, const QDateTime &now);
/// Clock time of today, weekday and time within a week, else the date.
[[nodiscard]] QString whenText(const QDateTime &time, const QDateTime &now);

} // namespace Vitrine::Ui
