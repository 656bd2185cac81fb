// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchpane.h"

#include "ui/search/searchmodel.h"
#include "ui/search/searchview.h"
#include "ui/theme/foldingrow.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Vitrine::Ui {

SearchPane::SearchPane(const PaneContext &context, QWidget *parent)
    : Pane(Place::Bottom, QStringLiteral("search"), tr("Search"), QStringLiteral("search"), parent),
      m_engine(context.engine), m_field(new SearchField(tr("Search in all files"), this)),
      m_case(new QCheckBox(tr("Match case"), this)), m_words(new QCheckBox(tr("Whole words"), this)),
      m_pattern(new QCheckBox(tr("Regular expression"), this)), m_hidden(new QCheckBox(tr("Ignored files, too"), this)),
      m_go(makeButton(tr("Search"), {}, ButtonKind::Plain, this)),
      m_status(makeLabel({}, TextStyle::Secondary, Token::Text2, this)), m_stack(new QStackedWidget(this)),
      m_model(new SearchModel(this)), m_view(new SearchView(m_model, m_stack)), m_empty(new EmptyState(m_stack))
{
    m_field->setMaxLength(SearchQuery::maxText);
    m_hidden->setToolTip(tr("Hidden files, and those that .gitignore names"));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *what = new QHBoxLayout;
    what->setContentsMargins({});
    what->setSpacing(12);
    what->addWidget(m_field, 1);
    what->addWidget(m_go);
    auto *how = new QHBoxLayout;
    how->setContentsMargins({});
    how->setSpacing(12);
    for (QCheckBox *box : {m_case, m_words, m_pattern, m_hidden})
        how->addWidget(box);
    how->addStretch(1);
    auto *head = new FoldingRow({paneGutter, 8, paneGutter, 4}, 12, this);
    auto *first = new QWidget(head);
    first->setLayout(what);
    auto *second = new QWidget(head);
    second->setLayout(how);
    head->addWidget(first, 1);
    head->addWidget(second);
    setTabOrder(m_field, m_go);
    setTabOrder(m_go, m_case);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(paneGutter, 0, paneGutter, 4);
    below->addWidget(m_status, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addLayout(below);
    layout->addWidget(m_stack, 1);

    context.actions.add({QStringLiteral("search.files"),
                         tr("Search in files…"),
                         QStringLiteral("search"),
                         Actions::Menu::Edit,
                         {QKeySequence(QStringLiteral("Ctrl+Alt+F"))}},
                        this, [this] {
                            Q_EMIT raiseRequested();
                            takeFocus();
                        });
    connect(m_field, &QLineEdit::returnPressed, this, &SearchPane::search);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (m_run)
            stop();
        else
            search();
    });
    connect(m_view, &SearchView::opened, this, &Pane::fileRequested);
    connect(m_view, &SearchView::left, this, [this] { m_field->setFocus(Qt::OtherFocusReason); });
    connect(m_empty, &EmptyState::triggered, this, &SearchPane::begin);
    updateState();
}

SearchPane::~SearchPane() = default;

void SearchPane::setSession(const std::optional<SessionInfo> &session)
{
    const bool other = !session || !m_session || session->key != m_session->key;
    m_session = session;
    if (other) {
        m_run.reset();
        m_model->clear();
        m_end.clear();
        m_asks = false;
        Q_EMIT busyChanged(false, -1);
    }
    updateState();
}

void SearchPane::search()
{
    if (!m_session || m_field->text().isEmpty())
        return;
    if (!hasMachine(m_session->state)) {
        m_asks = true;
        updateState();
        m_empty->button()->setFocus(Qt::OtherFocusReason);
        return;
    }
    begin();
}

void SearchPane::begin()
{
    if (!m_session || m_field->text().isEmpty())
        return;
    m_asks = false;
    m_end.clear();
    m_model->clear();
    SearchQuery query;
    query.text = m_field->text();
    query.matchCase = m_case->isChecked();
    query.wholeWords = m_words->isChecked();
    query.isPattern = m_pattern->isChecked();
    query.hidden = m_hidden->isChecked();
    m_run = std::make_unique<SearchRun>(m_engine.commands, m_session->key, query, nullptr);
    connect(m_run.get(), &SearchRun::found, this, [this](const QList<SearchMatch> &matches) {
        m_model->add(matches);
        updateState();
    });
    connect(m_run.get(), &SearchRun::ended, this, &SearchPane::ended);
    Q_EMIT busyChanged(true, -1);
    updateState();
    m_run->start();
}

void SearchPane::stop()
{
    if (m_run)
        m_run->stop();
}

void SearchPane::ended(SearchRun::End end, const Error &error)
{
    m_run.release()->deleteLater(); // it is what calls
    switch (end) {
    case SearchRun::End::All:
        m_end = m_model->matches() == 0 ? tr("Nothing was found") : foundText();
        break;
    case SearchRun::End::Full:
        m_end = tr("%1. There is more: look for something rarer").arg(foundText());
        break;
    case SearchRun::End::Stopped:
        m_end = tr("Stopped. %1 until then").arg(foundText());
        break;
    case SearchRun::End::Failed:
        m_end = error.message;
        break;
    }
    Q_EMIT busyChanged(false, -1);
    updateState();
}

QString SearchPane::foundText() const
{
    return tr("%1 in %2")
        .arg(tr("%n line(s)", nullptr, m_model->matches()), tr("%n file(s)", nullptr, m_model->files()));
}

QString SearchPane::status() const
{
    return m_status->text();
}

void SearchPane::updateState()
{
    m_field->setEnabled(m_session.has_value());
    m_go->setEnabled(m_session.has_value());
    m_go->setText(m_run ? tr("Stop") : tr("Search"));
    m_go->setAccessibleName(m_run ? tr("Stop searching") : tr("Search"));
    m_status->setText(m_run ? tr("Searching: %1").arg(foundText()) : m_model->matches() > 0 ? m_end : QString());
    if (m_model->matches() > 0 && !m_asks) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    if (!m_session)
        m_empty->setContent(tr("No session selected"), tr("Select one to search in its files."));
    else if (m_asks)
        m_empty->setContent(tr("The session has no machine"), tr("Its files are searched by its machine."),
                            tr("Resume and search"), QStringLiteral("play"));
    else if (m_run)
        m_empty->setContent(tr("Searching"), {});
    else if (!m_end.isEmpty())
        m_empty->setContent(m_end, {});
    else
        m_empty->setContent(tr("Search in files"), tr("Every line that has the text, in all files of the workspace."));
    m_stack->setCurrentWidget(m_empty);
}

void SearchPane::takeFocus()
{
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
}

bool SearchPane::find()
{
    takeFocus();
    return true;
}

void SearchPane::copy()
{
    const QModelIndex index = m_view->currentIndex();
    if (!m_view->hasFocus() || !index.isValid())
        return Pane::copy();
    const QString path = displayText(m_model->path(index));
    QApplication::clipboard()->setText(
        SearchModel::isFile(index)
            ? path
            : QStringLiteral("%1:%2: %3").arg(path).arg(m_model->line(index)).arg(index.data().toString()));
}

} // namespace Vitrine::Ui
