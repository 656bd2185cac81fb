// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/csvtable.h"

#include "engine/model/file.h"
#include "ui/window/inworker.h"

#include <algorithm>

namespace Vitrine::Ui {

namespace {

char separatorOf(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const QByteArrayView line = end < 0 ? bytes : bytes.first(end);
    char best = ',';
    qsizetype most = 0;
    for (const char one : {'\t', ';', ','}) {
        if (const qsizetype count = std::ranges::count(line, one); count > most) {
            most = count;
            best = one;
        }
    }
    return best;
}

} // namespace

CsvTable CsvTable::of(const QByteArray &bytes, char separator)
{
    CsvTable table;
    QByteArrayView rest(bytes);
    if (rest.startsWith("\xef\xbb\xbf"))
        rest = rest.sliced(3);
    if (separator == 0)
        separator = separatorOf(rest);
    QStringList row;
    QByteArray field;
    bool quoted = false;
    bool any = false; // something of this row was seen
    const auto endField = [&] {
        if (row.size() < maxColumns)
            row.append(displayText(field.left(maxField * 4)).left(maxField));
        else
            table.moreColumns = true;
        field.clear();
    };
    const auto endRow = [&] {
        endField();
        table.columns = std::max(table.columns, int(row.size()));
        table.rows.push_back(std::exchange(row, {}));
        any = false;
    };
    for (qsizetype i = 0; i < rest.size(); ++i) {
        if (table.rows.size() > size_t(maxRows)) {
            table.moreRows = true;
            return table;
        }
        const char c = rest[i];
        if (quoted) {
            if (c != '"')
                field += c;
            else if (i + 1 < rest.size() && rest[i + 1] == '"')
                field += rest[++i];
            else
                quoted = false;
        } else if (c == '"' && field.isEmpty()) {
            quoted = any = true;
        } else if (c == separator) {
            endField();
            any = true;
        } else if (c == '\n') {
            endRow();
        } else if (c != '\r' || i + 1 >= rest.size() || rest[i + 1] != '\n') {
            field += c;
            any = true;
        }
    }
    if (any)
        endRow();
    return table;
}

Pending<CsvTable> csvTable(const QByteArray &bytes, char separator)
{
    return inWorker<CsvTable>([bytes, separator] { return CsvTable::of(bytes, separator); });
}

void CsvModel::setTable(CsvTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int CsvModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_table.rows.empty() ? 0 : int(m_table.rows.size()) - 1;
}

int CsvModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_table.columns;
}

QVariant CsvModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    return m_table.rows[size_t(index.row()) + 1].value(index.column());
}

QVariant CsvModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 2; // as an editor counts the lines
    return m_table.rows.empty() ? QString() : m_table.rows.front().value(section);
}

} // namespace Vitrine::Ui
