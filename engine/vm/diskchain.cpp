// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/diskchain.h"

#include "engine/vm/bootmachine.h"
#include "engine/vm/commandline.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QPointer>

#include <fcntl.h>

namespace Vitrine::Vm {

namespace {

const QString fileSuffix = QStringLiteral("-file");
const QString jobName = QStringLiteral("merge");

} // namespace

DiskChain::DiskChain(Qmp &qmp) : m_qmp(qmp) {}

Pending<void> DiskChain::call(const QString &command, const QJsonObject &arguments)
{
    return andThen(m_qmp.call(command, arguments), this, [](QJsonObject &&) { return ready(); });
}

/// QEMU says of each file node where it was opened, and of each device what it writes to.
Pending<DiskChain::Nodes> DiskChain::nodes()
{
    // Of an adopted machine it may take a moment.
    return andThen(m_qmp.opened(), this, [this] { return askNodes(); });
}

Pending<DiskChain::Nodes> DiskChain::askNodes()
{
    const auto named = m_qmp.call(QStringLiteral("query-named-block-nodes"), {{QStringLiteral("flat"), true}});
    const auto devices = m_qmp.call(QStringLiteral("query-block"));
    return andThen(named, this, [this, devices](QJsonObject &&answer) {
        Nodes nodes;
        const QString prefix = QStringLiteral("/dev/fdset/");
        const QJsonArray list = answer[QLatin1String("list")].toArray();
        for (const auto &node : list) {
            const QString name = node[QLatin1String("node-name")].toString();
            const QString file = node[QLatin1String("file")].toString();
            if (name.endsWith(fileSuffix) && file.startsWith(prefix))
                nodes.sets.insert(name.chopped(fileSuffix.size()), file.mid(prefix.size()).toInt());
        }
        return andThen(devices, this, [nodes](QJsonObject &&known) mutable {
            const QJsonArray all = known[QLatin1String("list")].toArray();
            for (const auto &device : all) {
                if (device[QLatin1String("qdev")].toString().startsWith(QLatin1String("/machine/peripheral/work/")))
                    nodes.active = device[QLatin1String("inserted")][QLatin1String("node-name")].toString();
            }
            return ready(std::move(nodes));
        });
    });
}

Pending<bool> DiskChain::writesTo(const QString &file)
{
    return andThen(nodes(), this, [file](Nodes &&found) { return ready(found.active == layerNode(file)); });
}

Pending<void> DiskChain::give(const QString &file, int flags, int set)
{
    auto fd = openFile(file, flags);
    if (!fd)
        return failed<void>(fd.error());
    return andThen(m_qmp.call(QStringLiteral("add-fd"), {{QStringLiteral("fdset-id"), set}}, std::move(*fd)), this,
                   [](QJsonObject &&) { return ready(); });
}

Pending<void> DiskChain::empty(int set)
{
    Promise<void> promise;
    // It says no when there is nothing in it.
    m_qmp.call(QStringLiteral("remove-fd"), {{QStringLiteral("fdset-id"), set}})
        .then(this, [promise](const Result<QJsonObject> &) { promise.finish({}); });
    return promise.pending();
}

Pending<void> DiskChain::add(const QString &overlay, const QString &top)
{
    auto fd = openFile(overlay, O_RDWR);
    if (!fd)
        return failed<void>(fd.error());
    const auto shared = std::make_shared<Descriptor>(std::move(*fd)); // a lambda must be copyable
    return andThen(nodes(), this, [this, overlay, top, shared](Nodes &&found) {
        if (found.active.isEmpty())
            return failed<void>({ErrorCode::Rejected, tr("The machine has no workspace's disk."), {}});
        m_active = found.active;
        m_activeSet = found.sets.value(m_active, -1);
        return andThen(m_qmp.call(QStringLiteral("add-fd"), {}, std::move(*shared)), this,
                       [this, overlay, top](QJsonObject &&added) {
                           m_overlaySet = added[QLatin1String("fdset-id")].toInt(-1);
                           // Only read from then on. A machine of an older Vitrine has no name for it, and keeps it as
                           // it is.
                           const auto readable = m_activeSet < 0 ? ready() : give(top, O_RDONLY, m_activeSet);
                           return andThen(readable, this, [this, overlay] {
                               return call(QStringLiteral("blockdev-add"),
                                           layerJson(layerNode(overlay), m_overlaySet, QJsonValue::Null, false));
                           });
                       });
    });
}

Pending<void> DiskChain::switchTo(const QString &overlay)
{
    return call(QStringLiteral("blockdev-snapshot"),
                {{QStringLiteral("node"), m_active}, {QStringLiteral("overlay"), layerNode(overlay)}});
}

Pending<void> DiskChain::settle(const QString &overlay)
{
    Promise<void> promise;
    // Refused while it is in use, as it should be after switchTo().
    m_qmp.call(QStringLiteral("blockdev-del"), {{QStringLiteral("node-name"), layerNode(overlay)}})
        .then(this, [this, promise, self = QPointer<DiskChain>(this)](const Result<QJsonObject> &) {
            if (!self)
                return;
            andThen(empty(m_activeSet), this, [this] {
                return empty(m_overlaySet);
            }).then(this, [promise](const Result<void> &result) { promise.finish(result); });
        });
    return promise.pending();
}

Pending<void> DiskChain::reopen(const QString &file, bool readOnly, const QString &below)
{
    const QString name = layerNode(file);
    const QJsonObject options{
        {QStringLiteral("driver"), QStringLiteral("qcow2")},
        {QStringLiteral("node-name"), name},
        {QStringLiteral("read-only"), readOnly},
        {QStringLiteral("discard"), QStringLiteral("unmap")},
        {QStringLiteral("file"), name + fileSuffix},
        {QStringLiteral("backing"), below.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(layerNode(below))}};
    return call(QStringLiteral("blockdev-reopen"), {{QStringLiteral("options"), QJsonArray{options}}});
}

Pending<void> DiskChain::merge(const LayerMerge &merge)
{
    return andThen(nodes(), this, [this, merge](Nodes &&found) {
        if (found.active.isEmpty())
            return mergeIn(merge, found);
        if (found.active != layerNode(merge.top))
            return failed<void>({ErrorCode::WrongState, tr("The machine does not have these layers."), {}});
        if (!found.sets.contains(layerNode(merge.upper)))
            return ready(); // done, and nobody was there to hear it
        Promise<void> promise;
        // One that nothing stands on any more has been merged, too.
        m_qmp.call(QStringLiteral("blockdev-del"), {{QStringLiteral("node-name"), layerNode(merge.upper)}})
            .then(this, [this, promise, merge, found,
                         self = QPointer<DiskChain>(this)](const Result<QJsonObject> &deleted) {
                if (!self)
                    return;
                if (deleted) {
                    promise.finish({});
                    return;
                }
                mergeIn(merge, found).then(this, [promise](const Result<void> &result) { promise.finish(result); });
            });
        return promise.pending();
    });
}

/// QEMU ends by a crash when the file above turns out not to be writable at the job's end: so all that can fail is done
/// before the job begins.
Pending<void> DiskChain::mergeIn(const LayerMerge &merge, const Nodes &nodes)
{
    const int lower = nodes.sets.value(layerNode(merge.lower), -1);
    const bool above = !merge.above.isEmpty() && merge.above != merge.top;
    const int aboveSet = above ? nodes.sets.value(layerNode(merge.above), -1) : 0;
    if (lower < 0 || aboveSet < 0)
        return failed<void>({ErrorCode::WrongState, tr("The machine does not have these layers."), {}});
    const QString active = nodes.active.isEmpty() ? layerNode(merge.top) : nodes.active;
    auto opened = give(merge.lower, O_RDWR, lower);
    opened = andThen(opened, this, [this, merge, lower] { return reopen(merge.lower, false, merge.below); });
    if (above) {
        opened = andThen(opened, this, [this, merge, aboveSet] { return give(merge.above, O_RDWR, aboveSet); });
        opened = andThen(opened, this, [this, merge] { return reopen(merge.above, false, merge.upper); });
    }
    Promise<void> promise;
    // What goes away in the middle touches nothing any more: this may be its end.
    const QPointer<DiskChain> self(this);
    andThen(opened, this, [this, merge, active] {
        return commit(merge, active);
    }).then(this, [this, self, merge, above, lower, aboveSet, promise](const Result<void> &result) {
        if (!self)
            return;
        // Whatever came of it, they are only read from here on.
        auto closed = give(merge.lower, O_RDONLY, lower);
        closed = andThen(closed, this, [this, merge] {
            return merge.upper == merge.top ? ready() : reopen(merge.lower, true, merge.below);
        });
        if (above) {
            closed = andThen(closed, this, [this, merge, aboveSet] { return give(merge.above, O_RDONLY, aboveSet); });
            closed = andThen(closed, this, [this, merge, merged = result.has_value()] {
                return reopen(merge.above, true, merged ? merge.lower : merge.upper);
            });
        }
        closed.then(this, [this, self, merge, above, lower, aboveSet, promise, result](const Result<void> &shut) {
            if (!self)
                return;
            if (!shut)
                qWarning("A layer stays open for writing: %s", qUtf8Printable(shut.error().text()));
            auto emptied = empty(lower);
            if (above)
                emptied = andThen(emptied, this, [this, aboveSet] { return empty(aboveSet); });
            emptied.then(this, [this, self, merge, promise, result](const Result<void> &) {
                if (!self)
                    return;
                // Of those that were added by a command QEMU keeps the node.
                m_qmp.call(QStringLiteral("blockdev-del"), {{QStringLiteral("node-name"), layerNode(merge.upper)}})
                    .then(this, [promise, result](const Result<QJsonObject> &) { promise.finish(result); });
            });
        });
    });
    return promise.pending();
}

void DiskChain::breakOff()
{
    (void)m_qmp.call(QStringLiteral("job-cancel"), {{QStringLiteral("id"), jobName}});
}

Pending<void> DiskChain::commit(const LayerMerge &merge, const QString &active)
{
    const bool wholly = merge.upper == merge.top;
    QJsonObject arguments{{QStringLiteral("job-id"), jobName},
                          {QStringLiteral("device"), active},
                          {QStringLiteral("base-node"), layerNode(merge.lower)}};
    if (!wholly) {
        arguments.insert(QStringLiteral("top-node"), layerNode(merge.upper));
        // A name for the header of what stands above. Nobody looks at it, but without one QEMU 10.0 crashes.
        arguments.insert(QStringLiteral("backing-file"), QFileInfo(merge.lower).completeBaseName());
    }
    // The end is told by an event, which comes after the answer.
    Promise<void> promise;
    auto *listener = new QObject(this);
    const auto end = [promise, listener](const Result<void> &result) {
        promise.finish(result);
        listener->deleteLater();
    };
    connect(&m_qmp, &Qmp::lost, listener, [end](const Error &error) { end(std::unexpected(error)); });
    connect(&m_qmp, &Qmp::event, listener, [this, end](const QString &name, const QJsonObject &data) {
        if (data[QLatin1String("device")] != jobName)
            return;
        const QString error = data[QLatin1String("error")].toString();
        if (name == QLatin1String("BLOCK_JOB_READY"))
            (void)m_qmp.call(QStringLiteral("job-complete"), {{QStringLiteral("id"), jobName}});
        else if (name == QLatin1String("BLOCK_JOB_COMPLETED") && error.isEmpty())
            end({});
        else if (name == QLatin1String("BLOCK_JOB_COMPLETED") || name == QLatin1String("BLOCK_JOB_CANCELLED"))
            end(fail(ErrorCode::Failed, tr("QEMU could not merge two layers of the workspace."), error));
    });
    m_qmp.call(QStringLiteral("block-commit"), arguments).then(listener, [end](const Result<QJsonObject> &begun) {
        if (!begun)
            end(std::unexpected(begun.error()));
    });
    return promise.pending();
}

} // namespace Vitrine::Vm
