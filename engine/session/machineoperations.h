// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/image/imagestore.h"
#include "engine/model/operation.h"
#include "engine/model/runtime.h"
#include "engine/session/startattempt.h"
#include "engine/session/turns.h"
#include "engine/store/storepaths.h"

#include <QCoreApplication>
#include <QTimer>

#include <optional>

namespace Vitrine::Session {

class TemplateKeeper;

/// A machine that is there, and the image it runs.
struct StartedMachine
{
    std::shared_ptr<MachineLink> link;
    ImageConfig config;
    bool goesOn = false; ///< what ran in it when it was suspended runs again
    QString notice;      ///< it did not come to be as expected; for people
};

/// From nothing to a machine that answers: image, workspace, and then the session's own suspended machine, a waiting
/// one, a template or a boot, in this order, as far as there are any. What goes wrong with the former is made up for by
/// the latter: it only takes longer. Only that a suspended machine is lost is said.
/// Cancelled or failed, it leaves no process and no machine directory.
class StartMachine : public Operation<StartedMachine>
{
    Q_DECLARE_TR_FUNCTIONS(StartMachine)

public:
    /// `openDisk` ends with the files of the session's disk, the one that is written to first. Machines that start
    /// take turns.
    StartMachine(const SessionKey &key, const RuntimeSpec &runtime, std::function<Pending<QStringList>()> openDisk,
                 const Store::StorePaths &paths, Image::ImageStore &images, TemplateKeeper &templates, Turns &starts,
                 Vm::Accelerator accelerator, QObject *parent = nullptr);

    void start() override;
    [[nodiscard]] const Image::BootFiles &bootFiles() const { return m_files; }

protected:
    void abandon() override;

private:
    Pending<void> openWorkspace();
    Pending<void> waitForTurn();
    void choose();
    [[nodiscard]] bool resumeSuspended();
    [[nodiscard]] static QString lostMemory();
    void attempt(StartAttempt::Way way);
    void attemptFailed(const StartAttempt &attempt, const Error &error);
    void failWith(const Error &error);

    SessionKey m_key;
    RuntimeSpec m_runtime;
    std::function<Pending<QStringList>()> m_openDisk;
    QStringList m_disk;
    const Store::StorePaths &m_paths;
    Image::ImageStore &m_images;
    TemplateKeeper &m_templates;
    Turns &m_starts;
    Vm::Accelerator m_accelerator;
    Image::BootFiles m_files;
    MachinePlan m_plan;
    std::optional<Vm::TemplateKey> m_template; ///< what machines like this one can be made from
    bool m_isSuspect = false;                  ///< the template's guest refused; a boot shows whose fault it was
    std::shared_ptr<void> m_precedence;        ///< keeps work in the background from beginning
    Turns::Token m_turn;
    QString m_notice;
    StartAttempt *m_attempt = nullptr;
};

/// Takes over a machine that runs from an earlier engine. NotFound: there is none (its remains are cleaned up).
class AdoptMachine : public Operation<StartedMachine>
{
    Q_DECLARE_TR_FUNCTIONS(AdoptMachine)

public:
    AdoptMachine(const SessionKey &key, const RuntimeSpec &runtime, const Store::StorePaths &paths,
                 Image::ImageStore &images, QObject *parent = nullptr);
    void start() override;

    /// The machine stands still for want of space on this computer's disk. It is waited for, however long that takes.
    [[nodiscard]] bool isOutOfSpace() const { return m_machine && m_machine->isOutOfSpace(); }
    void whenSpaceChanges(std::function<void()> tell) { m_spaceChanged = std::move(tell); }

private:
    void openChannel();

    SessionKey m_key;
    RuntimeSpec m_runtime;
    const Store::StorePaths &m_paths;
    Image::ImageStore &m_images;
    std::function<void()> m_spaceChanged;
    bool m_waitsForSpace = false;
    std::shared_ptr<Vm::Machine> m_machine;
    std::unique_ptr<Guest::Channel> m_channel;
};

/// Ends a machine in order: everything in it gets `grace`, then file systems are synced and unmounted, then power off.
/// What does not end by itself is killed. It ends well in every case; nothing of the machine is left then.
class StopMachine : public Operation<void>
{
public:
    static constexpr std::chrono::seconds grace{15};

    StopMachine(std::shared_ptr<MachineLink> link, const QString &directory, QObject *parent = nullptr);
    void start() override;

private:
    void finishUp();

    std::shared_ptr<MachineLink> m_link;
    QString m_directory;
    QTimer m_deadline;
};

} // namespace Vitrine::Session
