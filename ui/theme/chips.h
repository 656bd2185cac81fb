// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/command.h"
#include "engine/model/session.h"
#include "ui/theme/shapes.h"

#include <QWidget>

#include <optional>

namespace Vitrine::Ui {

/// A few words with an icon or a shape before them, on a soft ground: how a command ended, how a session stands. The
/// same value is painted in lists and shown by ChipLabel.
struct Chip
{
    QString text = {};
    QString icon = {};                    ///< name; empty: none
    std::optional<StateShape> shape = {}; ///< instead of an icon
    Token ink = Token::Text;
    std::optional<Token> ground = {}; ///< none: no ground, as a badge
    bool outlined = false;
    bool round = false;      ///< a pill
    QString accessible = {}; ///< said instead of the text; empty: the text

    friend bool operator==(const Chip &, const Chip &) = default;
};

/// "✓ exit 0", "× exit n", "× signal n", "timed out", "▶ 12 s", "stopped", "no exit seen". `now` counts a running one.
[[nodiscard]] Chip exitChip(const CommandRecord &record, const QDateTime &now);
/// "✓ 88", "× 2", "▶ tests"; nothing without tests.
[[nodiscard]] std::optional<Chip> testBadge(const TestBadge &tests);
/// With how long ago they ended: "× 2, 4 min".
[[nodiscard]] std::optional<Chip> testBadgeWithAge(const TestBadge &tests, const QDateTime &now);

[[nodiscard]] QSize chipSize(const Chip &chip);
/// Paints it left-aligned and vertically centred in `rect`, and returns where.
QRect paintChip(QPainter *painter, const QRect &rect, const Chip &chip);

class ChipLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ChipLabel(QWidget *parent = nullptr);
    void setChip(const Chip &chip);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Chip m_chip;
};

} // namespace Vitrine::Ui
