// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

namespace Vitrine {

/// One line of the Doctor page: a fact about this computer or the store, and what to do about it.
struct Check
{
    enum class Level { Good, Notice, Bad }; ///< Notice: works, but slower or less; Bad: sessions cannot run
    QString id; ///< stable, for --json: "accelerator", "qemu", "landlock", "disk", "image", "store", …
    QString title;
    Level level = Level::Good;
    QString finding; ///< what was found, one or two sentences
    QString remedy;  ///< what to do; empty when Good

    [[nodiscard]] QJsonObject toJson() const;
    static Check fromJson(const QJsonObject &json);
};

} // namespace Vitrine
