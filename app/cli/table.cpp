// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table.h"

#include <algorithm>

namespace Vitrine::Cli {

Table::Table(const QStringList &headings, const QList<Align> &aligns) : m_headings(headings), m_aligns(aligns) {}

void Table::addRow(const QStringList &cells)
{
    m_rows.append(cells);
}

QString Table::text() const
{
    QList<QStringList> rows = m_rows;
    if (!m_headings.isEmpty())
        rows.prepend(m_headings);
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), row.at(i).size());
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                line += QStringLiteral("  ");
            line += m_aligns.value(i, Align::Left) == Align::Right ? row.at(i).rightJustified(widths.at(i))
                                                                   : row.at(i).leftJustified(widths.at(i));
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        text += line + QLatin1Char('\n');
    }
    return text;
}

} // namespace Vitrine::Cli
