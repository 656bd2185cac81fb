// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchange/plantakeback.h"

#include <functional>

namespace Vitrine::Exchange {

/// What went into a patch.
struct PatchReport
{
    qint64 files = 0;
    qint64 bytes = 0;          ///< of the patch
    QList<QByteArray> leftOut; ///< too large for one
};

/// Writes what a plan says as a patch for `git apply`. Reads what the folder holds from nowhere, so that it does not
/// matter what stands there: conflicts are in it, too.
class WritePatch : public Operation<PatchReport>
{
    Q_OBJECT

public:
    /// Called piece by piece in a worker thread.
    using Sink = std::function<Result<void>(const QByteArray &)>;
    static constexpr qint64 maxFile = qint64(64) << 20;

    /// `chosen`: rows of the plan; what is never taken back is left out.
    WritePatch(Api::Nouns engine, const SessionKey &session, const TakeBackPlan &plan, const QList<qsizetype> &chosen,
               Sink sink, QObject *parent = nullptr);
    void start() override;

Q_SIGNALS:
    void progressed(const QString &words, double fraction);

private:
    void next();
    void write(const FileChange &change, const QByteArray &before, const QByteArray &after);
    void read(const FileChange &change, bool before, const QByteArray &have,
              const std::function<void(const QByteArray &)> &then);

    Api::Nouns m_engine;
    SessionKey m_session;
    TakeBackPlan m_plan;
    QList<qsizetype> m_chosen;
    Sink m_sink;
    PatchReport m_report;
    Workers m_work = makeWorkers(1);
    qsizetype m_next = 0;
};

} // namespace Vitrine::Exchange
