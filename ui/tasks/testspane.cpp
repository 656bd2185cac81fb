// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/testspane.h"

#include "engine/model/file.h"
#include "ui/tasks/failurewords.h"
#include "ui/tasks/runchart.h"
#include "ui/tasks/taskcommands.h"
#include "ui/tasks/taskstarter.h"
#include "ui/tasks/testhistory.h"
#include "ui/tasks/testrunner.h"
#include "ui/theme/format.h"
#include "ui/theme/mirror.h"
#include "ui/theme/widgets.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr int chartFrom = 300; ///< lower panes show no chart

using Outcome = TestCase::Outcome;

bool passed(const CommandRecord &record)
{
    return record.status == CommandStatus::Completed && record.exitCode == 0;
}

} // namespace

TestsPane::TestsPane(const PaneContext &context, QWidget *parent)
    : Pane(Place::Centre, QStringLiteral("tests"), tr("Tests"), QStringLiteral("flask"), parent),
      m_engine(context.engine), m_history(new TestHistory(context.engine, this)),
      m_starter(new TaskStarter(context.engine, this)), m_tasks(new TaskCommands(context, *m_starter, this)),
      m_runner(new TestRunner(context, *m_starter, *m_tasks, this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(m_stack)), m_page(new QWidget(m_stack))
{
    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(makeHead());
    page->addWidget(rule(m_page));
    page->addWidget(makeBody(), 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_history, &TestHistory::changed, this, &TestsPane::updateAll);
    connect(m_history, &TestHistory::failed, this, &Pane::failed);
    connect(m_runner, &TestRunner::failed, this, &Pane::failed);
    connect(m_runner, &TestRunner::busyChanged, this, [this](bool busy) { Q_EMIT busyChanged(busy, -1); });
    connect(m_tasks, &TaskCommands::failed, this, &Pane::failed);
    connect(m_starter, &TaskStarter::failed, this, &Pane::failed);
    connect(m_starter, &TaskStarter::started, this,
            [this](const CommandRecord &record) { Q_EMIT commandRequested(record.id); });
    connect(m_runner, &TestRunner::showRequested, this, &Pane::raiseRequested);
    connect(m_empty, &EmptyState::triggered, m_runner, &TestRunner::askCommand);
    updateAll();
}

void TestsPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    // Where it is low, what failed matters more than how it went before.
    const bool room = event->size().height() >= chartFrom;
    m_chartTitle->setVisible(room);
    m_chart->setVisible(room);
}

QWidget *TestsPane::makeHead()
{
    auto *head = new QWidget(m_page);
    m_shape = new ShapeLabel(StateShape::Passed, head);
    m_headline = makeLabel({}, TextStyle::Headline, Token::Text, head);
    m_sub = makeLabel({}, TextStyle::Secondary, Token::Text2, head);
    m_sub->setWordWrap(true);
    m_output = makeButton(tr("Show output"), QStringLiteral("term"), ButtonKind::Plain, head);
    m_rerun = makeButton(tr("Run failed"), QStringLiteral("redo"), ButtonKind::Plain, head);
    m_send = makeButton(tr("Send failures to the agent"), QStringLiteral("send"), ButtonKind::Filled, head);
    m_chart = new RunChart(head);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(m_shape);
    line->addWidget(m_headline, 1);
    line->addWidget(m_output);
    line->addWidget(m_rerun);
    line->addWidget(m_send);
    auto *subLine = new QHBoxLayout;
    subLine->setContentsMargins(26, 0, 0, 0);
    subLine->addWidget(m_sub, 1);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(readingGutter, 12, readingGutter, 4);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addLayout(subLine);
    layout->addSpacing(6);
    m_chartTitle = makeLabel(tr("Last runs"), TextStyle::SmallStrong, Token::Text, head);
    layout->addWidget(m_chartTitle);
    layout->addWidget(m_chart);

    connect(m_output, &QPushButton::clicked, this, [this] {
        if (const TestHistory::Run *run = m_history->current())
            Q_EMIT commandRequested(run->record.id);
    });
    connect(m_rerun, &QPushButton::clicked, m_runner, &TestRunner::runFailed);
    connect(m_send, &QPushButton::clicked, this, &TestsPane::sendFailures);
    connect(m_chart, &RunChart::chosen, m_history, &TestHistory::select);
    return head;
}

