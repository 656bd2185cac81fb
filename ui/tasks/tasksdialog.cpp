// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/tasksdialog.h"

#include "engine/model/command.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"
#include "ui/window/questions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace Vitrine::Ui {

namespace {

/// An id that is free, made from what the person calls the task.
QString freshId(const TaskList &list, const QString &name)
{
    QString base;
    for (const QChar c : name.toLower()) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            base += c;
        else if (!base.isEmpty() && !base.endsWith(u'-'))
            base += u'-';
    }
    base = base.left(Task::maxIdLength - 4);
    while (base.endsWith(u'-'))
        base.chop(1);
    if (base.isEmpty())
        base = QStringLiteral("task");
    QString id = base;
    for (int i = 2; list.find(id); ++i)
        id = QStringLiteral("%1-%2").arg(base).arg(i);
    return id;
}

} // namespace

TasksDialog::TasksDialog(Api::Tasks &tasks, const SessionKey &key, QWidget *parent)
    : QDialog(parent), m_tasks(tasks), m_key(key), m_scope(new QComboBox(this)), m_names(new QListWidget(this)),
      m_add(makeButton(tr("Add"), QStringLiteral("plus"), ButtonKind::Plain, this)),
      m_remove(makeButton(tr("Remove"), QStringLiteral("trash"), ButtonKind::Plain, this)),
      m_up(makeButton({}, QStringLiteral("up"), ButtonKind::Flat, this)),
      m_down(makeButton({}, QStringLiteral("down"), ButtonKind::Flat, this)), m_form(new QWidget(this)),
      m_words(makeLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_suggest(makeButton(tr("Use what the files suggest"), {}, ButtonKind::Link, this)),
      m_save(makeButton(tr("Save"), {}, ButtonKind::Filled, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Tasks"));
    m_scope->addItem(tr("This session"), int(TaskScope::Session));
    m_scope->addItem(tr("All sessions of the agent %1").arg(key.runtime), int(TaskScope::Runtime));
    m_scope->setObjectName(QStringLiteral("tasks.scope"));
    auto *scopeLabel = makeLabel(tr("For"), TextStyle::Body, Token::Text, this);
    scopeLabel->setBuddy(m_scope);
    m_scope->setAccessibleName(tr("For which sessions these tasks are"));
    m_names->setAccessibleName(tr("Tasks"));
    m_names->setMinimumWidth(170);
    m_names->setProperty("kind", QStringLiteral("field"));
    m_names->setUniformItemSizes(true);
    m_up->setAccessibleName(tr("Move up"));
    m_up->setToolTip(tr("Move up"));
    m_down->setAccessibleName(tr("Move down"));
    m_down->setToolTip(tr("Move down"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(makeLabel(tr("Tasks"), TextStyle::Headline, Token::Text, this), 1);
    head->addWidget(scopeLabel);
    head->addWidget(m_scope);
    auto *listButtons = new QHBoxLayout;
    listButtons->setSpacing(4);
    listButtons->addWidget(m_add);
    listButtons->addWidget(m_remove);
    listButtons->addStretch(1);
    listButtons->addWidget(m_up);
    listButtons->addWidget(m_down);
    auto *left = new QVBoxLayout;
    left->setSpacing(6);
    left->addWidget(m_names, 1);
    left->addLayout(listButtons);
    makeForm(m_form);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(20);
    middle->addLayout(left, 2);
    middle->addWidget(m_form, 3);
    auto *import = makeButton(tr("Import…"), {}, ButtonKind::Plain, this);
    auto *exportButton = makeButton(tr("Export…"), {}, ButtonKind::Plain, this);
    auto *cancel = makeButton(tr("Cancel"), {}, ButtonKind::Plain, this);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(import);
    foot->addWidget(exportButton);
    foot->addWidget(m_suggest);
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addLayout(middle, 1);
    layout->addWidget(m_words);
    layout->addLayout(foot);
    m_save->setDefault(true);
    setMinimumWidth(720);

    connect(m_names, &QListWidget::currentRowChanged, this, &TasksDialog::showTask);
    connect(m_add, &QPushButton::clicked, this, &TasksDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &TasksDialog::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_suggest, &QPushButton::clicked, this, &TasksDialog::useSuggestions);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &TasksDialog::save);
    connect(import, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Import tasks"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setNameFilters({tr("Tasks (*.json)"), tr("All files (*)")});
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &TasksDialog::importFile);
        dialog->open();
    });
    connect(exportButton, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Export tasks"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("json"));
        dialog->selectFile(QStringLiteral("tasks.json"));
        connect(dialog, &QFileDialog::fileSelected, this, &TasksDialog::exportFile);
        dialog->open();
    });
    load();
}

