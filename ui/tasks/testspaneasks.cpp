// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests' page asks of others: to open a place, to tell the agent, to run what failed.
#include "ui/tasks/testspane.h"

#include "engine/model/testrerun.h"
#include "ui/tasks/failurewords.h"
#include "ui/tasks/testhistory.h"
#include "ui/tasks/testplace.h"
#include "ui/tasks/testrunner.h"

#include <QPushButton>
#include <QTreeView>

#include <algorithm>

namespace Vitrine::Ui {

using Outcome = TestCase::Outcome;

/// Opens the line, when it lies in the workspace. What was printed may be a name only, so the likely places are asked
/// for, one after the other.
void TestsPane::openPlace()
{
    const TestCase *test = m_tree->test(m_view->currentIndex());
    if (!test || !m_session)
        return;
    const QList<QByteArray> places = testPlaces(*test, m_session->mountPath);
    if (places.size() == 1)
        Q_EMIT fileRequested(places.first(), test->line);
    else if (!places.isEmpty())
        openFirst(places, test->line, ++m_opening);
}

void TestsPane::openFirst(const QList<QByteArray> &places, int line, int opening)
{
    m_engine.files.stat(m_session->key, places.first())
        .then(this, [this, places, line, opening](const Result<FileEntry> &entry) {
            if (opening != m_opening || !m_session)
                return;
            if (entry && entry->kind == FileEntry::Kind::File)
                Q_EMIT fileRequested(places.first(), line);
            else if (places.size() > 1)
                openFirst(places.mid(1), line, opening);
            else
                Q_EMIT failed({ErrorCode::NotFound,
                               tr("The file of this test is not in the workspace. Look into its message."),
                               {}});
        });
}

void TestsPane::sendFailures()
{
    const TestHistory::Run *run = m_history->current();
    if (!run)
        return;
    QList<TestCase> failures;
    if (m_history->report()) {
        for (const TestCase &test : m_history->report()->cases) {
            if (test.outcome == Outcome::Failed)
                failures.append(test);
        }
    }
    Q_EMIT promptRequested(failuresPrompt(run->record, failures));
}

void TestsPane::sendFailure()
{
    const TestHistory::Run *run = m_history->current();
    const TestCase *test = m_tree->test(m_view->currentIndex());
    if (run && test)
        Q_EMIT promptRequested(failuresPrompt(run->record, {*test}));
}

/// The command that runs only the test that is looked at; empty: there is no way.
QString TestsPane::rerunOne() const
{
    const TestHistory::Run *run = m_history->current();
    const TestCase *test = m_tree->test(m_view->currentIndex());
    if (!run || !test || !m_history->report() || test->outcome != Outcome::Failed)
        return {};
    TestReport one;
    one.format = m_history->report()->format;
    one.cases = {*test};
    return rerunCommand(one, run->record.command);
}

void TestsPane::updateRerun()
{
    const std::optional<TestReport> &report = m_history->report();
    const TestHistory::Run *run = m_history->current();
    const bool ended = run && hasEnded(run->record.status);
    int failures = 0;
    if (report && ended) {
        failures = int(
            std::ranges::count_if(report->cases, [](const TestCase &test) { return test.outcome == Outcome::Failed; }));
    }
    const QString command = ended ? m_history->rerun() : QString();
    m_rerun->setVisible(!command.isEmpty());
    m_rerun->setToolTip(command.left(500).toHtmlEscaped());
    m_runner->setFailed(command, failures);
}

} // namespace Vitrine::Ui
