// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/sessionregistry.h"
#include "engine/session/storage/figures.h"

#include <memory>

namespace Vitrine::Session {

/// Finds out what the store takes on the disk and by what, gives back what was chosen, and shows the trash. Owned by
/// the engine.
class StorageDesk : public QObject
{
    Q_OBJECT

public:
    StorageDesk(const Services &services, SessionRegistry &registry);

    [[nodiscard]] Pending<DiskReport> report();
    /// One after the other: first what only deletes, trims last.
    [[nodiscard]] Pending<QList<ReclaimOutcome>> reclaim(const QStringList &items);
    [[nodiscard]] Pending<QList<TrashedSession>> trash();
    [[nodiscard]] Pending<int> emptyTrash();

private:
    using Facts = std::shared_ptr<StoreFacts>;
    struct Round;

    [[nodiscard]] Facts gather() const;
    [[nodiscard]] Pending<Facts> measured(const Facts &facts, const QStringList &unused);
    [[nodiscard]] Pending<Facts> lookedInto(const Facts &facts, qsizetype from);
    [[nodiscard]] Pending<LayerLook> look(const SessionKey &key);
    void addTimes(QList<TrashedSession> &trash) const;
    void next(const std::shared_ptr<Round> &round);
    [[nodiscard]] Pending<qint64> reclaimOne(const ReclaimItem &item);
    [[nodiscard]] Pending<void> layersSettled();

    const Services &m_services;
    SessionRegistry &m_registry;
};

} // namespace Vitrine::Session
