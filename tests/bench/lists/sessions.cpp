// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/lists/loop.h"
#include "tests/bench/lists/measures.h"
#include "tests/fakes/engine/fakeengine.h"
#include "ui/sessions/sessionmodel.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionview.h"
#include "ui/settings/windowsettings.h"
#include "ui/theme/widgets.h"
#include "ui/workbench/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QKeyEvent>

using namespace Vitrine::Ui;

namespace Vitrine::Bench {

std::optional<QJsonObject> measureSessions(int count)
{
    Fake::FakeEngine engine;
    engine.populateMany(count);
    Api::Nouns nouns = engine.nouns();
    WindowSettings settings({});
    MainWindow window(nouns, settings);
    window.show();
    auto *model = window.findChild<SessionModel *>();
    auto *view = window.findChild<SessionView *>();
    if (!goOn([&] { return model->isFilled() && window.sessionInView() && view->isVisible(); }))
        return {};
    rest(1500); // Doctor, and all that comes after the first picture
    auto *field = window.findChild<SessionsPane *>()->filterField();
    field->setFocus();
    Pictures pictures(view->parentWidget()); // where nothing matches, words stand in the list's place
    QJsonArray keys;
    // Each key finds another set: most of them, some, few, none; and back again.
    const QString typed = QStringLiteral("number 1234");
    for (qsizetype i = 0; i < 2 * typed.size(); ++i) {
        QKeyEvent press = i < typed.size() ? QKeyEvent(QEvent::KeyPress, 0, Qt::NoModifier, typed.mid(i, 1))
                                           : QKeyEvent(QEvent::KeyPress, Qt::Key_Backspace, Qt::NoModifier);
        rest(60);
        const int before = pictures.count;
        const QString was = model->filter();
        QElapsedTimer clock;
        clock.start();
        QApplication::sendEvent(field, &press);
        if (model->filter() == was)
            continue; // a space at the end finds nothing new
        if (!goOn([&] { return pictures.count > before; }))
            return {};
        keys.append(double(clock.nsecsElapsed()) / 1e6);
    }
    return QJsonObject{{QStringLiteral("keys"), keys}};
}

} // namespace Vitrine::Bench
