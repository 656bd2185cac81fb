// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/doctorpane.h"

#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/workbench/doctorwatch.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>

namespace Vitrine::Ui {

namespace {

constexpr int titleWidth = 180;

QWidget *makeRow(const Check &check, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(readingGutter, 9, readingGutter, 9);
    layout->setSpacing(12);
    auto *title = makeLabel(check.title, TextStyle::Body, Token::Text, row);
    title->setFixedWidth(titleWidth);
    title->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *finding = makeLabel(check.finding, TextStyle::Body, Token::Text, row);
    finding->setWordWrap(true);
    finding->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(finding);
    if (!check.remedy.isEmpty()) {
        auto *remedy = makeLabel(check.remedy, TextStyle::Secondary, Token::Text2, row);
        remedy->setWordWrap(true);
        remedy->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(remedy);
    }
    layout->addWidget(new ShapeLabel(DoctorWatch::shapeOf(check.level), row), 0, Qt::AlignTop);
    layout->addWidget(title, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    const QString level = check.level == Check::Level::Good     ? DoctorPane::tr("passed")
                          : check.level == Check::Level::Notice ? DoctorPane::tr("notice")
                                                                : DoctorPane::tr("problem");
    row->setAccessibleName(
        QStringLiteral("%1, %2: %3 %4").arg(check.title, level, check.finding, check.remedy).trimmed());
    return row;
}

} // namespace

DoctorPane::DoctorPane(DoctorWatch *doctor, QWidget *parent)
    : Pane(Place::Centre, QStringLiteral("doctor"), tr("Doctor"), QStringLiteral("pulse"), parent), m_doctor(doctor)
{
    auto *head = new QWidget(this);
    auto *headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(readingGutter, 11, readingGutter, 11);
    headLayout->setSpacing(10);
    m_summary = makeLabel({}, TextStyle::Secondary, Token::Text2, head);
    m_summary->setWordWrap(true);
    m_again = makeButton(tr("Check again"), QStringLiteral("redo"), ButtonKind::Plain, head);
    m_copy = makeButton(tr("Copy as Markdown"), QStringLiteral("copy"), ButtonKind::Plain, head);
    headLayout->addWidget(makeLabel(tr("Doctor"), TextStyle::Headline, Token::Text, head));
    headLayout->addWidget(m_summary, 1);
    headLayout->addWidget(m_again);
    headLayout->addWidget(m_copy);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setProperty("ground", QStringLiteral("base"));
    scroll->setAccessibleName(tr("Checks"));
    m_rows = new QWidget(scroll);
    m_rows->setProperty("ground", QStringLiteral("base"));
    m_rows->setAttribute(Qt::WA_StyledBackground);
    m_rowLayout = new QVBoxLayout(m_rows);
    m_rowLayout->setContentsMargins(0, 0, 0, 0);
    m_rowLayout->setSpacing(0);
    scroll->setWidget(m_rows);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(rule(this));
    layout->addWidget(scroll, 1);

    connect(m_again, &QPushButton::clicked, m_doctor, &DoctorWatch::look);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_doctor->markdown()); });
    connect(m_doctor, &DoctorWatch::changed, this, &DoctorPane::present);
    present();
}

void DoctorPane::takeFocus()
{
    m_again->setFocus(Qt::OtherFocusReason);
}

void DoctorPane::present()
{
    Q_EMIT busyChanged(m_doctor->isLooking(), -1);
    m_again->setEnabled(!m_doctor->isLooking());
    m_copy->setEnabled(!m_doctor->checks().isEmpty());
    if (m_doctor->isLooking())
        return;
    if (const auto &error = m_doctor->error()) {
        m_summary->setText(error->message);
        return;
    }
    const int good = m_doctor->count(Check::Level::Good);
    const int notices = m_doctor->count(Check::Level::Notice);
    const int bad = m_doctor->count(Check::Level::Bad);
    QStringList parts = {good == 1 ? tr("1 check passes") : tr("%1 checks pass").arg(good)};
    if (notices > 0)
        parts.append(notices == 1 ? tr("1 notice") : tr("%1 notices").arg(notices));
    if (bad > 0)
        parts.append(bad == 1 ? tr("1 problem") : tr("%1 problems").arg(bad));
    const QString when = QLocale().toString(m_doctor->lookedAt().time(), QStringLiteral("HH:mm"));
    m_summary->setText(m_doctor->checks().isEmpty()
                           ? QString()
                           : tr("%1. Checked at %2.").arg(parts.join(QStringLiteral(", ")), when));

    qDeleteAll(m_rows->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    while (QLayoutItem *item = m_rowLayout->takeAt(0))
        delete item;
    for (const Check &check : m_doctor->checks()) {
        m_rowLayout->addWidget(makeRow(check, m_rows));
        m_rowLayout->addWidget(rule(m_rows));
    }
    m_rowLayout->addStretch(1);
}

} // namespace Vitrine::Ui
