// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/selectioncommands.h"

#include "ui/sessions/sessionmodel.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/window/actions.h"
#include "ui/window/questions.h"

#include <QMenu>

#include <algorithm>
#include <numeric>

namespace Vitrine::Ui {

SelectionCommands::SelectionCommands(const PaneContext &context, const SessionModel *model, SessionMarks *marks,
                                     QWidget *window)
    : QObject(window), m_engine(context.engine), m_model(model), m_marks(marks), m_window(window)
{
    using Menu = Actions::Menu;
    Actions &actions = context.actions;
    const auto key = [](const char *text) { return QKeySequence(QLatin1String(text)); };
    m_pin = actions.add(
        {QStringLiteral("session.pin"), tr("Pin"), QStringLiteral("pin"), Menu::Session, {key("Ctrl+Alt+M")}, true},
        this, [this] { setPinned({*m_key}, !m_marks->of(*m_key).pinned); });
    m_labels = actions.add(
        {QStringLiteral("session.labels"), tr("Labels…"), QStringLiteral("tag"), Menu::Session, {key("Ctrl+Alt+G")}},
        this, [this] { askLabels({*m_key}); });
    m_archive = actions.add(
        {QStringLiteral("session.archive"), tr("Archive"), QStringLiteral("box"), Menu::Session, {key("Ctrl+Alt+A")}},
        this, [this] { setArchived({*m_key}, !m_marks->of(*m_key).archived); });
    m_archive->setToolTip(tr("Puts the session away while it is stopped; nothing of it is lost"));
    connect(m_marks, &SessionMarks::changed, this, &SelectionCommands::updateActions);
    connect(m_marks, &SessionMarks::failed, this, &SelectionCommands::failed);
    updateActions();
}

void SelectionCommands::setSession(const std::optional<SessionKey> &key)
{
    m_key = key;
    updateActions();
}

void SelectionCommands::updateActions()
{
    const SessionMark mark = m_key ? m_marks->of(*m_key) : SessionMark();
    m_pin->setText(mark.pinned ? tr("Unpin") : tr("Pin"));
    m_archive->setText(mark.archived ? tr("Take out of the archive") : tr("Archive"));
    for (QAction *action : actions())
        action->setEnabled(m_key.has_value());
}

QList<SessionInfo> SelectionCommands::sessions(const QList<SessionKey> &keys) const
{
    QList<SessionInfo> list;
    for (const SessionKey &key : keys) {
        if (const SessionInfo *info = m_model->session(key))
            list.append(*info);
    }
    return list;
}

QMenu *SelectionCommands::makeMenu(const QList<SessionKey> &keys)
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &icon, const QString &text, auto deed) {
        QAction *action = menu->addAction(themeIcon(icon), text);
        connect(action, &QAction::triggered, this, deed);
        return action;
    };
    const qsizetype count = keys.size();
    const QList<SessionInfo> known = sessions(keys);
    const bool anyRuns = std::ranges::any_of(known, [](const SessionInfo &one) { return hasMachine(one.state); });
    add(QStringLiteral("stop"), tr("Stop %1 sessions").arg(count), [this, keys] { stop(keys); })->setEnabled(anyRuns);
    menu->addSeparator();
    const bool allPinned = std::ranges::all_of(keys, [this](const SessionKey &key) { return m_marks->of(key).pinned; });
    const bool allArchived =
        std::ranges::all_of(keys, [this](const SessionKey &key) { return m_marks->of(key).archived; });
    add(QStringLiteral("pin"), allPinned ? tr("Unpin") : tr("Pin"),
        [this, keys, allPinned] { setPinned(keys, !allPinned); });
    add(QStringLiteral("tag"), tr("Labels…"), [this, keys] { askLabels(keys); });
    add(QStringLiteral("box"), allArchived ? tr("Take out of the archive") : tr("Archive"),
        [this, keys, allArchived] { setArchived(keys, !allArchived); });
    menu->addSeparator();
    add(QStringLiteral("trash"), tr("Delete %1 sessions…").arg(count), [this, keys] { askDelete(keys); });
    return menu;
}

