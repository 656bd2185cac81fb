// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tasks/testtree.h"
#include "ui/window/pane.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace Vitrine::Ui {

class EmptyState;
class RunChart;
class ShapeLabel;
class TaskCommands;
class TaskStarter;
class TestHistory;
class TestRunner;

/// How the tests stand: the run that is looked at as a sentence, the last runs as bars, its tests as a tree, and the
/// failure that is selected. Whether a run passed is told by its exit code; names and numbers come from its output, as
/// far as that is understood.
class TestsPane : public Pane
{
    Q_OBJECT

public:
    explicit TestsPane(const PaneContext &context, QWidget *parent = nullptr);

    void setSession(const std::optional<SessionInfo> &session) override;
    void takeFocus() override;

    [[nodiscard]] TaskStarter *starter() const { return m_starter; }
    [[nodiscard]] TaskCommands *tasks() const { return m_tasks; }
    [[nodiscard]] TestRunner *runner() const { return m_runner; }
    [[nodiscard]] TestHistory *history() const { return m_history; }
    [[nodiscard]] QTreeView *tree() const { return m_view; }
    [[nodiscard]] QString headline() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeBody();
    void updateAll();
    void updateHead();
    void updateBody();
    void expandSuites();
    void updateBadge();
    void showTest(const QModelIndex &index);
    void openPlace();
    void sendFailures();
    void sendFailure();
    void openFirst(const QList<QByteArray> &places, int line, int opening);
    [[nodiscard]] QString rerunOne() const;
    void updateRerun();

    Api::Nouns &m_engine;
    std::optional<SessionInfo> m_session;
    TestHistory *m_history;
    TaskStarter *m_starter;
    TaskCommands *m_tasks;
    TestRunner *m_runner;
    int m_opening = 0;     ///< the newest place that was asked for
    QString m_shownReport; ///< the run whose tests the tree holds
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_page;
    ShapeLabel *m_shape = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_sub = nullptr;
    QPushButton *m_output = nullptr;
    QPushButton *m_rerun = nullptr;
    QPushButton *m_send = nullptr;
    QLabel *m_chartTitle = nullptr;
    RunChart *m_chart = nullptr;
    QStackedWidget *m_body = nullptr;
    EmptyState *m_noNames = nullptr;
    QWidget *m_details = nullptr;
    QPushButton *m_all = nullptr;
    QPushButton *m_failed = nullptr;
    QPushButton *m_skipped = nullptr;
    TestTree *m_tree = nullptr;
    QTreeView *m_view = nullptr;
    QWidget *m_failure = nullptr;
    QLabel *m_failureName = nullptr;
    QLabel *m_failureSuite = nullptr;
    QPlainTextEdit *m_message = nullptr;
    QPushButton *m_place = nullptr;
    QPushButton *m_runOne = nullptr;
    QPushButton *m_sendOne = nullptr;
};

} // namespace Vitrine::Ui
