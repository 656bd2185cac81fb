// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/firstrunpane.h"

#include "ui/theme/format.h"
#include "ui/theme/scrollbox.h"
#include "ui/theme/theme.h"
#include "ui/workbench/errordialog.h"
#include "ui/workbench/imagecard.h"
#include "ui/workbench/imagewatch.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Vitrine::Ui {

namespace {

constexpr int formWidth = 488;
constexpr int cardWidth = 424;
constexpr int columnGap = 48;

QScrollArea *scrollOver(QWidget *content, Pane *parent)
{
    auto *scroll = new ScrollBox(content, parent);
    scroll->setFocusPolicy(Qt::StrongFocus);
    scroll->setAccessibleName(parent->title());
    scroll->setProperty("ground", QStringLiteral("base"));
    content->setProperty("ground", QStringLiteral("base"));
    content->setAttribute(Qt::WA_StyledBackground);
    return scroll;
}

} // namespace

FirstRunPane::FirstRunPane(ImageWatch *image, DoctorWatch *doctor, QWidget *parent)
    : Pane(Place::Centre, QStringLiteral("first-run"), tr("Your first session"), {}, parent), m_image(image)
{
    m_form = new QWidget(this);
    m_form->setFixedWidth(formWidth);
    auto *title = makeLabel(tr("Your first session"), TextStyle::Title, Token::Text, m_form);
    auto *about = makeLabel(tr("An agent works in a small virtual machine of its own on this computer. Its files in "
                               "/mnt/workspace stay after "
                               "the machine stops."),
                            TextStyle::Body, Token::Text2, m_form);
    about->setWordWrap(true);
    auto *nameLabel = makeLabel(tr("Name"), TextStyle::Body, Token::Text, m_form);
    m_name = new QLineEdit(tr("Session 1"), m_form);
    m_name->setMaxLength(120);
    m_name->setAccessibleName(nameLabel->text());
    m_name->selectAll();
    nameLabel->setBuddy(m_name);
    auto *agentLabel = makeLabel(tr("Agent"), TextStyle::Body, Token::Text, m_form);
    auto *agent = makeLabel(tr("Sample agent. It needs no account, no key and no network: it sets up a small Python "
                               "project, edits it and runs "
                               "its tests."),
                            TextStyle::Secondary, Token::Text2, m_form);
    agent->setWordWrap(true);
    m_create = makeButton(tr("Create session"), {}, ButtonKind::Filled, m_form);
    m_create->setObjectName(QStringLiteral("first-run.create"));
    m_create->setDefault(true);
    m_note = makeLabel({}, TextStyle::Secondary, Token::Text2, m_form);
    m_note->setWordWrap(true);

    auto *formLayout = new QVBoxLayout(m_form);
    formLayout->setContentsMargins(0, 0, 0, 0);
    formLayout->setSpacing(6);
    formLayout->addWidget(title);
    formLayout->addWidget(about);
    formLayout->addSpacing(18);
    formLayout->addWidget(nameLabel);
    formLayout->addWidget(m_name);
    formLayout->addSpacing(10);
    formLayout->addWidget(agentLabel);
    formLayout->addWidget(agent);
    formLayout->addSpacing(14);
    auto *createRow = new QHBoxLayout;
    createRow->setSpacing(10);
    createRow->addWidget(m_create);
    createRow->addWidget(m_note, 1);
    m_failure = makeLabel({}, TextStyle::Body, Token::Bad, m_form);
    m_failure->setObjectName(QStringLiteral("first-run.failure"));
    m_failure->setWordWrap(true);
    m_details = makeButton(tr("Details"), {}, ButtonKind::Plain, m_form);
    m_details->setObjectName(QStringLiteral("first-run.details"));
    createRow->insertWidget(1, m_details);
    formLayout->addWidget(m_failure);
    formLayout->addLayout(createRow);
    formLayout->addStretch(1);

    m_card = new QWidget(this);
    m_card->setFixedWidth(cardWidth);
    auto *cardLayout = new QVBoxLayout(m_card);
    cardLayout->setContentsMargins(0, 4, 0, 0);
    cardLayout->addWidget(new ImageCard(image, doctor, m_card));
    cardLayout->addStretch(1);

    auto *content = new QWidget(this);
    m_columns = new QHBoxLayout(content);
    m_columns->setContentsMargins(24, 84, 24, 24);
    m_columns->setSpacing(columnGap);
    m_columns->addStretch(1);
    m_columns->addWidget(m_form, 0, Qt::AlignTop);
    m_columns->addWidget(m_card, 0, Qt::AlignTop);
    m_columns->addStretch(2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scrollOver(content, this));

    connect(m_create, &QPushButton::clicked, this, &FirstRunPane::create);
    connect(m_details, &QPushButton::clicked, this, [this] {
        if (m_error)
            (new ErrorDialog(*m_error, window()))->open();
    });
    connect(m_name, &QLineEdit::returnPressed, this, &FirstRunPane::create);
    connect(m_image, &ImageWatch::changed, this, &FirstRunPane::present);
    present();
}

void FirstRunPane::takeFocus()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

void FirstRunPane::fail(const Error &error)
{
    m_waiting = false;
    m_create->setEnabled(true);
    m_error = error;
    present();
}

void FirstRunPane::create()
{
    if (!m_create->isEnabled())
        return;
    m_create->setEnabled(false);
    m_waiting = true;
    m_error.reset();
    if (m_image->image() && !m_image->isReady() && !m_image->isMaking())
        m_image->make();
    present();
}

void FirstRunPane::present()
{
    const auto &image = m_image->image();
    m_failure->setVisible(m_error.has_value());
    m_failure->setText(m_error ? m_error->message : QString());
    m_details->setVisible(m_error && !m_error->detail.isEmpty());
    m_create->setText(m_error ? tr("Retry") : tr("Create session"));
    if (m_waiting && (m_image->isReady() || !image)) {
        m_waiting = false;
        Q_EMIT createRequested(m_name->text());
        return;
    }
    if (m_waiting && !m_image->isMaking()) {
        m_waiting = false; // cancelled or failed; the card says which
        m_create->setEnabled(true);
    }
    if (!image || m_image->isReady())
        m_note->clear();
    else if (m_image->isMaking())
        m_note->setText(m_waiting ? tr("It is made as soon as the image is ready.")
                                  : tr("Starts as soon as the image is ready."));
    else
        m_note->setText(tr("Prepares the image first: about %1 to fetch.").arg(sizeText(image->downloadBytes)));
}

void FirstRunPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    // Beside each other where there is room, else one below the other.
    const bool wide = event->size().width() >= formWidth + cardWidth + columnGap + 48;
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // One below the other they are asked how high they are for the width of the column.
    m_card->setFixedWidth(wide ? cardWidth : formWidth);
    const int rest = wide ? 24 : std::max(24, event->size().width() - 24 - formWidth);
    const bool turned = isRightToLeft();
    m_columns->setContentsMargins(turned ? rest : 24, wide ? 84 : 32, turned ? 24 : rest, 24);
}

ImagePane::ImagePane(ImageWatch *image, DoctorWatch *doctor, QWidget *parent)
    : Pane(Place::Centre, QStringLiteral("image"), tr("Image"), QStringLiteral("box"), parent)
{
    auto *content = new QWidget(this);
    auto *card = new ImageCard(image, doctor, content);
    card->setMaximumWidth(560);
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(readingGutter, readingGutter, readingGutter, readingGutter);
    contentLayout->addWidget(card);
    contentLayout->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scrollOver(content, this));
}

} // namespace Vitrine::Ui
