// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "ui/notify/notifier.h"
#include "ui/workbench/windowclosing.h"

#include <QList>

namespace Vitrine::Ui {

class MainWindow;

/// All windows of the program over one engine. Each has its own session in view and its own layout; what the person
/// chose holds for all. Nouns and settings outlive it; the windows go with it.
///
/// A window that is not the last closes without a question. The last one, and "Close Vitrine" in any of them, ask what
/// becomes of running machines; after that all are gone, and left() says what was chosen.
class Windows : public QObject
{
    Q_OBJECT

public:
    Windows(Api::Nouns &engine, WindowSettings &settings, QObject *parent = nullptr);
    ~Windows() override;

    /// Those that were open when the program was left, at least one.
    void openRemembered();
    /// A second launch: beside the window that was used last.
    void openAnother();
    [[nodiscard]] const QList<MainWindow *> &all() const { return m_windows; }

Q_SIGNALS:
    /// Never OthersStay.
    void left(Vitrine::Ui::CloseOutcome outcome);

private:
    MainWindow *make(int number);
    void openBeside(MainWindow *window, const std::optional<SessionKey> &key);
    void closed(MainWindow *window, CloseOutcome outcome);
    void remember();
    void closeAll();
    void updateLast();
    [[nodiscard]] bool isSeen(const News &news) const;
    void goTo(const News &news, const QByteArray &token);

    Api::Nouns &m_engine;
    WindowSettings &m_settings;
    QList<MainWindow *> m_windows; ///< by their numbers
    QList<MainWindow *> m_used;    ///< the one used last first
    Notifier m_notifier;
};

} // namespace Vitrine::Ui
