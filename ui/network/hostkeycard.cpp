// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/hostkeycard.h"

#include "ui/network/networkwords.h"
#include "ui/theme/announce.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

/// What a person was about to click or type when the question came.
constexpr qint64 deafMs = 500;
constexpr QChar mayBreak(0x200b);

/// A long word in it must not make the window wide.
QString breakable(const QString &text)
{
    constexpr qsizetype piece = 32;
    QString result;
    for (qsizetype i = 0; i < text.size(); i += piece)
        result += (i > 0 ? QString(mayBreak) : QString()) + text.mid(i, piece);
    return result;
}

} // namespace

HostKeyCard::HostKeyCard(Api::Network &network, NameOf nameOf, QWidget *parent)
    : QFrame(parent), m_network(network), m_nameOf(std::move(nameOf)),
      m_title(makeLabel({}, TextStyle::Strong, Token::Text, this)),
      m_count(makeLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_key(makeLabel({}, TextStyle::Code, Token::Text, this)),
      m_request(makeLabel({}, TextStyle::Code, Token::Text2, this)),
      m_words(makeLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_trust(makeButton(tr("Trust and keep"), {}, ButtonKind::Filled, this)),
      m_refuse(makeButton(tr("Refuse"), {}, ButtonKind::Plain, this)),
      m_show(makeButton(tr("Show the session"), {}, ButtonKind::Flat, this))
{
    leftToRight(m_key);
    leftToRight(m_request);
    setObjectName(QStringLiteral("question.hostKey"));
    setFocusPolicy(Qt::NoFocus);
    for (QLabel *label : {m_title, m_key, m_request, m_words}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_key->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_key->setAccessibleName(tr("Fingerprint"));
    m_trust->setObjectName(QStringLiteral("question.hostKey.trust"));
    m_refuse->setObjectName(QStringLiteral("question.hostKey.refuse"));
    m_trust->setToolTip(tr("Go on, and keep the key: no session asks about it again (Y)"));
    m_refuse->setToolTip(tr("Turn git away; nothing is sent to the host (N)"));
    for (QPushButton *button : {m_trust, m_refuse, m_show}) {
        button->setAutoDefault(false);
        button->setProperty("small", true);
    }

    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_title, 1);
    head->addWidget(m_count, 0, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_trust);
    buttons->addWidget(m_refuse);
    buttons->addWidget(m_show);
    buttons->addStretch(1);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addLayout(head);
    words->addWidget(m_key);
    words->addWidget(m_request);
    words->addWidget(m_words);
    words->addSpacing(4);
    words->addLayout(buttons);
    auto *shape = new ShapeLabel(StateShape::NeedsAnswer, this);
    shape->setShape(StateShape::NeedsAnswer, Token::WarnSoft);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(19, 10, 16, 10);
    layout->setSpacing(12);
    layout->addWidget(shape, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();

    connect(m_trust, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { answer(false); });
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (!m_questions.isEmpty())
            Q_EMIT sessionRequested(m_questions.first().session);
    });
    connect(&m_network, &Api::Network::questionsChanged, this, &HostKeyCard::look);
    m_network.attendQuestions(true);
    look();
}

HostKeyCard::~HostKeyCard()
{
    m_network.attendQuestions(false);
}

void HostKeyCard::look()
{
    m_network.questions().then(this, [this](const Result<QList<HostKeyQuestion>> &questions) {
        const bool asked = !m_questions.isEmpty();
        m_questions = questions.value_or(QList<HostKeyQuestion>());
        present();
        if (asked == m_questions.isEmpty())
            Q_EMIT askedChanged(!asked);
    });
}

void HostKeyCard::present()
{
    if (m_questions.isEmpty()) {
        m_shown.clear();
        hide();
        return;
    }
    const HostKeyQuestion &question = m_questions.first();
    const bool isNew = m_shown != question.id;
    if (isNew) {
        m_shown = question.id;
        m_isAnswering = false;
        m_since.start();
    }
    m_title->setText(tr("%1 asks whether %2 is the right host")
                         .arg(breakable(guestWord(m_nameOf(question.session))), breakable(guestWord(question.host))));
    m_count->setText(m_questions.size() > 1 ? tr("1 of %1").arg(m_questions.size()) : QString());
    m_key->setText(QStringLiteral("%1 %2").arg(guestWord(question.keyType), guestWord(question.fingerprint)));
    m_request->setText(breakable(guestWord(question.request)));
    m_words->setText(tr("Git wants to go there over SSH, and nobody here knows the host's key. Compare the fingerprint "
                        "with what whoever runs the host says. Without an answer it is refused at %1.")
                         .arg(QLocale().toString(question.endsAt.toLocalTime().time(), QStringLiteral("HH:mm:ss"))));
    const QString place = guestWord(question.host);
    m_trust->setAccessibleName(tr("Trust the key of %1 and keep it").arg(place));
    m_refuse->setAccessibleName(tr("Refuse the key of %1").arg(place));
    setAccessibleName(m_title->text().remove(mayBreak));
    if (isNew)
        announce(this, accessibleName(), Urgency::Urgent);
    setAccessibleDescription(m_key->text() + u' ' + m_words->text());
    m_trust->setEnabled(!m_isAnswering);
    m_refuse->setEnabled(!m_isAnswering);
    show();
}

void HostKeyCard::answer(bool trusts)
{
    if (m_questions.isEmpty() || m_isAnswering || m_since.elapsed() < deafMs)
        return;
    m_isAnswering = true;
    const QString id = m_questions.first().id;
    Pending<void> done = trusts ? m_network.trustHostKey(id) : m_network.refuseHostKey(id);
    done.then(this, [this, id](const Result<void> &result) {
        if (m_shown == id)
            m_isAnswering = false;
        if (!result && result.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(result.error());
        look();
    });
    present();
}

void HostKeyCard::takeFocus()
{
    if (!m_questions.isEmpty())
        m_refuse->setFocus(Qt::OtherFocusReason);
}

QString HostKeyCard::text() const
{
    QStringList texts;
    for (const QLabel *label : {m_title, m_count, m_key, m_request, m_words})
        texts.append(label->text());
    return texts.join(u'\n').remove(mayBreak);
}

void HostKeyCard::keyPressEvent(QKeyEvent *event)
{
    // Only keys that nobody above took: a button in here has the focus.
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Y)
        answer(true);
    else if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_N)
        answer(false);
    else
        QFrame::keyPressEvent(event);
}

bool HostKeyCard::event(QEvent *event)
{
    // On a low screen the pages below it give way, and none of its words.
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        for (QLabel *label : {m_title, m_key, m_request, m_words})
            label->setMinimumHeight(std::max(0, label->heightForWidth(label->width())));
        setMinimumHeight(layout()->totalMinimumSize().height());
    }
    return QFrame::event(event);
}

void HostKeyCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::WarnSoft));
    painter.fillRect(Mirror(this)(QRect(0, 0, 3, height())), color(shapeTone(StateShape::NeedsAnswer)));
    painter.fillRect(QRect(0, height() - 1, width(), 1), color(Token::Line));
}

} // namespace Vitrine::Ui
