// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QElapsedTimer>
#include <QStringList>

#include <optional>

namespace Vitrine::Ui {

/// The image that new sessions start from: whether it is there, and how far its making is. One per window; the
/// first-run page, the image page, the status bar and a banner all show it.
///
/// States: unknown → missing ⇄ making → ready, or missing with an error.
class ImageWatch : public QObject
{
    Q_OBJECT

public:
    ImageWatch(Api::Images &images, QObject *parent);

    /// Nothing until the engine has answered, or when it knows no image at all.
    [[nodiscard]] const std::optional<ImageInfo> &image() const { return m_image; }
    [[nodiscard]] bool isReady() const { return m_image && m_image->built; }
    [[nodiscard]] bool isMaking() const { return m_making; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const ImageProgress &progress() const { return m_progress; }
    /// Titles of the steps that are done, in order.
    [[nodiscard]] const QStringList &doneSteps() const { return m_done; }
    /// The builder's last lines, raw.
    [[nodiscard]] const QStringList &log() const { return m_log; }
    /// "84 of 136 MB, 3.1 MB/s, about 20 s left"; empty when the step has no bytes.
    [[nodiscard]] QString bytesText() const;

    void make();
    void cancel();

Q_SIGNALS:
    void changed();
    void logged(const QString &line);

private:
    void ask();
    void take(const ImageProgress &progress);

    Api::Images &m_images;
    std::optional<ImageInfo> m_image;
    bool m_making = false;
    std::optional<Error> m_error;
    ImageProgress m_progress;
    QStringList m_done;
    QStringList m_log;
    QElapsedTimer m_stepClock;
    qint64 m_stepStart = 0; ///< bytes done when the step was first seen
};

} // namespace Vitrine::Ui
