// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
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
    /// Name and what is known, on two lines.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void copyRequested();
    void openRequested();

private:
    QLabel *m_name;
    QLabel *m_meta;
    QToolButton *m_copy;
    QToolButton *m_open;
};

/// An icon alone, with tool tip and accessible name.
[[nodiscard]] QToolButton *fileButton(const QString &icon, const QString &text, QWidget *parent);

} // namespace Vitrine::Ui
