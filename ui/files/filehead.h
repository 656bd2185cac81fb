// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace Vitrine::Ui {

/// The line over a file: its name or path, what is known of it, and buttons that copy the path and open it in a tab.
class FileHead : public QWidget
{
    Q_OBJECT

public:
    /// `isPage`: it stands in a tab already.
    FileHead(bool isPage, QWidget *parent);

    /// All for people; `path` is the tool tip, shown as plain text.
    void setContent(const QString &name, const QString &path, const QString &meta);
    /// Whether there is a file.
    void setUsable(bool usable);
    /// Offers another way to show it; empty: there is none.
    void setSwitch(const QString &text);
    /// Offers to edit; pages only.
    void setEditable(bool editable);
    /// Name and what is known, on two lines.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void copyRequested();
    void openRequested();
    void editRequested();
    void switchRequested();

private:
    QLabel *m_name;
    QLabel *m_meta;
    QToolButton *m_copy;
    QToolButton *m_open;
    QToolButton *m_edit;
    QPushButton *m_switch;
};

/// An icon alone, with tool tip and accessible name.
[[nodiscard]] QToolButton *fileButton(const QString &icon, const QString &text, QWidget *parent);

} // namespace Vitrine::Ui
