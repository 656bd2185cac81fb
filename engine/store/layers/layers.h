// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/catalogue.h"
#include "engine/store/layers/layertree.h"
#include "engine/store/storepaths.h"

#include <QObject>

#include <memory>

namespace Vitrine::Store {

/// The layers of all workspaces: their files, and which stands on which. Owned by the engine, lives in its thread.
///
/// The catalogue is the truth. A file is made before the catalogue knows it, and removed after the catalogue has
/// forgotten it, so that whatever is killed in between leaves at most a file without a row, which load() removes.
class Layers : public QObject
{
    Q_OBJECT

public:
    Layers(const StorePaths &paths, Catalogue &catalogue);

    /// Once, before anything else: reads the catalogue, takes over the disks of `sessions` that an older Vitrine made,
    /// removes files that no layer owns.
    [[nodiscard]] Pending<void> load(const QList<SessionKey> &sessions);

    [[nodiscard]] const LayerTree &tree() const { return m_tree; }
    [[nodiscard]] QString file(const QString &layer) const;
    [[nodiscard]] QStringList files(const QString &layer) const; ///< of its chain, the newest first
    [[nodiscard]] qint64 allocatedBytes(const QString &layer) const;
    [[nodiscard]] qint64 allocatedBytes() const; ///< all of them
    /// All files of the chain are there, and are what they should be. NotFound, Corrupt: detail names the file.
    [[nodiscard]] Result<void> check(const QString &layer) const;

    [[nodiscard]] static QString newId();
    /// The file of a fresh workspace, under a new id; no row yet.
    [[nodiscard]] Pending<LayerRow> makeFirst(qint64 bytes, QObject *context);
    /// A file that holds nothing and is to stand on `below`; no row yet.
    [[nodiscard]] Pending<LayerRow> makeAbove(const QString &below, QObject *context);
    /// Of one that was made and is not wanted after all. Fine when it is gone.
    void removeFile(const QString &layer);

    /// Ends when the catalogue has all of it. Files of `goneLayers` are removed, and what is kept from now on is made
    /// read-only.
    [[nodiscard]] Pending<void> apply(const LayerChange &change);
    [[nodiscard]] Pending<void> addSession(const SessionRow &session, const LayerRow &top);
    /// A session with all its layers, whose files are there. All or nothing.
    [[nodiscard]] Pending<void> importSession(const SessionImport &added);
    [[nodiscard]] Pending<void> removeSession(const SessionKey &key);
    // The trash; see Catalogue. Its layers stay where they are.
    [[nodiscard]] Pending<void> throwAway(const SessionKey &key, const TrashRow &row);
    [[nodiscard]] Pending<void> bringBack(const TrashRow &row, const SessionRow &session,
                                          const std::optional<RuntimeInfo> &runtime);
    [[nodiscard]] Pending<void> forgetTrash(const TrashRow &row);

    /// Somebody uses the layer, with all below it, until the reference goes: nothing of it is merged or removed.
    /// `holder`: who, for the catalogue.
    [[nodiscard]] std::shared_ptr<void> use(const QString &layer, const QString &holder);
    [[nodiscard]] bool isUsed(const QString &layer) const { return m_uses.value(layer) > 0; }
    [[nodiscard]] QStringList holders(const QString &layer) const { return m_holders.values(layer); }

Q_SIGNALS:
    /// Something may have become superfluous.
    void changed();

private:
    [[nodiscard]] Pending<void> adoptOldDisks(const QList<SessionKey> &sessions);
    void removeStrays();
    void setModes();

    const StorePaths &m_paths;
    Catalogue &m_catalogue;
    LayerTree m_tree;
    QHash<QString, int> m_uses;
    QMultiHash<QString, QString> m_holders;
    QSet<QString> m_making; ///< files without a row that are ours
    qint64 m_lastUse = 0;
};

} // namespace Vitrine::Store
