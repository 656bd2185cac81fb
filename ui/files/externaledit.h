// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/machinefirst.h"

#include <QFileSystemWatcher>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>

namespace Vitrine::Ui {

class Transfers;

/// One file of a workspace in a text editor of this computer: fetched into a private folder, and what the editor saves
/// there is written back, unless somebody changed the file in the machine meanwhile; then the person is asked.
///
/// States: made → open() → fetched, editor started → saves are written back, until it is deleted. The copy goes with
/// it. A guest's file is only ever given to a text editor, never to whatever a desktop opens such files with.
class ExternalEdit : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 maxBytes = qint64(32) << 20;
    /// Starts a program with this file; the words of an error, or nothing.
    using Starter = std::function<Result<void>(const QString &file)>;

    ExternalEdit(Api::Nouns &engine, const SessionInfo &session, const QByteArray &path, QWidget *window);

    void open(const Starter &start = startEditor);
    void setSession(const std::optional<SessionInfo> &session);
    [[nodiscard]] const SessionKey &session() const { return m_key; }
    [[nodiscard]] QByteArray path() const { return m_path; }
    /// On this computer; empty before it is fetched.
    [[nodiscard]] QString file() const { return m_file; }
    [[nodiscard]] QDialog *dialog() const { return m_machine.dialog(); }

    /// The first text editor with a window that is on PATH.
    [[nodiscard]] static Result<void> startEditor(const QString &file);

Q_SIGNALS:
    /// The editor was started.
    void opened();
    void saved();
    void failed(const Vitrine::Error &error);
    /// Could not be opened: nothing more will come.
    void ended();

private:
    void read(const QByteArray &soFar, const Starter &start);
    void fetched(const QByteArray &bytes, const Starter &start);
    void watch();
    void look();
    void write(const QByteArray &bytes, const std::optional<FileEntry> &expected);
    void askConflict(const QByteArray &bytes);
    void fail(const Error &error);
    [[nodiscard]] QString name() const;

    Api::Nouns &m_engine;
    MachineFirst m_machine;
    QWidget *m_window;
    SessionKey m_key;
    QByteArray m_path;
    FileEntry m_entry;      ///< as it was read, or written by us
    QByteArray m_written;   ///< its content then
    QTemporaryDir m_folder; ///< mode 0700
    QString m_file;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    bool m_busy = false;  ///< being written, or asked about
    bool m_again = false; ///< saved once more meanwhile
};

} // namespace Vitrine::Ui
