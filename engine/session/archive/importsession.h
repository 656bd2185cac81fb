// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/archive.h"
#include "engine/model/operation.h"
#include "engine/session/machineprovider.h"
#include "engine/store/archive/unpack.h"

#include <QCoreApplication>
#include <QTimer>

namespace Vitrine::Session {

class DiskBrowser;

/// What came out of an archive and is in the store now.
struct ImportedSession
{
    Store::SessionRow row;
    RuntimeInfo runtime;
    ArchiveReport report;
};

/// Makes a session of an archive that anybody may have made. Owned by the SessionRegistry.
///
/// Order: the archive's list is read → the name is kept free → a thread unpacks all of it into places that are
/// nobody's → the workspace can be opened by what reads stopped ones → its folder gets its name → one transaction of
/// the catalogue. Whatever fails before that, or is killed, leaves nothing (engine/store/archive/importfolder.h).
class ImportSession : public Operation<ImportedSession>
{
    Q_DECLARE_TR_FUNCTIONS(ImportSession)

public:
    struct Hooks
    {
        std::function<Result<void>(const SessionKey &)> reserve; ///< the key, which is nobody's
        std::function<void(const ArchiveProgress &)> progress;
    };

    ImportSession(const Services &services, const QString &file, Hooks hooks, QObject *parent);
    ~ImportSession() override;
    void start() override;
    /// It ends with Cancelled in a moment and leaves nothing, unless it is done.
    void giveUp() { m_work->isCancelled = true; }

private:
    [[nodiscard]] Pending<void> opened();
    [[nodiscard]] Pending<void> chooseRuntime();
    [[nodiscard]] Pending<void> unpacked();
    [[nodiscard]] Pending<void> tryToRead();
    [[nodiscard]] Pending<void> named();
    [[nodiscard]] Pending<void> recorded();
    void leaveOutOwnRules(NetworkPolicy &policy);
    /// In a thread that may wait. What is unpacked goes there, too, when nobody is left.
    template <typename Work>
    [[nodiscard]] Pending<void> inThread(Work work);

    Services m_services;
    QString m_file;
    Hooks m_hooks;
    QTimer m_timer;
    Store::ArchiveWorkPointer m_work = std::make_shared<Store::ArchiveWork>();
    std::shared_ptr<std::unique_ptr<Store::Unpack>> m_unpack = std::make_shared<std::unique_ptr<Store::Unpack>>();
    std::unique_ptr<DiskBrowser> m_browser;
    Store::SessionImport m_import;
    ImportedSession m_result;
};

} // namespace Vitrine::Session
