// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/conversation.h"

#include <QPointer>

namespace Vitrine::Guest {

/// A request with nothing but Done as its answer. Without a conversation it is refused at once.
[[nodiscard]] Pending<void> ask(Conversation *conversation, Wire::Type type, const QString &message,
                                const Conversation::Fill &fill);

/// A request whose value is put together from the frames before Done: `part` takes each, `value` makes the result.
template <typename T>
[[nodiscard]] Pending<T> askFor(Conversation *conversation, Wire::Type type, const QString &message,
                                const Conversation::Fill &fill, Conversation::Part part,
                                std::function<Result<T>()> value)
{
    Promise<T> promise;
    const auto done = [promise, value = std::move(value)](Result<void> result) {
        promise.finish(result ? value() : Result<T>(std::unexpected(std::move(result.error()))));
    };
    if (conversation)
        conversation->request(type, fill, message, std::move(part), done);
    else
        done(fail(ErrorCode::WrongState, message, QStringLiteral("the channel is not open")));
    return promise.pending();
}

// The file calls of Channel. Names, sizes and counts in the answers are checked; see conversation.h for who ends what.
[[nodiscard]] Pending<FolderPage> listFolder(Conversation *conversation, const QByteArray &path, int limit);
[[nodiscard]] Pending<FileEntry> statFile(Conversation *conversation, const QByteArray &path);
[[nodiscard]] Pending<FileChunk> readFile(Conversation *conversation, const QByteArray &path, qint64 offset,
                                          qint64 maxBytes);
[[nodiscard]] Pending<void> writeFile(Conversation *conversation, const QByteArray &path, qint64 offset,
                                      const QByteArray &bytes, bool truncate);
[[nodiscard]] Pending<void> renameFile(Conversation *conversation, const QByteArray &from, const QByteArray &to,
                                       bool replace);
[[nodiscard]] Pending<void> makeLink(Conversation *conversation, const QByteArray &path, const QByteArray &target);
[[nodiscard]] Pending<void> removeFile(Conversation *conversation, const QByteArray &path, bool all);
[[nodiscard]] Pending<void> setAttributes(Conversation *conversation, const QByteArray &path, quint32 mode,
                                          const QDateTime &modifiedAt);
/// `message` has a place for the path.
[[nodiscard]] Pending<void> askAboutPath(Conversation *conversation, Wire::Type type, const QString &message,
                                         const QByteArray &path);

} // namespace Vitrine::Guest
