// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Vitrine::Ui {

class DoctorWatch;

/// The Doctor page: what Vitrine found on this computer, problems first, and what to do about them.
class DoctorPane : public Pane
{
    Q_OBJECT

public:
    explicit DoctorPane(DoctorWatch *doctor, QWidget *parent = nullptr);

    void setSession(const std::optional<SessionInfo> &) override {}
    [[nodiscard]] bool isClosable() const override { return true; }
    void takeFocus() override;

private:
    void present();

    DoctorWatch *m_doctor;
    QLabel *m_summary;
    QPushButton *m_again;
    QPushButton *m_copy;
    QWidget *m_rows;
    QVBoxLayout *m_rowLayout;
};

} // namespace Vitrine::Ui
