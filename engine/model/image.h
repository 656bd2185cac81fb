// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QDateTime>
#include <QMap>

namespace Vitrine {

/// What an image says about programs started in it, as a container image does.
struct ImageConfig
{
    QString startCommand;                  ///< `sh -c` line that starts the agent; empty: no agent
    QString user = QStringLiteral("root"); ///< name or uid
    QString workingDirectory;              ///< empty: the workspace
    QMap<QString, QString> environment;

    [[nodiscard]] QJsonObject toJson() const;
    static ImageConfig fromJson(const QJsonObject &json);
};

/// An image: kernel, guest tools and a root file system.
struct ImageInfo
{
    QString name; ///< "vitrine/debian-13"
    QString description;
    bool built = false; ///< false: known recipe, not made yet, or its recipe changed since
    QString digest;     ///< of recipe and content; empty until built
    QString kernelVersion;
    QDateTime builtAt;
    qint64 diskBytes = 0;
    qint64 downloadBytes = 0; ///< what a build fetches, roughly
    qint64 neededBytes = 0;   ///< free disk a build needs, roughly
    ImageConfig config;

    [[nodiscard]] QJsonObject toJson() const;
    static ImageInfo fromJson(const QJsonObject &json);
};

/// One moment of an image build.
struct ImageProgress
{
    QString image;
    int step = 0; ///< 1 … steps
    int steps = 0;
    QString title;        ///< what happens now, translated
    double fraction = -1; ///< of the whole build, 0 … 1; negative: unknown
    qint64 bytesDone = 0;
    qint64 bytesTotal = 0; ///< 0: unknown
    QString logLine;       ///< the builder's last line, raw

    [[nodiscard]] QJsonObject toJson() const;
    static ImageProgress fromJson(const QJsonObject &json);
};

} // namespace Vitrine

Q_DECLARE_METATYPE(Vitrine::ImageInfo)
Q_DECLARE_METATYPE(Vitrine::ImageProgress)
