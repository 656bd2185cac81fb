// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editordialog.h"

#include "engine/model/sshconfig.h"
#include "ui/editor/sshinclude.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

/// The door lets nobody in without one.
bool hasKey()
{
    const QDir folder(QDir::home().filePath(QStringLiteral(".ssh")));
    return !folder.entryList({QStringLiteral("id_*.pub"), QStringLiteral("authorized_keys")}, QDir::Files).isEmpty();
}

/// What the file says of this host; empty: nothing.
QString entryOf(const QString &file, const QString &host)
{
    QFile hosts(file);
    if (file.isEmpty() || !hosts.open(QIODevice::ReadOnly))
        return {};
    const QString all = QLatin1Char('\n') + QString::fromUtf8(hosts.readAll());
    const qsizetype at = all.indexOf(QStringLiteral("\nHost %1\n").arg(host));
    if (at < 0)
        return {};
    const qsizetype end = all.indexOf(QLatin1String("\nHost "), at + 1);
    return all.sliced(at, (end < 0 ? all.size() : end) - at).trimmed();
}

} // namespace

EditorDialog::EditorDialog(Api::Settings &settings, const SessionInfo &session, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_session(session.key), m_folder(session.mountPath)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Open in editor"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    auto *headline = makeLabel(tr("Open “%1” in an editor").arg(session.name), TextStyle::Headline, Token::Text, this);
    headline->setTextFormat(Qt::PlainText);
    headline->setWordWrap(true);
    column->addWidget(headline);
    addDoor(column);
    addSsh(column);
    addEditors(column);
    addByHand(column);
    m_problem = addText(column, QStringLiteral("editor.problem"), {});
    setTone(m_problem, Token::Bad);
    m_problem->hide();
    auto *row = new QHBoxLayout;
    row->addStretch();
    auto *close = makeButton(tr("Close"), {}, ButtonKind::Plain, this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(close);
    column->addSpacing(8);
    column->addLayout(row);
    setMinimumWidth(560);

    connect(&m_settings, &Api::Settings::changed, this, [this](const QString &key) {
        if (key == Serving::door.state)
            look();
    });
    showState({});
    look();
}

QLabel *EditorDialog::addText(QBoxLayout *column, const QString &name, const QString &text)
{
    auto *label = makeLabel(text, TextStyle::Body, Token::Text, this);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    column->addWidget(label);
    return label;
}

/// Lines to be copied, with the button that does it.
QLabel *EditorDialog::addLines(QBoxLayout *column, const QString &name, const QString &whatFor)
{
    auto *row = new QHBoxLayout;
    auto *lines = makeLabel({}, TextStyle::Code, Token::Text2, this);
    leftToRight(lines);
    lines->setObjectName(name);
    lines->setAccessibleName(whatFor);
    lines->setTextFormat(Qt::PlainText);
    lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *copy = makeButton(tr("Copy"), QStringLiteral("copy"), ButtonKind::Flat, this);
    copy->setObjectName(name + QLatin1String(".copy"));
    copy->setAccessibleName(tr("Copy %1").arg(whatFor));
    connect(copy, &QPushButton::clicked, lines, [lines] { QGuiApplication::clipboard()->setText(lines->text()); });
    row->addWidget(lines, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    column->addLayout(row);
    return lines;
}

void EditorDialog::addDoor(QBoxLayout *column)
{
    m_door = addText(column, QStringLiteral("editor.door"), {});
    m_openDoor = makeButton(tr("Switch on, port %1").arg(Serving::door.usualPort), {}, ButtonKind::Plain, this);
    m_openDoor->setObjectName(QStringLiteral("editor.openDoor"));
    connect(m_openDoor, &QPushButton::clicked, this, &EditorDialog::openDoor);
    column->addWidget(m_openDoor, 0, Qt::AlignLeft);
    if (!hasKey())
        (void)addText(column, QStringLiteral("editor.key"),
                      tr("You have no SSH key, and nobody gets in without one. Make one first: ssh-keygen"));
}

void EditorDialog::addSsh(QBoxLayout *column)
{
    m_ssh = addText(column, QStringLiteral("editor.ssh"), {});
    m_lineBox = new QWidget(this);
    auto *box = new QVBoxLayout(m_lineBox);
    box->setContentsMargins({});
    m_line = addLines(box, QStringLiteral("editor.line"), tr("line for ssh"));
    m_addLine = makeButton(tr("Add this line"), {}, ButtonKind::Plain, m_lineBox);
    m_addLine->setObjectName(QStringLiteral("editor.addLine"));
    connect(m_addLine, &QPushButton::clicked, this, &EditorDialog::addLine);
    box->addWidget(m_addLine, 0, Qt::AlignLeft);
    column->addWidget(m_lineBox);
}

void EditorDialog::addEditors(QBoxLayout *column)
{
    column->addSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (const Editor &editor : installedEditors()) {
        auto *button = makeButton(editor.name, {}, m_editors.isEmpty() ? ButtonKind::Filled : ButtonKind::Plain, this);
        button->setObjectName(QLatin1String("editor.open.") + editor.id);
        connect(button, &QPushButton::clicked, this, [this, editor] { start(editor); });
        row->addWidget(button);
        m_editors.append(button);
    }
    row->addStretch();
    column->addLayout(row);
    if (m_editors.isEmpty())
        (void)addText(column, QStringLiteral("editor.none"),
                      tr("No editor was found that Vitrine knows how to start: Visual Studio Code, Zed and JetBrains "
                         "Gateway are looked for on PATH. Any program that opens folders over SSH can do it:"));
}

void EditorDialog::addByHand(QBoxLayout *column)
{
    if (!m_editors.isEmpty()) {
        column->addSpacing(8);
        (void)addText(column, QStringLiteral("editor.others"), tr("For a terminal, and any other program:"));
    }
    addLines(column, QStringLiteral("editor.command"), tr("command"))
        ->setText(QStringLiteral("ssh ") + SshConfig::hostName(m_session));
    m_entryBox = new QWidget(this);
    auto *box = new QVBoxLayout(m_entryBox);
    box->setContentsMargins({});
    m_entry = addLines(box, QStringLiteral("editor.entry"), tr("entry for ssh"));
    column->addWidget(m_entryBox);
    (void)addText(column, QStringLiteral("editor.folder"), tr("The session's files are in %1.").arg(m_folder));
}

void EditorDialog::look()
{
    m_settings.value(Serving::door.state).then(this, [this](const Result<QVariant> &value) {
        showState(ServingState::fromText(value ? value->toString() : QString()));
    });
}

void EditorDialog::showState(const ServingState &state)
{
    m_state = state;
    m_door->setText(
        isOpen() ? tr("Editors come in at %1, with your own SSH keys.").arg(state.url)
        : !state.error.isEmpty()
            ? state.error
            : tr("Editors reach sessions over SSH. That is switched off. Switched on, a port of this computer alone "
                 "(127.0.0.1) lets in whoever has one of your SSH keys, until you switch it off in the settings."));
    m_openDoor->setVisible(!isOpen());

    const SshInclude include(state.file);
    const QString line = include.line();
    const bool isKnown = include.isThere();
    m_ssh->setVisible(isOpen() && !isKnown);
    m_ssh->setText(line.isEmpty()
                       ? tr("Your ssh has to know the session: put the entry below into %1.").arg(include.configFile())
                       : tr("Your ssh does not know the sessions yet. It does with one line at the top of %1:")
                             .arg(include.configFile()));
    m_lineBox->setVisible(isOpen() && !isKnown && !line.isEmpty());
    m_line->setText(line);
    m_entry->setText(entryOf(state.file, SshConfig::hostName(m_session)));
    m_entryBox->setVisible(!m_entry->text().isEmpty() && !isKnown);
    for (QPushButton *const button : std::as_const(m_editors))
        button->setEnabled(isOpen() && (isKnown || line.isEmpty()));
    fit();
}

/// A dialog takes its size before it knows how its words wrap.
void EditorDialog::fit()
{
    layout()->activate();
    const int wide = std::max({width(), minimumWidth(), layout()->minimumSize().width()});
    resize(wide, layout()->totalHeightForWidth(wide));
}

void EditorDialog::openDoor()
{
    m_settings.setValue(Serving::door.port, Serving::door.usualPort).then(this, [this](const Result<void> &kept) {
        if (!kept)
            complain(kept.error());
    });
}

void EditorDialog::addLine()
{
    if (const auto added = SshInclude(m_state.file).add(); !added)
        complain(added.error());
    showState(m_state);
}

void EditorDialog::start(const Editor &editor)
{
    const EditorGoal goal{SshConfig::hostName(m_session), m_session.text(), QUrl(m_state.url).port(), m_folder};
    if (QProcess::startDetached(editor.program, editor.arguments(goal)))
        accept();
    else
        complain(
            {ErrorCode::Failed, tr("Cannot start %1. Is its program still there?").arg(editor.name), editor.program});
}

void EditorDialog::complain(const Error &error)
{
    m_problem->setText(error.text());
    m_problem->show();
    fit();
}

} // namespace Vitrine::Ui
