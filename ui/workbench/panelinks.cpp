// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/panelinks.h"

#include "ui/workbench/pagestack.h"
#include "ui/workbench/windowlayout.h"

#include <QPointer>

namespace Vitrine::Ui {

PaneLinks::PaneLinks(WindowLayout *layout, QObject *parent) : QObject(parent), m_layout(layout)
{
    for (PageStack *place : m_layout->places())
        connect(place, &PageStack::closeRequested, this, [this](Pane *pane) { close(pane); });
}

QList<Pane *> PaneLinks::all() const
{
    QList<Pane *> panes;
    for (const PageStack *place : m_layout->places())
        panes += place->panes();
    return panes;
}

/// To the first pane that takes it, and to the front with that pane unless it only asks.
template <typename Ask>
void PaneLinks::offer(Ask ask, bool raise)
{
    for (Pane *each : all()) {
        if (!ask(each))
            continue;
        if (raise)
            m_layout->raise(each);
        return;
    }
}

void PaneLinks::add(Pane *pane, bool inFront)
{
    connect(pane, &Pane::raiseRequested, this, [this, pane] { m_layout->raise(pane); });
    connect(pane, &Pane::closeRequested, this, [this, pane] { close(pane); });
    connect(pane, &Pane::pageOpened, this, &PaneLinks::add);
    connect(pane, &Pane::failed, this, &PaneLinks::failed);
    connect(pane, &Pane::sessionRequested, this, &PaneLinks::sessionRequested);
    connect(pane, &Pane::fileRequested, this, [this](const QByteArray &path, int line) {
        offer([&](Pane *each) { return each->showFile(path, line); });
    });
    connect(pane, &Pane::commandRequested, this,
            [this](const QString &id) { offer([&](Pane *each) { return each->showCommand(id); }); });
    connect(pane, &Pane::promptRequested, this,
            [this](const QString &text) { offer([&](Pane *each) { return each->showPrompt(text); }); });
    connect(pane, &Pane::checkpointRequested, this, [this](const CheckpointInfo &checkpoint) {
        for (Pane *each : all()) {
            if (each->showCheckpoint(checkpoint))
                m_layout->raise(each);
        }
    });
    connect(pane, &Pane::restoreRequested, this, [this](const CheckpointInfo &checkpoint) {
        offer([&](Pane *each) { return each->restoreCheckpoint(checkpoint); }, false);
    });
    connect(pane, &Pane::changesRequested, this, [this](const QString &from, const QString &to) {
        offer([&](Pane *each) { return each->showChanges(from, to); });
    });
    pane->setSession(m_session);
    m_layout->addPane(pane, inFront);
}

void PaneLinks::close(Pane *pane, std::function<void()> then)
{
    pane->askToClose([this, pane = QPointer(pane), then = std::move(then)] {
        if (PageStack *place = pane ? m_layout->placeOf(pane) : nullptr) {
            pane->closed();
            place->removePane(pane);
            pane->hide();
            pane->deleteLater();
        }
        if (then)
            then();
    });
}

Pane *PaneLinks::unsaved() const
{
    for (Pane *pane : all()) {
        if (pane->holdsUnsaved())
            return pane;
    }
    return nullptr;
}

void PaneLinks::setSession(const std::optional<SessionInfo> &session)
{
    m_session = session;
    for (PageStack *place : m_layout->places()) {
        for (Pane *pane : place->panes())
            pane->setSession(session);
        place->setSession(session ? std::optional(session->key) : std::nullopt);
    }
}

Pane *PaneLinks::find(const QString &id) const
{
    for (Pane *pane : all()) {
        if (pane->id() == id)
            return pane;
    }
    return nullptr;
}

void PaneLinks::goTo(Pane *pane)
{
    m_layout->raise(pane);
    pane->takeFocus();
}

} // namespace Vitrine::Ui
