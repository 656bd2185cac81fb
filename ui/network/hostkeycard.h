// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QElapsedTimer>
#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace Vitrine::Ui {

/// The question whether an SSH host's key is right, which git in some session waits for. It stands over the pages,
/// whatever session is in view, the oldest first; the window's presence is what makes the engine ask at all.
///
/// It never takes the focus, and takes no answer in its first half second: what a person was doing must not become a
/// yes. Enter answers nothing unless a button has the focus.
class HostKeyCard : public QFrame
{
    Q_OBJECT

public:
    using NameOf = std::function<QString(const SessionKey &)>;

    HostKeyCard(Api::Network &network, NameOf nameOf, QWidget *parent);
    ~HostKeyCard() override;

    /// Puts the focus on the question, if there is one: Y and N answer it then.
    void takeFocus();
    /// Names may have changed.
    void present();

    [[nodiscard]] QPushButton *trustButton() const { return m_trust; }
    [[nodiscard]] QPushButton *refuseButton() const { return m_refuse; }
    [[nodiscard]] QPushButton *showButton() const { return m_show; }
    [[nodiscard]] QString text() const; ///< all that it says, for tests

Q_SIGNALS:
    void sessionRequested(const Vitrine::SessionKey &key);
    void failed(const Vitrine::Error &error);
    void askedChanged(bool asks);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void look();
    void answer(bool trusts);

    Api::Network &m_network;
    NameOf m_nameOf;
    QList<HostKeyQuestion> m_questions;
    QString m_shown; ///< id
    QElapsedTimer m_since;
    bool m_isAnswering = false;
    QLabel *m_title;
    QLabel *m_count;
    QLabel *m_key;
    QLabel *m_request;
    QLabel *m_words;
    QPushButton *m_trust;
    QPushButton *m_refuse;
    QPushButton *m_show;
};

} // namespace Vitrine::Ui
