// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ports/portrow.h"
#include "ui/window/pane.h"

#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QUrl;
class QVBoxLayout;

namespace Vitrine::Ui {

class EmptyState;

/// The ports of the session's machine: those that programs listen on, and those that are open on this computer as
/// previews. Looking at it starts nothing.
class PortsPane : public Pane
{
    Q_OBJECT

public:
    explicit PortsPane(const PaneContext &context, QWidget *parent = nullptr);

    void setSession(const std::optional<SessionInfo> &session) override;
    void takeFocus() override;

    [[nodiscard]] QList<PortRow *> rows() const { return m_rows; }
    [[nodiscard]] PortRow *row(quint16 port) const; ///< null: none
    [[nodiscard]] QSpinBox *portField() const { return m_port; }
    [[nodiscard]] QPushButton *previewButton() const { return m_preview; } ///< of the field
    [[nodiscard]] EmptyState *empty() const { return m_empty; }

    /// Opens it; QDesktopServices unless a test says otherwise. False: there is no browser.
    std::function<bool(const QUrl &)> openLink;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHead();
    [[nodiscard]] bool isRunning() const;
    void askOpen();
    void askListening();
    void present();
    void preview(quint16 port);
    void copyUrl(quint16 port);
    void closePort(quint16 port);
    /// The action: the only port that there is to see, or else the pane.
    void previewFirst();
    void reportError(const Error &error);
    void updateClock();

    Api::Nouns &m_engine;
    std::optional<SessionInfo> m_session;
    quint64 m_turn = 0; ///< of what was asked for a session
    QTimer m_clock;     ///< while in view
    bool m_isAsking = false;
    bool m_looked = false; ///< what listens has been told
    QString m_problem;     ///< why it could not be
    QList<ListeningPort> m_listening;
    QList<PortInfo> m_open;
    QWidget *m_head = nullptr;
    QSpinBox *m_port = nullptr;
    QPushButton *m_preview = nullptr;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_list;
    QVBoxLayout *m_listLayout;
    QList<PortRow *> m_rows;
    QAction *m_previewAction = nullptr;
};

} // namespace Vitrine::Ui
