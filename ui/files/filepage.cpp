// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filepage.h"

#include "ui/files/codecolors.h"
#include "ui/files/fileview.h"
#include "ui/theme/widgets.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Vitrine::Ui {

FilePage::FilePage(Api::Nouns &engine, std::shared_ptr<CodeColors> colors, const SessionKey &key,
                   const QByteArray &path, QWidget *parent)
    : Pane(Place::Centre, QStringLiteral("file:") + QString::fromLatin1(path.toPercentEncoding("/")),
           displayText(path.mid(path.lastIndexOf('/') + 1)), QStringLiteral("file"), parent),
      m_colors(std::move(colors)), m_key(key), m_path(path),
      m_view(new FileView(FileView::Mode::Page, engine.files, m_colors.get(), this))
{
    auto *notice = makeLabel(tr("The session does not run. This is the file as it was read last."),
                             TextStyle::Secondary, Token::Text2, this);
    notice->setContentsMargins(readingGutter, 6, readingGutter, 6);
    notice->hide();
    m_stopped = notice;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stopped);
    layout->addWidget(m_view, 1);
}

FilePage::~FilePage()
{
    delete m_view; // before the colours, which it uses
}

void FilePage::setSession(const std::optional<SessionInfo> &session)
{
    if (!session || session->key != m_key) {
        m_running = false;
        updateActive();
        return;
    }
    m_running = session->state == SessionState::Running || session->state == SessionState::Idle;
    m_stopped->setVisible(!m_running);
    m_view->showFile(m_key, m_path, session->mountPath);
    updateActive();
}

void FilePage::updateActive()
{
    m_view->setActive(m_running && isVisible());
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
