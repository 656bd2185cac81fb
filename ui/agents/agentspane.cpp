// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agents/agentspane.h"

#include "ui/agents/agentform.h"
#include "ui/agents/saveversiondialog.h"
#include "ui/theme/format.h"
#include "ui/theme/widgets.h"
#include "ui/window/questions.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr int listWidth = 150;
constexpr int formWidth = 560;

} // namespace

AgentsPane::AgentsPane(Api::Nouns &engine, QWidget *parent)
    : Pane(Place::Centre, QStringLiteral("agents"), tr("Agents"), QStringLiteral("chip"), parent), m_engine(engine),
      m_list(new QListWidget(this)),
      m_new(makeButton(tr("New agent"), QStringLiteral("plus"), ButtonKind::Plain, this)),
      m_title(makeLabel({}, TextStyle::Headline, Token::Text, this)), m_version(new QComboBox(this)),
      m_about(makeLabel({}, TextStyle::Secondary, Token::Text2, this)), m_scroll(new QScrollArea(this)),
      m_form(new AgentForm(this)), m_error(makeLabel({}, TextStyle::Body, Token::Bad, this)),
      m_delete(makeButton(tr("Delete…"), QStringLiteral("trash"), ButtonKind::Danger, this)),
      m_discard(makeButton(tr("Discard changes"), {}, ButtonKind::Plain, this)),
      m_save(makeButton({}, {}, ButtonKind::Filled, this))
{
    m_list->setObjectName(QStringLiteral("agents.list"));
    m_new->setObjectName(QStringLiteral("agents.new"));
    m_version->setObjectName(QStringLiteral("agents.version"));
    m_error->setObjectName(QStringLiteral("agents.error"));
    m_delete->setObjectName(QStringLiteral("agents.delete"));
    m_discard->setObjectName(QStringLiteral("agents.discard"));
    m_save->setObjectName(QStringLiteral("agents.save"));
    m_list->setAccessibleName(tr("Agents"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_version->setAccessibleName(tr("Version"));
    m_about->setWordWrap(true);
    m_error->setWordWrap(true);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *side = new QWidget(this);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 8, 0, 10);
    auto *listRow = new QHBoxLayout;
    listRow->setContentsMargins(paneGutter - 3, 0, paneGutter - 3, 0); // on the line of what stands below it
    listRow->addWidget(m_list);
    sideLayout->addLayout(listRow, 1);
    auto *newRow = new QHBoxLayout;
    newRow->setContentsMargins(paneGutter, 0, paneGutter, 0);
    newRow->addWidget(m_new, 1);
    sideLayout->addLayout(newRow);
    side->setFixedWidth(std::max(listWidth, sideLayout->totalMinimumSize().width()));

    auto *content = new QWidget(this);
    content->setProperty("ground", QStringLiteral("base"));
    content->setAttribute(Qt::WA_StyledBackground);
    auto *contentLayout = new QHBoxLayout(content);
    contentLayout->setContentsMargins(readingGutter, 14, readingGutter, readingGutter);
    auto *column = new QWidget(content);
    column->setMaximumWidth(formWidth);
    auto *columnLayout = new QVBoxLayout(column);
    columnLayout->setContentsMargins(0, 0, 0, 0);
    columnLayout->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_version);
    columnLayout->addLayout(head);
    columnLayout->addWidget(m_about);
    columnLayout->addSpacing(6);
    columnLayout->addWidget(m_form);
    columnLayout->addStretch(1);
    contentLayout->addWidget(column, 10);
    contentLayout->addStretch(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setProperty("ground", QStringLiteral("base"));
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);

    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(readingGutter, 8, readingGutter, 10);
    foot->setSpacing(8);
    foot->addWidget(m_error);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_delete);
    buttons->addStretch(1);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    foot->addLayout(buttons);

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_scroll, 1);
    right->addWidget(rule(this));
    right->addLayout(foot);
    auto *line = new QFrame(this);
    line->setProperty("rule", QStringLiteral("upright"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(side);
    layout->addWidget(line);
    layout->addLayout(right, 1);
    setTabOrder(m_list, m_new);

    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            choose(item->data(Qt::UserRole).toString());
    });
    connect(m_new, &QPushButton::clicked, this, [this] { choose({}); });
    connect(m_version, &QComboBox::activated, this, &AgentsPane::showVersion);
    connect(m_form, &AgentForm::edited, this, [this] {
        m_error->hide();
        present();
    });
    connect(m_discard, &QPushButton::clicked, this, [this] {
        if (m_name.isEmpty() && !m_runtimes.isEmpty())
            open(m_runtimes.first().spec.name);
        else
            open(m_name);
    });
    connect(m_save, &QPushButton::clicked, this, &AgentsPane::save);
    connect(m_delete, &QPushButton::clicked, this, &AgentsPane::askDelete);
    connect(&m_engine.runtimes, &Api::Runtimes::changed, this, &AgentsPane::ask);
    m_engine.images.list().then(this, [this](const Result<QList<ImageInfo>> &images) {
        QStringList names;
        for (const ImageInfo &image : images.value_or(QList<ImageInfo>()))
            names.append(image.name);
        m_form->setImages(names);
    });
    m_error->hide();
    present();
    ask();
}

