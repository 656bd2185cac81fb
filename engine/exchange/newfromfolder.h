// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchange/hosttree.h"
#include "engine/exchange/newwithfiles.h"
#include "engine/exchange/workers.h"

#include <QElapsedTimer>

namespace Vitrine::Exchange {

/// A session that begins with the files of a folder of this computer: modes, times and links are kept. What was looked
/// at is taken; the folder's files are read in threads of its own.
///
/// Order of fill(): folders, from the top down → files and links, some at a time → modes and times of the folders,
/// which change as long as something is put into them.
class NewFromFolder : public NewWithFiles
{
    Q_OBJECT

public:
    NewFromFolder(Api::Nouns engine, const NewSession &request, HostTree tree, QObject *parent = nullptr);

protected:
    [[nodiscard]] Result<void> check(const RuntimeSpec &runtime) override;
    void fill() override;

private:
    struct Piece
    {
        QByteArray bytes;
        bool last = false;
        bool gone = false; ///< no longer a file that can be read
    };

    void beginPhase();
    void goOn();
    void begin(qsizetype entry);
    void done();
    void copy(qsizetype entry, qint64 offset);
    void setAttributes(qsizetype entry);
    void leaveOut(qsizetype entry);
    void tell();
    [[nodiscard]] static Piece readPiece(const QByteArray &path, qint64 offset);

    HostTree m_tree;
    QByteArray m_root;
    Workers m_disk = makeWorkers(2);
    QList<QList<qsizetype>> m_phases; ///< entries that may be done at the same time
    qsizetype m_phase = -1;
    qsizetype m_next = 0;
    int m_running = 0;
    qint64 m_files = 0;
    qint64 m_bytes = 0;
    QElapsedTimer m_told;
};

} // namespace Vitrine::Exchange
