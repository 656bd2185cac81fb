// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/port.h"

#include <QFrame>

#include <optional>

class QPushButton;

namespace Vitrine::Ui {

/// One port of a machine, with what is known of it; the buttons are for this computer's end of it.
class PortRow : public QFrame
{
    Q_OBJECT

public:
    struct State
    {
        quint16 port = 0;
        bool listens = false;
        bool isLocal = false;              ///< on the machine's 127.0.0.1 alone
        std::optional<PortInfo> open = {}; ///< on this computer

        /// Whether a row that shows the other one would say the same.
        [[nodiscard]] bool looksLike(const State &other) const;
    };

    PortRow(const State &state, QWidget *parent);

    [[nodiscard]] const State &state() const { return m_state; }
    [[nodiscard]] QPushButton *previewButton() const { return m_preview; }
    [[nodiscard]] QPushButton *copyButton() const { return m_copy; }   ///< null: it is not open
    [[nodiscard]] QPushButton *closeButton() const { return m_close; } ///< null: it is not open
    [[nodiscard]] QString text() const { return m_text; }

Q_SIGNALS:
    void previewRequested(quint16 port);
    void copyRequested(quint16 port);
    void closeRequested(quint16 port);

private:
    State m_state;
    QString m_text;
    QPushButton *m_preview;
    QPushButton *m_copy = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace Vitrine::Ui