void SelectionCommands::stop(const QList<SessionKey> &keys)
{
    const QList<SessionInfo> known = sessions(keys);
    for (const SessionInfo &one : known) {
        if (!hasMachine(one.state))
            continue;
        m_engine.sessions.stop(one.key).then(this, [this](const Result<void> &result) {
            if (!result && result.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(result.error());
        });
    }
}

QString SelectionCommands::deleteQuestion(const QList<SessionInfo> &sessions)
{
    constexpr qsizetype named = 5;
    QStringList names;
    for (const SessionInfo &one : sessions.first(std::min(named, sessions.size())))
        names.append(tr("“%1”").arg(one.name));
    QString list = names.join(QStringLiteral(", "));
    if (sessions.size() > named)
        list = tr("%1 and %2 more").arg(list, QString::number(sessions.size() - named));
    const qint64 bytes = std::accumulate(sessions.begin(), sessions.end(), qint64(0),
                                         [](qint64 sum, const SessionInfo &one) { return sum + one.diskBytes; });
    const qsizetype running =
        std::ranges::count_if(sessions, [](const SessionInfo &one) { return hasMachine(one.state); });
    QString text = list + QLatin1String(". ");
    if (running > 0)
        text += (running == 1 ? tr("One is running and will be stopped.")
                              : tr("%1 are running and will be stopped.").arg(running)) +
                u' ';
    return text +
           tr("They go into the trash with their workspaces (%1), transcripts and the output of their commands. For "
              "seven days they can be restored from there (Disk and trash).")
               .arg(sizeText(bytes));
}

void SelectionCommands::askDelete(const QList<SessionKey> &keys)
{
    const QList<SessionInfo> known = sessions(keys);
    if (known.isEmpty())
        return;
    auto *dialog = new ConfirmDialog(tr("Delete %1 sessions?").arg(known.size()), deleteQuestion(known), tr("Keep"),
                                     tr("Delete"), m_window, ButtonKind::Plain);
    connect(dialog, &QDialog::accepted, this, [this, known] {
        for (const SessionInfo &one : known) {
            m_engine.sessions.remove(one.key).then(this, [this](const Result<void> &result) {
                if (!result && result.error().code != ErrorCode::Cancelled)
                    Q_EMIT failed(result.error());
            });
        }
    });
    dialog->open();
}

void SelectionCommands::askLabels(const QList<SessionKey> &keys)
{
    if (keys.isEmpty())
        return;
    // Of several sessions those that all of them have.
    QStringList common = m_marks->of(keys.first()).labels;
    for (const SessionKey &key : keys) {
        const QStringList here = m_marks->of(key).labels;
        common.removeIf([&](const QString &label) { return !here.contains(label); });
    }
    const QStringList known = m_marks->labels();
    const QString about =
        known.isEmpty() ? tr("Words to find a session by, with commas between them. The filter looks at them, too.")
                        : tr("Words to find a session by, with commas between them. In use: %1.")
                              .arg(known.mid(0, 20).join(QStringLiteral(", ")));
    auto *dialog = new NameDialog({tr("Labels"), about, tr("For example backend, urgent"), tr("Save")},
                                  common.join(QStringLiteral(", ")), 400, m_window);
    connect(dialog, &NameDialog::chosen, this, [this, keys, common](const QString &text) {
        const QStringList wanted = labelsFromText(text);
        for (const SessionKey &key : keys) {
            SessionMark mark = m_marks->of(key);
            mark.labels.removeIf([&](const QString &label) { return common.contains(label); });
            mark.labels = labelsFromText((mark.labels + wanted).join(u','));
            m_marks->set(key, mark);
        }
    });
    dialog->open();
}

void SelectionCommands::setPinned(const QList<SessionKey> &keys, bool pinned)
{
    for (const SessionKey &key : keys) {
        SessionMark mark = m_marks->of(key);
        mark.pinned = pinned;
        m_marks->set(key, mark);
    }
}

void SelectionCommands::setArchived(const QList<SessionKey> &keys, bool archived)
{
    for (const SessionKey &key : keys) {
        SessionMark mark = m_marks->of(key);
        mark.archived = archived;
        m_marks->set(key, mark);
    }
}

} // namespace Vitrine::Ui
