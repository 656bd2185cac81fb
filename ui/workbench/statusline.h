// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/session.h"
#include "ui/theme/shapes.h"

#include <QStatusBar>

#include <optional>

class QLabel;
class QPushButton;

namespace Vitrine::Ui {

/// The line at the bottom: which machine the session in view has, what its workspace takes, and how this computer does.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setSession(const std::optional<SessionInfo> &session);
    void setCompact(bool compact);
    /// Empty: no image is being made.
    void setImageWork(const QString &words);
    /// Empty words: not looked at yet.
    void setDoctor(StateShape shape, const QString &words);

Q_SIGNALS:
    void doctorRequested();
    void imageRequested();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Item
    {
        QWidget *box;
        QLabel *picture;
        QLabel *words;
        QString icon;
    };
    Item addItem(const QString &icon);
    void showMachine();
    void changeEvent(QEvent *event) override;

    std::optional<SessionInfo> m_session;
    bool m_compact = false;
    Item m_machine;
    Item m_disk;
    QPushButton *m_image;
    QPushButton *m_doctor;
};

} // namespace Vitrine::Ui
