// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gitssh/office.h"
#include "engine/guest/channel.h"
#include "engine/image/imagestore.h"
#include "engine/model/ids.h"
#include "engine/model/pending.h"
#include "engine/network/dial.h"
#include "engine/network/tlsstream.h"
#include "engine/secrets/secretbook.h"
#include "engine/store/catalogue.h"
#include "engine/store/layers/layers.h"
#include "engine/store/storepaths.h"
#include "engine/vm/accelerator.h"

namespace Vitrine::Session {

class AgentHost;
class LayerKeeper;
class MachineLink;
class SeenClock;
class SleepWatch;
class TemplateKeeper;
class Turns;

/// What all sessions of one engine share. Owned by the engine, outlives them.
struct Services
{
    const Store::StorePaths &paths;
    Store::Catalogue &catalogue;
    Image::ImageStore &images;
    Vm::AcceleratorProbe &accelerator;
    SleepWatch &sleepWatch;
    TemplateKeeper &templates;
    Turns &starts; ///< as many machines start at a time as this computer has processors
    const Network::World &network;
    Store::Layers &layers;
    LayerKeeper &layerKeeper;
    Secrets::SecretBook &secrets;
    Network::TlsTrust &trust;
    GitSsh::Office &git;
    SeenClock &clock;
};

/// What commands, invocations, shells and files need of their session.
class MachineProvider
{
public:
    virtual ~MachineProvider() = default;
    [[nodiscard]] virtual const SessionKey &key() const = 0;
    [[nodiscard]] virtual const Services &services() const = 0;
    /// Ends when the machine answers; starts it when there is none.
    [[nodiscard]] virtual Pending<void> needMachine() = 0;
    /// nullptr: no machine that answers at this moment.
    [[nodiscard]] virtual MachineLink *link() = 0;
    /// No machine has the workspace's disk, and none is about to get or to give it back: others may read it.
    [[nodiscard]] virtual bool diskIsFree() const = 0;
    /// Ends, well in every case, when no machine is about to come or to go.
    [[nodiscard]] virtual Pending<void> settled() = 0;
    /// The last machine did not unmount the disk.
    [[nodiscard]] virtual bool isDiskUnclean() const = 0;
    /// Another state has taken the workspace's place, while no machine had it; `unclean`: a machine had not unmounted
    /// that.
    virtual void diskReplaced(bool unclean) = 0;
    /// An automatic checkpoint before such work, if wanted. Ends well in every case.
    [[nodiscard]] virtual Pending<void> keepBefore(CheckpointCause cause) = 0;
    [[nodiscard]] virtual AgentHost *agent() = 0;
    /// A program as all programs of this session are started.
    [[nodiscard]] virtual Guest::ProcessRequest program(QList<QByteArray> arguments) const = 0;
    [[nodiscard]] virtual QByteArray mountPath() const = 0;
    /// How much is in use, or what it does, has changed.
    virtual void useChanged() = 0;
};

} // namespace Vitrine::Session
