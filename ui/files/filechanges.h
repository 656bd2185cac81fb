// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/machinefirst.h"

#include <memory>

namespace Vitrine::Ui {

class Transfers;

/// What a person does to the files of a workspace in the tree: asks for a name or whether, and does it. A session
/// without a machine is offered to be started first, and then it goes on. Owned by the pane of files.
class FileChanges : public QObject
{
    Q_OBJECT

public:
    FileChanges(Api::Nouns &engine, Transfers &transfers, QWidget *window);

    void setSession(const std::optional<SessionInfo> &session) { m_machine.setSession(session); }

    void newFolder(const QByteArray &folder);
    void newFile(const QByteArray &folder);
    void rename(const QByteArray &path);
    /// Asks, and says how much is in what goes.
    void remove(const QList<QByteArray> &paths);
    /// Files and folders of this computer, into a folder of the workspace.
    void upload(const QStringList &paths, const QByteArray &folder);

    /// The question that is open; null: none.
    [[nodiscard]] QDialog *dialog() const { return m_machine.dialog(); }

    /// Nothing: it is no name for a file. What is wrong is said.
    [[nodiscard]] static Result<QByteArray> checkedName(const QString &name);

Q_SIGNALS:
    /// A file or folder of that path was made, or got it.
    void made(const QByteArray &path, bool isFile);
    void failed(const Vitrine::Error &error);

private:
    struct Weight
    {
        int files = 0;
        int folders = 0;
        qint64 bytes = 0;
        bool cut = false; ///< there is more
        QList<QByteArray> left;
        int asked = 0;
    };

    void askName(const QString &headline, const QString &about, const QString &name, const QString &go,
                 const std::function<void(const QByteArray &)> &next);
    void make(const QByteArray &path, bool isFile);
    void weigh(const std::shared_ptr<Weight> &weight, const std::function<void()> &next);
    void askRemove(const QList<QByteArray> &paths, const Weight &weight);
    void removeNext(QList<QByteArray> paths);
    [[nodiscard]] const std::optional<SessionInfo> &session() const { return m_machine.session(); }

    Api::Nouns &m_engine;
    Transfers &m_transfers;
    QWidget *m_window;
    MachineFirst m_machine;
};

} // namespace Vitrine::Ui
