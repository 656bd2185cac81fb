// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMetaType>
#include <QString>

namespace Vitrine {

/// The kinds of failure the program acts on. Anything finer belongs into Error::detail.
enum class ErrorCode {
    Cancelled,     ///< the person, or the owner of the work, ended it
    TimedOut,      ///< a deadline passed
    NotFound,      ///< what was named does not exist
    AlreadyExists, ///< the name is taken
    InvalidInput,  ///< the request itself is wrong; repeating it cannot help
    WrongState,    ///< right request, wrong moment (a stopped session, a running build)
    NoSpace,       ///< a disk or quota is full
    HostLacks,     ///< this computer has no program, right or feature that is needed
    Unreachable,   ///< the other side (agent, machine, engine) is gone or does not answer
    Rejected,      ///< the other side answered, with a refusal
    Corrupt,       ///< what was read breaks its own rules; everything out of a guest is checked
    Failed,        ///< the system said no; detail has its words
};

/// One failure. The layer that knows what the person asked for writes `message` (what could not be done, then what
/// to do); lower layers fill `detail` with the raw words of QEMU, the agent or the system. The two do not repeat.
struct Error
{
    ErrorCode code = ErrorCode::Failed;
    QString message;
    QString detail;

    /// The same failure in the words of a caller that knows more; the old message moves in front of the detail.
    [[nodiscard]] Error as(const QString &newMessage) const;

    /// "message\ndetail", for logs and terminals.
    [[nodiscard]] QString text() const;

    [[nodiscard]] QJsonObject toJson() const;
    static Error fromJson(const QJsonObject &json);
};

/// The stable name of a code on the wire and in --json output, for example "notFound".
[[nodiscard]] QString errorCodeName(ErrorCode code);
[[nodiscard]] ErrorCode errorCodeFromName(const QString &name);

/// Failed (or NoSpace, NotFound, …) from an errno value; detail is the system's own text.
[[nodiscard]] Error errorFromErrno(int number, const QString &message);

} // namespace Vitrine

Q_DECLARE_METATYPE(Vitrine::Error)
