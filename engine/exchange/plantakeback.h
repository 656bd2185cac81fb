// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchange/beginning.h"
#include "engine/exchange/takeback.h"
#include "engine/model/operation.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace Vitrine::Exchange {

/// What is to be taken back, from where, and to where.
struct TakeBackRequest
{
    SessionKey session;
    QString folder;          ///< absolute; empty: there is none, everything would be taken (for a patch)
    Beginning beginning;     ///< of the session
    QString base;            ///< the checkpoint with what it was before
    QList<QByteArray> only;  ///< these, and what is below them; empty: everything
    bool everything = false; ///< what .gitignore leaves out, too
};

/// Finds out what a session has changed, and for each change what stands in the folder. Changes nothing and starts
/// nothing.
///
/// Order: the checkpoint is compared with the present → names that are never taken, and those that .gitignore leaves
/// out, are told apart → what stands under each name is looked at; of files that may have been changed the bytes are
/// compared with the checkpoint's, by their sums.
class PlanTakeBack : public Operation<TakeBackPlan>
{
    Q_OBJECT

public:
    PlanTakeBack(Api::Nouns engine, const TakeBackRequest &request, QObject *parent = nullptr);
    void start() override;

Q_SIGNALS:
    void progressed(const QString &words, double fraction);

private:
    /// What was taken back before, and is now again as it was before that, is no difference any more.
    void addUndone(qsizetype next);
    void sortOut();
    void goOn();
    void look(qsizetype item);
    void compare(qsizetype item, const HostEntry &seen, const QByteArray &there);
    /// The sum of the file in the checkpoint, or as it is now.
    [[nodiscard]] Pending<QByteArray> sumOf(const QByteArray &path, bool before);
    void readOn(const QByteArray &path, bool before, qint64 offset, const std::shared_ptr<QCryptographicHash> &hash,
                const Promise<QByteArray> &promise);
    void decided(qsizetype item, const TakeBackItem &decision);

    Api::Nouns m_engine;
    TakeBackRequest m_request;
    TakeBackPlan m_plan;
    std::shared_ptr<TargetFolder> m_folder;
    Workers m_disk = makeWorkers(1);
    QList<FileChange> m_changes;
    QList<QByteArray> m_undone;
    QList<qsizetype> m_open; ///< still to be looked at
    qsizetype m_next = 0;
    int m_running = 0;
};

} // namespace Vitrine::Exchange
