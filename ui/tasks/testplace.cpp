// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/testplace.h"

#include <QStringList>

namespace Vitrine::Ui {

namespace {

constexpr qsizetype maxPath = 4'000;
constexpr qsizetype maxPlaces = 24;

} // namespace

QByteArray workspacePath(const QString &printed, const QString &mountPath)
{
    QString path = printed;
    if (path.startsWith(QLatin1String("file://")))
        path = path.mid(7);
    QString mount = mountPath;
    while (mount.endsWith(u'/'))
        mount.chop(1);
    if (!mount.isEmpty() && path.startsWith(mount + u'/'))
        path = path.mid(mount.size() + 1);
    while (path.startsWith(QLatin1String("./")))
        path = path.mid(2);
    if (path.isEmpty() || path.startsWith(u'/') || path.contains(QChar(0)) || path.size() > maxPath)
        return {};
    const QStringList steps = path.split(u'/');
    for (const QString &step : steps) {
        if (step.isEmpty() || step == QLatin1String(".") || step == QLatin1String(".."))
            return {};
    }
    return path.toUtf8();
}

QList<QByteArray> testPlaces(const TestCase &test, const QString &mountPath)
{
    QList<QByteArray> places;
    const auto add = [&](const QString &path) {
        const QByteArray place = workspacePath(path, mountPath);
        if (!place.isEmpty() && !places.contains(place) && places.size() < maxPlaces)
            places.append(place);
    };
    if (test.file.isEmpty()) {
        // pytest and jest name the file as the suite, whatever became of the test.
        if (test.suite.contains(u'.') && !test.suite.contains(u' ') && test.suite.contains(u'/'))
            add(test.suite);
        return places;
    }
    add(test.file);
    if (test.file.contains(u'/') || test.suite.isEmpty())
        return places;
    const bool byPackage = test.file.endsWith(QLatin1String(".go"));
    QStringList steps = test.suite.split(byPackage ? u'/' : u'.');
    if (!byPackage)
        steps.removeLast(); // the class itself
    for (QStringList left = steps; !left.isEmpty(); left.removeFirst()) {
        const QString folder = left.join(u'/');
        add(folder + u'/' + test.file);
        if (!byPackage) {
            const QString language =
                test.file.section(u'.', -1) == QLatin1String("kt") ? QStringLiteral("kotlin") : QStringLiteral("java");
            add(QStringLiteral("src/test/%1/%2/%3").arg(language, folder, test.file));
        }
    }
    return places;
}

} // namespace Vitrine::Ui
