// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "engine/model/serving.h"
#include "ui/editor/editors.h"

#include <QDialog>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace Vitrine::Ui {

/// Opens a session in an editor of this computer. What an editor needs on its way (the door, a line in ~/.ssh/config)
/// is said first and done at the press of a button, never by itself. Opened with open(), deletes itself; the noun
/// outlives it.
class EditorDialog : public QDialog
{
    Q_OBJECT

public:
    EditorDialog(Api::Settings &settings, const SessionInfo &session, QWidget *parent);

private:
    void addDoor(QBoxLayout *column);
    void addSsh(QBoxLayout *column);
    void addEditors(QBoxLayout *column);
    void addByHand(QBoxLayout *column);
    [[nodiscard]] QLabel *addText(QBoxLayout *column, const QString &name, const QString &text);
    [[nodiscard]] QLabel *addLines(QBoxLayout *column, const QString &name, const QString &whatFor);

    void look();
    void showState(const ServingState &state);
    void fit();
    void openDoor();
    void addLine();
    void start(const Editor &editor);
    void complain(const Error &error);
    [[nodiscard]] bool isOpen() const { return !m_state.url.isEmpty(); }

    Api::Settings &m_settings;
    const SessionKey m_session;
    const QString m_folder;
    ServingState m_state;
    QLabel *m_door = nullptr;
    QPushButton *m_openDoor = nullptr;
    QLabel *m_ssh = nullptr;
    QWidget *m_lineBox = nullptr;
    QLabel *m_line = nullptr;
    QPushButton *m_addLine = nullptr;
    QList<QPushButton *> m_editors;
    QWidget *m_entryBox = nullptr;
    QLabel *m_entry = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace Vitrine::Ui
