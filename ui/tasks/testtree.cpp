// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/testtree.h"

#include "engine/model/file.h"
#include "ui/theme/format.h"
#include "ui/theme/mirror.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QPainter>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

using Outcome = TestCase::Outcome;

constexpr qsizetype maxShown = 500; ///< characters of a name

StateShape shapeOf(Outcome outcome)
{
    return outcome == Outcome::Failed    ? StateShape::Failed
           : outcome == Outcome::Skipped ? StateShape::Skipped
                                         : StateShape::Passed;
}

} // namespace

void TestTree::setReport(const TestReport &report)
{
    m_report = report;
    rebuild();
}

void TestTree::setShow(Show show)
{
    if (show == m_show)
        return;
    m_show = show;
    rebuild();
}

void TestTree::rebuild()
{
    beginResetModel();
    m_suites.clear();
    QHash<QString, qsizetype> known;
    for (qsizetype i = 0; i < m_report.cases.size(); ++i) {
        const TestCase &test = m_report.cases.at(i);
        if ((m_show == Show::Failed && test.outcome != Outcome::Failed) ||
            (m_show == Show::Skipped && test.outcome != Outcome::Skipped))
            continue;
        qsizetype at = known.value(test.suite, -1);
        if (at < 0 || test.suite.isEmpty()) { // each without a suite is a row of its own
            at = m_suites.size();
            known.insert(test.suite, at);
            m_suites.append(Suite{test.suite, {}, 0, 0, -1});
        }
        Suite &suite = m_suites[at];
        suite.tests.append(i);
        suite.failed += test.outcome == Outcome::Failed ? 1 : 0;
        suite.skipped += test.outcome == Outcome::Skipped ? 1 : 0;
        if (test.milliseconds >= 0)
            suite.milliseconds = std::max<qint64>(0, suite.milliseconds) + test.milliseconds;
    }
    for (Suite &suite : m_suites) {
        std::ranges::stable_sort(suite.tests, [this](qsizetype a, qsizetype b) {
            return m_report.cases.at(a).outcome == Outcome::Failed && m_report.cases.at(b).outcome != Outcome::Failed;
        });
    }
    std::ranges::stable_sort(m_suites, [](const Suite &a, const Suite &b) { return a.failed > 0 && b.failed == 0; });
    endResetModel();
}

// A suite's index has no internal id; a test's has its suite's row plus one.
QModelIndex TestTree::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex TestTree::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() > 0 ? createIndex(int(index.internalId()) - 1, 0, quintptr(0))
                                                     : QModelIndex();
}

int TestTree::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_suites.size());
    if (parent.internalId() > 0 || m_suites.at(parent.row()).name.isEmpty())
        return 0;
    return int(m_suites.at(parent.row()).tests.size());
}

const TestCase *TestTree::test(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    if (index.internalId() > 0)
        return &m_report.cases.at(m_suites.at(qsizetype(index.internalId()) - 1).tests.at(index.row()));
    const Suite &suite = m_suites.at(index.row());
    return suite.name.isEmpty() ? &m_report.cases.at(suite.tests.first()) : nullptr;
}

QModelIndex TestTree::firstFailure() const
{
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex top = index(row, 0);
        if (outcome(top) != Outcome::Failed)
            continue;
        return rowCount(top) > 0 ? index(0, 0, top) : top;
    }
    return {};
}

TestCase::Outcome TestTree::outcome(const QModelIndex &index) const
{
    if (const TestCase *one = test(index))
        return one->outcome;
    const Suite &suite = m_suites.at(index.row());
    return suite.failed > 0                      ? Outcome::Failed
           : suite.skipped == suite.tests.size() ? Outcome::Skipped
                                                 : Outcome::Passed;
}

QString TestTree::note(const QModelIndex &index) const
{
    if (const TestCase *one = test(index))
        return one->outcome == Outcome::Skipped
                   ? displayText(one->message.section(QLatin1Char('\n'), 0, 0).left(maxShown).toUtf8())
                   : QString();
    const Suite &suite = m_suites.at(index.row());
    if (suite.failed > 0)
        return tr("%1 of %2 failed").arg(suite.failed).arg(suite.tests.size());
    if (suite.skipped == suite.tests.size())
        return tr("%1 skipped").arg(suite.skipped);
    return tr("%1 passed").arg(suite.tests.size() - suite.skipped);
}

QString TestTree::time(const QModelIndex &index) const
{
    const TestCase *one = test(index);
    const qint64 milliseconds = one ? one->milliseconds : m_suites.at(index.row()).milliseconds;
    return milliseconds < 0 ? QString() : durationText(milliseconds);
}

QVariant TestTree::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TestCase *one = test(index);
    const QString name = displayText((one ? one->name : m_suites.at(index.row()).name).left(maxShown).toUtf8());
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::ToolTipRole:
        return name.toHtmlEscaped();
    case Qt::AccessibleTextRole: {
        const Outcome how = outcome(index);
        const QString word = how == Outcome::Failed    ? tr("failed")
                             : how == Outcome::Skipped ? tr("skipped")
                                                       : tr("passed");
        return one ? tr("%1, %2").arg(name, word) : tr("%1, %2").arg(name, note(index));
    }
    default:
        return {};
    }
}

QSize TestDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, std::max(24, lineHeight(TextStyle::Body) + 6)};
}

void TestDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *tree = qobject_cast<const TestTree *>(index.model());
    painter->save();
    const Mirror at(option);
    const QRect row = at(option.rect);
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(at(QRect(0, row.top(), row.right() + 1, row.height())), color(Token::Sel));
        painter->fillRect(at(QRect(0, row.top(), 3, row.height())), color(Token::Accent));
    }
    painter->setRenderHint(QPainter::Antialiasing);
    paintShape(painter, at(QRectF(row.left() + 2, row.top() + (row.height() - 14) / 2.0, 14, 14)),
               shapeOf(tree->outcome(index)));
    int left = row.left() + 24;
    int right = row.right() - 12;
    painter->setFont(textFont(TextStyle::Secondary));
    const QString time = tree->time(index);
    if (!time.isEmpty()) {
        const int width = painter->fontMetrics().horizontalAdvance(time);
        painter->setPen(color(Token::Text2));
        painter->drawText(at(QRect(right - width, row.top(), width, row.height())), Qt::AlignVCenter, time);
        right -= width + 12;
    }
    painter->setFont(textFont(TextStyle::Body));
    painter->setPen(color(Token::Text));
    const QString name = painter->fontMetrics().elidedText(index.data().toString().left(400), Qt::ElideMiddle,
                                                           std::max(20, right - left));
    painter->drawText(at(QRect(left, row.top(), right - left, row.height())), at.codeFlags(), name);
    left += painter->fontMetrics().horizontalAdvance(name) + 8;
    const QString note = tree->note(index);
    if (!note.isEmpty() && right - left > 40) {
        painter->setFont(textFont(TextStyle::Small));
        painter->setPen(color(Token::Text2));
        painter->drawText(at(QRect(left, row.top(), right - left, row.height())), Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(note, Qt::ElideRight, right - left));
    }
    painter->restore();
}

} // namespace Vitrine::Ui
