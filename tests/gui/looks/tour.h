// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fakes/engine/fakeengine.h"
#include "ui/settings/windowsettings.h"
#include "ui/workbench/mainwindow.h"

#include <functional>
#include <memory>
#include <optional>

namespace Vitrine::Looks {

/// A window over nouns in memory.
struct Desk
{
    /// `session`: the id of the one in view.
    explicit Desk(const QSize &windowSize, const char *session = "upload-retry", bool full = true);
    ~Desk();
    void open();
    /// Triggers the window's action of this id.
    void run(const char *action);
    [[nodiscard]] SessionKey key() const { return m_key; }

    Fake::FakeEngine engine;
    std::optional<Api::Nouns> nouns;
    Ui::WindowSettings settings{{}};
    std::unique_ptr<Ui::MainWindow> window;
    QSize size;

private:
    SessionKey m_key;
};

/// Called for each thing that is on the screen: the window or a dialog, and a name for its picture.
using Look = std::function<void(QWidget *seen, const QString &name)>;

/// One part of the way through the window: a pane in its states, or some dialogs.
struct Stop
{
    const char *name;
    void (*go)(const QSize &windowSize, const Look &look);
};

/// Looks at the dialog that is about to open, and closes it.
void lookAtDialog(const Look &look, const QString &name);

/// Every pane and the main dialogs. A stop that cannot be reached fails the running test.
[[nodiscard]] const QList<Stop> &tour();

/// Waits until the widget looks twice the same.
[[nodiscard]] bool isSettled(QWidget *widget);

/// Says each breach in a line of its own, since QtTest cuts long words; true: there is none.
[[nodiscard]] bool isNothing(const QStringList &breaches);

/// To $VITRINE_ARTEFACTS/gallery.
void keepPicture(QWidget *widget, const QString &name);

} // namespace Vitrine::Looks
