// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/session.h"
#include "ui/theme/shapes.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace Vitrine::Ui {

class Actions;
class Banner;

/// One thing that is true of a session and that the person should know while it is.
struct SessionFact
{
    StateShape shape = StateShape::Stopped;
    QString fact;
    QString consequence;
    QString actionId; ///< what its button does; empty: no button
    bool filled = false;

    friend bool operator==(const SessionFact &, const SessionFact &) = default;
};
/// The most pressing first: failed, agent lost, full disk, expiry, stopped.
[[nodiscard]] QList<SessionFact> sessionFacts(const SessionInfo &session);

/// What stands between the tabs of the centre and its page: the engine's state, an error of something the person asked
/// for, and the first of the facts about the session in view.
class Notices : public QWidget
{
    Q_OBJECT

public:
    Notices(Actions &actions, QWidget *parent);

    void setSession(const std::optional<SessionInfo> &session);
    void setEngineNotice(const QString &fact, const QString &consequence);
    /// No session can start while the image is missing.
    void setImageMissing(bool missing, bool making);
    /// Replaces an older one.
    void showError(const Error &error);
    void clearError();
    [[nodiscard]] bool hasError() const { return m_error.has_value(); }

Q_SIGNALS:
    void imageRequested();

private:
    void showDetails();

    Actions &m_actions;
    Banner *m_engine;
    Banner *m_image;
    Banner *m_failure;
    QPushButton *m_dismiss;
    Banner *m_fact;
    std::optional<Error> m_error;
    QList<SessionFact> m_facts;
};

} // namespace Vitrine::Ui
