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

/// What the desktop is told while the person looks elsewhere; each can be switched off.
enum class NewsKind {
    Attention, ///< a session began to need somebody
    Tests,     ///< tests ended
    Prompt,    ///< a prompt ended
};

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
    /// One of languages(); empty: the desktop's. Takes effect when the program starts.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);
    [[nodiscard]] CloseChoice closeChoice() const;
    void setCloseChoice(CloseChoice choice);

    [[nodiscard]] bool notifies(NewsKind kind) const;
    void setNotifies(NewsKind kind, bool on);
    /// Of code and terminals. Empty family: the desktop's; 0 points: as large as the text around it.
    [[nodiscard]] CodeFont codeFont() const;
    void setCodeFont(const CodeFont &font);

    // What is each window's own, by its number; the first one is 0.
    /// The session that was in view.
    [[nodiscard]] SessionKey lastSession(int window = 0) const;
    void setLastSession(const SessionKey &key, int window = 0);
    /// The window's place on the screen and its docks, as QMainWindow writes them.
    [[nodiscard]] QByteArray geometry(int window = 0) const;
    [[nodiscard]] QByteArray layout(int window = 0) const;
    void setLayout(const QByteArray &geometry, const QByteArray &layout, int window = 0);
    void copyWindow(int from, int to);
    /// How many to open at the next start.
    [[nodiscard]] int windowCount() const;
    void setWindowCount(int count);
    static constexpr int maxWindows = 20;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QVariant value(const char *key, int window = 0) const;
    void setValue(const QString &key, const QVariant &value);

    std::unique_ptr<QSettings> m_file;
    QVariantHash m_memory; ///< without a file
};

} // namespace Vitrine::Ui
