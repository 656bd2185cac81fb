// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/transfer/copy.h"

#include <QFile>

namespace Vitrine::Transfer {

/// A file or folder of this computer and what it is to be called in the workspace.
struct UploadSource
{
    QString path;
    QByteArray target;
};

/// Copies files and folders of this computer into a workspace whose session runs. What is named itself may be a link to
/// a file or folder; links inside folders, and what is no file, are left out.
class Upload : public Copy
{
    Q_OBJECT

public:
    Upload(Api::Files &files, const SessionKey &key, const QList<UploadSource> &sources, Existing existing);

    /// Counts first what there is to be copied, so that the progress has totals; as far as that is quick.
    void countFirst() { m_counts = true; }
    void start() override;

protected:
    void next() override;
    void abandon() override;

private:
    struct Item
    {
        QString path;
        QByteArray target;
        bool named = false;
    };

    void count();
    void takeFolder();
    void enterFolder();
    void takeFile();
    void beginFile();
    void writeOn();
    void finishFile();
    void giveName(bool replace);
    void skipFile();
    void drop(const QString &why);
    /// Goes on with `next`; an error ends the copy.
    template <typename Next>
    void ask(Pending<void> pending, Next next);

    Api::Files &m_files;
    QList<Item> m_items; ///< the next one last
    Item m_item;
    QFile m_file;
    QByteArray m_unfinished;
    qint64 m_offset = 0;
    bool m_counts = false;
};

} // namespace Vitrine::Transfer