void AgentsPane::takeFocus()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void AgentsPane::ask()
{
    m_engine.runtimes.list().then(this, [this](const Result<QList<RuntimeInfo>> &runtimes) {
        if (runtimes)
            take(*runtimes);
        else
            showError(runtimes.error().message);
    });
}

void AgentsPane::take(const QList<RuntimeInfo> &runtimes)
{
    const bool isFirst = m_runtimes.isEmpty() && m_name.isEmpty() && !m_form->isEdited();
    m_runtimes = runtimes;
    std::ranges::sort(m_runtimes, {}, [](const RuntimeInfo &each) { return each.spec.name.toLower(); });
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const RuntimeInfo &each : std::as_const(m_runtimes)) {
            auto *item = new QListWidgetItem(each.spec.name, m_list);
            item->setData(Qt::UserRole, each.spec.name);
            item->setData(Qt::AccessibleTextRole, tr("%1, version %2").arg(each.spec.name).arg(each.version));
            item->setSizeHint({100, std::max(30, lineHeight(TextStyle::Body) + 12)});
            if (each.spec.name == m_name)
                m_list->setCurrentItem(item);
        }
    }
    // One that was deleted elsewhere is not shown any more; what was typed for it stays, and can be saved as a new one.
    if (!m_name.isEmpty() && !chosen() && !m_form->isEdited())
        m_name.clear();
    if (m_form->isEdited())
        askVersions();
    else if ((isFirst || m_name.isEmpty()) && !m_runtimes.isEmpty())
        open(m_runtimes.first().spec.name);
    else
        open(m_name);
}

const RuntimeInfo *AgentsPane::chosen() const
{
    const auto it =
        std::ranges::find_if(m_runtimes, [this](const RuntimeInfo &each) { return each.spec.name == m_name; });
    return it == m_runtimes.end() ? nullptr : &*it;
}

void AgentsPane::choose(const QString &name)
{
    if (!m_form->isEdited()) {
        open(name);
        return;
    }
    {
        // Until it is answered, the list says what is shown.
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentItem(nullptr);
        for (int row = 0; row < m_list->count(); ++row) {
            if (m_list->item(row)->data(Qt::UserRole).toString() == m_name)
                m_list->setCurrentRow(row);
        }
    }
    askToDiscard([this, name] { open(name); });
}

bool AgentsPane::holdsUnsaved() const
{
    return m_form->isEdited();
}

void AgentsPane::askToClose(const std::function<void()> &close)
{
    if (!holdsUnsaved()) {
        close();
        return;
    }
    Q_EMIT raiseRequested();
    askToDiscard(close);
}

void AgentsPane::askToDiscard(const std::function<void()> &then)
{
    auto *dialog = new ConfirmDialog(tr("Discard the changes?"),
                                     m_name.isEmpty() ? tr("The new agent was not made yet.")
                                                      : tr("The changes to %1 were not saved.").arg(m_name),
                                     tr("Keep editing"), tr("Discard"), this);
    connect(dialog, &QDialog::accepted, this, then);
    dialog->open();
}

void AgentsPane::open(const QString &name)
{
    m_name = name;
    m_versions.clear();
    m_error->hide();
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentItem(nullptr);
        for (int row = 0; row < m_list->count(); ++row) {
            if (m_list->item(row)->data(Qt::UserRole).toString() == name)
                m_list->setCurrentRow(row);
        }
    }
    const RuntimeInfo *runtime = chosen();
    if (!runtime)
        m_name.clear();
    m_form->setSpec(runtime ? runtime->spec : RuntimeSpec(), !runtime);
    m_scroll->verticalScrollBar()->setValue(0);
    present();
    askVersions();
    if (!runtime && isVisible() && !m_runtimes.isEmpty())
        m_form->takeFocus();
}

void AgentsPane::askVersions()
{
    if (m_name.isEmpty())
        return;
    m_engine.runtimes.versions(m_name).then(this, [this, name = m_name](const Result<QList<RuntimeInfo>> &versions) {
        if (!versions || name != m_name)
            return;
        m_versions = *versions;
        present();
    });
}

