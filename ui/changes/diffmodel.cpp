// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/diffmodel.h"

#include "engine/model/file.h"

#include <algorithm>

namespace Vitrine::Ui {

namespace {
/// More of one line is cut: minified files have lines of megabytes.
constexpr qsizetype maxLine = 2000;
using Kind = DiffHunk::Line::Kind;
} // namespace

void DiffModel::setHunks(const QList<DiffHunk> &hunks)
{
    beginResetModel();
    m_hunks = hunks;
    m_places.clear();
    m_added = m_removed = m_lastLine = 0;
    m_longest = 0;
    for (int i = 0; i < hunks.size(); ++i) {
        m_places.append({i, -1, 0, 0});
        qint64 oldLine = hunks[i].oldLine;
        qint64 newLine = hunks[i].newLine;
        for (int line = 0; line < hunks[i].lines.size(); ++line) {
            const auto &one = hunks[i].lines[line];
            m_places.append({i, line, one.kind == Kind::Added ? 0 : oldLine, one.kind == Kind::Removed ? 0 : newLine});
            oldLine += one.kind != Kind::Added;
            newLine += one.kind != Kind::Removed;
            m_added += one.kind == Kind::Added;
            m_removed += one.kind == Kind::Removed;
            m_longest = std::max(m_longest, std::min(one.text.size(), maxLine));
        }
        m_lastLine = std::max({m_lastLine, oldLine, newLine});
    }
    endResetModel();
}

int DiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_places.size());
}

QVariant DiffModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_places.size())
        return {};
    const Place &place = m_places[index.row()];
    const DiffHunk &hunk = m_hunks[place.hunk];
    if (role == HunkRole)
        return place.hunk;
    if (place.line < 0) {
        if (role == RowRole)
            return int(Row::Head);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return tr("Lines %1 to %2").arg(hunk.newLine).arg(hunk.newLine + std::max<qint64>(hunk.newCount, 1) - 1);
        return {};
    }
    const DiffHunk::Line &line = hunk.lines[place.line];
    const auto text = [&] {
        QByteArray bytes = line.text;
        if (bytes.endsWith('\n'))
            bytes.chop(1);
        if (bytes.endsWith('\r'))
            bytes.chop(1);
        const bool isCut = bytes.size() > maxLine;
        bytes.truncate(maxLine);
        bytes.replace('\t', "    ");
        return displayText(bytes) + (isCut ? QStringLiteral("…") : QString());
    };
    switch (role) {
    case RowRole:
        return int(line.kind == Kind::Added ? Row::Added : line.kind == Kind::Removed ? Row::Removed : Row::Same);
    case OldLineRole:
        return place.oldLine;
    case NewLineRole:
        return place.newLine;
    case NoLineFeedRole:
        return !line.text.endsWith('\n');
    case Qt::DisplayRole:
        return text();
    case Qt::AccessibleTextRole:
        return (line.kind == Kind::Added     ? tr("added: %1")
                : line.kind == Kind::Removed ? tr("deleted: %1")
                                             : QStringLiteral("%1"))
            .arg(text());
    default:
        return {};
    }
}

} // namespace Vitrine::Ui
