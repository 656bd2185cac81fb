// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/imagewatch.h"

#include "ui/theme/format.h"

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr qsizetype logLines = 500;
constexpr qint64 rateAfterMs = 2000; ///< a rate over less is noise

} // namespace

ImageWatch::ImageWatch(Api::Images &images, QObject *parent) : QObject(parent), m_images(images)
{
    connect(&images, &Api::Images::changed, this, &ImageWatch::ask);
    connect(&images, &Api::Images::progress, this, &ImageWatch::take);
    ask();
}

void ImageWatch::ask()
{
    m_images.list().then(this, [this](const Result<QList<ImageInfo>> &images) {
        if (!images)
            return; // whatever is wrong with the store is said elsewhere
        const QString wanted = RuntimeSpec().image;
        const auto found = std::ranges::find(*images, wanted, &ImageInfo::name);
        m_image = found == images->end() ? std::nullopt : std::optional(*found);
        if (isReady())
            m_making = false;
        Q_EMIT changed();
    });
}

void ImageWatch::make()
{
    if (m_making || !m_image)
        return;
    m_making = true;
    m_error.reset();
    m_progress = {};
    m_done.clear();
    m_log.clear();
    Q_EMIT changed();
    m_images.build(m_image->name).then(this, [this](const Result<ImageInfo> &result) {
        m_making = false;
        if (result)
            m_image = *result;
        else if (result.error().code != ErrorCode::Cancelled)
            m_error = result.error();
        Q_EMIT changed();
    });
}

void ImageWatch::cancel()
{
    if (m_making)
        m_images.cancelBuild(m_image->name);
}

void ImageWatch::take(const ImageProgress &progress)
{
    if (!m_image || progress.image != m_image->name)
        return;
    // A build that another window or a command line started shows here, too.
    m_making = !isReady();
    if (progress.step != m_progress.step || !m_stepClock.isValid()) {
        if (m_progress.step > 0 && progress.step > m_progress.step)
            m_done.append(m_progress.title);
        m_stepClock.start();
        m_stepStart = progress.bytesDone;
    }
    if (!progress.logLine.isEmpty()) {
        m_log.append(progress.logLine);
        if (m_log.size() > logLines)
            m_log.removeFirst();
        Q_EMIT logged(progress.logLine);
    }
    m_progress = progress;
    Q_EMIT changed();
}

QString ImageWatch::bytesText() const
{
    if (m_progress.bytesTotal <= 0)
        return {};
    QString text = tr("%1 of %2").arg(sizeText(m_progress.bytesDone), sizeText(m_progress.bytesTotal));
    const qint64 elapsed = m_stepClock.isValid() ? m_stepClock.elapsed() : 0;
    const qint64 fetched = m_progress.bytesDone - m_stepStart;
    if (elapsed < rateAfterMs || fetched <= 0)
        return text;
    const qint64 perSecond = fetched * 1000 / elapsed;
    if (perSecond <= 0)
        return text;
    const qint64 left = (m_progress.bytesTotal - m_progress.bytesDone) / perSecond;
    text += QStringLiteral(", ") + tr("%1/s").arg(sizeText(perSecond));
    if (left > 0)
        text += QStringLiteral(", ") + tr("about %1 left").arg(durationText(left * 1000));
    return text;
}

} // namespace Vitrine::Ui
