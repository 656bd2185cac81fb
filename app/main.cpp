// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commandline.h"
#include "app/window/runwindow.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Vitrine;

namespace {

int refuse(const Error &error)
{
    std::fprintf(stderr, "vitrine: %s\n", qUtf8Printable(error.message));
    return 2;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("vitrine"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VITRINE_VERSION));
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    const auto typed = Cli::readCommandLine(words);
    if (!typed)
        return refuse(typed.error());
    if (!typed->command && !typed->help && !typed->version) {
        Cli::Usage usage;
        usage.path = QStringLiteral("vitrine");
        const auto arguments = Cli::Arguments::parse(usage, typed->words);
        return arguments ? App::runWindow(argc, argv, arguments->value(QStringLiteral("store")))
                         : refuse(arguments.error());
    }
    QCoreApplication app(argc, argv);
    return Cli::runCommandLine(*typed);
}
