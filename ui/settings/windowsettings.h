// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"
#include "ui/theme/theme.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>

namespace Vitrine::Ui {

/// What happens to running machines when the last window closes.
enum class CloseChoice { Ask, Stop, KeepRunning };

/// What the window remembers: its layout and what the person chose about it. It is a small file of its own and not the
/// catalogue, because the window needs it before the first paint, when the engine may still be on its way.
///
/// Made by the program, outlives the window. Each setter writes at once and tells through changed().
class WindowSettings : public QObject
{
    Q_OBJECT

public:
    static constexpr int minTextPercent = 80;
    static constexpr int maxTextPercent = 200;

    /// `file`: "window.ini" in the store; empty: nothing is kept (tests).
    explicit WindowSettings(const QString &file, QObject *parent = nullptr);
    ~WindowSettings() override;

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    /// Size of all text, in percent of the desktop's font.
    [[nodiscard]] int textPercent() const;
    void setTextPercent(int percent);
    [[nodiscard]] CloseChoice closeChoice() const;
    void setCloseChoice(CloseChoice choice);

    /// The session that was in view.
    [[nodiscard]] SessionKey lastSession() const;
    void setLastSession(const SessionKey &key);
    /// The window's place on the screen and its docks, as QMainWindow writes them.
    [[nodiscard]] QByteArray geometry() const;
    [[nodiscard]] QByteArray layout() const;
    void setLayout(const QByteArray &geometry, const QByteArray &layout);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QVariant value(const char *key) const;
    void setValue(const QString &key, const QVariant &value);

    std::unique_ptr<QSettings> m_file;
    QVariantHash m_memory; ///< without a file
};

} // namespace Vitrine::Ui
