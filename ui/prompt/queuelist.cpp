// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/queuelist.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Vitrine::Ui {

namespace {

/// One line that gives way: cut at its end, the whole of it as tool tip.
class ElidedLabel : public QWidget
{
public:
    ElidedLabel(const QString &text, QWidget *parent) : QWidget(parent), m_text(text)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        setAccessibleName(text);
        setToolTip(text.left(1000).toHtmlEscaped());
    }
    QSize sizeHint() const override { return {100, lineHeight(TextStyle::Body)}; }
    QSize minimumSizeHint() const override { return {40, lineHeight(TextStyle::Body)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(textFont(TextStyle::Body));
        painter.setPen(color(Token::Text));
        painter.drawText(rect(), Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
    }

private:
    QString m_text;
};

} // namespace

QueueList::QueueList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    setAccessibleName(tr("Queued prompts"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    hide();
}

void QueueList::setPrompts(const QStringList &prompts, bool held)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *row = item->widget()) {
            row->hide();
            row->deleteLater(); // one of its buttons may be the sender
        }
        delete item;
    }
    for (int i = 0; i < prompts.size(); ++i) {
        auto *row = new QWidget(this);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(10, 5, 12, 5);
        line->setSpacing(10);
        auto *icon = new QLabel(row);
        icon->setPixmap(themeIcon(QStringLiteral("clock"), Token::Text2).pixmap(16));
        line->addWidget(icon);
        const QString start = prompts[i].left(500).simplified();
        line->addWidget(new ElidedLabel(held ? tr("Waits for you: %1").arg(start) : tr("Queued: %1").arg(start), row),
                        1);
        const auto add = [&](const QString &text, auto signal) {
            auto *button = makeButton(text, {}, ButtonKind::Link, row);
            button->setAccessibleName(tr("%1: %2").arg(text, start.left(80)));
            connect(button, &QPushButton::clicked, this, [this, signal, i] { Q_EMIT(this->*signal)(i); });
            line->addWidget(button);
        };
        const auto addMove = [&](const QString &name, const QString &text, int to) {
            auto *action = new QAction(themeIcon(name, Token::Text2), text, row);
            action->setEnabled(to >= 0 && to < prompts.size());
            QToolButton *button = cornerButton(action, row);
            button->setAccessibleName(tr("%1: %2").arg(text, start.left(80)));
            connect(action, &QAction::triggered, this, [this, i, to] { Q_EMIT moveRequested(i, to); });
            line->addWidget(button);
        };
        if (prompts.size() > 1) {
            addMove(QStringLiteral("up"), tr("Send earlier"), i - 1);
            addMove(QStringLiteral("down"), tr("Send later"), i + 1);
        }
        add(tr("Send now"), &QueueList::sendRequested);
        add(tr("Edit"), &QueueList::editRequested);
        add(tr("Remove"), &QueueList::removeRequested);
        if (i > 0)
            m_layout->addWidget(rule(this));
        m_layout->addWidget(row);
    }
    setVisible(!prompts.isEmpty());
}

void QueueList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Token::Line));
    painter.setBrush(color(Token::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace Vitrine::Ui
