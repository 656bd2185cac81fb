// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchange/sessionsource.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace Vitrine::Ui {

/// Asks for a new session: its name, its agent, and what its workspace begins with. A folder is looked at in a thread
/// of its own as soon as it is named, so that its size is seen before the session is made. Opened with open(), deletes
/// itself.
class NewSessionDialog : public QDialog
{
    Q_OBJECT

public:
    /// `runtimes` may be empty: the default agent is used. Enter makes the session at once.
    NewSessionDialog(const QList<RuntimeInfo> &runtimes, const QString &suggestedName, QWidget *parent);
    ~NewSessionDialog() override;

    [[nodiscard]] QLineEdit *nameField() const { return m_name; }
    [[nodiscard]] QComboBox *runtimeBox() const { return m_runtime; } ///< null where there is no choice
    [[nodiscard]] QComboBox *sourceBox() const { return m_source; }
    [[nodiscard]] QLineEdit *folderField() const { return m_folder; }
    [[nodiscard]] QCheckBox *everythingBox() const { return m_everything; }
    [[nodiscard]] QLineEdit *addressField() const { return m_address; }
    [[nodiscard]] QLineEdit *branchField() const { return m_branch; }
    [[nodiscard]] QLabel *summary() const { return m_summary; }
    [[nodiscard]] QPushButton *createButton() const { return m_create; }

Q_SIGNALS:
    void chosen(const QString &name, const QString &runtime, const Vitrine::Exchange::SessionSource &source);

private:
    [[nodiscard]] QWidget *makeFolderPage();
    [[nodiscard]] QWidget *makeAddressPage();
    void sourceChosen();
    void chooseFolder();
    void look();
    void refresh();
    [[nodiscard]] QString runtimeName() const;
    [[nodiscard]] qint64 workspaceBytes() const;
    void say(const QString &text, bool isWrong = false);

    QList<RuntimeInfo> m_runtimes;
    QLineEdit *m_name;
    QComboBox *m_runtime = nullptr;
    QComboBox *m_source;
    QStackedWidget *m_pages;
    QLineEdit *m_folder = nullptr;
    QCheckBox *m_everything = nullptr;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_branch = nullptr;
    QLabel *m_summary;
    QPushButton *m_create;
    QString m_suggested;
    std::optional<Exchange::HostTree> m_tree; ///< of what is in the fields
    std::shared_ptr<std::atomic_bool> m_stop;
    quint64 m_turn = 0;
};

} // namespace Vitrine::Ui
