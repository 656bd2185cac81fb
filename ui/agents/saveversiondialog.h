// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/session.h"

#include <QDialog>

#include <optional>

class QPushButton;
class QRadioButton;

namespace Vitrine::Ui {

/// Asks, before the next version of an agent is saved, what its sessions do with it. Opened with open(), deletes
/// itself.
class SaveVersionDialog : public QDialog
{
    Q_OBJECT

public:
    /// `sessions`: how many have another version, `running`: how many of these have a machine.
    SaveVersionDialog(const QString &agent, int version, int sessions, int running, QWidget *parent);
    [[nodiscard]] QPushButton *saveButton() const { return m_save; }

Q_SIGNALS:
    /// Save it. None: the sessions stay with the version that they have.
    void chosen(std::optional<Vitrine::WorkspaceFate> fate);

private:
    QRadioButton *m_keep;
    QRadioButton *m_empty;
    QRadioButton *m_stay;
    QPushButton *m_save;
};

} // namespace Vitrine::Ui
