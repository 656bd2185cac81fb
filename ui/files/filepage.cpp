// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filepage.h"

#include "engine/transfer/filesat.h"
#include "ui/files/codecolors.h"
#include "ui/files/fileedit.h"
#include "ui/files/fileview.h"
#include "ui/theme/format.h"
#include "ui/theme/widgets.h"
#include "ui/window/checkpointwords.h"

#include <QStackedWidget>
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
      m_engine(engine), m_colors(std::move(colors)), m_key(key), m_path(path),
      m_files(std::make_unique<Transfer::FilesAt>(engine.files, engine.checkpoints)),
      m_plainTitle(titleOf(path, checkpoint)), m_stack(new QStackedWidget(this)),
      m_view(new FileView(FileView::Mode::Page, *m_files, m_colors.get(), m_stack))
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
    m_stack->addWidget(m_view);
    layout->addWidget(m_stack, 1);
    m_view->setEditable(checkpoint.id.isEmpty());
    connect(m_view, &FileView::editRequested, this, &FilePage::edit);
    connect(m_view, &FileView::fileLinkActivated, this, &Pane::fileRequested);
}

FilePage::~FilePage()
{
    delete m_edit;
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
    m_session = session;
    if (m_edit)
        m_edit->setSession(session);
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
    if (isEditing())
        m_edit->setFocus(Qt::OtherFocusReason);
    else
        m_view->takeFocus();
}

bool FilePage::find()
{
    return isEditing() ? m_edit->find() : m_view->find();
}

// --- Editing

bool FilePage::isEditing() const
{
    return m_edit && m_stack->currentWidget() == m_edit;
}

void FilePage::edit()
{
    if (isEditing() || !checkpoint().isEmpty())
        return;
    if (!m_edit) {
        m_edit = new FileEdit(m_engine, m_colors.get(), m_stack);
        m_edit->setSession(m_session);
        m_stack->addWidget(m_edit);
        connect(m_edit, &FileEdit::failed, this, &Pane::failed);
        connect(m_edit, &FileEdit::closed, this, [this] {
            m_stack->setCurrentWidget(m_view);
            m_view->takeFocus();
        });
        connect(m_edit, &FileEdit::modifiedChanged, this, [this](bool modified) {
            setTitle(modified ? tr("● %1", "a tab whose file is not saved").arg(m_plainTitle) : m_plainTitle);
        });
        connect(m_view, &FileView::fileChanged, m_edit, &FileEdit::noticeChange);
    }
    m_edit->open(m_key, m_path, m_view->currentLine());
    m_stack->setCurrentWidget(m_edit);
    m_edit->setFocus(Qt::OtherFocusReason);
}

void FilePage::save()
{
    if (isEditing())
        m_edit->save();
}

bool FilePage::holdsUnsaved() const
{
    return isEditing() && m_edit->isModified();
}

void FilePage::askToClose(const std::function<void()> &close)
{
    if (isEditing())
        m_edit->askToClose(close);
    else
        close();
}

} // namespace Vitrine::Ui
