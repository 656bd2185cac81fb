// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/transfers.h"

#include <QPointer>
#include <QTemporaryDir>
#include <QUrl>

#include <deque>

namespace Vitrine::Ui {

/// Files dragged out of the tree. Who takes a drop wants files of this computer, so they are fetched into a private
/// folder while the button is down, and the drag begins when they are there: nothing waits, and nobody gets half a
/// file. What was fetched is kept for the last few drags, since who took it may copy it later.
class DragOut : public QObject
{
    Q_OBJECT

public:
    DragOut(Transfers &transfers, QWidget *source);

    /// Begins a drag if the button is still down when the files are there.
    void begin(const SessionKey &key, const QString &checkpoint, const QList<QByteArray> &paths);
    /// The files on this computer, fetched.
    [[nodiscard]] Pending<QList<QUrl>> fetch(const SessionKey &key, const QString &checkpoint,
                                             const QList<QByteArray> &paths);

Q_SIGNALS:
    void failed(const Vitrine::Error &error);

private:
    Transfers &m_transfers;
    QPointer<QWidget> m_source;
    std::deque<std::unique_ptr<QTemporaryDir>> m_folders;
};

/// The names under which these paths are copied to one folder of this computer; of two with the same name the second
/// one gets a number.
[[nodiscard]] QList<Transfer::DownloadSource> downloadSources(const QList<QByteArray> &paths,
                                                              const QByteArray &nameOfAll);

} // namespace Vitrine::Ui
