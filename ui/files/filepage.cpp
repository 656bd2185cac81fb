// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filepage.h"

#include "ui/files/codecolors.h"
#include "ui/files/fileview.h"

#include <QVBoxLayout>

namespace Vitrine::Ui {

FilePage::FilePage(Api::Nouns &engine, std::shared_ptr<CodeColors> colors, const SessionKey &key,
                   const QByteArray &path, QWidget *parent)
    : Pane(Place::Centre, QStringLiteral("file:") + QString::fromLatin1(path.toPercentEncoding("/")),
           displayText(path.mid(path.lastIndexOf('/') + 1)), QStringLiteral("file"), parent),
      m_colors(std::move(colors)), m_key(key), m_path(path),
      m_view(new FileView(FileView::Mode::Page, engine.files, m_colors.get(), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
}

FilePage::~FilePage()
{
    delete m_view; // before the colours, which it uses
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
