// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/doctorwatch.h"

#include <algorithm>
#include <utility>

namespace Vitrine::Ui {

DoctorWatch::DoctorWatch(Api::Engine &engine, QObject *parent) : QObject(parent), m_engine(engine) {}

void DoctorWatch::look()
{
    if (m_looking) {
        m_again = true; // what is on its way may be older than the wish
        return;
    }
    m_looking = true;
    Q_EMIT changed();
    m_engine.doctor().then(this, [this](const Result<QList<Check>> &checks) {
        m_looking = false;
        m_error.reset();
        if (checks) {
            m_checks = *checks;
            std::ranges::stable_sort(m_checks, std::ranges::greater(),
                                     [](const Check &check) { return int(check.level); });
            m_lookedAt = QDateTime::currentDateTime();
        } else {
            m_error = checks.error();
        }
        Q_EMIT changed();
        if (std::exchange(m_again, false))
            look();
    });
}

int DoctorWatch::count(Check::Level level) const
{
    return int(std::ranges::count(m_checks, level, &Check::level));
}

StateShape DoctorWatch::shapeOf(Check::Level level)
{
    switch (level) {
    case Check::Level::Good:
        return StateShape::Passed;
    case Check::Level::Notice:
        return StateShape::NeedsAnswer;
    case Check::Level::Bad:
        break;
    }
    return StateShape::Failed;
}

StateShape DoctorWatch::shape() const
{
    if (count(Check::Level::Bad) > 0)
        return StateShape::Failed;
    return count(Check::Level::Notice) > 0 ? StateShape::NeedsAnswer : StateShape::Passed;
}

QString DoctorWatch::summary() const
{
    if (m_checks.isEmpty())
        return {};
    const int bad = count(Check::Level::Bad);
    if (bad > 0)
        return bad == 1 ? tr("Doctor: 1 problem") : tr("Doctor: %1 problems").arg(bad);
    return tr("Doctor: %1 of %2").arg(count(Check::Level::Good)).arg(m_checks.size());
}

QString DoctorWatch::markdown() const
{
    QString text = QStringLiteral("| | | |\n|---|---|---|\n");
    const auto cell = [](QString words) {
        return words.replace(QLatin1Char('|'), QLatin1String("\\|")).replace(QLatin1Char('\n'), QLatin1Char(' '));
    };
    for (const Check &check : m_checks) {
        const QString mark = check.level == Check::Level::Good     ? QStringLiteral("ok")
                             : check.level == Check::Level::Notice ? tr("notice")
                                                                   : tr("problem");
        text += QStringLiteral("| %1 | %2 | %3 |\n")
                    .arg(mark, cell(check.title),
                         cell(check.finding + (check.remedy.isEmpty() ? QString() : QLatin1Char(' ') + check.remedy)));
    }
    return text;
}

} // namespace Vitrine::Ui
