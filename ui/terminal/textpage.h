// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

#include <functional>

class QLabel;
class QPlainTextEdit;

namespace Vitrine::Ui {

class FindBar;

/// What a shell shows, as text that a screen reader can read and a person can search and copy: a terminal widget says
/// nothing to the former. It stands still until it is asked for what came since.
class TextPage : public Pane
{
    Q_OBJECT

public:
    /// `read` gives the text of this moment; empty once there is none to read from.
    TextPage(const QString &id, const QString &title, const SessionKey &session,
             std::function<std::optional<QString>()> read, QWidget *parent = nullptr);

    void setSession(const std::optional<SessionInfo> &) override {}
    [[nodiscard]] bool isClosable() const override { return true; }
    [[nodiscard]] std::optional<SessionKey> onlyFor() const override { return m_session; }
    void takeFocus() override;
    bool find() override;
    void readAgain();

    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }

private:
    void findNext(const QString &text, bool backwards);

    SessionKey m_session;
    std::function<std::optional<QString>()> m_read;
    QPlainTextEdit *m_text;
    QLabel *m_when;
    FindBar *m_find;
};

} // namespace Vitrine::Ui