QWidget *TestsPane::makeBody()
{
    m_body = new QStackedWidget(m_page);
    m_noNames = new EmptyState(m_body);
    auto *splitter = new QSplitter(Qt::Horizontal, m_body);
    m_details = splitter;
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);

    auto *left = new QWidget(splitter);
    const auto filter = [this, left](TestTree::Show show) {
        auto *button = makeButton({}, {}, ButtonKind::Flat, left);
        button->setCheckable(true);
        button->setProperty("small", true);
        connect(button, &QPushButton::clicked, this, [this, show] {
            m_tree->setShow(show);
            expandSuites();
            if (const QModelIndex failure = m_tree->firstFailure(); failure.isValid())
                m_view->setCurrentIndex(failure);
        });
        return button;
    };
    m_all = filter(TestTree::Show::All);
    m_failed = filter(TestTree::Show::Failed);
    m_skipped = filter(TestTree::Show::Skipped);
    auto *group = new QButtonGroup(this);
    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(paneGutter, 6, paneGutter, 4);
    filters->setSpacing(4);
    for (QPushButton *button : {m_all, m_failed, m_skipped}) {
        group->addButton(button);
        filters->addWidget(button);
    }
    filters->addStretch(1);
    m_all->setChecked(true);
    m_tree = new TestTree(this);
    m_view = new QTreeView(left);
    m_view->setModel(m_tree);
    m_view->setItemDelegate(new TestDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setIndentation(20);
    m_view->setAccessibleName(tr("Tests of this run"));
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addLayout(filters);
    leftLayout->addWidget(m_view, 1);

    m_failure = new QWidget(splitter);
    m_failureName = makeLabel({}, TextStyle::Strong, Token::Text, m_failure);
    m_failureName->setWordWrap(true);
    m_failureName->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_failureSuite = makeLabel({}, TextStyle::Secondary, Token::Text2, m_failure);
    m_failureSuite->setWordWrap(true);
    m_message = new QPlainTextEdit(m_failure);
    m_message->setReadOnly(true);
    m_message->setFont(textFont(TextStyle::Code));
    leftToRight(m_message);
    m_message->setProperty("kind", QStringLiteral("field"));
    m_message->setAccessibleName(tr("What the test printed"));
    m_place = makeButton({}, {}, ButtonKind::Link, m_failure);
    m_place->setFont(textFont(TextStyle::Code));
    leftToRight(m_place);
    m_sendOne = makeButton(tr("Send this failure"), QStringLiteral("send"), ButtonKind::Plain, m_failure);
    m_sendOne->setProperty("small", true);
    auto *right = new QVBoxLayout(m_failure);
    right->setContentsMargins(14, 10, readingGutter, 10);
    right->setSpacing(6);
    right->addWidget(m_failureName);
    right->addWidget(m_failureSuite);
    right->addWidget(m_message, 1);
    right->addWidget(m_place, 0, Qt::AlignLeft);
    m_runOne = makeButton(tr("Run this test"), QStringLiteral("redo"), ButtonKind::Plain, m_failure);
    m_runOne->setProperty("small", true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_runOne);
    buttons->addWidget(m_sendOne);
    buttons->addStretch(1);
    right->addLayout(buttons);
    splitter->addWidget(left);
    splitter->addWidget(m_failure);
    splitter->setStretchFactor(0, 7);
    splitter->setStretchFactor(1, 6);
    splitter->setSizes({400, 340});

    m_body->addWidget(m_noNames);
    m_body->addWidget(m_details);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TestsPane::showTest);
    connect(m_view, &QTreeView::activated, this, &TestsPane::openPlace);
    connect(m_place, &QPushButton::clicked, this, &TestsPane::openPlace);
    connect(m_sendOne, &QPushButton::clicked, this, &TestsPane::sendFailure);
    connect(m_runOne, &QPushButton::clicked, this, [this] {
        if (const QString command = rerunOne(); !command.isEmpty())
            m_runner->runOnly(command);
    });
    connect(m_noNames, &EmptyState::triggered, m_output, &QPushButton::click);
    return m_body;
}

