// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QObject>

namespace Vitrine::Cli {

/// Builds an image and says on stderr what happens: one line that changes on a terminal, else one line a step. The
/// client must have asked for the events of "images".
class ImageBuilder : public QObject
{
    Q_OBJECT

public:
    ImageBuilder(Api::Nouns nouns, const QString &name, QObject *parent = nullptr);

    /// Says what will be fetched, then builds. Ends at once when the image is up to date.
    [[nodiscard]] Pending<ImageInfo> build();
    void cancel();

private:
    void show(const ImageProgress &progress);
    void endLine();

    Api::Nouns m_nouns;
    QString m_name;
    bool m_terminal;
    int m_shownStep = 0;
    qsizetype m_lineLength = 0;
};

/// "[3/7] Unpacking packages  45 %, 80 of 171 MB"
[[nodiscard]] QString progressLine(const ImageProgress &progress);

} // namespace Vitrine::Cli
