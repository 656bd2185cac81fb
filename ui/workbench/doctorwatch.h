// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "ui/theme/shapes.h"

#include <QDateTime>

#include <optional>

namespace Vitrine::Ui {

/// What Doctor found, for its page, the status bar and the first run. Looks when told to, never by itself.
class DoctorWatch : public QObject
{
    Q_OBJECT

public:
    DoctorWatch(Api::Engine &engine, QObject *parent);

    void look();
    [[nodiscard]] bool isLooking() const { return m_looking; }
    /// Problems first; the engine's order otherwise.
    [[nodiscard]] const QList<Check> &checks() const { return m_checks; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] QDateTime lookedAt() const { return m_lookedAt; }
    [[nodiscard]] int count(Check::Level level) const;
    [[nodiscard]] StateShape shape() const;
    /// "Doctor: 9 of 9", "Doctor: 1 problem"; empty before the first look.
    [[nodiscard]] QString summary() const;

    [[nodiscard]] static StateShape shapeOf(Check::Level level);
    [[nodiscard]] QString markdown() const;

Q_SIGNALS:
    void changed();

private:
    Api::Engine &m_engine;
    QList<Check> m_checks;
    std::optional<Error> m_error;
    QDateTime m_lookedAt;
    bool m_looking = false;
    bool m_again = false;
};

} // namespace Vitrine::Ui
