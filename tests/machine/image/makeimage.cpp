// SPDX-License-Identifier: GPL-3.0-or-later
// vitrine-make-image DIR [NAME]: makes an image below DIR with the engine's image layer alone, for tests and for people
// who work on the layers above.
#include "engine/image/imagestore.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Vitrine;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    if (arguments.size() < 2) {
        out << "usage: vitrine-make-image DIR [NAME]\n";
        return 2;
    }
    const QString bin = QCoreApplication::applicationDirPath();
    const QString name = arguments.value(2, QString::fromLatin1(Image::ImageStore::defaultImage));
    Image::ImageStore store(arguments[1], bin + QLatin1String("/vitrine-guest"),
                            bin + QLatin1String("/../share/vitrine"));
    QString said;
    QObject::connect(&store, &Image::ImageStore::progress, &app, [&](const ImageProgress &progress) {
        const QString line = QStringLiteral("%1% %2/%3 %4 %5 of %6 MB")
                                 .arg(int(progress.fraction * 100))
                                 .arg(progress.step)
                                 .arg(progress.steps)
                                 .arg(progress.title)
                                 .arg(progress.bytesDone / 1000000)
                                 .arg(progress.bytesTotal / 1000000);
        if (line != said)
            out << line << Qt::endl;
        said = line;
    });
    int code = 1;
    store.build(name).then(&app, [&](const Result<ImageInfo> &image) {
        if (image) {
            out << image->name << ' ' << image->digest << ' ' << image->diskBytes / 1000000 << " MB" << Qt::endl;
            code = 0;
        } else {
            out << image.error().text() << Qt::endl;
        }
        QMetaObject::invokeMethod(&store, [&] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    });
    return QCoreApplication::exec();
}
