// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace Vitrine::Cli {

/// A plain text table: columns as wide as their widest cell, two spaces between them, nothing after the last.
class Table
{
public:
    enum class Align { Left, Right };

    /// An empty heading list makes a table without a heading line.
    explicit Table(const QStringList &headings, const QList<Align> &aligns = {});
    void addRow(const QStringList &cells);
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    [[nodiscard]] QString text() const;

private:
    QStringList m_headings;
    QList<Align> m_aligns;
    QList<QStringList> m_rows;
};

} // namespace Vitrine::Cli
