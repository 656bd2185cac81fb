// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/image/imagestore.h"
#include "engine/model/runtime.h"
#include "engine/session/templates/spare.h"
#include "engine/store/catalogue.h"
#include "engine/store/storepaths.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace Vitrine::Session {

class MakeSpare;
class MakeTemplate;

/// The templates of one store and the machines that wait for a session. Makes both in the background, one at a time and
/// never while a session starts; hands them out; throws away what is no good or of no use any more. Owned by the
/// engine.
///
/// Life: made (what an earlier engine left is cleared away) → in use → close(): nothing of it runs any more.
class TemplateKeeper : public QObject
{
    Q_OBJECT

public:
    /// How many machines wait; 0 to 8. Settings are the catalogue's.
    static constexpr auto spareSetting = "machine/warmSpares";
    /// False: every machine boots.
    static constexpr auto templateSetting = "machine/templates";
    /// What the root file system outside the workspace may grow by; sparse.
    static constexpr qint64 scratchBytes = qint64(8) << 30;

    TemplateKeeper(const Store::StorePaths &paths, Store::Catalogue &catalogue, Image::ImageStore &images,
                   Vm::AcceleratorProbe &accelerator);
    ~TemplateKeeper() override;

    /// What all machines of such a runtime have in common.
    [[nodiscard]] static Vm::MachineSpec machineSpec(const Image::BootFiles &files, const RuntimeSpec &runtime,
                                                     Vm::Accelerator accelerator);
    /// WrongState while templates are switched off, or the computer's clock is not measured yet.
    [[nodiscard]] Result<Vm::TemplateKey> keyFor(const Vm::MachineSpec &spec, qint64 workspaceBytes) const;

    /// Of this computer's clock; 0: not measured yet.
    [[nodiscard]] qint64 tscKhz() const { return m_tscKhz; }
    /// Nothing begins in the background, and what has begun stands still, until the token is dropped.
    [[nodiscard]] std::shared_ptr<void> startBegins();
    /// nullptr: none waits for a session of this kind.
    [[nodiscard]] std::shared_ptr<Spare> takeSpare(const Vm::TemplateKey &key);
    [[nodiscard]] std::optional<Vm::Template> find(const Vm::TemplateKey &key);
    /// It did not load, or not to a machine that answers. Made again when a session of its kind starts, unless that has
    /// happened too often in a row.
    void throwAway(const Vm::TemplateKey &key);
    /// A session runs in a machine that was restored from it.
    void worked(const Vm::TemplateKey &key);
    /// A session's machine of this kind runs: the next one shall have it easier.
    void used(const Vm::MachineSpec &spec, qint64 workspaceBytes, const Vm::TemplateKey &key);

    /// Digests of those that no runtime and no size of workspace would start from. None while nobody can say.
    [[nodiscard]] Pending<QStringList> unused();
    /// Ends with the bytes that came back; NotFound when it is none of the unused ones (any more).
    [[nodiscard]] Pending<qint64> removeUnused(const QString &digest);

    [[nodiscard]] int spareCount() const { return int(m_spares.size()); }
    /// Ends whatever is being made, and all machines that wait.
    void close();
    /// The person changed one of the settings.
    void readSettings();

private:
    /// What a template is made of.
    struct Kind
    {
        Vm::MachineSpec spec;
        qint64 workspaceBytes = 0;
        Vm::TemplateKey key;
        int mistimed = 0; ///< boots for it whose kernel measured its timer wrongly
    };
    /// Runtimes and sizes of workspaces for which machines may be started.
    struct InUse
    {
        QList<RuntimeInfo> runtimes;
        QList<Store::SessionRow> sessions;
    };

    void clearAway();
    void schedule();
    void work();
    void makeTemplate(const Kind &kind);
    void makeSpare(const Vm::Template &from);
    void watch(const std::shared_ptr<Spare> &spare);
    void drop(const Spare *spare);
    void dropSpares();
    void remove(const Vm::TemplateKey &key);
    void takeFailure(const Vm::TemplateKey &key, const Error &error);
    [[nodiscard]] Pending<InUse> inUse();
    [[nodiscard]] QList<Kind> kindsOf(const InUse &use, bool allSizes) const;
    void imagesChanged();
    void prune();

    const Store::StorePaths &m_paths;
    Store::Catalogue &m_catalogue;
    Image::ImageStore &m_images;
    Vm::AcceleratorProbe &m_accelerator;
    qint64 m_tscKhz = 0;
    bool m_enabled = true;
    int m_wantedSpares = 1;
    int m_starts = 0;
    bool m_closed = false;
    std::vector<std::shared_ptr<Spare>> m_spares;
    QList<Kind> m_wanted;        ///< templates to be made, the most urgent first
    std::optional<Kind> m_kind;  ///< of the machine that was started last; spares are of this kind
    QHash<QString, int> m_fails; ///< by digest: how often making or using failed in a row
    MakeTemplate *m_makingTemplate = nullptr;
    MakeSpare *m_makingSpare = nullptr;
    QTimer m_timer;
};

} // namespace Vitrine::Session
