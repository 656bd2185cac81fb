// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/archive.h"
#include "engine/model/operation.h"
#include "engine/session/machineprovider.h"
#include "engine/store/archive/pack.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>

namespace Vitrine::Session {

class Session;

/// Writes a session into an archive, while it runs or not. Owned by the SessionRegistry.
///
/// Order: a checkpoint of the present state, whose layer is held and whose row goes at once, so that nobody sees it →
/// the named checkpoints are held, too → what the catalogue has → a reader for each disk → a thread packs. When it ends
/// in whatever way, the holds go, and the layer that was the checkpoint is merged with the one above by itself.
class ExportSession : public Operation<ArchiveReport>
{
    Q_DECLARE_TR_FUNCTIONS(ExportSession)

public:
    using Progress = std::function<void(const ArchiveProgress &)>;

    /// `runtime`: the version that the session runs.
    ExportSession(Session &session, const Services &services, const RuntimeInfo &runtime, const QString &file,
                  const Progress &progress, QObject *parent);
    ~ExportSession() override { giveUp(); }
    void start() override;
    /// It ends with Cancelled in a moment, unless it is done.
    void giveUp() { m_work->isCancelled = true; }

private:
    /// A state of the workspace that goes into the archive.
    struct State
    {
        QString layer;
        QList<CheckpointInfo> checkpoints; ///< none: the present one
    };
    [[nodiscard]] Pending<void> holdPresent();
    [[nodiscard]] Pending<void> holdCheckpoints();
    [[nodiscard]] Result<void> hold(const QString &layer);
    [[nodiscard]] Pending<void> readCatalogue();
    [[nodiscard]] Pending<void> openDisks(qsizetype next);
    [[nodiscard]] Pending<Store::Packed> packed();

    QPointer<Session> m_session;
    Services m_services;
    QString m_file;
    Progress m_progress;
    QTimer m_timer;
    Store::ArchiveWorkPointer m_work = std::make_shared<Store::ArchiveWork>();
    Store::PackPlan m_plan;
    QList<State> m_states; ///< those that others stand on first
    std::vector<std::shared_ptr<void>> m_uses;
};

} // namespace Vitrine::Session
