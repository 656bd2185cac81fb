// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/transfer/copy.h"
#include "engine/transfer/hostfolder.h"

namespace Vitrine::Transfer {

/// A file or folder of the workspace and what it is to be called in the folder on this computer: one name.
struct DownloadSource
{
    QByteArray path;
    QByteArray target;
};

/// Copies files and folders of a workspace into a folder of this computer. What is named itself may be a link; links
/// inside folders stay links if they lead nowhere but into what is copied.
class Download : public Copy
{
    Q_OBJECT

public:
    Download(Api::Files &files, const SessionKey &key, const QList<DownloadSource> &sources, HostFolder folder,
             Existing existing);

    /// More than that ends the copy with InvalidInput.
    void setLimit(qint64 bytes, qint64 files);
    void start() override;

protected:
    void next() override;
    void abandon() override { m_folder.reset(); }

private:
    struct Item
    {
        QByteArray path;
        QByteArray target;
        std::optional<FileEntry> entry; ///< none: was named, and is still to be looked at
    };

    void look();
    void take();
    void takeFolder();
    void takeLink();
    void beginFile();
    void list();
    void readOn();
    void cannotRead(const Error &error);
    void stopAt(const Error &error);
    [[nodiscard]] bool isBeyondLimit();

    Api::Files &m_files;
    std::optional<HostFolder> m_folder;
    QList<Item> m_items; ///< the next one last
    Item m_item;
    qint64 m_offset = 0;
    qsizetype m_seen = 0;
    qint64 m_maxBytes = -1;
    qint64 m_maxFiles = -1;
};

} // namespace Vitrine::Transfer
