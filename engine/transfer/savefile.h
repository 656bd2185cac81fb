// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "engine/model/operation.h"

namespace Vitrine::Transfer {

/// Writes one file of a running session's workspace, whole or not at all: under another name first, which then takes
/// the file's place. It ends with the entry of what is there now.
///
/// `expected` is how the file was when it was read. AlreadyExists when it is another one since, or is gone: nothing was
/// written then. Without `expected` whatever is there is replaced; with `mustBeNew` a file that is there is
/// AlreadyExists.
class SaveFile : public Operation<FileEntry>
{
    Q_OBJECT

public:
    struct What
    {
        QByteArray path;
        QByteArray bytes;
        quint32 mode = 0644;
        std::optional<FileEntry> expected = {};
        bool mustBeNew = false;
    };
    SaveFile(Api::Files &files, const SessionKey &key, What what) : m_files(files), m_key(key), m_what(std::move(what))
    {
    }

    void start() override;
    /// Starts one that deletes itself.
    [[nodiscard]] static Pending<FileEntry> run(Api::Files &files, const SessionKey &key, What what);

protected:
    void abandon() override;

private:
    void look(const std::function<void()> &next);
    void writeOn(qsizetype at);
    void giveAttributes();
    void giveName();
    void endWith(const Error &error);

    Api::Files &m_files;
    SessionKey m_key;
    What m_what;
    QByteArray m_unfinished;
};

/// Whether what is there may be another content than what was there.
[[nodiscard]] bool isOther(const FileEntry &before, const FileEntry &now);

} // namespace Vitrine::Transfer
