// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filepage.h"

#include "ui/files/codecolors.h"
#include "ui/files/filesat.h"
#include "ui/files/fileview.h"
#include "ui/theme/format.h"
#include "ui/theme/widgets.h"
#include "ui/window/checkpointwords.h"

#include <QVBoxLayout>

namespace Vitrine::Ui {

namespace {

QString idOf(const QByteArray &path, const CheckpointInfo &checkpoint)
{
    QString id = QStringLiteral("file:") + QString::fromLatin1(path.toPercentEncoding("/"));
    if (!checkpoint.id.isEmpty())
        id += u'@' + checkpoint.id;
    return id;
}

QString titleOf(const QByteArray &path, const CheckpointInfo &checkpoint)
{
    const QString name = displayText(path.mid(path.lastIndexOf('/') + 1));
    return checkpoint.id.isEmpty()
               ? name
               : FilePage::tr("%1 at %2").arg(name, whenText(checkpoint.createdAt, QDateTime::currentDateTimeUtc()));
}

} // namespace

FilePage::FilePage(Api::Nouns &engine, std::shared_ptr<CodeColors> colors, const SessionKey &key,
                   const QByteArray &path, const CheckpointInfo &checkpoint, QWidget *parent)
    : Pane(Place::Centre, idOf(path, checkpoint), titleOf(path, checkpoint), QStringLiteral("file"), parent),
      m_colors(std::move(colors)), m_key(key), m_path(path),
      m_files(std::make_unique<FilesAt>(engine.files, engine.checkpoints)),
      m_view(new FileView(FileView::Mode::Page, *m_files, m_colors.get(), this))
{
    m_files->setCheckpoint(checkpoint.id);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (!checkpoint.id.isEmpty()) {
        auto *banner = new Banner(this);
        banner->setContent(StateShape::Stopped,
                           tr("As it was at %1.").arg(checkpointMention(checkpoint, QDateTime::currentDateTimeUtc())),
                           tr("It does not follow the file."), {});
        layout->addWidget(banner);
    }
    layout->addWidget(m_view, 1);
}

FilePage::~FilePage()
{
    delete m_view; // before the colours and the files, which it uses
}

QString FilePage::checkpoint() const
{
    return m_files->checkpoint();
}

void FilePage::setSession(const std::optional<SessionInfo> &session)
{
    if (!session || session->key != m_key) {
        m_readable = false;
        updateActive();
        return;
    }
    // From the machine or from the disk; while one goes over into the other, what was read stays.
    m_readable = session->state != SessionState::Starting && session->state != SessionState::Stopping;
    m_view->showFile(m_key, m_path, session->mountPath);
    updateActive();
}

void FilePage::updateActive()
{
    m_view->setActive(m_readable && isVisible());
}

void FilePage::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    updateActive();
}

void FilePage::hideEvent(QHideEvent *event)
{
    Pane::hideEvent(event);
    m_view->setActive(false);
}

void FilePage::takeFocus()
{
    m_view->takeFocus();
}

bool FilePage::find()
{
    return m_view->find();
}

} // namespace Vitrine::Ui
