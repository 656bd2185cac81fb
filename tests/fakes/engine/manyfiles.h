// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QTimer>

namespace Vitrine::Fake {

/// A workspace of one folder with so many files, in no order. The listing is made beforehand, so that asking for it
/// costs as little here as with an engine in a thread of its own. `lists` counts.
class ManyFiles : public Api::Files
{
public:
    [[nodiscard]] static FileEntry file(const QByteArray &name, qint64 size)
    {
        FileEntry made;
        made.name = name;
        made.kind = FileEntry::Kind::File;
        made.size = size;
        return made;
    }
    explicit ManyFiles(int count)
    {
        for (int i = 0; i < count; ++i)
            page.entries.append(file("file-" + QByteArray::number(qint64(i) * 7919 % count) + ".txt", i));
    }
    Pending<FolderPage> list(const SessionKey &, const QByteArray &, int) override
    {
        ++lists;
        const Promise<FolderPage> promise;
        QTimer::singleShot(0, this, [this, promise] { promise.finish(page); });
        return promise.pending();
    }
    Pending<FileEntry> stat(const SessionKey &, const QByteArray &) override { return failed<FileEntry>({}); }
    Pending<FileChunk> read(const SessionKey &, const QByteArray &, qint64, qint64) override
    {
        return failed<FileChunk>({});
    }
    Pending<void> write(const SessionKey &, const QByteArray &, const FileChunk &) override { return failed<void>({}); }
    Pending<void> makeFolder(const SessionKey &, const QByteArray &) override { return failed<void>({}); }
    Pending<void> makeLink(const SessionKey &, const QByteArray &, const QByteArray &) override
    {
        return failed<void>({});
    }
    Pending<void> rename(const SessionKey &, const QByteArray &, const QByteArray &, bool) override
    {
        return failed<void>({});
    }
    Pending<void> remove(const SessionKey &, const QByteArray &) override { return failed<void>({}); }
    Pending<void> setAttributes(const SessionKey &, const QByteArray &, quint32, const QDateTime &) override
    {
        return failed<void>({});
    }
    void watch(const SessionKey &, bool) override {}

    FolderPage page;
    int lists = 0;
};

} // namespace Vitrine::Fake