void TasksDialog::makeForm(QWidget *form)
{
    m_name = new QLineEdit(form);
    m_name->setMaxLength(Task::maxNameLength);
    m_command = new QPlainTextEdit(form);
    m_command->setFont(textFont(TextStyle::Code));
    leftToRight(m_command);
    m_command->setProperty("kind", QStringLiteral("field"));
    m_command->setTabChangesFocus(true);
    m_command->setFixedHeight(lineHeight(TextStyle::Code) * 3 + 14);
    m_timeout = new QSpinBox(form);
    m_timeout->setRange(1, 3600);
    m_timeout->setSuffix(tr(" s"));
    m_timeout->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_timeout->setMinimumHeight(controlHeight);
    m_onStart = new QCheckBox(tr("Run when the session has started"), form);
    m_afterPrompt = new QCheckBox(tr("Run after each prompt"), form);
    m_needs = new QListWidget(form);
    m_needs->setMinimumHeight(80);
    m_needs->setProperty("kind", QStringLiteral("field"));
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    const auto addRow = [&](const QString &words, QWidget *field, bool above) {
        auto *label = makeLabel(words, TextStyle::Body, Token::Text, form);
        label->setBuddy(field);
        field->setAccessibleName(words);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0, above ? Qt::AlignTop : Qt::AlignVCenter);
        grid->addWidget(field, row, 1);
    };
    addRow(tr("Name"), m_name, false);
    addRow(tr("Command"), m_command, true);
    auto *hint = makeLabel(tr("%1 in it asks for a message each time.").arg(QLatin1String(Task::messageWord)),
                           TextStyle::Small, Token::Text2, form);
    hint->setWordWrap(true);
    grid->addWidget(hint, grid->rowCount(), 1);
    addRow(tr("Time limit"), m_timeout, false);
    grid->addWidget(m_onStart, grid->rowCount(), 1);
    grid->addWidget(m_afterPrompt, grid->rowCount(), 1);
    addRow(tr("Must pass before"), m_needs, true);
    grid->setRowStretch(grid->rowCount() - 1, 1);
    grid->setColumnStretch(1, 1);
    connect(m_name, &QLineEdit::textChanged, this, &TasksDialog::edited);
    connect(m_command, &QPlainTextEdit::textChanged, this, &TasksDialog::edited);
    connect(m_timeout, &QSpinBox::valueChanged, this, &TasksDialog::edited);
    connect(m_onStart, &QCheckBox::toggled, this, &TasksDialog::edited);
    connect(m_afterPrompt, &QCheckBox::toggled, this, &TasksDialog::edited);
    connect(m_needs, &QListWidget::itemChanged, this, &TasksDialog::edited);
}

void TasksDialog::load()
{
    m_form->setEnabled(false);
    m_save->setEnabled(false);
    m_tasks.board(m_key).then(this, [this](const Result<TaskBoard> &board) {
        m_loaded = true;
        m_scope->setCurrentIndex(board && board->scope == TaskScope::Runtime ? 1 : 0);
        m_suggest->setVisible(!board || board->scope != TaskScope::Workspace);
        take(board ? board->list : TaskList(), 0);
        if (!board)
            say(board.error().message, true);
        else if (!board->complete)
            say(tr("What the files suggest is known once the session has started or stopped."), false);
        else if (board->scope == TaskScope::Workspace)
            say(board->list.tasks.isEmpty() ? tr("The workspace's files suggest no task. Add your own.")
                                            : tr("The workspace's files suggest these. Saving keeps them as they are "
                                                 "here."),
                false);
    });
}

void TasksDialog::take(const TaskList &list, int row)
{
    m_list = list;
    {
        const QSignalBlocker quiet(m_names);
        m_names->clear();
        for (const Task &task : std::as_const(m_list.tasks))
            m_names->addItem(task.name);
    }
    m_names->setCurrentRow(std::min<int>(row, int(m_list.tasks.size()) - 1));
    showTask();
    check();
}

void TasksDialog::select(int row)
{
    m_names->setCurrentRow(row);
}

