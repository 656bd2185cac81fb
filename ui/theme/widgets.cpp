// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/widgets.h"

#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QTimerEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace Vitrine::Ui {

namespace {

Token softOf(StateShape shape)
{
    switch (shapeTone(shape)) {
    case Token::Warn:
        return Token::WarnSoft;
    case Token::Bad:
        return Token::BadSoft;
    case Token::Run:
        return Token::RunSoft;
    case Token::Ok:
        return Token::OkSoft;
    default:
        return Token::Alt;
    }
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent), m_picture(new ShapeLabel(StateShape::Stopped, this)),
      m_text(makeLabel({}, TextStyle::Body, Token::Text, this)), m_button(makeButton({}, {}, ButtonKind::Plain, this))
{
    m_text->setTextFormat(Qt::RichText); // only for the bold fact; both parts are escaped
    m_text->setWordWrap(true);
    m_button->setProperty("small", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(19, 8, 16, 8);
    layout->setSpacing(12);
    layout->addWidget(m_picture, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button, 0, Qt::AlignVCenter);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_button, &QPushButton::clicked, this, &Banner::triggered);
}

void Banner::setContent(StateShape shape, const QString &fact, const QString &consequence, const QString &button,
                        bool filled)
{
    m_shape = shape;
    static_cast<ShapeLabel *>(m_picture)->setShape(shape, softOf(shape));
    m_text->setText(QStringLiteral("<b>%1</b> %2").arg(fact.toHtmlEscaped(), consequence.toHtmlEscaped()));
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setButtonKind(m_button, filled ? ButtonKind::Filled : ButtonKind::Plain);
    setAccessibleName(fact + QLatin1Char(' ') + consequence);
    update();
}

void Banner::addWidget(QWidget *widget)
{
    static_cast<QHBoxLayout *>(layout())->addWidget(widget, 0, Qt::AlignVCenter);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(softOf(m_shape)));
    painter.fillRect(Mirror(this)(QRect(0, 0, 3, height())), color(shapeTone(m_shape)));
    painter.fillRect(QRect(0, height() - 1, width(), 1), color(Token::Line));
}

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_fact(makeLabel({}, TextStyle::Strong, Token::Text, this)),
      m_sentence(makeLabel({}, TextStyle::Body, Token::Text2, this)),
      m_button(makeButton({}, {}, ButtonKind::Plain, this))
{
    m_sentence->setWordWrap(true);
    m_fact->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(readingGutter, 24, readingGutter, 24);
    layout->setSpacing(4);
    layout->addWidget(m_fact);
    layout->addWidget(m_sentence);
    layout->addSpacing(8);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::triggered);
    m_button->hide();
}

void EmptyState::setContent(const QString &fact, const QString &sentence, const QString &button,
                            const QString &iconName)
{
    m_fact->setText(fact);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_button->setText(button);
    m_button->setIcon(themeIcon(iconName));
    m_button->setVisible(!button.isEmpty());
}

ThinProgress::ThinProgress(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(2);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void ThinProgress::start(double fraction)
{
    m_fraction = fraction;
    if (!m_shown && m_delayTimer == 0)
        m_delayTimer = startTimer(300);
    update();
}

void ThinProgress::setFraction(double fraction)
{
    m_fraction = fraction;
    update();
}

void ThinProgress::stop()
{
    if (m_delayTimer != 0)
        killTimer(m_delayTimer);
    m_delayTimer = 0;
    m_shown = false;
    update();
}

void ThinProgress::paintEvent(QPaintEvent *)
{
    if (!m_shown)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::RunSoft));
    // Without a total the whole bar stands: nothing here moves by itself.
    const double part = m_fraction < 0 ? 1 : std::min(1.0, m_fraction);
    painter.fillRect(Mirror(this)(QRect(0, 0, int(width() * part), height())), color(Token::Accent));
}

void ThinProgress::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_delayTimer)
        return;
    killTimer(m_delayTimer);
    m_delayTimer = 0;
    m_shown = true;
    update();
}

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(false);
    addAction(themeIcon(QStringLiteral("search"), Token::Text2), QLineEdit::LeadingPosition)->setText(placeholder);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty())
            Q_EMIT left();
        else
            clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

QToolButton *cornerButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    if (action->menu())
        button->setPopupMode(QToolButton::InstantPopup);
    button->setIconSize({16, 16});
    button->setFixedSize(paneControlHeight, paneControlHeight);
    button->setAccessibleName(action->text().remove(QLatin1Char('&')));
    return button;
}

QFrame *rule(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("rule", true);
    line->setFixedHeight(1);
    return line;
}

ShapeLabel::ShapeLabel(StateShape shape, QWidget *parent) : QWidget(parent), m_shape(shape)
{
    setFixedSize(16, 16);
}

void ShapeLabel::setShape(StateShape shape, std::optional<Token> ground)
{
    m_shape = shape;
    m_ground = ground.value_or(Token::Base);
    update();
}

void ShapeLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintShape(&painter, rect(), m_shape, color(shapeTone(m_shape)), color(m_ground));
}

} // namespace Vitrine::Ui
