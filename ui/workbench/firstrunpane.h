// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Vitrine::Ui {

class DoctorWatch;
class ImageWatch;

/// What a window without any session shows: what a session is, a name for the first one, and how its image comes to be.
/// Create may be pressed at once; the session is then made as soon as the image is ready.
class FirstRunPane : public Pane
{
    Q_OBJECT

public:
    FirstRunPane(ImageWatch *image, DoctorWatch *doctor, QWidget *parent = nullptr);

    void setSession(const std::optional<SessionInfo> &) override {}
    void takeFocus() override;
    /// The session could not be made: says why, and offers to try again.
    void fail(const Error &error);

Q_SIGNALS:
    void createRequested(const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void create();
    void present();

    ImageWatch *m_image;
    QWidget *m_form;
    QWidget *m_card;
    QLineEdit *m_name;
    QPushButton *m_create;
    QLabel *m_note;
    QLabel *m_failure;
    QPushButton *m_details;
    std::optional<Error> m_error; ///< of the last try
    QBoxLayout *m_columns;
    bool m_waiting = false; ///< Create was pressed before the image was ready
};

/// The same card as a page, for when the image has to be made anew while sessions exist.
class ImagePane : public Pane
{
    Q_OBJECT

public:
    ImagePane(ImageWatch *image, DoctorWatch *doctor, QWidget *parent = nullptr);

    void setSession(const std::optional<SessionInfo> &) override {}
    [[nodiscard]] bool isClosable() const override { return true; }
};

} // namespace Vitrine::Ui