void TestsPane::setSession(const std::optional<SessionInfo> &session)
{
    m_session = session;
    m_history->setSession(session ? std::optional(session->key) : std::nullopt,
                          session ? session->mountPath : QString());
    m_tasks->setSession(session);
    m_runner->setSession(session);
    updateAll();
}

void TestsPane::takeFocus()
{
    if (m_stack->currentWidget() == m_empty)
        m_empty->button()->setFocus(Qt::OtherFocusReason);
    else if (m_body->currentWidget() == m_details)
        m_view->setFocus(Qt::OtherFocusReason);
    else
        m_chart->setFocus(Qt::OtherFocusReason);
}

QString TestsPane::headline() const
{
    return m_headline->text();
}

void TestsPane::updateAll()
{
    const TestHistory::Run *run = m_history->current();
    m_stack->setCurrentWidget(run ? m_page : static_cast<QWidget *>(m_empty));
    if (!run) {
        if (!m_session)
            m_empty->setContent(tr("No session selected"), tr("Select one to see how its tests stand."));
        else if (m_history->isLoaded())
            m_empty->setContent(tr("No test run yet"),
                                tr("Run tests finds the command in the workspace, or runs yours."),
                                tr("Set the test command…"));
        else
            m_empty->setContent({}, {});
        m_shownReport.clear();
    } else {
        updateHead();
        updateBody();
    }
    updateRerun();
    updateBadge();
}

void TestsPane::updateHead()
{
    const TestHistory::Run &run = *m_history->current();
    const CommandRecord &record = run.record;
    const int total = run.passed >= 0 && run.failed >= 0 ? run.passed + run.failed + std::max(0, run.skipped) : -1;
    QString headline;
    StateShape shape = StateShape::Failed;
    if (!hasEnded(record.status)) {
        headline = tr("Tests run");
        shape = StateShape::Running;
    } else if (passed(record)) {
        shape = StateShape::Passed;
        headline =
            run.passed > 0 && run.failed <= 0 ? tr("%n tests passed", nullptr, run.passed) : tr("The tests passed");
    } else if (record.status == CommandStatus::Cancelled) {
        headline = tr("The tests were stopped");
        shape = StateShape::Stopped;
    } else if (record.status != CommandStatus::Completed) {
        headline = tr("The tests did not end");
    } else if (run.failed > 0) {
        headline = total > 0 ? tr("%1 of %2 tests failed").arg(run.failed).arg(total)
                             : tr("%n tests failed", nullptr, run.failed);
    } else {
        headline = tr("The tests failed");
    }
    m_shape->setShape(shape);
    m_headline->setText(headline);

    QString sub = tr("%1 %2, at %3.")
                      .arg(record.command.left(120).simplified(), endText(record),
                           whenText(record.createdAt, QDateTime::currentDateTimeUtc()));
    if (passed(record) && run.failed > 0)
        sub += QLatin1Char(' ') + tr("Its output names %n failures.", nullptr, run.failed);
    const TestHistory::Run *before = m_history->previous();
    if (hasEnded(record.status) && before && run.failed >= 0 && before->failed >= 0 &&
        record.command == before->record.command) {
        const int more = run.failed - before->failed;
        if (more > 0)
            sub += QLatin1Char(' ') + tr("%n more failures than the run before.", nullptr, more);
        else if (more < 0)
            sub += QLatin1Char(' ') + tr("%n fewer failures than the run before.", nullptr, -more);
    }
    m_sub->setText(sub);
    const bool failures = m_history->report() &&
                          std::ranges::any_of(m_history->report()->cases,
                                              [](const TestCase &test) { return test.outcome == Outcome::Failed; });
    m_send->setVisible(hasEnded(record.status) && !passed(record) && record.status == CommandStatus::Completed);
    m_send->setText(failures ? tr("Send failures to the agent") : tr("Send to the agent"));
    m_chart->setRuns(m_history->runs(), record.id);
}

