// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "engine/model/operation.h"

#include <QElapsedTimer>

#include <functional>

namespace Vitrine::Transfer {

/// What becomes of files whose names are taken. Folders that are there always take in what is copied into them, unless
/// nothing may be there (Refuse, when copying to this computer).
enum class Existing {
    Ask,     ///< Copy::exists, once
    Refuse,  ///< AlreadyExists ends the copy
    Replace, ///< they are replaced
    Skip,    ///< they stay, and are counted
};

/// How far a copy is. Totals below zero are not known.
struct CopyProgress
{
    qint64 files = 0;
    qint64 bytes = 0;
    qint64 totalFiles = -1;
    qint64 totalBytes = -1;
    QByteArray path; ///< at hand, in the workspace
};

/// What a copy has done.
struct CopyReport
{
    qint64 files = 0;
    qint64 folders = 0;
    qint64 links = 0;
    qint64 skipped = 0; ///< were there already
    qint64 bytes = 0;
    QStringList leftOut;     ///< at most maxLeftOut of them
    qint64 leftOutCount = 0; ///< all of them
    bool incomplete = false; ///< something in the workspace could not be read

    static constexpr qsizetype maxLeftOut = 10'000;
};

/// Files and folders copied into a workspace or out of one, one after the other. It works in the thread that it lives
/// in, and calls may come from there only.
///
/// States: made → start() → running ⇄ waiting for answer() → ended. What was copied stays when it is cancelled.
class Copy : public Operation<CopyReport>
{
    Q_OBJECT

public:
    Copy(const SessionKey &key, Existing existing) : m_key(key), m_existing(existing) {}

    /// After exists(): for this one and all that follow. Anything but Replace and Skip cancels.
    void answer(Existing existing);

Q_SIGNALS:
    /// At most ten times a second.
    void progressed(const Vitrine::Transfer::CopyProgress &progress);
    /// This name is taken; waits for answer(). A path in the workspace, or below the folder on this computer.
    void exists(const QByteArray &path);
    void leftOut(const QByteArray &path, const QString &why);
    /// Could not be read; the copy goes on without it.
    void unreadable(const Vitrine::Error &error);

protected:
    static constexpr qint64 pieceBytes = qint64(1) << 20;
    static constexpr int maxDepth = 256;

    [[nodiscard]] const SessionKey &key() const { return m_key; }
    [[nodiscard]] Existing existing() const { return m_existing; }
    /// The next thing to be copied, or the end.
    virtual void next() = 0;
    /// From the event loop: a million files must not be a million calls deep.
    void later();
    /// Goes on with `replace` or with `skip`, after asking if that is what is to be done; or ends with AlreadyExists.
    void meetExisting(const QByteArray &path, std::function<void()> replace, std::function<void()> skip);
    void leaveOut(const QByteArray &path, const QString &why);
    void tell(const QByteArray &path);
    [[nodiscard]] CopyReport &report() { return m_report; }
    [[nodiscard]] CopyProgress &progress() { return m_progress; }

private:
    SessionKey m_key;
    Existing m_existing;
    std::function<void()> m_replace;
    std::function<void()> m_skip;
    CopyReport m_report;
    CopyProgress m_progress;
    QElapsedTimer m_told;
};

} // namespace Vitrine::Transfer