void AgentsPane::showVersion(int index)
{
    if (index < 0 || index >= m_versions.size())
        return;
    m_form->setSpec(m_versions[index].spec, false);
    m_error->hide();
    present();
    m_version->setCurrentIndex(index);
}

void AgentsPane::save()
{
    const auto spec = m_form->spec();
    if (!spec) {
        showError(spec.error().message);
        return;
    }
    if (!chosen()) {
        saveNow(*spec, {});
        return;
    }
    m_isBusy = true;
    present();
    countSessions([this, spec = *spec, next = chosen()->version + 1](int sessions, int running) {
        m_isBusy = false;
        present();
        if (sessions == 0) {
            saveNow(spec, {});
            return;
        }
        auto *dialog = new SaveVersionDialog(spec.name, next, sessions, running, this);
        connect(dialog, &SaveVersionDialog::chosen, this,
                [this, spec](const std::optional<WorkspaceFate> &fate) { saveNow(spec, fate); });
        dialog->open();
    });
}

void AgentsPane::countSessions(const std::function<void(int sessions, int running)> &done)
{
    m_engine.sessions.list().then(this, [name = m_name, done](const Result<QList<SessionInfo>> &list) {
        const QList<SessionInfo> sessions = list.value_or(QList<SessionInfo>());
        const auto ofThis = [&name](const SessionInfo &each) { return each.key.runtime == name; };
        done(int(std::ranges::count_if(sessions, ofThis)),
             int(std::ranges::count_if(
                 sessions, [&](const SessionInfo &each) { return ofThis(each) && hasMachine(each.state); })));
    });
}

void AgentsPane::saveNow(const RuntimeSpec &spec, std::optional<WorkspaceFate> fate)
{
    m_isBusy = true;
    present();
    auto done = chosen() ? m_engine.runtimes.update(spec) : m_engine.runtimes.create(spec);
    done.then(this, [this, fate](const Result<RuntimeInfo> &result) {
        if (!result || !fate) {
            saved(result);
            return;
        }
        m_engine.runtimes.moveSessions(result->spec.name, *fate).then(this, [this, result](const Result<int> &moved) {
            saved(result);
            if (!moved)
                Q_EMIT failed(moved.error());
        });
    });
}

void AgentsPane::saved(const Result<RuntimeInfo> &result)
{
    m_isBusy = false;
    if (!result) {
        showError(result.error().message);
        present();
        return;
    }
    m_name = result->spec.name;
    m_form->setSpec(result->spec, false); // nothing is unsaved any more
    ask();
}

void AgentsPane::askDelete()
{
    const QString name = m_name;
    auto *dialog = new ConfirmDialog(tr("Delete the agent %1?").arg(name),
                                     tr("Its definition goes, with all versions. Sessions of it have to be deleted "
                                        "before."),
                                     tr("Keep"), tr("Delete"), this);
    connect(dialog, &QDialog::accepted, this, [this, name] {
        m_engine.runtimes.remove(name).then(this, [this](const Result<void> &result) {
            if (!result)
                showError(result.error().message);
        });
    });
    dialog->open();
}

void AgentsPane::showError(const QString &message)
{
    m_error->setText(message);
    m_error->show();
}

void AgentsPane::present()
{
    const RuntimeInfo *runtime = chosen();
    m_title->setText(runtime ? runtime->spec.name : tr("New agent"));
    const QSignalBlocker quiet(m_version);
    const int shown = m_version->currentIndex();
    m_version->clear();
    for (const RuntimeInfo &each : std::as_const(m_versions))
        m_version->addItem(each.version == m_versions.first().version ? tr("Version %1, newest").arg(each.version)
                                                                      : tr("Version %1").arg(each.version));
    m_version->setVisible(runtime && !m_versions.isEmpty());
    // Another version is in view until something else is chosen.
    const bool isOld = shown > 0 && shown < m_versions.size();
    m_version->setCurrentIndex(isOld ? shown : 0);
    if (runtime)
        m_about->setText(
            tr("New sessions get the newest version, made %1. For those that are there you choose when you save.")
                .arg(agoSentence(runtime->updatedAt, QDateTime::currentDateTimeUtc())));
    else
        m_about->setText(tr("What the machines of its sessions are made of, and how its agent is started."));
    m_save->setText(runtime ? tr("Save as version %1").arg(runtime->version + 1) : tr("Create agent"));
    m_save->setEnabled(!m_isBusy && (m_form->isEdited() || isOld));
    m_discard->setVisible(m_form->isEdited());
    m_delete->setVisible(runtime);
    m_form->setEnabled(!m_isBusy);
    m_new->setEnabled(runtime || m_form->isEdited());
}

} // namespace Vitrine::Ui