void TasksDialog::showTask()
{
    const int row = m_names->currentRow();
    const bool there = row >= 0 && row < m_list.tasks.size();
    m_showing = true;
    m_form->setEnabled(there);
    const Task task = there ? m_list.tasks.at(row) : Task();
    m_name->setText(task.name);
    m_command->setPlainText(task.command);
    m_timeout->setValue(int(task.timeout.count()));
    m_onStart->setChecked(task.onStart);
    m_afterPrompt->setChecked(task.afterPrompt);
    m_needs->clear();
    for (const Task &other : std::as_const(m_list.tasks)) {
        // What asks for a message is never a condition.
        if (!there || other.id == task.id || (other.asksMessage() && !task.needs.contains(other.id)))
            continue;
        auto *item = new QListWidgetItem(other.name, m_needs);
        item->setData(Qt::UserRole, other.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(task.needs.contains(other.id) ? Qt::Checked : Qt::Unchecked);
    }
    m_remove->setEnabled(there);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(there && row + 1 < m_list.tasks.size());
    m_showing = false;
}

void TasksDialog::edited()
{
    const int row = m_names->currentRow();
    if (m_showing || row < 0 || row >= m_list.tasks.size())
        return;
    Task &task = m_list.tasks[row];
    task.name = m_name->text().trimmed();
    task.command = m_command->toPlainText().trimmed();
    task.timeout = std::chrono::seconds(m_timeout->value());
    task.onStart = m_onStart->isChecked();
    task.afterPrompt = m_afterPrompt->isChecked();
    task.needs.clear();
    for (int i = 0; i < m_needs->count(); ++i) {
        if (m_needs->item(i)->checkState() == Qt::Checked)
            task.needs.append(m_needs->item(i)->data(Qt::UserRole).toString());
    }
    m_names->item(row)->setText(task.name);
    check();
}

void TasksDialog::add()
{
    Task task;
    task.name = tr("New task");
    task.id = freshId(m_list, task.name);
    m_list.tasks.append(task);
    take(TaskList(m_list), int(m_list.tasks.size()) - 1);
    m_name->selectAll();
    m_name->setFocus(Qt::OtherFocusReason);
}

void TasksDialog::remove()
{
    const int row = m_names->currentRow();
    if (row < 0 || row >= m_list.tasks.size())
        return;
    const QString id = m_list.tasks.takeAt(row).id;
    for (Task &task : m_list.tasks)
        task.needs.removeAll(id);
    take(TaskList(m_list), row);
}

void TasksDialog::move(int by)
{
    const int row = m_names->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_list.tasks.size())
        return;
    m_list.tasks.swapItemsAt(row, row + by);
    take(TaskList(m_list), row + by);
}

void TasksDialog::check()
{
    const auto fine = m_list.check();
    m_save->setEnabled(m_loaded && fine.has_value());
    say(fine ? QString() : fine.error().message, true);
}

void TasksDialog::say(const QString &text, bool bad)
{
    setTone(m_words, bad ? Token::Bad : Token::Text2);
    m_words->setText(text);
    m_words->setVisible(!text.isEmpty());
}

TaskScope TasksDialog::scope() const
{
    return TaskScope(m_scope->currentData().toInt());
}

void TasksDialog::save()
{
    m_save->setEnabled(false);
    m_tasks.set(m_key, scope(), m_list).then(this, [this](const Result<void> &result) {
        if (result) {
            accept();
            return;
        }
        check();
        say(result.error().message, true);
    });
}

/// Forgets what is kept for the scope, so that the next thing that has tasks counts again.
void TasksDialog::useSuggestions()
{
    auto *question =
        new ConfirmDialog(tr("Forget these tasks?"),
                          tr("The tasks that are kept for “%1” go. Export them first, if you may want them again.")
                              .arg(m_scope->currentText()),
                          tr("Keep"), tr("Forget"), this);
    connect(question, &QDialog::accepted, this, [this] {
        m_tasks.reset(m_key, scope()).then(this, [this](const Result<void> &result) {
            if (result)
                load();
            else
                say(result.error().message, true);
        });
    });
    question->open();
}

void TasksDialog::importFile(const QString &path)
{
    QtConcurrent::run([path]() -> Result<TaskList> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Failed, tr("Cannot read %1. Choose another file.").arg(path), file.errorString());
        return TaskList::fromFile(file.read(TaskList::maxFileBytes + 1));
    }).then(this, [this](const Result<TaskList> &list) {
        if (!list) {
            say(tr("Nothing was imported. %1").arg(list.error().message), true);
            return;
        }
        take(*list, 0);
        say(tr("%n tasks were read. They count once you save them.", nullptr, int(list->tasks.size())), false);
    });
}

void TasksDialog::exportFile(const QString &path)
{
    QtConcurrent::run([path, bytes = m_list.toFile()]() -> Result<void> {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return fail(ErrorCode::Failed, tr("Cannot write %1. Choose another place.").arg(path), file.errorString());
        return {};
    }).then(this, [this, path](const Result<void> &written) {
        say(written ? tr("The tasks were written to %1.").arg(path) : written.error().message, !written);
    });
}

} // namespace Vitrine::Ui
