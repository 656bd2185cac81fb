// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/imagebuilder.h"

#include "app/cli/words.h"

#include "engine/model/file.h"

#include <cstdio>

#include <sys/ioctl.h>
#include <unistd.h>

namespace Vitrine::Cli {

namespace {

void say(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stderr);
}

int terminalWidth()
{
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20 ? size.ws_col : 80;
}

} // namespace

QString progressLine(const ImageProgress &progress)
{
    QString line = QStringLiteral("[%1/%2] %3").arg(progress.step).arg(progress.steps).arg(progress.title);
    if (progress.fraction >= 0)
        line += QStringLiteral("  %1 %").arg(int(progress.fraction * 100));
    if (progress.bytesTotal > 0)
        line += QStringLiteral(", ") +
                ImageBuilder::tr("%1 of %2").arg(sizeWords(progress.bytesDone), sizeWords(progress.bytesTotal));
    return line;
}

ImageBuilder::ImageBuilder(Api::Nouns nouns, const QString &name, QObject *parent)
    : QObject(parent), m_nouns(nouns), m_name(name), m_terminal(::isatty(STDERR_FILENO) == 1)
{
    connect(&m_nouns.images, &Api::Images::progress, this, &ImageBuilder::show);
}

Pending<ImageInfo> ImageBuilder::build()
{
    return andThen(m_nouns.images.list(), this, [this](const QList<ImageInfo> &images) {
        for (const ImageInfo &image : images) {
            if (image.name == m_name && !image.built) {
                say(tr("Making the image %1: about %2 to fetch, %3 of free disk needed.")
                        .arg(m_name, sizeWords(image.downloadBytes), sizeWords(image.neededBytes)) +
                    QLatin1Char('\n'));
            }
        }
        Promise<ImageInfo> promise;
        m_nouns.images.build(m_name).then(this, [this, promise](Result<ImageInfo> result) {
            endLine();
            promise.finish(std::move(result));
        });
        return promise.pending();
    });
}

void ImageBuilder::cancel()
{
    m_nouns.images.cancelBuild(m_name);
}

void ImageBuilder::show(const ImageProgress &progress)
{
    if (progress.image != m_name)
        return;
    if (!m_terminal) {
        if (progress.step != m_shownStep)
            say(QStringLiteral("[%1/%2] %3\n")
                    .arg(progress.step)
                    .arg(progress.steps)
                    .arg(displayText(progress.title.toUtf8())));
        m_shownStep = progress.step;
        return;
    }
    const QString line = displayText(progressLine(progress).left(terminalWidth() - 1).toUtf8());
    say(QLatin1Char('\r') + line.leftJustified(m_lineLength));
    m_lineLength = line.size();
}

void ImageBuilder::endLine()
{
    if (m_lineLength > 0)
        say(QStringLiteral("\n"));
    m_lineLength = 0;
}

} // namespace Vitrine::Cli
