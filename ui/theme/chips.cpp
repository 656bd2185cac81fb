// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/chips.h"

#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

namespace Vitrine::Ui {

namespace {

constexpr int pictureSize = 12;
constexpr int pictureGap = 4;

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("Chips", text, nullptr, n);
}

bool hasPicture(const Chip &chip)
{
    return chip.shape || !chip.icon.isEmpty();
}

int padding(const Chip &chip)
{
    return chip.ground || chip.outlined ? (chip.round ? 8 : 6) : 0;
}

} // namespace

Chip exitChip(const CommandRecord &record, const QDateTime &now)
{
    Chip chip;
    switch (record.status) {
    case CommandStatus::Queued:
        chip = {.text = tr("waits"),
                .icon = QStringLiteral("clock"),
                .ink = Token::Text2,
                .ground = Token::Alt,
                .outlined = true};
        break;
    case CommandStatus::Running: {
        const qint64 seconds = record.startedAt.isValid() ? std::max<qint64>(0, record.startedAt.secsTo(now)) : 0;
        chip = {.text = durationText(seconds * 1000),
                .icon = QStringLiteral("play"),
                .ink = Token::Run,
                .ground = Token::RunSoft};
        chip.accessible = tr("running for %1").arg(chip.text);
        break;
    }
    case CommandStatus::Completed:
        if (record.exitCode == 0)
            chip = {.text = tr("exit 0"), .icon = QStringLiteral("check"), .ink = Token::Ok, .ground = Token::OkSoft};
        else if (record.signal > 0)
            chip = {.text = tr("signal %1").arg(record.signal),
                    .icon = QStringLiteral("cross"),
                    .ink = Token::Bad,
                    .ground = Token::BadSoft};
        else
            chip = {.text = tr("exit %1").arg(record.exitCode),
                    .icon = QStringLiteral("cross"),
                    .ink = Token::Bad,
                    .ground = Token::BadSoft};
        break;
    case CommandStatus::TimedOut:
        chip = {
            .text = tr("timed out"), .icon = QStringLiteral("clock"), .ink = Token::Warn, .ground = Token::WarnSoft};
        break;
    case CommandStatus::Cancelled:
        chip = {.text = tr("stopped"),
                .icon = QStringLiteral("stop"),
                .ink = Token::Text,
                .ground = Token::Alt,
                .outlined = true};
        break;
    case CommandStatus::Lost:
        chip = {.text = tr("no exit seen"),
                .icon = QStringLiteral("more"),
                .ink = Token::Text,
                .ground = Token::Alt,
                .outlined = true};
        break;
    }
    return chip;
}

std::optional<Chip> testBadge(const TestBadge &tests)
{
    Chip chip;
    switch (tests.kind) {
    case TestBadge::Kind::None:
        return std::nullopt;
    case TestBadge::Kind::Running:
        chip = {.text = tr("tests"), .icon = QStringLiteral("play"), .ink = Token::Run};
        chip.accessible = tr("tests run");
        break;
    case TestBadge::Kind::Passed:
        chip = {.text = tests.passed > 0 ? QString::number(tests.passed) : tr("passed"),
                .icon = QStringLiteral("check"),
                .ink = Token::Ok};
        chip.accessible = tests.passed > 0 ? tr("%1 tests passed").arg(tests.passed) : tr("tests passed");
        break;
    case TestBadge::Kind::Failed:
        chip = {.text = tests.failed > 0 ? QString::number(tests.failed) : tr("failed"),
                .icon = QStringLiteral("cross"),
                .ink = Token::Bad};
        chip.accessible = tests.failed > 0 ? tr("%1 tests failed").arg(tests.failed) : tr("tests failed");
        break;
    }
    return chip;
}

std::optional<Chip> testBadgeWithAge(const TestBadge &tests, const QDateTime &now)
{
    auto chip = testBadge(tests);
    const bool haveEnded = tests.kind == TestBadge::Kind::Passed || tests.kind == TestBadge::Kind::Failed;
    if (chip && haveEnded && tests.endedAt.isValid()) {
        chip->text = tr("%1, %2").arg(chip->text, agoText(tests.endedAt, now));
        chip->accessible = tr("%1 %2").arg(chip->accessible, agoSentence(tests.endedAt, now));
    }
    return chip;
}

QSize chipSize(const Chip &chip)
{
    const QFontMetrics metrics(textFont(TextStyle::SmallStrong));
    int width = metrics.horizontalAdvance(chip.text) + 2 * padding(chip);
    if (hasPicture(chip))
        width += pictureSize + pictureGap;
    return {width, std::max(18, metrics.height() + 3)};
}

QRect paintChip(QPainter *painter, const QRect &rect, const Chip &chip)
{
    const QSize size = chipSize(chip);
    const bool mirrored = painter->layoutDirection() == Qt::RightToLeft;
    const auto placed = [mirrored](const QRect &part, const QRect &whole) {
        return mirrored ? QRect(whole.right() - (part.right() - whole.left()), part.top(), part.width(), part.height())
                        : part;
    };
    const QRect box = placed(QRect(rect.left(), rect.top() + (rect.height() - size.height()) / 2,
                                   std::min(size.width(), rect.width()), size.height()),
                             rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (chip.ground || chip.outlined) {
        const qreal radius = chip.round ? box.height() / 2.0 : 3;
        painter->setPen(chip.outlined ? QPen(color(Token::Line), 1) : QPen(Qt::NoPen));
        painter->setBrush(chip.ground ? QBrush(color(*chip.ground)) : QBrush(Qt::NoBrush));
        painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    int x = box.left() + padding(chip);
    const int top = box.top() + (box.height() - pictureSize) / 2;
    if (chip.shape)
        paintShape(painter, QRectF(placed(QRect(x, top, pictureSize, pictureSize), box)), *chip.shape, color(chip.ink),
                   color(chip.ground.value_or(Token::Base)));
    else if (!chip.icon.isEmpty())
        painter->drawPixmap(placed(QRect(x, top, pictureSize, pictureSize), box).topLeft(),
                            iconPixmap(chip.icon, chip.ink, pictureSize, painter->device()->devicePixelRatio()));
    if (hasPicture(chip))
        x += pictureSize + pictureGap;
    painter->setFont(textFont(TextStyle::SmallStrong));
    painter->setPen(color(chip.ink));
    const QRect textRect = placed(QRect(x, box.top(), box.right() - x + 1, box.height()), box);
    painter->drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, chip.text);
    painter->restore();
    return box;
}

ChipLabel::ChipLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ChipLabel::setChip(const Chip &chip)
{
    if (m_chip == chip)
        return;
    m_chip = chip;
    setAccessibleName(chip.accessible.isEmpty() ? chip.text : chip.accessible);
    updateGeometry();
    update();
}

QSize ChipLabel::sizeHint() const
{
    return chipSize(m_chip);
}

void ChipLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(&painter, rect(), m_chip);
}

} // namespace Vitrine::Ui
