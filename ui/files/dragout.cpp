// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/dragout.h"

#include "ui/theme/icon.h"

#include <QDrag>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QSet>
#include <QWidget>

namespace Vitrine::Ui {

namespace {
constexpr size_t keptFolders = 4;
}

QList<Transfer::DownloadSource> downloadSources(const QList<QByteArray> &paths, const QByteArray &nameOfAll)
{
    QList<Transfer::DownloadSource> sources;
    QSet<QByteArray> names;
    for (const QByteArray &path : paths) {
        QByteArray name = path.isEmpty() ? nameOfAll : path.mid(path.lastIndexOf('/') + 1);
        const QByteArray plain = name;
        for (int number = 2; names.contains(name); ++number)
            name = plain.left(240) + ' ' + QByteArray::number(number);
        names.insert(name);
        sources.append({path, name});
    }
    return sources;
}

DragOut::DragOut(Transfers &transfers, QWidget *source) : QObject(source), m_transfers(transfers), m_source(source) {}

Pending<QList<QUrl>> DragOut::fetch(const SessionKey &key, const QString &checkpoint, const QList<QByteArray> &paths)
{
    auto folder = std::make_unique<QTemporaryDir>(); // mode 0700
    if (!folder->isValid())
        return Vitrine::failed<QList<QUrl>>(
            {ErrorCode::Failed, tr("Cannot make a temporary folder. Use Save to… instead."), folder->errorString()});
    const QString place = folder->path();
    m_folders.push_back(std::move(folder));
    if (m_folders.size() > keptFolders)
        m_folders.pop_front();
    const auto sources = downloadSources(paths, key.session.toUtf8());
    return andThen(m_transfers.fetch(key, checkpoint, sources, place), this, [place, sources](const auto &) {
        QList<QUrl> urls;
        for (const Transfer::DownloadSource &source : sources)
            urls.append(QUrl::fromLocalFile(place + QLatin1Char('/') + QFile::decodeName(source.target)));
        return ready(urls);
    });
}

void DragOut::begin(const SessionKey &key, const QString &checkpoint, const QList<QByteArray> &paths)
{
    if (paths.isEmpty())
        return;
    fetch(key, checkpoint, paths).then(this, [this](const Result<QList<QUrl>> &urls) {
        if (!urls) {
            const Error &error = urls.error();
            if (error.code != ErrorCode::Cancelled)
                Q_EMIT failed({error.code, tr("Cannot drag this out: %1 Use Save to… instead.").arg(error.message),
                               error.detail});
            return;
        }
        if (!m_source || !(QGuiApplication::mouseButtons() & Qt::LeftButton))
            return; // let go of meanwhile
        auto *drag = new QDrag(m_source);
        auto *data = new QMimeData;
        data->setUrls(*urls);
        drag->setMimeData(data);
        drag->setPixmap(iconPixmap(QStringLiteral("file"), Token::Text, 24, m_source->devicePixelRatioF()));
        drag->exec(Qt::CopyAction, Qt::CopyAction);
    });
}

} // namespace Vitrine::Ui
