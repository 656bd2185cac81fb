// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

/// How often each needle is in the files below a folder, and where first.
struct Found
{
    QList<qint64> counts;
    QStringList places;
};

/// Needles have at most 200 bytes.
[[nodiscard]] Found search(const QString &folder, const QList<QByteArray> &needles);
