// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runwindow.h"

#include "app/host/unixsignals.h"
#include "app/window/windowprogram.h"

#include <QApplication>

#include <csignal>
#include <cstdio>

#include <unistd.h>

namespace Vitrine::App {

namespace {

void sayNoDisplay(const QByteArray &why)
{
    const QString words =
        QCoreApplication::translate("Vitrine::App", "There is no display here, so there can be no window (%1).\n"
                                                    "For the same job in the terminal, step by step: vitrine demo\n"
                                                    "For all commands: vitrine --help")
            .arg(QString::fromLocal8Bit(why));
    std::fprintf(stderr, "vitrine: %s\n", qUtf8Printable(words));
}

/// Why no platform could be opened: the first warning says it, the fatal message only that it is so.
QByteArray firstWarning;

/// While the application object is made, a fatal message means that there is no display.
void atStart(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type != QtFatalMsg) {
        if (firstWarning.isEmpty())
            firstWarning = message.trimmed().toLocal8Bit();
        return;
    }
    sayNoDisplay(firstWarning.isEmpty() ? message.section(QLatin1Char('\n'), 0, 0).toLocal8Bit() : firstWarning);
    ::_exit(1);
}

} // namespace

int runWindow(int argc, char *argv[], const QString &store)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        sayNoDisplay("neither DISPLAY nor WAYLAND_DISPLAY is set");
        return 1;
    }
    const QtMessageHandler usual = qInstallMessageHandler(atStart);
    QApplication app(argc, argv);
    qInstallMessageHandler(usual);
    QGuiApplication::setDesktopFileName(QStringLiteral("vitrine"));
    QApplication::setQuitOnLastWindowClosed(false); // the program ends when its engine has let go

    auto paths = Store::StorePaths::open(store.isEmpty() ? Store::StorePaths::defaultRoot() : store);
    if (!paths) {
        std::fprintf(stderr, "vitrine: %s\n", qUtf8Printable(paths.error().text()));
        return 1;
    }
    ignoreBrokenPipes();
    UnixSignals signals({SIGINT, SIGTERM, SIGHUP});
    WindowProgram program(*paths);
    QObject::connect(&signals, &UnixSignals::received, &program, &WindowProgram::interrupt);
    QObject::connect(
        &program, &WindowProgram::ended, &app, [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&program, &WindowProgram::start, Qt::QueuedConnection);
    return QApplication::exec();
}

} // namespace Vitrine::App
