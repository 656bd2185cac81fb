// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/edittext.h"
#include "ui/files/machinefirst.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Vitrine::Ui {

class Banner;
class CodeColors;
class CodeView;
class EditView;
class EmptyState;
class FileBar;

/// A text file being edited: read whole, written whole. It belongs to a page.
///
/// States: made → open() → Reading → Editing (⇄ Saving, ⇄ Comparing), or Refused with the reason. What somebody else
/// wrote since it was read is noticed before anything is written, and the person chooses: nothing is overwritten
/// unseen, and what was typed is never thrown away but by its own undo.
class FileEdit : public QWidget
{
    Q_OBJECT

public:
    enum class State { Closed, Reading, Refused, Editing, Saving };

    FileEdit(Api::Nouns &engine, CodeColors *colors, QWidget *parent = nullptr);

    void setSession(const std::optional<SessionInfo> &session) { m_machine.setSession(session); }
    /// Reads it; `line` is where the cursor goes.
    void open(const SessionKey &key, const QByteArray &path, int line);
    /// `saved` is called when it is on the disk.
    void save(const std::function<void()> &saved = {});
    /// The file is another one now, as somebody saw: reads it anew when nothing would be lost by it, else says so.
    void noticeChange(const FileEntry &now);
    /// Leaves it; what was not saved is gone.
    void close();
    /// Calls `close` at once when nothing is unsaved, else asks: save, throw away, go on.
    void askToClose(const std::function<void()> &close);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] EditView *view() const { return m_view; }
    [[nodiscard]] Banner *banner() const { return m_banner; }
    [[nodiscard]] CodeView *comparison() const { return m_comparison; }
    [[nodiscard]] QDialog *dialog() const { return m_machine.dialog(); }
    [[nodiscard]] QString headText() const;
    /// Open the bar that finds, or asks for a line; false: there is no text.
    bool find();
    bool askLine();

    /// What a person can do about a conflict.
    void compare();
    void overwrite();
    void reload();

Q_SIGNALS:
    void modifiedChanged(bool modified);
    /// The person is done.
    void closed();
    void failed(const Vitrine::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Read
    {
        FileEntry entry;
        QByteArray bytes;
    };
    [[nodiscard]] Pending<Read> read();
    [[nodiscard]] Pending<Read> readOn(const FileEntry &entry, const QByteArray &soFar);
    void take(const Read &read, int line);
    void refuse(const Error &error);
    void write(const QByteArray &bytes, const std::optional<FileEntry> &expected, const std::function<void()> &saved);
    void written(const QByteArray &bytes, const FileEntry &entry, const QString &text);
    void conflict(const QByteArray &bytes, const std::function<void()> &saved);
    void askConflict(const std::function<void()> &saved);
    void setState(State state);
    void showEditing();
    void updateHead();
    [[nodiscard]] QString name() const;

    Api::Nouns &m_engine;
    MachineFirst m_machine;
    SessionKey m_key;
    QByteArray m_path;
    State m_state = State::Closed;
    EditText m_base; ///< as it was read
    QByteArray m_baseBytes;
    FileEntry m_entry;
    std::optional<Read> m_theirs; ///< what is there now, when it is another one; no entry: it is gone
    bool m_gone = false;
    std::function<void()> m_afterSave;
    quint64 m_turn = 0;

    QLabel *m_name;
    QLabel *m_standing;
    QPushButton *m_save;
    QPushButton *m_done;
    Banner *m_banner;
    QPushButton *m_overwrite;
    QPushButton *m_reload;
    FileBar *m_bar;
    QStackedWidget *m_stack;
    EditView *m_view;
    CodeView *m_comparison;
    EmptyState *m_message;
};

} // namespace Vitrine::Ui
