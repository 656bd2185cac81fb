// SPDX-License-Identifier: GPL-3.0-or-later
#include "storesearch.h"

#include <QDirIterator>
#include <QFile>

Found search(const QString &folder, const QList<QByteArray> &needles)
{
    constexpr qint64 piece = qint64(4) << 20;
    Found found{QList<qint64>(needles.size(), 0), QStringList(needles.size())};
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QByteArray rest;
        for (QByteArray bytes = file.read(piece); !bytes.isEmpty(); bytes = file.read(piece)) {
            const QByteArray all = rest + bytes;
            for (qsizetype i = 0; i < needles.size(); ++i) {
                if (!all.contains(needles.at(i)))
                    continue;
                ++found.counts[i];
                if (found.places.at(i).isEmpty())
                    found.places[i] = file.fileName();
            }
            rest = all.last(std::min<qsizetype>(all.size(), 200));
        }
    }
    return found;
}
