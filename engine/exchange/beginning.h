// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QHash>

#include <optional>

namespace Vitrine::Exchange {

/// Where a session's files came from: a folder of this computer, or a git address. Kept as a setting of the
/// session. The checkpoint tells whether it is still about that session: another one of the same name
/// has no such checkpoint.
struct Beginning
{
    enum class Kind { Folder, Git };

    Kind kind = Kind::Folder;
    QString from;            ///< absolute path, or the address
    QString branch;          ///< of a git address; empty: the one that it names itself
    bool everything = false; ///< what .gitignore names came, too
    QString checkpoint;      ///< the workspace as it came
    QDateTime takenAt;
    qint64 files = 0;
    qint64 bytes = 0;

    QString backTo; ///< the folder that changes went to last; empty: none yet
    /// Sums of what was written into that folder by path, so that the next time it is known not to be somebody's work.
    QHash<QByteArray, QByteArray> written;
    static constexpr qsizetype maxWritten = 10'000;

    [[nodiscard]] static QByteArray sumOfFile(const QByteArray &sha256) { return 'F' + sha256; }
    [[nodiscard]] static QByteArray sumOfLink(const QByteArray &target);
    [[nodiscard]] static QByteArray sumOfNothing() { return "-"; }

    /// For people: "from FOLDER", as the checkpoint is called.
    [[nodiscard]] QString name() const;
    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static std::optional<Beginning> fromJson(const QByteArray &json);
    [[nodiscard]] static QString settingKey(const SessionKey &key);
};

/// The session's beginning; nothing when it has none, or has lost the checkpoint.
[[nodiscard]] Pending<std::optional<Beginning>> beginningOf(Api::Nouns engine, const SessionKey &key, QObject *context);
[[nodiscard]] Pending<void> keepBeginning(Api::Nouns engine, const SessionKey &key, const Beginning &beginning);

} // namespace Vitrine::Exchange