void TestsPane::updateBody()
{
    const TestHistory::Run &run = *m_history->current();
    const std::optional<TestReport> &report = m_history->report();
    if (!hasEnded(run.record.status)) {
        m_noNames->setContent(tr("The output is in Commands"), tr("Its tests are listed here once they have ended."),
                              tr("Show output"));
        m_body->setCurrentWidget(m_noNames);
        return;
    }
    if (!report) {
        if (m_shownReport != run.record.id)
            m_noNames->setContent(tr("Reading the output"), {});
        m_body->setCurrentWidget(m_noNames);
        return;
    }
    if (report->cases.isEmpty()) {
        m_noNames->setContent(report->isKnown() ? tr("The output names no test") : tr("The output is of no known kind"),
                              report->isKnown() ? tr("It gives numbers only.")
                                                : tr("Whether the tests passed is told by their exit code."),
                              tr("Show output"));
        m_body->setCurrentWidget(m_noNames);
        m_shownReport = run.record.id;
        return;
    }
    m_body->setCurrentWidget(m_details);
    if (m_shownReport == run.record.id)
        return;
    m_shownReport = run.record.id;
    int counts[3] = {};
    for (const TestCase &test : report->cases)
        ++counts[int(test.outcome)];
    m_all->setText(tr("All %1").arg(report->cases.size()));
    m_failed->setText(tr("Failed %1").arg(counts[int(Outcome::Failed)]));
    m_failed->setEnabled(counts[int(Outcome::Failed)] > 0);
    m_skipped->setText(tr("Skipped %1").arg(counts[int(Outcome::Skipped)]));
    m_skipped->setEnabled(counts[int(Outcome::Skipped)] > 0);
    m_all->setChecked(true);
    m_tree->setShow(TestTree::Show::All);
    m_tree->setReport(*report);
    expandSuites();
    const QModelIndex failure = m_tree->firstFailure();
    m_view->setCurrentIndex(failure.isValid() ? failure : m_tree->index(0, 0));
    showTest(m_view->currentIndex());
}

/// What needs no look stays folded, and so does what lies far below: the window stands still while suites unfold.
void TestsPane::expandSuites()
{
    constexpr int most = 1'000; // rows
    const int rows = m_tree->rowCount();
    int unfolded = 0;
    for (int row = 0; row < rows && unfolded < most; ++row) {
        const QModelIndex suite = m_tree->index(row, 0);
        if (rows == 1 || m_skipped->isChecked() || m_tree->outcome(suite) == Outcome::Failed) {
            m_view->setExpanded(suite, true);
            unfolded += m_tree->rowCount(suite);
        }
    }
}

void TestsPane::updateBadge()
{
    const QList<TestHistory::Run> &runs = m_history->runs();
    if (runs.isEmpty()) {
        setBadge({});
        return;
    }
    const TestHistory::Run &run = runs.last();
    if (!hasEnded(run.record.status))
        setBadge(tr("running"), Token::Run);
    else if (passed(run.record))
        setBadge(run.passed > 0 ? tr("%1 passed").arg(run.passed) : tr("passed"), Token::Ok);
    else if (run.record.status == CommandStatus::Completed)
        setBadge(run.failed > 0 ? tr("%1 failed").arg(run.failed) : tr("failed"), Token::Bad);
    else
        setBadge(run.record.status == CommandStatus::TimedOut ? tr("timed out") : tr("stopped"), Token::Text2);
}

void TestsPane::showTest(const QModelIndex &index)
{
    const TestCase *test = m_tree->test(index);
    m_failure->setVisible(index.isValid());
    if (!test) {
        m_failureName->setText(index.data().toString());
        m_failureSuite->setText(index.isValid() ? m_tree->note(index) : QString());
        m_message->hide();
        m_place->hide();
        m_sendOne->hide();
        m_runOne->hide();
        return;
    }
    m_failureName->setText(displayText(test->name.toUtf8()));
    const QString word = test->outcome == Outcome::Failed    ? tr("Failed")
                         : test->outcome == Outcome::Skipped ? tr("Skipped")
                                                             : tr("Passed");
    const QString time = m_tree->time(index);
    m_failureSuite->setText(QStringList({word, time, displayText(test->suite.toUtf8())})
                                .filter(QRegularExpression(QStringLiteral(".")))
                                .join(QLatin1String(", ")));
    m_message->setPlainText(shownLines(test->message));
    m_message->setVisible(!test->message.isEmpty());
    m_place->setText(displayText(placeText(*test).toUtf8()));
    m_place->setVisible(!test->file.isEmpty());
    m_sendOne->setVisible(test->outcome == Outcome::Failed);
    m_runOne->setVisible(!rerunOne().isEmpty());
}

} // namespace Vitrine::Ui
