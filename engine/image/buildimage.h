// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/image/childprocess.h"
#include "engine/image/manifest.h"
#include "engine/image/recipe.h"
#include "engine/image/workfolder.h"
#include "engine/model/operation.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace Vitrine::Image {

/// Makes one image from its recipe. Its owner holds the build lock until cleaned() has ended.
///
/// Steps: find the mirror → read the package lists → fetch → install (mmdebstrap, to an archive) → disk (mke2fs) →
/// kernel and manifest → rename into place. Each but the last runs as a child that dies with us.
class BuildImage : public Operation<Manifest>
{
public:
    struct Setting
    {
        Recipe recipe;
        QString recipeDigest;
        QString imagesDir;
        QString resourcesDir;
    };

    BuildImage(Setting setting, QObject *parent);

    void start() override;
    void onProgress(std::function<void(const ImageProgress &)> callback) { m_onProgress = std::move(callback); }
    /// Nothing of the build runs any more and its folders are gone (but the fetched packages, after a failure).
    [[nodiscard]] Pending<void> cleaned() const { return m_cleaned.pending(); }

protected:
    void abandon() override;

private:
    using Next = void (BuildImage::*)(const QByteArray &output);

    Result<void> prepare();
    Result<void> checkHost();
    Result<void> checkSpace(qint64 toFetch) const;
    [[nodiscard]] QString program(const QString &name) const;
    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] QStringList aptArguments(const QStringList &more) const;
    [[nodiscard]] QStringList installArguments() const;

    void run(const QString &program, const QStringList &arguments, Next next,
             ChildProcess::Ending ending = ChildProcess::Ending::AtOnce);
    void askHostMirror();
    void takeHostMirror(const QByteArray &targets);
    void askDefaultMirror();
    void askConfiguration();
    void takeConfiguration(const QByteArray &dump);
    void readLists(const QByteArray &);
    void askSizes(const QByteArray &);
    void fetch(const QByteArray &uris);
    void install(const QByteArray &);
    void makeDisk(const QByteArray &);
    void takeOutKernel(const QByteArray &);

    void conclude(Result<Manifest> result);
    void cleanUp();
    void removeFolders();
    void say(int step, const QString &title, double from, double to);
    void advance(double fraction, const QByteArray &line = {});
    void measureFetched();

    Setting m_setting;
    bool m_asRoot;
    WorkFolder m_folder;
    QStringList m_sources;
    QList<QPair<QString, qint64>> m_toFetch;
    ChildProcess *m_child = nullptr;
    bool m_workerRuns = false;
    QTimer m_watch;
    ImageProgress m_progress;
    double m_from = 0;
    double m_to = 0;
    bool m_keepPackages = true;
    bool m_cleaning = false;
    QElapsedTimer m_lastReport;
    std::function<void(const ImageProgress &)> m_onProgress;
    Promise<void> m_cleaned;
};

} // namespace Vitrine::Image
