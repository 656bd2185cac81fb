// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/statusline.h"

#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Vitrine::Ui {

namespace {

constexpr int lineHeightPx = 26;
constexpr int pictureSize = 16;

QString machineWords(const SessionInfo &session, bool compact)
{
    if (!hasMachine(session.state))
        return StatusLine::tr("No machine");
    QStringList parts;
    if (!session.accelerator.isEmpty())
        parts.append(session.accelerator.toUpper());
    if (!compact) {
        parts.append(session.cpus == 1 ? StatusLine::tr("1 CPU") : StatusLine::tr("%1 CPUs").arg(session.cpus));
        const QString whole = capacityText(qint64(session.memoryMiB) << 20);
        parts.append(session.residentBytes > 0 ? StatusLine::tr("%1 of %2").arg(sizeText(session.residentBytes), whole)
                                               : whole);
    }
    if (session.startedAt.isValid())
        parts.append(StatusLine::tr("up %1").arg(agoText(session.startedAt, QDateTime::currentDateTimeUtc())));
    return parts.join(QStringLiteral(", "));
}

} // namespace

StatusLine::StatusLine(QWidget *parent) : QStatusBar(parent)
{
    setSizeGripEnabled(false);
    setFixedHeight(std::max(lineHeightPx, lineHeight(TextStyle::Secondary) + 8));
    setContentsMargins(8, 0, 8, 0);
    setAccessibleName(tr("Status"));
    m_machine = addItem(QStringLiteral("chip"));
    m_disk = addItem(QStringLiteral("disk"));
    m_image = makeButton({}, QStringLiteral("download"), ButtonKind::Link, this);
    m_image->setProperty("quiet", true);
    m_image->setFont(textFont(TextStyle::Secondary));
    addWidget(m_image);
    m_image->hide();
    m_doctor = makeButton({}, {}, ButtonKind::Link, this);
    m_doctor->setObjectName(QStringLiteral("status.doctor"));
    m_doctor->setProperty("quiet", true);
    m_doctor->setFont(textFont(TextStyle::Secondary));
    m_doctor->setIconSize({14, 14});
    addPermanentWidget(m_doctor);
    m_doctor->hide();
    connect(m_doctor, &QPushButton::clicked, this, &StatusLine::doctorRequested);
    connect(m_image, &QPushButton::clicked, this, &StatusLine::imageRequested);
    setSession(std::nullopt);
    startTimer(1000); // "up 42 min"
}

StatusLine::Item StatusLine::addItem(const QString &icon)
{
    Item item;
    item.icon = icon;
    item.box = new QWidget(this);
    item.picture = new QLabel(item.box);
    item.picture->setPixmap(iconPixmap(icon, Token::Text2, pictureSize, devicePixelRatioF()));
    item.words = makeLabel({}, TextStyle::Secondary, Token::Text2, item.box);
    auto *layout = new QHBoxLayout(item.box);
    layout->setContentsMargins(4, 0, 12, 0);
    layout->setSpacing(6);
    layout->addWidget(item.picture);
    layout->addWidget(item.words);
    addWidget(item.box);
    return item;
}

void StatusLine::setSession(const std::optional<SessionInfo> &session)
{
    m_session = session;
    m_machine.box->setVisible(session.has_value());
    m_disk.box->setVisible(session.has_value());
    showMachine();
}

void StatusLine::showMachine()
{
    if (!m_session)
        return;
    m_machine.words->setText(machineWords(*m_session, m_compact));
    const QString used = sizeText(m_session->diskBytes - m_session->suspendedBytes);
    const QString whole = capacityText(m_session->diskLimitBytes);
    if (m_session->diskBytes - m_session->suspendedBytes > m_session->diskLimitBytes)
        m_disk.words->setText(m_compact ? used : tr("Workspace and checkpoints %1").arg(used));
    else
        m_disk.words->setText(m_compact ? tr("%1 of %2").arg(used, whole) : tr("Workspace %1 of %2").arg(used, whole));
}

void StatusLine::setCompact(bool compact)
{
    m_compact = compact;
    showMachine();
}

void StatusLine::setImageWork(const QString &words)
{
    m_image->setText(words);
    m_image->setVisible(!words.isEmpty());
}

void StatusLine::setDoctor(StateShape shape, const QString &words)
{
    m_doctor->setVisible(!words.isEmpty());
    m_doctor->setIcon(shapeIcon(shape));
    m_doctor->setText(words);
    m_doctor->setToolTip(tr("Open Doctor"));
}

void StatusLine::timerEvent(QTimerEvent *)
{
    showMachine();
}

void StatusLine::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        setFixedHeight(std::max(lineHeightPx, lineHeight(TextStyle::Secondary) + 8));
    if (event->type() != QEvent::PaletteChange)
        return;
    for (const Item *item : {&m_machine, &m_disk})
        item->picture->setPixmap(iconPixmap(item->icon, Token::Text2, pictureSize, devicePixelRatioF()));
}

} // namespace Vitrine::Ui
