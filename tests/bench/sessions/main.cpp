// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "ui/sessions/sessionmodel.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionview.h"
#include "ui/settings/windowsettings.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/workbench/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QTextStream>

using namespace Vitrine;
using namespace Vitrine::Ui;

namespace {

constexpr int deadline = 60'000; ///< ms

/// Counts the pictures of a widget.
class Pictures : public QObject
{
public:
    explicit Pictures(QWidget *watched) : QObject(watched) { watched->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

template <typename Until>
bool goOn(Until until)
{
    QElapsedTimer clock;
    clock.start();
    while (!until()) {
        if (clock.hasExpired(deadline))
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    return true;
}

void rest(int ms)
{
    QElapsedTimer clock;
    clock.start();
    while (!clock.hasExpired(ms))
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, ms);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const int count = argc == 2 ? QByteArray(argv[1]).toInt() : 0;
    if (count <= 0) {
        QTextStream(stderr) << "vitrine-bench-sessions COUNT\n";
        return 2;
    }
    installTheme();
    Fake::FakeEngine engine;
    engine.populateMany(count);
    Api::Nouns nouns = engine.nouns();
    WindowSettings settings({});
    MainWindow window(nouns, settings);
    window.show();
    auto *model = window.findChild<SessionModel *>();
    auto *view = window.findChild<SessionView *>();
    if (!goOn([&] { return model->isFilled() && window.sessionInView() && view->isVisible(); }))
        return 1;
    rest(1500); // Doctor, and all that comes after the first picture
    auto *field = window.findChild<SessionsPane *>()->filterField();
    field->setFocus();
    Pictures pictures(view->viewport());
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
            return 1;
        keys.append(double(clock.nsecsElapsed()) / 1e6);
    }
    const QJsonObject result{{QStringLiteral("keys"), keys}};
    QTextStream(stdout) << QJsonDocument(result).toJson(QJsonDocument::Compact) << '\n';
    return 0;
}
