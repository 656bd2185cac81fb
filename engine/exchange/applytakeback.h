// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchange/plantakeback.h"

namespace Vitrine::Exchange {

/// What became of it.
struct TakeBackReport
{
    struct Left
    {
        QByteArray path;
        QString why;
    };

    QList<QByteArray> taken;
    QList<Left> conflicts; ///< somebody changed something since it was looked at: left alone
    QList<Left> failures;  ///< could not be written, or not be read
    qint64 bytes = 0;
    Beginning beginning; ///< with the sums of what was written
};

/// Does what a plan says, for the changes that were chosen. What has changed since, here or in the workspace, is left
/// alone and told. Ends well even so; it ends with an error when the engine is gone, and what was taken until then is
/// taken.
///
/// Order: what goes, the deepest first → folders, links and files that come, from the top down.
class ApplyTakeBack : public Operation<TakeBackReport>
{
    Q_OBJECT

public:
    /// `chosen`: rows of the plan whose verdict is Take, or Left.
    ApplyTakeBack(Api::Nouns engine, const TakeBackRequest &request, const TakeBackPlan &plan,
                  const QList<qsizetype> &chosen, QObject *parent = nullptr);
    void start() override;

Q_SIGNALS:
    void progressed(const QString &words, double fraction);

protected:
    void abandon() override;

private:
    struct Step
    {
        TakeBackItem item;
        bool makes = false; ///< else what was there goes
    };

    void next();
    void run(const Step &step);
    void begin(const Step &step);
    void readOn(const Step &step, qint64 offset);
    void close(const Step &step);
    void ended(const Step &step, const Result<void> &result, const QByteArray &sum = {});
    void keep();

    Api::Nouns m_engine;
    TakeBackRequest m_request;
    TakeBackPlan m_plan;
    TakeBackReport m_report;
    std::shared_ptr<TargetFolder> m_folder;
    std::unique_ptr<QCryptographicHash> m_hash;
    Workers m_disk = makeWorkers(1);
    QList<Step> m_steps;
    qsizetype m_next = 0;
};

} // namespace Vitrine::Exchange
