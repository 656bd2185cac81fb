// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchange/targetfolder.h"
#include "engine/exchange/workers.h"
#include "engine/model/change.h"

#include <QJsonObject>

namespace Vitrine::Exchange {

/// One change of a session's workspace and what taking it back means for the folder.
struct TakeBackItem
{
    enum class Verdict {
        Take,     ///< nobody has touched it there
        Same,     ///< it is like that there already
        Conflict, ///< it is something else there than when the session began: left alone
        Refused,  ///< never taken back; `why` says why
        Left,     ///< .gitignore leaves it out; taken only when asked for
    };

    FileChange change;
    Verdict verdict = Verdict::Take;
    QString why;    ///< of a conflict or refusal, for people
    HostEntry seen; ///< what stood there

    /// Folders are there for what is in them; one that is to be made or removed is no news of its own.
    [[nodiscard]] bool isFolder() const;
    [[nodiscard]] QJsonObject toJson() const;
};
[[nodiscard]] QString verdictName(TakeBackItem::Verdict verdict); ///< "take", "same", "conflict", "refused", "left"

/// What is known of a file in the folder by its bytes.
struct HostContent
{
    bool isBefore = false;  ///< as the session got it
    bool isAfter = false;   ///< as the session has it
    bool isWritten = false; ///< as it was taken back before; also of a link, and of a name that nothing has any more
};

/// What may be said by names alone: Refused for git's own files and for what is no name, else nothing.
[[nodiscard]] std::optional<QString> refusedByName(const FileChange &change);
/// Whether the change says anything that a folder can hold: bytes, kind, link, or whether it can be run. Owners, times
/// and other permissions are not taken back.
[[nodiscard]] bool isWorthTaking(const FileChange &change);
/// Whether a decision needs to know the bytes of the file that stands there.
[[nodiscard]] bool needsContent(const FileChange &change, const HostEntry &seen);
/// The rule. Of `content` isBefore and isAfter count only where needsContent().
[[nodiscard]] TakeBackItem decide(const FileChange &change, const HostEntry &seen, const HostContent &content);

/// All of it, before anything is done.
struct TakeBackPlan
{
    QString folder;            ///< absolute
    QString base;              ///< id of the checkpoint that is compared with now
    QList<TakeBackItem> items; ///< by path
    bool ignoredKnown = true;  ///< false: what .gitignore leaves out could not be asked

    [[nodiscard]] qsizetype count(TakeBackItem::Verdict verdict) const;
};

} // namespace Vitrine::Exchange
