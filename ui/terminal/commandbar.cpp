// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/commandbar.h"

#include "engine/model/command.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace Vitrine::Ui {

CommandBar::CommandBar(QWidget *parent)
    : QWidget(parent), m_sign(makeLabel(QStringLiteral("$"), TextStyle::Code, Token::Text2, this)),
      m_field(new QLineEdit(this)), m_older(new QToolButton(m_field)),
      m_limitLabel(makeLabel({}, TextStyle::Small, Token::Text2, this)),
      m_run(makeButton(tr("Run"), {}, ButtonKind::Plain, this))
{
    m_field->setObjectName(QStringLiteral("command"));
    m_field->setFont(textFont(TextStyle::Code));
    leftToRight(m_field);
    m_field->setAccessibleName(tr("Command"));
    m_field->setMaxLength(CommandSpec::maxCommandBytes);
    m_field->setTextMargins(0, 0, 26, 0);
    m_field->installEventFilter(this);
    m_older->setIcon(themeIcon(QStringLiteral("down")));
    m_older->setIconSize({16, 16});
    m_older->setFixedSize(22, 22);
    m_older->setToolTip(tr("Earlier commands"));
    m_older->setAccessibleName(tr("Earlier commands"));
    m_older->setCursor(Qt::ArrowCursor);
    m_older->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QHBoxLayout(m_field);
    inner->setContentsMargins(0, 0, 3, 0);
    inner->addStretch(1);
    inner->addWidget(m_older);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(paneGutter, 5, 8, 5);
    layout->setSpacing(8);
    layout->addWidget(m_sign);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_limitLabel);
    layout->addWidget(m_run);
    setTabOrder(m_field, m_run);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandBar::run);
    connect(m_run, &QPushButton::clicked, this, &CommandBar::run);
    connect(m_older, &QToolButton::clicked, this, &CommandBar::showHistory);
    connect(m_field, &QLineEdit::textEdited, this, [this] { m_at = m_history.size(); });
    connect(m_field, &QLineEdit::textChanged, this, [this] { updateHint(); });
    setTimeLimit(m_limit);
    setSession(std::nullopt);
}

void CommandBar::setSession(const std::optional<SessionInfo> &session)
{
    const bool other = (session ? session->key : SessionKey()) != (m_session ? m_session->key : SessionKey());
    m_session = session;
    if (other) {
        m_begun.clear();
        m_field->clear();
        setHistory({});
    }
    updateHint();
}

void CommandBar::updateHint()
{
    const bool resumes = m_session && !hasMachine(m_session->state);
    m_field->setEnabled(m_session.has_value());
    if (!m_session)
        m_field->setPlaceholderText(tr("Select a session to run commands"));
    else if (resumes)
        m_field->setPlaceholderText(tr("Command in %1, resumes the session").arg(m_session->mountPath));
    else
        m_field->setPlaceholderText(tr("Command in %1").arg(m_session->mountPath));
    m_run->setEnabled(m_session && !m_field->text().trimmed().isEmpty());
    m_run->setToolTip(resumes ? tr("Resumes the session, then runs the command (Enter)")
                              : tr("Runs the command (Enter)"));
    m_older->setEnabled(!m_history.isEmpty());
}

void CommandBar::setHistory(const QStringList &commands)
{
    const bool writing = m_at >= m_history.size();
    m_history.clear();
    for (const QString &command : commands) {
        if (m_history.isEmpty() || m_history.last() != command)
            m_history.append(command);
    }
    if (writing || m_at > m_history.size())
        m_at = m_history.size();
    updateHint();
}

void CommandBar::setTimeLimit(std::chrono::seconds limit)
{
    m_limit = limit;
    m_limitLabel->setText(tr("Limit %1").arg(durationText(limit.count() * 1000)));
    m_limitLabel->setToolTip(tr("A command that runs longer is stopped."));
    m_limitLabel->setVisible(limit != std::chrono::seconds(300));
}

void CommandBar::setText(const QString &text)
{
    m_field->setText(text);
    m_field->setFocus(Qt::OtherFocusReason);
    m_at = m_history.size();
}

void CommandBar::accept()
{
    m_begun.clear();
    m_field->clear();
    m_at = m_history.size();
}

void CommandBar::run()
{
    if (m_session && !m_field->text().trimmed().isEmpty())
        Q_EMIT runRequested(m_field->text());
}

void CommandBar::walk(int step)
{
    const qsizetype next = std::clamp<qsizetype>(m_at + step, 0, m_history.size());
    if (next == m_at)
        return;
    if (m_at == m_history.size())
        m_begun = m_field->text();
    m_at = next;
    // A line edit has one line; a command of several is offered as it can be shown.
    m_field->setText(next == m_history.size() ? m_begun : m_history.at(next));
    m_field->end(false);
}

void CommandBar::showHistory()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setFont(textFont(TextStyle::Code));
    QStringList seen;
    for (auto it = m_history.crbegin(); it != m_history.crend() && seen.size() < 15; ++it) {
        if (seen.contains(*it))
            continue;
        seen.append(*it);
        const QString command = *it;
        QString shown =
            fontMetrics().elidedText(command.simplified(), Qt::ElideRight, std::max(200, m_field->width() - 40));
        shown.replace(QLatin1Char('&'), QLatin1String("&&"));
        connect(menu->addAction(shown), &QAction::triggered, this, [this, command] { setText(command); });
    }
    const QSize size = menu->sizeHint();
    menu->popup(m_field->mapToGlobal(QPoint(0, -size.height() - 2)));
}

bool CommandBar::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_field)
        return QWidget::eventFilter(object, event);
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool pressed = event->type() == QEvent::KeyPress;
        if (key->modifiers() == Qt::NoModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            if (pressed)
                walk(key->key() == Qt::Key_Up ? -1 : 1);
            else
                event->accept();
            return true;
        }
        if (key->modifiers() == Qt::ControlModifier && key->key() == Qt::Key_C && !m_field->hasSelectedText()) {
            if (pressed)
                Q_EMIT stopRequested();
            else
                event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void CommandBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Window));
    painter.fillRect(0, 0, width(), 1, color(Token::Line));
}

} // namespace Vitrine::Ui
