// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace Vitrine::Ui {

/// Edits the tasks of a session, or of all sessions of its agent: the list at the left, the one that is chosen at the
/// right. What is wrong is said as it is typed, in the words of the list's own check. Opened with open(); deletes
/// itself.
class TasksDialog : public QDialog
{
    Q_OBJECT

public:
    TasksDialog(Api::Tasks &tasks, const SessionKey &key, QWidget *parent);

    [[nodiscard]] const TaskList &list() const { return m_list; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    void select(int row);
    /// Reads a file and takes its tasks in place of these; says what is wrong with it.
    void importFile(const QString &path);
    void exportFile(const QString &path);

private:
    void makeForm(QWidget *form);
    void load();
    void take(const TaskList &list, int row);
    void showTask();
    void edited();
    void add();
    void remove();
    void move(int by);
    void check();
    void save();
    void useSuggestions();
    void say(const QString &text, bool bad);
    [[nodiscard]] TaskScope scope() const;

    Api::Tasks &m_tasks;
    SessionKey m_key;
    TaskList m_list;
    bool m_loaded = false;
    bool m_showing = false; ///< fields change because another task is shown
    QComboBox *m_scope;
    QListWidget *m_names;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QWidget *m_form;
    QLineEdit *m_name = nullptr;
    QPlainTextEdit *m_command = nullptr;
    QSpinBox *m_timeout = nullptr;
    QCheckBox *m_onStart = nullptr;
    QCheckBox *m_afterPrompt = nullptr;
    QListWidget *m_needs = nullptr;
    QLabel *m_words;
    QPushButton *m_suggest;
    QPushButton *m_save;
};

} // namespace Vitrine::Ui
